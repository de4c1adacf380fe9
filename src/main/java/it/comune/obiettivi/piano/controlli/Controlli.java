package it.comune.obiettivi.piano.controlli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.google.re2j.Pattern;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.testi.NumeroScritto;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * I controlli di un piano, in lettura di un documento e dal vivo mentre lo si scrive: segnalano, non rifiutano mai.
 *
 * <p>Prendono dati neutri, che tanto un documento quanto una scheda del piano sanno dare, e sono funzioni pure.
 */
public final class Controlli {

    /** Che cosa si controlla. */
    public enum Regola {
        SOMMA_PESI_SETTORE,
        PESO_SCHEDA_MANCANTE,
        SOMMA_PESI_FASI,
        PESI_FASI_MANCANTI,
        TEMPI_PAGAMENTO_SOTTO_30,
        ACCESSIBILITA_ASSENTE,
        SCADENZA_FUORI_DAI_MESI,
        FASE_SENZA_MESI,
        FASE_SENZA_INDICATORE,
        ORE_FORMAZIONE
    }

    /** Una scheda da controllare. */
    public record Obiettivo(
            int numero,
            String settore,
            String titolo,
            String obiettivoOperativo,
            String finalita,
            @Nullable Peso peso,
            List<Passo> fasi,
            List<Misura> indicatori) {}

    /** Una fase da controllare. */
    public record Passo(int chiave, String numero, @Nullable Peso peso, Mesi previsti) {}

    /** Un indicatore da controllare; {@code scadenza} se il valore atteso è una data. */
    public record Misura(
            int chiave,
            @Nullable Integer fase,
            String testo,
            String atteso,
            @Nullable LocalDate scadenza) {}

    /**
     * Ciò che un controllo ha trovato.
     *
     * @param scheda numero della scheda, nullo se riguarda il piano o un settore
     * @param campo {@code peso}, {@code fasi}, {@code fase.2.previsti}, {@code settore.<nome>}, {@code piano}
     * @param valore il valore trovato
     * @param proposta ciò che si propone, vuoto se nulla
     * @param grave vero se un peso mancante resta senza nulla
     */
    public record Rilievo(
            Regola regola, @Nullable Integer scheda, String campo, String valore, String proposta, boolean grave) {}

    private static final BigDecimal CENTO = BigDecimal.valueOf(100).setScale(2);
    private static final BigDecimal MINIMO_PAGAMENTI = BigDecimal.valueOf(30);
    private static final int ORE = 40;
    private static final Pattern PAGAMENTI = Pattern.compile("temp[io] (?:medi[o]? )?d(?:i|ei) pagament");
    private static final Pattern ACCESSIBILE = Pattern.compile("accessibil|barriere architettoniche");
    private static final Pattern FORMAZIONE = Pattern.compile(
            "formazione (?:e|ed) aggiornamento|formazione[^.;:]{0,40} personale|competenze del personale");
    private static final Pattern IN_ORE = Pattern.compile("\\bor[ea]\\b");

    private Controlli() {}

    /** Tutti i rilievi di un piano dell'anno dato: prima quelli del piano e dei settori, poi scheda per scheda. */
    public static List<Rilievo> esegui(List<Obiettivo> schede, int anno) {
        List<Rilievo> rilievi = new ArrayList<>();
        if (schede.stream().noneMatch(Controlli::accessibile)) {
            rilievi.add(new Rilievo(Regola.ACCESSIBILITA_ASSENTE, null, "piano", "", "", false));
        }
        schede.stream()
                .collect(groupingBy(Obiettivo::settore, LinkedHashMap::new, toList()))
                .forEach((settore, sue) -> delSettore(settore, sue, rilievi));
        schede.forEach(scheda -> rilievi.addAll(dellaScheda(scheda, anno)));
        return rilievi;
    }

    /** I rilievi di una scheda sola, senza quelli che chiedono le altre del settore. */
    public static List<Rilievo> dellaScheda(Obiettivo scheda, int anno) {
        List<Rilievo> rilievi = new ArrayList<>();
        pesiDelleFasi(scheda, rilievi);
        Peso peso = scheda.peso();
        boolean pagamenti = PAGAMENTI
                .matcher(minuscole(scheda.titolo() + " " + scheda.obiettivoOperativo()))
                .find();
        if (pagamenti && peso != null && peso.valore().compareTo(MINIMO_PAGAMENTI) < 0) {
            rilievi.add(rilievo(Regola.TEMPI_PAGAMENTO_SOTTO_30, scheda, "peso", testo(peso.valore()), "30"));
        }
        scheda.fasi().forEach(fase -> dellaFase(scheda, fase, anno, rilievi));
        String obiettivo = minuscole(scheda.titolo() + " " + scheda.obiettivoOperativo());
        if (FORMAZIONE.matcher(obiettivo).find() && scheda.indicatori().stream().noneMatch(Controlli::ore)) {
            rilievi.add(rilievo(Regola.ORE_FORMAZIONE, scheda, "indicatori", "", ORE + " ore"));
        }
        return rilievi;
    }

    /** Vero se la scheda è un obiettivo di accessibilità: un piano ne ha almeno uno. */
    public static boolean accessibile(Obiettivo scheda) {
        return ACCESSIBILE
                .matcher(minuscole(scheda.titolo() + " " + scheda.obiettivoOperativo() + " " + scheda.finalita()))
                .find();
    }

    private static void delSettore(String settore, List<Obiettivo> sue, List<Rilievo> rilievi) {
        BigDecimal somma = somma(sue.stream().map(Obiettivo::peso));
        List<Obiettivo> senza = sue.stream().filter(s -> s.peso() == null).toList();
        BigDecimal resto = CENTO.subtract(somma).max(BigDecimal.ZERO);
        if (diversa(somma, senza.isEmpty())) {
            String campo = "settore." + settore;
            rilievi.add(new Rilievo(Regola.SOMMA_PESI_SETTORE, null, campo, testo(somma), "100", false));
        }
        for (Obiettivo scheda : senza) {
            boolean grave = resto.signum() == 0 && senza.size() < sue.size();
            rilievi.add(new Rilievo(
                    Regola.PESO_SCHEDA_MANCANTE, scheda.numero(), "peso", "", parte(resto, senza.size()), grave));
        }
    }

    private static void pesiDelleFasi(Obiettivo scheda, List<Rilievo> rilievi) {
        BigDecimal somma = somma(scheda.fasi().stream().map(Passo::peso));
        List<Passo> senza = scheda.fasi().stream().filter(f -> f.peso() == null).toList();
        boolean alcune = senza.size() < scheda.fasi().size();
        if (alcune && (diversa(somma, senza.isEmpty()))) {
            rilievi.add(rilievo(Regola.SOMMA_PESI_FASI, scheda, "fasi", testo(somma), "100"));
        }
        if (!senza.isEmpty()) {
            BigDecimal resto = CENTO.subtract(somma).max(BigDecimal.ZERO);
            String quali = senza.stream().map(f -> "FASE " + f.numero()).collect(joining(", "));
            boolean grave = alcune && resto.signum() == 0;
            rilievi.add(new Rilievo(
                    Regola.PESI_FASI_MANCANTI, scheda.numero(), "fasi", quali, parte(resto, senza.size()), grave));
        }
    }

    private static void dellaFase(Obiettivo scheda, Passo fase, int anno, List<Rilievo> rilievi) {
        String campo = Percorso.fase(fase.chiave()).campo("previsti").scritto();
        List<Misura> sue = scheda.indicatori().stream()
                .filter(i -> Objects.equals(i.fase(), fase.chiave()))
                .toList();
        if (fase.previsti().vuoto()) {
            rilievi.add(rilievo(Regola.FASE_SENZA_MESI, scheda, campo, "", ""));
        }
        if (sue.isEmpty()) {
            rilievi.add(rilievo(
                    Regola.FASE_SENZA_INDICATORE,
                    scheda,
                    Percorso.fase(fase.chiave()).scritto(),
                    "FASE " + fase.numero(),
                    ""));
        }
        for (Misura misura : sue) {
            LocalDate scadenza = misura.scadenza();
            if (scadenza != null && !fase.previsti().vuoto() && !dentro(scadenza, fase.previsti(), anno)) {
                String dove =
                        Percorso.indicatore(misura.chiave()).campo("atteso").scritto();
                rilievi.add(rilievo(Regola.SCADENZA_FUORI_DAI_MESI, scheda, dove, misura.atteso(), ""));
            }
        }
    }

    private static boolean dentro(LocalDate giorno, Mesi mesi, int anno) {
        return mesi.elenco().stream().anyMatch(p -> !giorno.isBefore(p.inizio(anno)) && !giorno.isAfter(p.fine(anno)));
    }

    private static boolean ore(Misura misura) {
        NumeroScritto numero = NumeroScritto.leggi(misura.atteso());
        return numero != null
                && numero.valore() >= ORE
                && IN_ORE.matcher(minuscole(misura.testo() + " " + misura.atteso()))
                        .find();
    }

    private static BigDecimal somma(Stream<? extends @Nullable Peso> pesi) {
        return pesi.filter(Objects::nonNull).map(Peso::valore).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Finché qualche peso manca, la somma può stare sotto cento: il resto è loro. */
    private static boolean diversa(BigDecimal somma, boolean tutti) {
        return Peso.nonFannoCento(somma.doubleValue()) && (tutti || somma.compareTo(CENTO) > 0);
    }

    private static String parte(BigDecimal resto, int quanti) {
        return testo(resto.divide(BigDecimal.valueOf(quanti), 2, RoundingMode.HALF_UP));
    }

    private static String testo(BigDecimal numero) {
        return numero.signum() == 0
                ? "0"
                : numero.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static Rilievo rilievo(Regola regola, Obiettivo scheda, String campo, String valore, String proposta) {
        return new Rilievo(regola, scheda.numero(), campo, valore, proposta, false);
    }

    private static String minuscole(String testo) {
        return testo.toLowerCase(Locale.ITALIAN);
    }
}
