package it.comune.obiettivi.telaio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.spring.security.AuthenticationContext;
import tools.jackson.databind.JsonNode;

/** L'uscita dal programma: se in questo browser restano testi non salvati, chiede che cosa farne. */
final class Uscita {

    private final AuthenticationContext autenticazione;

    Uscita(AuthenticationContext autenticazione) {
        this.autenticazione = autenticazione;
    }

    void chiedi(Component dove) {
        dove.getElement()
                .executeJs("return window.ObiettiviBozze.quante()")
                .then(
                        JsonNode.class,
                        quante -> esci(
                                dove,
                                quante.path("tutte").asInt(),
                                quante.path("perse").asInt()),
                        errore -> autenticazione.logout());
    }

    /** @param perse quante il browser non può conservare: uscendo non si possono tenere */
    private void esci(Component dove, int quante, int perse) {
        if (quante == 0) {
            autenticazione.logout();
            return;
        }
        ConfirmDialog domanda = new ConfirmDialog();
        domanda.setHeader(dove.getTranslation("telaio.bozze"));
        domanda.setCancelable(true);
        domanda.setCancelText(dove.getTranslation("telaio.bozze.resta"));
        if (perse > 0) {
            domanda.setText(dove.getTranslation("telaio.bozze.perse", perse));
            domanda.setConfirmText(dove.getTranslation("telaio.bozze.esci"));
            domanda.addConfirmListener(esce -> dopo(dove, "rinuncia"));
        } else {
            siTengono(domanda, dove, quante);
        }
        domanda.open();
    }

    private void siTengono(ConfirmDialog domanda, Component dove, int quante) {
        domanda.setText(dove.getTranslation("telaio.bozze.quante", quante));
        domanda.setRejectable(true);
        domanda.setRejectText(dove.getTranslation("telaio.bozze.elimina"));
        domanda.addRejectListener(elimina -> dopo(dove, "eliminaTutte"));
        domanda.setConfirmText(dove.getTranslation("telaio.bozze.tieni"));
        domanda.addConfirmListener(tieni -> autenticazione.logout());
    }

    private void dopo(Component dove, String che) {
        dove.getElement()
                .executeJs("return Promise.resolve(window.ObiettiviBozze[$0]()).then(() => true)", che)
                .then(Boolean.class, fatto -> autenticazione.logout());
    }
}
