package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.SchedaModificata;
import it.comune.obiettivi.piano.Trasversali;
import it.comune.obiettivi.piano.ui.Misura;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.Presenti;
import it.comune.obiettivi.piano.ui.campi.Annulla;
import it.comune.obiettivi.piano.ui.campi.Bozze;
import it.comune.obiettivi.piano.ui.storia.AllaStoria;
import it.comune.obiettivi.piano.ui.trasversali.Pannello.Contesto;
import it.comune.obiettivi.piano.ui.trasversali.Pannello.Quale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Un obiettivo trasversale: la parte di tutti e la matrice, con accanto ciò che si apre per aggiornarla. */
@Route("piano/:anno([0-9]{1,6})/trasversali/:id([0-9]{1,9})")
class TrasversaleView extends Pagina {

    private record Dove(long id, Momento momento, long io) {

        String indirizzo() {
            return momento.oggi("trasversali/" + id);
        }
    }

    private final Misura misura = new Misura();
    private final Paragraph riassunto = new Paragraph();
    private final Div luogo = new Div();
    private final Sole sole = new Sole();
    private volatile @Nullable Dove dove;
    private volatile @Nullable FoglioTrasversale ultimo;
    private volatile @Nullable Pannello pannello;
    private @Nullable Contesto contesto;
    private @Nullable Bozze bozze;
    private @Nullable ParteCondivisa condivisa;
    private @Nullable Matrice matrice;

    TrasversaleView(Servizi servizi) {
        super(servizi);
        addClassName("pagina-trasversale");
        luogo.addClassName("luogo-matrice");
        riassunto.addClassName("riassunto");
    }

    @Override
    protected void entra(Momento momento, BeforeEnterEvent evento) {
        long id = evento.getRouteParameters().getLong("id").orElse(0L);
        Dove nuovo = new Dove(id, momento, servizi.utente().richiedi().id());
        if (!nuovo.equals(dove)) {
            Optional<FoglioTrasversale> foglio = leggi(nuovo, null);
            if (foglio.isEmpty()) {
                evento.rerouteToError(NotFoundException.class, getTranslation("piano.trasversali.manca"));
                return;
            }
            dove = nuovo;
            ultimo = foglio.get();
            matrice = null;
            componi(foglio.get(), nuovo);
            mostra(foglio.get(), nuovo, Map.of());
        }
        apri(Quale.di(evento.getLocation().getQueryParameters()).orElse(null));
    }

    /** @param gia la parte condivisa, se non è cambiata */
    private Optional<FoglioTrasversale> leggi(Dove quale, @Nullable ObiettivoTrasversale gia) {
        Quadro quadro = quadro(quale.momento());
        return quadro.trasversale(quale.id())
                .map(figura -> new FoglioTrasversale(
                        gia == null ? servizi.trasversali().leggi(quale.id()) : gia, quadro, figura, quale.momento()));
    }

    private void componi(FoglioTrasversale foglio, Dove quale) {
        removeAll();
        Annulla annulla = new Annulla(servizi);
        Contesto nuovo = Contesto.di(foglio, annulla, servizi, this::vai);
        ParteCondivisa parte = new ParteCondivisa(nuovo.gesti());
        contesto = nuovo;
        condivisa = parte;
        Div testa = new Div(parte.titolo, misura);
        testa.addClassNames("capo", "titolo-trasversale");
        Bozze rimaste = new Bozze(servizi, nuovo.gesti(), this::campo);
        bozze = rimaste;
        Div centro = new Div(capo(foglio, quale.momento(), annulla), testa, rimaste);
        centro.addClassName("centro");
        if (quale.momento().passato()) {
            centro.add(passato(quale.momento(), quale.indirizzo()));
        }
        centro.add(parte.insieme(riassunto), luogo, Cella.legenda(this), sole);
        add(centro);
    }

    private Div capo(FoglioTrasversale foglio, Momento ora, Annulla annulla) {
        long id = foglio.obiettivo().id();
        Passo elenco = new Passo(getTranslation("piano.trasversali.menu"), ora.indirizzo("trasversali"));
        Div capo =
                new Div(briciole(ente(ora), elenco, new Passo(foglio.obiettivo().titolo(), null)), annulla);
        if (Objects.requireNonNull(contesto).capofila()) {
            capo.add(Pannello.bottone(getTranslation("piano.disegno.apri"), () -> vai(new Quale(Quale.DISEGNO, 0, 1))));
        }
        if (!ora.passato()) {
            capo.add(new Presenti(servizi, Trasversali.Modificato.chiave(id)));
        }
        capo.add(new AllaStoria(ora, "trasversali/" + id), situazione(ora, "trasversali/" + id, Map.of()));
        capo.addClassNames("capo", "capo--scheda");
        return capo;
    }

    /** Apre accanto alla matrice, e lo scrive nell'indirizzo; nullo chiude e ridà il fuoco. */
    private void vai(@Nullable Quale quale) {
        Dove qui = Objects.requireNonNull(dove);
        Pannello prima = pannello;
        getUI().ifPresent(ui -> {
            Location indirizzo = new Location(qui.indirizzo(), Quale.parametri(quale, qui.momento()));
            if (prima == null) {
                ui.getPage().getHistory().pushState(null, indirizzo);
            } else {
                ui.getPage().getHistory().replaceState(null, indirizzo);
            }
        });
        apri(quale);
        if (prima != null && quale == null) {
            getElement().executeJs("window.ObiettiviMatrice.ridai($0)", prima.quale.campo());
        }
    }

    private void apri(@Nullable Quale quale) {
        Pannello prima = pannello;
        boolean stesso = prima != null && prima.quale.equals(quale);
        Pannello nuovo = stesso || quale == null
                ? (stesso ? prima : null)
                : Pannello.crea(quale, Objects.requireNonNull(contesto), Objects.requireNonNull(ultimo));
        if (prima != null && nuovo != prima) {
            remove(prima);
            Objects.requireNonNull(bozze).cerca();
        }
        pannello = nuovo;
        setClassName("con-pannello", nuovo != null);
        if (matrice != null) {
            matrice.scegli(nuovo == null ? null : nuovo.quale);
        }
        if (nuovo != null && nuovo != prima) {
            add(nuovo);
            getElement().executeJs("window.ObiettiviMatrice.aperto($0)", nuovo.quale.campo());
        }
    }

    private void mostra(FoglioTrasversale foglio, Dove quale, Map<String, Cambiamento> per) {
        Cambiamento suo = per.get(Trasversali.Modificato.chiave(quale.id()));
        Contesto mio = Objects.requireNonNull(contesto);
        if (suo == null ? per.isEmpty() : suo.numero() >= mio.gesti().ultimo()) {
            Objects.requireNonNull(condivisa)
                    .mostra(foglio.obiettivo(), suo == null || suo.autore() == quale.io() ? null : suo);
        }
        Map<String, Cambiamento> altrui = new HashMap<>(per);
        altrui.values().removeIf(cambiamento -> cambiamento.autore() == quale.io());
        misura.mostra(
                foglio.figura().cifra(), altrui.values().stream().findFirst().orElse(null));
        Matrice attuale = matrice;
        if (attuale == null || !attuale.vale(foglio)) {
            attuale = new Matrice(foglio, mio);
            matrice = attuale;
            luogo.removeAll();
            luogo.add(attuale);
            attuale.scegli(pannello == null ? null : pannello.quale);
        }
        attuale.mostra(foglio, altrui);
        sole.mostra(foglio);
        scrivi(riassunto, Differenze.riassunto(foglio, this), null);
    }

    @Override
    protected Command prepara(List<Cambiamento> lotto) {
        Dove quale = dove;
        FoglioTrasversale prima = ultimo;
        if (quale == null || prima == null) {
            return () -> {};
        }
        Map<String, Cambiamento> per =
                lotto.stream().collect(Collectors.toMap(Cambiamento::chiave, Function.identity(), (a, b) -> b));
        boolean comune = lotto.isEmpty() || per.containsKey(Trasversali.Modificato.chiave(quale.id()));
        if (!comune && prima.schede().stream().noneMatch(s -> per.containsKey(SchedaModificata.chiave(s.id())))) {
            return () -> {};
        }
        Optional<FoglioTrasversale> letto = leggi(quale, comune ? null : prima.obiettivo());
        ultimo = letto.orElse(prima);
        Pannello aperto = pannello;
        Runnable accanto = aperto == null || letto.isEmpty() ? () -> {} : aperto.prepara(letto.get(), per);
        return () -> letto.filter(foglio -> quale.equals(dove)).ifPresent(foglio -> {
            mostra(foglio, quale, per);
            if (aperto == pannello) {
                accanto.run();
                racconta(aperto, per, quale.io());
            }
        });
    }

    /** A chi non vede si dice soltanto ciò che altri cambiano nella cella aperta. */
    private void racconta(@Nullable Pannello aperto, Map<String, Cambiamento> per, long io) {
        Cambiamento da = aperto == null ? null : per.get(SchedaModificata.chiave(aperto.quale.scheda()));
        if (da != null && da.autore() != io) {
            annuncia(getTranslation("piano.annuncio", da.nomeAutore()));
        }
    }

    /** Il campo di una bozza: della parte condivisa, o di una cella, che si apre quando la si riprende. */
    private Optional<Supplier<? extends Bozze.Riprende>> campo(String luogo, String campo) {
        Contesto mio = Objects.requireNonNull(contesto);
        if (luogo.equals(mio.gesti().luogo())) {
            return mio.gesti().daRiprendere(campo);
        }
        Long id = SchedaModificata.scheda(luogo);
        return Optional.ofNullable(id)
                .flatMap(scheda -> servizi.schede().trova(scheda))
                .flatMap(scheda -> Quale.diCampo(scheda, campo))
                .filter(quale ->
                        Objects.requireNonNull(ultimo).scheda(quale.scheda()).isPresent())
                .map(quale -> () -> {
                    vai(quale);
                    Parte cella = (Parte) Objects.requireNonNull(pannello);
                    return cella.campo(campo).orElseThrow().get();
                });
    }

    @Override
    public String getPageTitle() {
        FoglioTrasversale foglio = ultimo;
        return getTranslation(
                "piano.trasversale.pagina",
                foglio == null ? "" : foglio.obiettivo().titolo());
    }
}
