package it.comune.obiettivi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** L'uscita dal programma: se in questo browser restano testi non salvati, chiede che cosa farne. */
final class Uscita {

    private final AuthenticationContext autenticazione;

    Uscita(AuthenticationContext autenticazione) {
        this.autenticazione = autenticazione;
    }

    void chiedi(Component dove) {
        dove.getElement()
                .executeJs("return window.ObiettiviBozze.quante()")
                .then(Integer.class, quante -> esci(dove, quante), errore -> autenticazione.logout());
    }

    private void esci(Component dove, int quante) {
        if (quante == 0) {
            autenticazione.logout();
            return;
        }
        ConfirmDialog domanda = new ConfirmDialog();
        domanda.setHeader(dove.getTranslation("telaio.bozze"));
        domanda.setText(dove.getTranslation("telaio.bozze.quante", quante));
        domanda.setCancelable(true);
        domanda.setCancelText(dove.getTranslation("telaio.bozze.resta"));
        domanda.setRejectable(true);
        domanda.setRejectText(dove.getTranslation("telaio.bozze.elimina"));
        domanda.addRejectListener(elimina -> dove.getElement()
                .executeJs("return window.ObiettiviBozze.eliminaTutte().then(() => true)")
                .then(Boolean.class, fatto -> autenticazione.logout()));
        domanda.setConfirmText(dove.getTranslation("telaio.bozze.tieni"));
        domanda.addConfirmListener(tieni -> autenticazione.logout());
        domanda.open();
    }
}
