package it.comune.obiettivi.piano.ui.scheda;

import com.google.re2j.Pattern;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.cruscotto.Cifra;
import it.comune.obiettivi.cruscotto.FattiScheda;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.cruscotto.Quadro.Eta;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.cruscotto.spiegatore.EtaDelDato;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.Diretta.Chiave;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.piano.Missioni;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.telaio.Livello;
import it.comune.obiettivi.telaio.Segno;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** La tabella delle schede: su telefono ogni riga è una carta; i valori cambiano al loro posto, l'ordine resta. */
final class TabellaSchede extends NativeTable {

    private static final Pattern SPAZI = Pattern.compile("\\s+");

    static final String ORDINE = "ordine";

    /** La missione di chi non ne ha una valida, come negli indirizzi del cruscotto. */
    static final String SENZA = "nessuna";

    private static final String DECRESCENTE = "-";
    private static final List<String> COLONNE = List.of(
            "numero", "titolo", "settore", "responsabile", "peso", "avanzamento", "scostamento", "stato", "eta");
    private static final Comparator<FiguraScheda> PER_NUMERO =
            Comparator.comparingInt(f -> f.fatti().numero());
    private static final Map<String, Comparator<FiguraScheda>> ORDINI = Map.of(
            "numero", PER_NUMERO,
            "peso", Comparator.comparingDouble(FiguraScheda::pesoInUso),
            "avanzamento", Comparator.comparingDouble(f -> zero(f.cifra().avanzamento())),
            "scostamento", Comparator.comparingDouble(f -> zero(f.cifra().scostamento())),
            "stato",
                    Comparator.comparing(
                            f -> Objects.requireNonNullElse(f.cifra().stato(), Stato.NON_VALUTABILE)),
            "eta", Comparator.comparingInt(f -> f.eta().giorni()));

    private final List<FiguraScheda> schede;
    private final Momento momento;
    private final Map<Long, String> persone;
    private final Quadro quadro;
    private final List<Riga> righe = new ArrayList<>();

    TabellaSchede(List<FiguraScheda> schede, Momento momento, Map<Long, String> persone, Quadro quadro) {
        this.schede = schede;
        this.momento = momento;
        this.persone = persone;
        this.quadro = quadro;
        addClassNames("tabella", "tabella-schede");
        setCaptionText(getTranslation("piano.schede.menu"));
        getCaption().addClassName("solo-lettore");
    }

    /** @param ordine il nome di una colonna, con un meno davanti per l'ordine decrescente */
    void ordina(String ordine, BiConsumer<String, String> vai) {
        boolean decrescente = ordine.startsWith(DECRESCENTE);
        String colonna = decrescente ? ordine.substring(1) : ordine.isEmpty() ? "numero" : ordine;
        Comparator<FiguraScheda> confronto = ORDINI.getOrDefault(colonna, PER_NUMERO);
        schede.sort(decrescente ? confronto.reversed() : confronto);
        NativeTableRow testa = new NativeTableRow();
        testa.getElement().setAttribute("data-ordina", getTranslation("piano.schede.ordina"));
        for (String nome : COLONNE) {
            NativeTableHeaderCell cella = testata(nome, nome.equals(colonna) && !decrescente, vai);
            if (nome.equals(colonna)) {
                cella.getElement().setAttribute("aria-sort", decrescente ? "descending" : "ascending");
            }
            testa.add(cella);
        }
        getHead().add(testa);
        for (FiguraScheda figura : schede) {
            Riga riga = new Riga(figura);
            righe.add(riga);
            getBody().add(riga);
        }
    }

    private NativeTableHeaderCell testata(String nome, boolean crescente, BiConsumer<String, String> vai) {
        String titolo = getTranslation("piano.colonna." + nome);
        NativeTableHeaderCell cella = new NativeTableHeaderCell();
        cella.getElement().setAttribute("scope", "col");
        cella.addClassName("c-" + nome);
        if (ORDINI.containsKey(nome)) {
            NativeButton bottone =
                    new NativeButton(titolo, clic -> vai.accept(ORDINE, crescente ? DECRESCENTE + nome : nome));
            bottone.addClassName("ordina");
            cella.add(bottone);
        } else {
            cella.setText(titolo);
        }
        return cella;
    }

    void mostra(Quadro nuovo, Map<Chiave, Cambiamento> per) {
        righe.forEach(riga -> nuovo.scheda(riga.scheda)
                .ifPresent(figura -> riga.mostra(figura, per.get(Scheda.soggetto(riga.scheda)))));
    }

    private static double zero(@Nullable Double valore) {
        return valore == null ? 0 : valore;
    }

    /** Vero se la scheda passa il filtro; un filtro che non si conosce non toglie nulla. */
    static boolean ammette(String chiave, String valore, FiguraScheda figura) {
        var fatti = figura.fatti();
        return switch (chiave) {
            case "settore" -> valore.equals(String.valueOf(fatti.settore()));
            case "missione" ->
                valore.equals(Missioni.trova(fatti.missione())
                        .map(Missioni.Missione::codice)
                        .orElse(SENZA));
            case "programma" -> valore.equals(fatti.programma());
            case "assessore" -> valore.equals(String.valueOf(fatti.assessore()));
            case "stato" ->
                figura.cifra().stato() != null
                        && valore.equals(figura.cifra().stato().codice());
            case "trasversali" -> fatti.trasversale() != null;
            case "solo" -> List.of(valore.split("\\.", -1)).contains(String.valueOf(fatti.numero()));
            case "testo" -> trova(fatti.titolo(), valore) || valore.equals(String.valueOf(fatti.numero()));
            default -> true;
        };
    }

    private static boolean trova(String dove, String parole) {
        String testo = dove.toLowerCase(Locale.ITALIAN);
        return Stream.of(SPAZI.split(parole.toLowerCase(Locale.ITALIAN))).allMatch(testo::contains);
    }

    /** Una scheda. */
    private final class Riga extends NativeTableRow {

        final long scheda;
        private final Anchor titolo = new Anchor();
        private final Span peso = new Span();
        private final Span cifra = new Span();
        private final Livello livello = new Livello();
        private final Span scostamento = new Span();
        private final Segno segno = new Segno("non-avviato", "");
        private final Span eta = new Span();

        Riga(FiguraScheda figura) {
            scheda = figura.id();
            FattiScheda fatti = figura.fatti();
            titolo.setHref(momento.indirizzo("schede/" + fatti.numero()));
            cifra.addClassName("num");
            NativeTableHeaderCell testa = new NativeTableHeaderCell(titolo);
            testa.getElement().setAttribute("scope", "row");
            String settore =
                    quadro.settore(fatti.settore()).map(s -> s.fatti().nome()).orElse("");
            String responsabile = fatti.responsabile() == null ? "" : persone.getOrDefault(fatti.responsabile(), "");
            add(cella("numero", new Span(String.valueOf(fatti.numero()))), testa);
            add(cella("settore", new Span(settore)), cella("responsabile", new Span(responsabile)));
            add(cella("peso", peso), cella("avanzamento", cifra, livello), cella("scostamento", scostamento));
            add(cella("stato", segno), cella("eta", eta));
            mostra(figura, null);
        }

        private NativeTableCell cella(String nome, Component... contenuto) {
            NativeTableCell cella = new NativeTableCell(contenuto);
            cella.addClassName("c-" + nome);
            cella.getElement().setAttribute("data-nome", getTranslation("piano.colonna." + nome));
            return cella;
        }

        void mostra(FiguraScheda figura, @Nullable Cambiamento da) {
            Cifra sua = figura.cifra();
            Stato stato = Objects.requireNonNullElse(sua.stato(), Stato.NON_VALUTABILE);
            String effettivo = Numeri.percento(sua.avanzamento());
            Pagina.scrivi(titolo, figura.fatti().titolo(), da);
            Pagina.scrivi(peso, Numeri.breve(figura.pesoInUso()), da);
            Pagina.scrivi(cifra, effettivo, da);
            Pagina.scrivi(scostamento, Numeri.scostamento(sua.scostamento()), null);
            String descrizione = getTranslation("piano.livello", effettivo, Numeri.percento(sua.atteso()));
            livello.mostra(zero(sua.avanzamento()), zero(sua.atteso()), stato.codice(), descrizione);
            segno.mostra(stato.codice(), getTranslation("piano.stato." + stato));
            Eta da30 = figura.eta();
            Pagina.scrivi(eta, EtaDelDato.inParole(da30, this::getTranslation), null);
            eta.setClassName("vecchio", da30.vecchie() > 0);
        }
    }
}
