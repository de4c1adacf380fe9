package it.comune.obiettivi.ente.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import it.comune.obiettivi.ente.Grafie;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.ente.ui.Anagrafe.Voce;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** L'elenco di settori o persone con i loro alias, e la finestra per crearne o correggerne uno. */
class PannelloAnagrafe extends VerticalLayout {

    private final Anagrafe anagrafe;
    private final UtenteCorrente corrente;
    private final String testi;
    private final Grid<Voce> elenco = new Grid<>();

    /** @param testi il prefisso dei messaggi: {@code ente.settore} o {@code ente.persona} */
    PannelloAnagrafe(Anagrafe anagrafe, UtenteCorrente corrente, String testi) {
        this.anagrafe = anagrafe;
        this.corrente = corrente;
        this.testi = testi;
        setWidthFull();
        setPadding(false);
        Button nuovo = new Button(getTranslation(testi + ".nuovo"), clic -> apri(null));
        nuovo.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        elenco.addColumn(Voce::nome).setHeader(getTranslation("ente.settori.nome"));
        elenco.addColumn(voce -> String.join(" · ", voce.alias())).setHeader(getTranslation("ente.settori.alias"));
        elenco.addComponentColumn(this::modifica)
                .setKey("modifica")
                .setHeader(getTranslation("ente.azioni"))
                .setFlexGrow(0)
                .setAutoWidth(true);
        elenco.setEmptyStateText(getTranslation(testi + ".nessuno"));
        elenco.setAllRowsVisible(true);
        add(nuovo, elenco);
        mostra();
    }

    private void mostra() {
        elenco.setItems(anagrafe.elenco());
    }

    private Button modifica(Voce voce) {
        Button modifica = new Button(getTranslation("ente.modifica"), clic -> apri(voce));
        modifica.setAriaLabel(getTranslation("ente.utenti.modifica", voce.nome()));
        modifica.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return modifica;
    }

    private void apri(@Nullable Voce voce) {
        TextField nome = new TextField(getTranslation("ente.settori.nome"));
        TextArea alias = new TextArea(getTranslation("ente.settori.alias"));
        alias.setHelperText(getTranslation("ente.settori.alias.regola"));
        nome.setRequired(true);
        nome.setWidthFull();
        alias.setWidthFull();
        if (voce != null) {
            nome.setValue(voce.nome());
            alias.setValue(String.join("\n", voce.alias()));
        }
        Dialog finestra = new Dialog(voce == null ? getTranslation(testi + ".nuovo") : voce.nome());
        finestra.setWidth("min(36rem, 100%)");
        Button salva = new Button(getTranslation("ente.salva"), clic -> {
            if (EsitoDetto.di(
                    this,
                    Map.of("ente.errore.nome", nome, "ente.errore.alias", alias),
                    () -> salva(voce, nome.getValue(), righe(alias.getValue())),
                    testi + ".salvato",
                    nome.getValue())) {
                finestra.close();
                mostra();
            }
        });
        salva.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        finestra.add(nome, alias);
        finestra.getFooter().add(new Button(getTranslation("ente.annulla"), clic -> finestra.close()), salva);
        finestra.open();
        nome.focus();
    }

    private void salva(@Nullable Voce voce, String nome, Set<String> alias) {
        var chi = corrente.richiedi();
        if (voce == null) {
            anagrafe.crea(nome, alias, chi);
            return;
        }
        Set<String> tolte =
                voce.alias().stream().filter(uno -> !alias.contains(uno)).collect(Collectors.toSet());
        anagrafe.correggi(voce.id(), new Grafie(nome, alias, tolte), chi);
    }

    private static Set<String> righe(String testo) {
        return testo.lines().map(String::strip).filter(riga -> !riga.isEmpty()).collect(Collectors.toSet());
    }
}
