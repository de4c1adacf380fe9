package it.comune.obiettivi.documento.lettura;

import com.google.re2j.Pattern;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.testi.DataScritta;
import it.comune.obiettivi.piano.testi.DataScritta.Senso;
import it.comune.obiettivi.piano.testi.TestoPulito;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Quando si fa una fase, dalle date scritte accanto al suo testo invece che da una griglia.
 *
 * @param mesi i mesi dall'inizio alla fine; nessuno se non si capisce
 * @param certa vero se l'inizio e la fine ci sono tutti e due, dentro gli anni del piano
 */
record Durata(Mesi mesi, boolean certa) {

    private static final Durata NESSUNA = new Durata(Mesi.NESSUNO, false);
    private static final Pattern DAL_AL =
            Pattern.compile("^(?:da|dal|dall'|tra|fra|inizio)?\\b\\s*|\\s*(?:\\bal?\\b|e)\\s*$");

    /** Le colonne che dicono quando: l'inizio e la fine, i tempi o, da sola, la scadenza. */
    static Set<Colonna> usate(Set<Colonna> presenti) {
        if (presenti.contains(Colonna.INIZIO) || presenti.contains(Colonna.FINE)) {
            return EnumSet.of(Colonna.INIZIO, presenti.contains(Colonna.FINE) ? Colonna.FINE : Colonna.SCADENZA);
        }
        return EnumSet.of(presenti.contains(Colonna.TEMPI) ? Colonna.TEMPI : Colonna.SCADENZA);
    }

    /** Dalle colonne di una riga; nulla se nessuna dice quando. */
    static @Nullable Durata di(Map<Colonna, String> valori, int anno) {
        String tempi = valori.getOrDefault(Colonna.TEMPI, "");
        String inizio = valori.getOrDefault(Colonna.INIZIO, "");
        String fine = valori.getOrDefault(Colonna.FINE, "");
        String scadenza = valori.getOrDefault(Colonna.SCADENZA, "");
        if (!inizio.isEmpty() || !fine.isEmpty()) {
            return fra(giorno(inizio, false, anno), giorno(fine.isEmpty() ? scadenza : fine, true, anno), anno);
        }
        if (!tempi.isEmpty()) {
            return di(tempi, anno);
        }
        return scadenza.isEmpty() ? null : fra(null, giorno(scadenza, true, anno), anno);
    }

    /** Da un testo solo, come {@code gen–mar}, {@code dal 1/2 al 30/4}, {@code entro il 31/10}. */
    private static Durata di(String tempi, int anno) {
        Mesi detti =
                PeriodoScritto.leggi(DAL_AL.matcher(TestoPulito.norma(tempi)).replaceAll(""));
        if (detti != null) {
            return new Durata(detti, true);
        }
        List<DataScritta> date = DataScritta.trova(tempi, Senso.DATA, anno);
        if (date.isEmpty()) {
            return NESSUNA;
        }
        LocalDate prima = date.size() > 1 ? date.getFirst().giorno() : null;
        return fra(prima, date.getLast().giorno(), anno);
    }

    private static @Nullable LocalDate giorno(String scritto, boolean fine, int anno) {
        LocalDate giorno = DataScritta.ultima(scritto, Senso.DATA, anno);
        Mesi mesi = giorno == null && !scritto.isEmpty() ? PeriodoScritto.leggi(scritto) : null;
        if (mesi == null || mesi.vuoto()) {
            return giorno;
        }
        List<Periodo> elenco = mesi.elenco();
        int suo = DataScritta.anno(scritto, anno);
        return fine ? elenco.getLast().fine(suo) : elenco.getFirst().inizio(suo);
    }

    private static Durata fra(@Nullable LocalDate inizio, @Nullable LocalDate fine, int anno) {
        if (fine == null || inizio != null && inizio.isAfter(fine)) {
            return NESSUNA;
        }
        LocalDate da = inizio == null ? fine : inizio;
        Mesi mesi = Mesi.NESSUNO;
        for (Periodo periodo : Periodo.values()) {
            boolean dentro =
                    !periodo.inizio(anno).isAfter(fine) && !periodo.fine(anno).isBefore(da);
            mesi = mesi.con(periodo, dentro);
        }
        boolean negliAnni = da.getYear() >= anno && fine.getYear() <= anno + 2;
        return new Durata(mesi, inizio != null && negliAnni);
    }
}
