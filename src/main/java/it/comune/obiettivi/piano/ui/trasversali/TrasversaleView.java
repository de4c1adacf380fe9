package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.Trasversali;
import it.comune.obiettivi.piano.ui.Misura;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.Presenti;
import it.comune.obiettivi.piano.ui.storia.AllaStoria;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Un obiettivo trasversale: finalità, note condivise e la matrice dei settori per le fasi comuni. */
@Route("piano/:anno([0-9]{1,6})/trasversali/:id([0-9]{1,9})")
class TrasversaleView extends Pagina {

    /** Lo stato di un obiettivo, letto tutto insieme. */
    record Foglio(ObiettivoTrasversale obiettivo, Quadro quadro, Quadro.Trasversale figura) {}

    private record Dove(long id, Momento momento, Set<Long> miei) {}

    private final H1 titolo = new H1();
    private final Misura misura = new Misura();
    private final Paragraph finalita = new Paragraph();
    private final Paragraph riassunto = new Paragraph();
    private final Section note = new Section();
    private final Div luogo = new Div();
    private volatile @Nullable Dove dove;
    private @Nullable Matrice matrice;
    private String noteMostrate = "";

    TrasversaleView(Servizi servizi) {
        super(servizi);
    }

    @Override
    protected void entra(Momento momento, BeforeEnterEvent evento) {
        long id = evento.getRouteParameters().getLong("id").orElse(0L);
        Set<Long> miei = servizi.utente().richiedi().ruoli().stream()
                .filter(Ruolo.Responsabile.class::isInstance)
                .map(ruolo -> ((Ruolo.Responsabile) ruolo).settore())
                .collect(Collectors.toSet());
        Dove nuovo = new Dove(id, momento, miei);
        Optional<Foglio> foglio = leggi(nuovo);
        if (foglio.isEmpty()) {
            evento.rerouteToError(NotFoundException.class, getTranslation("piano.trasversali.manca"));
            return;
        }
        dove = nuovo;
        matrice = null;
        componi(foglio.get(), momento);
        mostra(foglio.get(), nuovo, Map.of());
    }

    private Optional<Foglio> leggi(Dove quale) {
        Quadro quadro = quadro(quale.momento());
        return quadro.trasversale(quale.id())
                .map(figura -> new Foglio(servizi.trasversali().leggi(quale.id()), quadro, figura));
    }

    private void componi(Foglio foglio, Momento ora) {
        removeAll();
        Div al = situazione(ora, "trasversali/" + foglio.obiettivo().id(), Map.of());
        Div percorso = new Div(briciole(
                ente(ora),
                new Passo(getTranslation("piano.trasversali.menu"), ora.indirizzo("trasversali")),
                new Passo(foglio.obiettivo().titolo(), null)));
        if (!ora.passato()) {
            percorso.add(new Presenti(
                    servizi, Trasversali.Modificato.chiave(foglio.obiettivo().id())));
        }
        percorso.add(new AllaStoria(ora, "trasversali/" + foglio.obiettivo().id()), al);
        percorso.addClassNames("capo", "capo--scheda");
        Div testa = new Div(titolo, misura);
        testa.addClassNames("capo", "titolo-trasversale");
        add(percorso, testa);
        if (ora.passato()) {
            add(passato(ora, ora.oggi("trasversali/" + foglio.obiettivo().id())));
        }
        Div parole = new Div(finalita, riassunto);
        parole.addClassName("finalita");
        note.addClassNames("riquadro", "note");
        Div insieme = new Div(parole, note);
        insieme.addClassName("insieme");
        Div piede = new Div(Matrice.legenda(this), Misura.legenda(this));
        piede.addClassName("piede-matrice");
        add(insieme, luogo, piede);
    }

    private void mostra(Foglio foglio, Dove quale, Map<String, Cambiamento> per) {
        Cambiamento suo = per.get(Trasversali.Modificato.chiave(quale.id()));
        scrivi(titolo, foglio.obiettivo().titolo(), suo);
        scrivi(finalita, foglio.obiettivo().finalita(), suo);
        Cambiamento diUna = per.values().stream().findFirst().orElse(null);
        misura.mostra(foglio.figura().cifra(), diUna);
        note(foglio.obiettivo().noteCondivise(), suo);
        if (matrice == null || !matrice.vale(foglio)) {
            matrice = new Matrice(foglio, quale.momento(), quale.miei());
            luogo.removeAll();
            luogo.addClassName("luogo-matrice");
            luogo.add(matrice);
        }
        matrice.mostra(foglio, per);
        scrivi(riassunto, matrice.riassunto(), null);
    }

    private void note(String testo, @Nullable Cambiamento da) {
        if (note.getElement().getChildCount() > 0 && testo.equals(noteMostrate)) {
            return;
        }
        noteMostrate = testo;
        note.removeAll();
        note.add(new H2(getTranslation("piano.note")));
        if (testo.isBlank()) {
            Paragraph niente = new Paragraph(getTranslation("piano.note.nessuna"));
            niente.addClassName("tenue");
            note.add(niente);
        } else {
            note.add(new OrderedList(testo.lines()
                    .filter(riga -> !riga.isBlank())
                    .map(ListItem::new)
                    .toArray(ListItem[]::new)));
        }
        illumina(note, da);
    }

    @Override
    protected Command prepara(List<Cambiamento> lotto) {
        Dove quale = dove;
        if (quale == null) {
            return () -> {};
        }
        Optional<Foglio> foglio = leggi(quale);
        Map<String, Cambiamento> per =
                lotto.stream().collect(Collectors.toMap(Cambiamento::chiave, Function.identity(), (a, b) -> b));
        return () -> foglio.filter(letto -> quale.equals(dove)).ifPresent(letto -> mostra(letto, quale, per));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("piano.trasversale.pagina", titolo.getText());
    }
}
