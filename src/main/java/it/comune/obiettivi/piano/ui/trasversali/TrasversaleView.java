package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.SchedaModificata;
import it.comune.obiettivi.piano.Trasversali;
import it.comune.obiettivi.piano.ui.Misura;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.campi.Annulla;
import it.comune.obiettivi.piano.ui.campi.Bozze;
import it.comune.obiettivi.piano.ui.campi.CampoVivo;
import it.comune.obiettivi.piano.ui.campi.Gesti;
import it.comune.obiettivi.piano.ui.trasversali.Pannello.Contesto;
import it.comune.obiettivi.piano.ui.trasversali.Pannello.Quale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
        Set<Long> miei = servizi.utente().richiedi().ruoli().stream()
                .filter(Ruolo.Responsabile.class::isInstance)
                .map(ruolo -> ((Ruolo.Responsabile) ruolo).settore())
                .collect(Collectors.toSet());
        Contesto nuovo = new Contesto(
                servizi,
                quale.momento(),
                miei,
                annulla,
                Gesti.su(foglio.obiettivo(), quale.momento(), annulla),
                this::vai);
        ParteCondivisa parte = new ParteCondivisa(nuovo.gesti());
        contesto = nuovo;
        condivisa = parte;
        Div testa = new Div(parte.titolo, misura);
        testa.addClassNames("capo", "titolo-trasversale");
        Div parole = new Div(parte.finalita, riassunto);
        parole.addClassName("finalita");
        Div insieme = new Div(parole, parte.note);
        insieme.addClassName("insieme");
        Div piede = new Div(Matrice.legenda(this), Misura.legenda(this));
        piede.addClassName("piede-matrice");
        Div centro = new Div(capo(foglio, quale.momento(), annulla), testa, new Bozze(servizi, this::campo));
        centro.addClassName("centro");
        if (quale.momento().passato()) {
            centro.add(passato(quale.momento(), quale.indirizzo()));
        }
        centro.add(insieme, luogo, piede, sole);
        add(centro);
    }

    private Div capo(FoglioTrasversale foglio, Momento ora, Annulla annulla) {
        long id = foglio.obiettivo().id();
        Div capo = new Div(
                briciole(
                        ente(ora),
                        new Passo(getTranslation("piano.trasversali.menu"), ora.indirizzo("trasversali")),
                        new Passo(foglio.obiettivo().titolo(), null)),
                annulla);
        if (Objects.requireNonNull(contesto).capofila()) {
            capo.add(Pannello.bottone(getTranslation("piano.disegno.apri"), () -> vai(new Quale(Quale.DISEGNO, 0, 1))));
        }
        capo.add(situazione(ora, "trasversali/" + id, Map.of()));
        capo.addClassNames("capo", "capo--scheda");
        return capo;
    }

    /** Apre accanto alla matrice, e lo scrive nell'indirizzo; nullo chiude e ridà il fuoco. */
    private void vai(@Nullable Quale quale) {
        Dove qui = Objects.requireNonNull(dove);
        Pannello prima = pannello;
        Map<String, String> parametri = new LinkedHashMap<>();
        if (quale != null) {
            parametri.put(quale.nome(), quale.valore());
        }
        if (qui.momento().passato()) {
            parametri.put(AL, qui.momento().al().toString());
        }
        getUI().ifPresent(ui -> {
            Location indirizzo = new Location(qui.indirizzo(), QueryParameters.simple(parametri));
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
        Pannello nuovo = quale == null ? null : nuovo(quale);
        if (prima != null && nuovo != prima) {
            remove(prima);
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

    /** Il pannello da aprire, quello di prima se è lo stesso; nullo se non c'è o non è di chi guarda. */
    private @Nullable Pannello nuovo(Quale quale) {
        Pannello aperto = pannello;
        FoglioTrasversale foglio = Objects.requireNonNull(ultimo);
        Contesto suo = Objects.requireNonNull(contesto);
        if (aperto != null && aperto.quale.equals(quale)) {
            return aperto;
        }
        boolean partecipa = foglio.scheda(quale.scheda()).isPresent();
        boolean ce = foglio.fase(quale.fase()).isPresent();
        return switch (quale.nome()) {
            case Quale.CELLA -> partecipa && ce ? new Parte(quale, suo, foglio) : null;
            case Quale.DIFFERENZE -> ce ? new Differenze(quale, suo, foglio) : null;
            case Quale.COLLEGA -> partecipa && suo.capofila() ? new Collega(quale, suo, foglio) : null;
            default -> suo.capofila() ? new Disegno(quale, suo, foglio) : null;
        };
    }

    private void mostra(FoglioTrasversale foglio, Dove quale, Map<String, Cambiamento> per) {
        ultimo = foglio;
        Cambiamento suo = per.get(Trasversali.Modificato.chiave(quale.id()));
        Contesto mio = Objects.requireNonNull(contesto);
        if (suo == null ? per.isEmpty() : suo.numero() >= mio.gesti().ultimo()) {
            Objects.requireNonNull(condivisa)
                    .mostra(foglio.obiettivo(), suo == null || suo.autore() == quale.io() ? null : suo);
        }
        misura.mostra(foglio.figura().cifra(), per.values().stream().findFirst().orElse(null));
        Matrice attuale = matrice;
        if (attuale == null || !attuale.vale(foglio)) {
            attuale = new Matrice(foglio, mio);
            matrice = attuale;
            luogo.removeAll();
            luogo.add(attuale);
            attuale.scegli(pannello == null ? null : pannello.quale);
        }
        attuale.mostra(foglio, per);
        sole.mostra(foglio);
        scrivi(riassunto, riassunto(foglio), null);
    }

    private String riassunto(FoglioTrasversale foglio) {
        long diverse = foglio.fasi().stream()
                .filter(fase -> !foglio.deriva(fase).uguale())
                .count();
        String risposte = getTranslation(
                "piano.trasversale.risposte",
                foglio.risposte(),
                foglio.schede().size(),
                Momento.nome(
                        Periodo.values()[foglio.momento().al().getMonthValue() - 1],
                        foglio.momento().anno()));
        return risposte + " "
                + (diverse == 0
                        ? getTranslation("piano.trasversale.uguale")
                        : getTranslation(
                                "piano.trasversale.diverso",
                                diverse,
                                foglio.fasi().size()));
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
        Pannello aperto = pannello;
        Runnable accanto = aperto == null || letto.isEmpty() ? () -> {} : aperto.prepara(letto.get(), per);
        return () -> letto.filter(foglio -> quale.equals(dove)).ifPresent(foglio -> {
            mostra(foglio, quale, per);
            if (aperto == pannello) {
                accanto.run();
            }
        });
    }

    /** Il campo di una bozza: della parte condivisa, o di una cella, che si apre quando la si riprende. */
    private Optional<Supplier<CampoVivo>> campo(String luogo, String campo) {
        Contesto mio = Objects.requireNonNull(contesto);
        if (luogo.equals(mio.gesti().luogo())) {
            return mio.gesti().campo(campo).map(trovato -> () -> trovato);
        }
        Long id = SchedaModificata.scheda(luogo);
        return Optional.ofNullable(id)
                .flatMap(scheda -> servizi.schede().trova(scheda))
                .flatMap(scheda -> cella(scheda, campo))
                .filter(quale ->
                        Objects.requireNonNull(ultimo).scheda(quale.scheda()).isPresent())
                .map(quale -> () -> {
                    vai(quale);
                    return ((Parte) Objects.requireNonNull(pannello))
                            .campo(campo)
                            .orElseThrow();
                });
    }

    /** La cella in cui si scrive un campo di una scheda ({@code fase.2.motivazione}, {@code indicatore.3.note}). */
    private static Optional<Quale> cella(Scheda scheda, String campo) {
        String[] parti = campo.split("\\.");
        if (parti.length < 3 || !parti[1].matches("\\d{1,6}")) {
            return Optional.empty();
        }
        int chiave = Integer.parseInt(parti[1]);
        Optional<Integer> fase = parti[0].equals("fase")
                ? Optional.of(chiave)
                : scheda.indicatori().stream()
                        .filter(indicatore -> indicatore.chiave() == chiave)
                        .findFirst()
                        .flatMap(indicatore -> Optional.ofNullable(indicatore.fase()));
        return fase.flatMap(f ->
                        scheda.fasi().stream().filter(sua -> sua.chiave() == f).findFirst())
                .flatMap(sua -> Optional.ofNullable(sua.faseComune()))
                .map(comune -> Quale.cella(comune, scheda.id()));
    }

    @Override
    public String getPageTitle() {
        FoglioTrasversale foglio = ultimo;
        return getTranslation(
                "piano.trasversale.pagina",
                foglio == null ? "" : foglio.obiettivo().titolo());
    }
}
