package it.comune.obiettivi.piano.ui.scheda;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.Settore;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.ui.Adesso;
import it.comune.obiettivi.registro.ModificaRifiutata;
import java.util.List;

/** Una scheda nuova: il settore e il titolo; il resto si scrive sul modulo, che si apre subito. */
final class NuovaScheda extends Dialog {

    private final Schede schede;
    private final Adesso adesso;
    private final int anno;
    private final ComboBox<Settore> settore = new ComboBox<>();
    private final TextField titolo = new TextField();

    NuovaScheda(Schede schede, List<Settore> settori, Adesso adesso, int anno) {
        this.schede = schede;
        this.adesso = adesso;
        this.anno = anno;
        setHeaderTitle(getTranslation("piano.schede.nuova"));
        setWidth("min(36rem, 100%)");
        Button chiudi = new Button(getTranslation("piano.annulla"), clic -> close());
        getFooter().add(chiudi);
        if (settori.isEmpty()) {
            Anchor scrivi = new Anchor("settori", getTranslation("piano.schede.nuova.settori"));
            scrivi.addClassName("btn");
            add(new Paragraph(getTranslation("piano.schede.nuova.senza-settori")), scrivi);
            return;
        }
        settore.setLabel(getTranslation("piano.schede.nuova.settore"));
        settore.setItems(settori);
        settore.setItemLabelGenerator(Settore::nome);
        settore.setRequired(true);
        settore.setWidthFull();
        titolo.setLabel(getTranslation("piano.schede.nuova.titolo"));
        titolo.setRequired(true);
        titolo.setWidthFull();
        VerticalLayout modulo = new VerticalLayout(settore, titolo);
        modulo.setPadding(false);
        add(modulo);
        Button crea = new Button(getTranslation("piano.schede.nuova.crea"), clic -> crea());
        crea.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(crea);
    }

    private void crea() {
        settore.setInvalid(settore.getValue() == null);
        settore.setErrorMessage(getTranslation("piano.schede.nuova.quale-settore"));
        titolo.setInvalid(false);
        if (settore.getValue() == null) {
            return;
        }
        try {
            int numero = schede.nuova(anno, settore.getValue().id(), titolo.getValue(), adesso.chi());
            close();
            getUI().ifPresent(ui -> ui.navigate("piano/" + anno + "/schede/" + numero));
        } catch (ModificaRifiutata rifiuto) {
            sbagliato(String.valueOf(rifiuto.getMessage()));
        } catch (AccessoNegato negato) {
            sbagliato(getTranslation("ente.errore.negato"));
        }
    }

    private void sbagliato(String perche) {
        titolo.setErrorMessage(perche);
        titolo.setInvalid(true);
    }
}
