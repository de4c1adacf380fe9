package it.comune.obiettivi.cruscotto.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import it.comune.obiettivi.cruscotto.ui.PianoChiesto.Fonti;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.registro.ModificaRifiutata;
import java.util.function.IntConsumer;

/** Un piano da scrivere nel programma: l'anno e il Comune che lo approva. */
final class NuovoPiano extends Dialog {

    private final Fonti fonti;
    private final IntConsumer aperto;
    private final IntegerField anno = new IntegerField();
    private final TextField comune = new TextField();

    /** @param aperto riceve l'anno del piano appena aperto */
    NuovoPiano(Fonti fonti, IntConsumer aperto) {
        this.fonti = fonti;
        this.aperto = aperto;
        setHeaderTitle(getTranslation("cominciare.piano.nuovo"));
        setWidth("min(30rem, 100%)");
        anno.setLabel(getTranslation("cominciare.piano.anno"));
        anno.setValue(fonti.oggi().getYear());
        comune.setLabel(getTranslation("cominciare.piano.comune"));
        comune.setRequired(true);
        comune.setWidthFull();
        VerticalLayout modulo = new VerticalLayout(anno, comune);
        modulo.setPadding(false);
        add(modulo);
        Button apri = new Button(getTranslation("cominciare.piano.apri"), clic -> apri());
        apri.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ente.annulla"), clic -> close()), apri);
    }

    private void apri() {
        Integer scelto = anno.getValue();
        try {
            int quale = scelto == null ? 0 : scelto;
            fonti.piani().nuovo(quale, comune.getValue(), fonti.utente().richiedi());
            close();
            aperto.accept(quale);
        } catch (ModificaRifiutata rifiuto) {
            sbagliato(String.valueOf(rifiuto.getMessage()));
        } catch (AccessoNegato negato) {
            sbagliato(getTranslation("ente.errore.negato"));
        }
    }

    /** L'errore sta accanto al campo da correggere: il nome se manca, altrimenti l'anno. */
    private void sbagliato(String perche) {
        boolean ilNome = comune.getValue().isBlank();
        comune.setInvalid(ilNome);
        comune.setErrorMessage(ilNome ? perche : "");
        anno.setErrorMessage(ilNome ? "" : perche);
        anno.setInvalid(!ilNome);
    }
}
