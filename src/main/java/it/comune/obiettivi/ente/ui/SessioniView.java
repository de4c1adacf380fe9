package it.comune.obiettivi.ente.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.lingua.Tempi;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Dove la persona è entrata adesso: con che cosa, da dove, da quando; da qui chiude le sessioni che non riconosce. */
@Route("sessioni")
@PermitAll
class SessioniView extends VerticalLayout implements HasDynamicTitle {

    private final Sessioni sessioni;
    private final Utente io;
    private final Clock orologio;
    private final UnorderedList elenco = new UnorderedList();
    private final Button tutte = new Button(getTranslation("ente.sessioni.chiudi-altre"), clic -> chiudiAltre());

    SessioniView(Sessioni sessioni, UtenteCorrente corrente, Clock orologio) {
        this.sessioni = sessioni;
        this.io = corrente.richiedi();
        this.orologio = orologio;
        addClassName("pagina-ente");
        elenco.addClassName("sessioni");
        add(
                new H1(getTranslation("ente.sessioni.titolo")),
                new Paragraph(getTranslation("ente.sessioni.spiega")),
                elenco,
                tutte);
        mostra();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ente.sessioni.pagina");
    }

    private void mostra() {
        elenco.removeAll();
        List<Ingresso> aperte = sessioni.di(io);
        aperte.forEach(ingresso -> elenco.add(voce(ingresso)));
        tutte.setVisible(aperte.stream().anyMatch(ingresso -> !questa(ingresso)));
    }

    private ListItem voce(Ingresso ingresso) {
        ListItem voce = new ListItem(
                new H2(nome(ingresso)),
                new Paragraph(getTranslation(
                        "ente.sessioni.quando",
                        ingresso.indirizzo(),
                        momento(ingresso.inizio()),
                        momento(ingresso.ultimoGesto()))));
        if (questa(ingresso)) {
            voce.add(new Paragraph(getTranslation("ente.sessioni.questa")));
        } else {
            Button chiudi = new Button(getTranslation("ente.sessioni.chiudi"), clic -> chiudi(List.of(ingresso)));
            chiudi.setAriaLabel(getTranslation("ente.sessioni.chiudi-quella", nome(ingresso)));
            voce.add(chiudi);
        }
        return voce;
    }

    private String nome(Ingresso ingresso) {
        if (ingresso.browser().isEmpty() && ingresso.sistema().isEmpty()) {
            return getTranslation("ente.sessioni.sconosciuto");
        }
        return getTranslation("ente.sessioni.dispositivo", ingresso.browser(), ingresso.sistema());
    }

    private void chiudiAltre() {
        chiudi(sessioni.di(io).stream().filter(ingresso -> !questa(ingresso)).toList());
    }

    private void chiudi(List<Ingresso> quali) {
        EsitoDetto.di(
                this,
                () -> quali.forEach(ingresso -> sessioni.chiudi(ingresso, io)),
                "ente.sessioni.chiuse",
                quali.size());
        mostra();
    }

    private static boolean questa(Ingresso ingresso) {
        return ingresso.sessione().equals(VaadinSession.getCurrent());
    }

    private String momento(Instant quando) {
        return Tempi.momentoInParole(quando);
    }
}
