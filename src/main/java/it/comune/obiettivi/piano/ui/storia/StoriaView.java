package it.comune.obiettivi.piano.ui.storia;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.Command;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.ente.Persona;
import it.comune.obiettivi.ente.Settore;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.piano.storia.Storia;
import it.comune.obiettivi.piano.storia.Storia.Riga;
import it.comune.obiettivi.piano.ui.Elenchi;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.ParoleDelPiano;
import it.comune.obiettivi.piano.ui.Sguardo;
import it.comune.obiettivi.piano.ui.storia.Confronto.Riquadro;
import it.comune.obiettivi.registro.Soggetto;
import it.comune.obiettivi.telaio.Briciole.Passo;
import it.comune.obiettivi.telaio.Capo;
import it.comune.obiettivi.telaio.PaginaMancante.Mancante;
import it.comune.obiettivi.telaio.Vuoto;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** La storia di una cosa del piano: i gesti dal più recente, cento alla volta, con i filtri nell'indirizzo. */
abstract class StoriaView extends Pagina<StoriaView.Richiesta> {

    private static final int QUANTE = 100;

    /**
     * Di che cosa è la storia.
     *
     * @param momento oggi: nella storia «al» è il filtro, non la situazione
     * @param pagina l'indirizzo della cosa dentro il piano, per esempio {@code schede/4}
     * @param passi il percorso fino alla cosa, compresa
     */
    record Cosa(Soggetto soggetto, Momento momento, String pagina, List<Passo> passi) {}

    record Richiesta(Cosa cosa, StoriaChiesta domanda) {}

    protected final Elenchi elenchi;
    protected final Storia storia;
    private final Div luogo = new Div();
    private final NativeButton ancora = new NativeButton("", clic -> ancora());
    private volatile @Nullable TabellaStoria tabella;
    private @Nullable FiltriStoria filtri;
    private String titolo = "";

    StoriaView(Sguardo sguardo, Elenchi elenchi, Storia storia) {
        super(sguardo);
        this.elenchi = elenchi;
        this.storia = storia;
        luogo.addClassName("luogo-storia");
        ancora.setText(getTranslation("piano.storia.vecchie"));
        ancora.addClassNames("btn", "ancora");
    }

    /** La cosa che l'indirizzo dice; vuota se non c'è. */
    abstract Optional<Cosa> cerca(Momento oggi, BeforeEnterEvent evento);

    /** La cosa com'era la sera di un giorno, accanto a com'è; vuota se non c'era ancora. */
    abstract Optional<List<Riquadro>> comEra(Cosa cosa, LocalDate giorno, ParoleDelPiano parole);

    @Override
    protected void entra(Momento momento, BeforeEnterEvent evento) {
        Momento oggi = new Momento(momento.anno(), sguardo.momenti().oggi(), false);
        Optional<Cosa> trovata = cerca(oggi, evento);
        if (trovata.isEmpty()) {
            evento.rerouteToError(Mancante.class, getTranslation("piano.storia.manca"));
            return;
        }
        Cosa cosa = trovata.get();
        StoriaChiesta domanda = StoriaChiesta.di(evento.getLocation().getQueryParameters());
        Richiesta prima = risponde() ? domanda() : null;
        Richiesta nuova = new Richiesta(cosa, domanda);
        chiedi(nuova);
        ParoleDelPiano parole = parole(cosa);
        boolean stessi = prima != null
                && prima.cosa().equals(cosa)
                && Objects.equals(prima.domanda().comEra(), domanda.comEra());
        if (!stessi || filtri == null) {
            componi(nuova, parole);
        }
        Objects.requireNonNull(filtri).mostra(domanda, parole);
        elenca(nuova, parole);
    }

    private ParoleDelPiano parole(Cosa cosa) {
        int anno = cosa.momento().anno();
        ParoleDelPiano.Nomi nomi = new ParoleDelPiano.Nomi(
                cosa.soggetto().tipo(),
                anno,
                null,
                storia.parti(cosa.soggetto()),
                elenchi.persone().elenco().stream().collect(Collectors.toMap(Persona::id, Persona::nome)),
                elenchi.settori().elenco().stream().collect(Collectors.toMap(Settore::id, Settore::nome)),
                storia.numeri(anno));
        return new ParoleDelPiano(nomi, this::getTranslation);
    }

    private void componi(Richiesta nuova, ParoleDelPiano parole) {
        removeAll();
        Cosa cosa = nuova.cosa();
        titolo = cosa.passi().getLast().nome();
        List<Passo> passi = new ArrayList<>(cosa.passi());
        passi.add(new Passo(getTranslation("piano.storia"), null));
        Capo capo = capo(cosa.momento(), getTranslation("piano.storia.di", titolo), passi.toArray(Passo[]::new));
        capo.add(new ComEra.Giorno(nuova.domanda().comEra(), sguardo.momenti().oggi(), this::vai));
        filtri = new FiltriStoria(this::vai, sguardo.momenti().oggi());
        filtri.offri(storia.campi(cosa.soggetto()), storia.autori(cosa.soggetto()), parole);
        filtri.setVisible(nuova.domanda().comEra() == null);
        add(capo, filtri, luogo);
    }

    /** Va alla stessa storia, con un parametro cambiato. */
    void vai(String nome, String valore) {
        Richiesta ora = domanda();
        getUI().ifPresent(ui -> ui.navigate(indirizzo(ora.cosa()), ora.domanda().con(nome, valore)));
    }

    static String indirizzo(Cosa cosa) {
        return cosa.momento().oggi(cosa.pagina() + "/storia");
    }

    private void elenca(Richiesta ora, ParoleDelPiano parole) {
        luogo.removeAll();
        tabella = null;
        LocalDate giorno = ora.domanda().comEra();
        if (giorno != null) {
            comEra(ora.cosa(), giorno, parole)
                    .ifPresentOrElse(
                            parti -> luogo.add(
                                    nota(getTranslation("piano.storia.com-era.nota", Tempi.data(giorno))),
                                    torna(ora.cosa()),
                                    new ComEra(parti)),
                            () -> luogo.add(new Vuoto()
                                    .frase(getTranslation("piano.storia.com-era.niente", Tempi.data(giorno)))
                                    .azione(torna(ora.cosa()))));
            return;
        }
        TabellaStoria nuova = new TabellaStoria(this::comEra);
        tabella = nuova;
        luogo.add(nuova, ancora);
        seguono(nuova, ora, parole);
        if (nuova.ultima() == 0) {
            nuova.setVisible(false);
            Anchor tutta = new Anchor(indirizzo(ora.cosa()), getTranslation("piano.storia.tutta"));
            luogo.add(new Vuoto().frase(getTranslation("piano.storia.nessuno")).azione(tutta));
        }
    }

    private Anchor torna(Cosa cosa) {
        Anchor torna = new Anchor(indirizzo(cosa), getTranslation("piano.storia.torna"));
        torna.addClassNames("btn", "btn--s");
        return torna;
    }

    private String comEra(Riga riga) {
        Richiesta ora = domanda();
        return indirizzo(ora.cosa()) + "?" + StoriaChiesta.COM_ERA + "=" + riga.giorno();
    }

    private void ancora() {
        Richiesta ora = domanda();
        seguono(Objects.requireNonNull(tabella), ora, parole(ora.cosa()));
    }

    private void seguono(TabellaStoria dove, Richiesta ora, ParoleDelPiano parole) {
        List<Riga> righe = storia.prima(ora.cosa().soggetto(), ora.domanda().filtro(), dove.prima(), QUANTE + 1);
        dove.accoda(righe.subList(0, Math.min(QUANTE, righe.size())), parole);
        ancora.setVisible(righe.size() > QUANTE);
    }

    @Override
    protected Command prepara(Richiesta ora, List<Cambiamento> lotto) {
        Optional<Cambiamento> suo = lotto.stream()
                .filter(c -> c.chiave().equals(ora.cosa().soggetto()))
                .findFirst();
        if (suo.isEmpty() && !lotto.isEmpty()) {
            return () -> {};
        }
        TabellaStoria dove = tabella;
        ParoleDelPiano parole = parole(ora.cosa());
        List<Riga> nuove = dove == null
                ? List.of()
                : storia.dopo(ora.cosa().soggetto(), ora.domanda().filtro(), dove.ultima());
        return () -> {
            if (dove == tabella) {
                aggiorna(nuove, parole, suo.orElse(null));
            }
        };
    }

    private void aggiorna(List<Riga> nuove, ParoleDelPiano parole, @Nullable Cambiamento da) {
        Richiesta ora = domanda();
        TabellaStoria dove = tabella;
        boolean rifa = dove == null ? da != null : !dove.isVisible() && !nuove.isEmpty();
        if (rifa) {
            elenca(ora, parole);
        } else if (dove != null && dove.accogli(nuove, parole, da) && da != null) {
            annuncia(getTranslation("piano.storia.annuncio", da.nomeAutore()));
        }
    }

    static Paragraph nota(String testo) {
        Paragraph nota = new Paragraph(testo);
        nota.addClassName("nota-bene");
        return nota;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("piano.storia.pagina", titolo);
    }
}
