package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.Diretta.Chiave;
import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.ui.Archivio;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.Presenti;
import it.comune.obiettivi.piano.ui.Sguardo;
import it.comune.obiettivi.piano.ui.campi.Annulla;
import it.comune.obiettivi.piano.ui.campi.Bozze;
import it.comune.obiettivi.piano.ui.campi.Permesso;
import it.comune.obiettivi.piano.ui.storia.AllaStoria;
import it.comune.obiettivi.piano.ui.trasversali.Pannello.Contesto;
import it.comune.obiettivi.piano.ui.trasversali.Pannello.Quale;
import it.comune.obiettivi.telaio.Bottone;
import it.comune.obiettivi.telaio.Briciole;
import it.comune.obiettivi.telaio.Briciole.Passo;
import it.comune.obiettivi.telaio.PaginaMancante.Mancante;
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
class TrasversaleView extends Pagina<TrasversaleView.Dove> {

    record Dove(long id, Momento momento, long io) {

        String indirizzo() {
            return momento.oggi("trasversali/" + id);
        }
    }

    private final Archivio archivio;
    private volatile @Nullable FoglioTrasversale ultimo;
    private volatile @Nullable Pannello pannello;
    private Annulla annulla;
    private @Nullable Contesto contesto;
    private @Nullable Centro centro;
    private @Nullable Permesso permesso;
    private @Nullable Permesso permessoAccanto;
    private @Nullable Bozze bozze;

    TrasversaleView(Sguardo sguardo, Archivio archivio) {
        super(sguardo);
        this.archivio = archivio;
        annulla = new Annulla(archivio, sguardo.adesso());
        addClassName("pagina-trasversale");
    }

    @Override
    protected void entra(Momento momento, BeforeEnterEvent evento) {
        long id = evento.getRouteParameters().getLong("id").orElse(0L);
        Dove nuovo = new Dove(id, momento, sguardo.adesso().chi().id());
        if (!risponde() || !nuovo.equals(domanda())) {
            Optional<FoglioTrasversale> foglio = leggi(nuovo, null);
            if (foglio.isEmpty()) {
                evento.rerouteToError(Mancante.class, getTranslation("piano.trasversali.manca"));
                return;
            }
            ultimo = foglio.get();
            chiedi(nuovo);
            annulla = new Annulla(archivio, sguardo.adesso());
            componi(foglio.get(), nuovo);
            metti(null);
        }
        apri(Quale.di(evento.getLocation().getQueryParameters()).orElse(null));
    }

    /** @param gia la parte condivisa, se non è cambiata */
    private Optional<FoglioTrasversale> leggi(Dove quale, @Nullable ObiettivoTrasversale gia) {
        Quadro quadro = quadro(quale.momento());
        return quadro.trasversale(quale.id())
                .map(figura -> new FoglioTrasversale(
                        gia == null ? archivio.trasversali().leggi(quale.id()) : gia, quadro, figura, quale.momento()));
    }

    private void componi(FoglioTrasversale foglio, Dove quale) {
        Contesto nuovo = Contesto.di(foglio, annulla, this::vai);
        contesto = nuovo;
        permesso = new Permesso(nuovo.gesti());
        Bozze rimaste = new Bozze(archivio.registro(), nuovo.gesti(), this::campo);
        bozze = rimaste;
        Component[] avvisi = quale.momento().passato()
                ? new Component[] {rimaste, passato(quale.momento(), quale.indirizzo())}
                : new Component[] {rimaste};
        Centro fatto = new Centro(nuovo, capo(foglio, quale.momento()), avvisi);
        replace(centro, fatto);
        centro = fatto;
        fatto.scegli(pannello == null ? null : pannello.quale);
        fatto.mostra(foglio, Map.of(), quale.io());
    }

    private Div capo(FoglioTrasversale foglio, Momento ora) {
        long id = foglio.obiettivo().id();
        Passo elenco = new Passo(getTranslation("piano.trasversali.menu"), ora.indirizzo("trasversali"));
        Briciole briciole = new Briciole();
        briciole.mostra(percorso(ora, elenco, new Passo(foglio.obiettivo().titolo(), null)));
        Div capo = new Div(briciole, annulla);
        if (Objects.requireNonNull(contesto).capofila()) {
            capo.add(Bottone.di("piano.disegno.apri", () -> vai(new Quale(Quale.DISEGNO, 0, 1))));
        }
        if (!ora.passato()) {
            capo.add(new Presenti(sguardo, ObiettivoTrasversale.soggetto(id)));
        }
        capo.add(new AllaStoria(ora, "trasversali/" + id), situazione(ora, "trasversali/" + id, Map.of()));
        AllaStoria.deiCampi(this, ora, "trasversali/" + id);
        capo.addClassNames("capo", "capo--scheda");
        return capo;
    }

    /** Apre accanto alla matrice, e lo scrive nell'indirizzo; nullo chiude e ridà il fuoco. */
    private void vai(@Nullable Quale quale) {
        Dove qui = domanda();
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
        if (prima == null ? quale != null : !prima.quale.equals(quale)) {
            metti(quale);
        }
        Pannello nuovo = pannello;
        if (nuovo != null && nuovo != prima) {
            getElement().executeJs("window.ObiettiviMatrice.aperto($0)", nuovo.quale.campo());
        }
    }

    /** Il pannello chiesto, come lo può usare ora chi guarda, al posto di quello di prima. */
    private void metti(@Nullable Quale quale) {
        Pannello prima = pannello;
        if (prima != null) {
            remove(prima);
            Objects.requireNonNull(bozze).cerca();
        }
        Pannello nuovo = Pannello.crea(quale, Objects.requireNonNull(contesto), Objects.requireNonNull(ultimo));
        pannello = nuovo;
        setClassName("con-pannello", nuovo != null);
        Objects.requireNonNull(centro).scegli(nuovo == null ? null : nuovo.quale);
        if (nuovo != null) {
            permessoAccanto = new Permesso(nuovo.gesti());
            add(nuovo);
        }
    }

    /** La persona può fare altro da prima: si rifà dove serve, mai sotto le sue dita. */
    private void rivedi(FoglioTrasversale foglio, Dove quale) {
        Contesto prima = Objects.requireNonNull(contesto);
        Centro mezzo = Objects.requireNonNull(centro);
        Contesto ora = Contesto.di(foglio, annulla, this::vai);
        Runnable rifai = () -> componi(Objects.requireNonNull(ultimo), quale);
        if (Objects.requireNonNull(permesso).daRifare(ora.gesti(), mezzo, rifai)) {
            rifai.run();
        } else if (!ora.chi().equals(prima.chi())) {
            contesto = prima.con(ora.chi());
            mezzo.colonne(contesto);
        }
        Pannello aperto = pannello;
        if (aperto != null
                && Objects.requireNonNull(permessoAccanto)
                        .daRifare(aperto.gesti(ora), aperto, () -> metti(aperto.quale))) {
            metti(aperto.quale);
        }
        if (contesto != prima || aperto != pannello) {
            annuncia(getTranslation("piano.permesso.annuncio"));
        }
    }

    @Override
    protected Command prepara(Dove quale, List<Cambiamento> lotto) {
        FoglioTrasversale prima = Objects.requireNonNull(ultimo);
        boolean permessi = lotto.stream().anyMatch(c -> !c.chiave().dato());
        Map<Chiave, Cambiamento> per = lotto.stream()
                .filter(c -> c.chiave().dato())
                .collect(Collectors.toMap(Cambiamento::chiave, Function.identity(), (a, b) -> b));
        if (!lotto.isEmpty() && !permessi && !prima.riguarda(per.keySet())) {
            return () -> {};
        }
        boolean comune = lotto.isEmpty() || per.containsKey(ObiettivoTrasversale.soggetto(quale.id()));
        Optional<FoglioTrasversale> letto = leggi(quale, comune ? null : prima.obiettivo());
        ultimo = letto.orElse(prima);
        Pannello aperto = pannello;
        Runnable accanto = aperto == null || letto.isEmpty() ? () -> {} : aperto.prepara(letto.get(), per);
        return () -> letto.ifPresent(foglio -> {
            if (permessi || !foglio.stessi(prima)) {
                rivedi(foglio, quale);
            }
            Objects.requireNonNull(centro).mostra(foglio, per, quale.io());
            if (aperto == pannello) {
                accanto.run();
                racconta(aperto, per, quale.io());
            }
        });
    }

    /** A chi non vede si dice soltanto ciò che altri cambiano nella cella aperta. */
    private void racconta(@Nullable Pannello aperto, Map<Chiave, Cambiamento> per, long io) {
        Cambiamento da = aperto == null ? null : per.get(Scheda.soggetto(aperto.quale.scheda()));
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
        FoglioTrasversale foglio = Objects.requireNonNull(ultimo);
        return foglio.cella(luogo, campo, archivio.schede()).map(quale -> () -> {
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
