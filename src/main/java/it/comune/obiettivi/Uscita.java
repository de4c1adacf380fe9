package it.comune.obiettivi;

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
        domanda.addConfirmListener(esce -> autenticazione.logout());
        if (perse > 0) {
            domanda.setText(dove.getTranslation("telaio.bozze.perse", perse));
            domanda.setConfirmText(dove.getTranslation("telaio.bozze.esci"));
        } else {
            siTengono(domanda, dove, quante);
        }
        domanda.open();
    }

    private void siTengono(ConfirmDialog domanda, Component dove, int quante) {
        domanda.setText(dove.getTranslation("telaio.bozze.quante", quante));
        domanda.setRejectable(true);
        domanda.setRejectText(dove.getTranslation("telaio.bozze.elimina"));
        domanda.addRejectListener(elimina -> dove.getElement()
                .executeJs("return window.ObiettiviBozze.eliminaTutte().then(() => true)")
                .then(Boolean.class, fatto -> autenticazione.logout()));
        domanda.setConfirmText(dove.getTranslation("telaio.bozze.tieni"));
    }
}
