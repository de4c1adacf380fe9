package it.comune.obiettivi.custodia.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import it.comune.obiettivi.custodia.Copia;
import it.comune.obiettivi.custodia.Copie;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.lingua.Tempi;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;

/** Le copie dei dati: quando furono fatte, che cosa contengono, e il bottone che ne fa una adesso. */
@Route("copie")
@Menu(title = "custodia.copie.titolo", order = 92, icon = "scarica")
@RolesAllowed("AMMINISTRATORE")
class CopieView extends VerticalLayout implements HasDynamicTitle {

    private final Copie copie;
    private final Utenti utenti;
    private final UtenteCorrente corrente;
    private final Div esito = new Div();
    private final Div elenco = new Div();

    CopieView(Copie copie, Utenti utenti, UtenteCorrente corrente) {
        this.copie = copie;
        this.utenti = utenti;
        this.corrente = corrente;
        addClassName("pagina-ente");
        esito.getElement().setAttribute("role", "status");
        esito.setWidthFull();
        elenco.setWidthFull();
        add(new H1(getTranslation("custodia.copie.titolo")));
        if (!copie.siFanno()) {
            add(nota("nota-avviso", getTranslation("custodia.copie.mysql")));
            return;
        }
        Button adesso = new Button(getTranslation("custodia.copie.adesso"), clic -> fai());
        adesso.setDisableOnClick(true);
        adesso.addClickListener(clic -> adesso.setEnabled(true));
        adesso.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(getTranslation("custodia.copie.spiega")), adesso, esito, elenco);
        copie.fallita()
                .ifPresent(quando -> esito.add(
                        nota("nota-errore", getTranslation("custodia.copie.fallita", Tempi.momentoInParole(quando)))));
        mostra();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("custodia.copie.pagina");
    }

    private void fai() {
        utenti.pretendi(corrente.richiedi(), Ruolo.Amministratore.class);
        esito.removeAll();
        try {
            Copia copia = copie.fai(corrente.richiedi().accesso());
            esito.add(nota("nota-bene", getTranslation("custodia.copie.fatta", copia.nome())));
        } catch (Copie.CopiaFallita giaNelDiario) {
            esito.add(nota(
                    "nota-errore", getTranslation("custodia.copie.fallita", Tempi.momentoInParole(Instant.now()))));
        }
        mostra();
    }

    private void mostra() {
        elenco.removeAll();
        List<Copia> tutte = copie.elenco();
        if (tutte.isEmpty()) {
            elenco.add(new Paragraph(getTranslation("custodia.copie.nessuna")));
            return;
        }
        UnorderedList voci = new UnorderedList();
        voci.addClassName("copie");
        tutte.forEach(copia -> voci.add(voce(copia)));
        Code comando = new Code("./run --ripristina FILE --dati DIR");
        elenco.add(
                voci,
                new Paragraph(new Span(getTranslation("custodia.copie.ripristina") + " "), comando),
                new Paragraph(getTranslation(
                        "custodia.copie.dove",
                        copie.dove().map(Object::toString).orElse(""))));
    }

    private ListItem voce(Copia copia) {
        Span quando = new Span(Tempi.momentoInParole(copia.quando()));
        quando.addClassName("copia-quando");
        Span stato = new Span(
                getTranslation(copia.verificata() ? "custodia.copie.verificata" : "custodia.copie.non-verificata"));
        stato.addClassNames("pillola", copia.verificata() ? "pillola--forte" : "pillola--avviso");
        Span contenuto = new Span(copia.contenuto());
        Span file = new Span(copia.nome() + " · " + getTranslation("custodia.copie.grandezza", megabyte(copia)));
        file.addClassName("copia-file");
        return new ListItem(quando, stato, contenuto, file);
    }

    private static String megabyte(Copia copia) {
        return Numeri.decimale(copia.grandezza() / 1_000_000.0);
    }

    private static Component nota(String aspetto, String testo) {
        Div nota = new Div(new Span(testo));
        nota.addClassName(aspetto);
        return nota;
    }
}
