package it.comune.obiettivi.documento.lettura;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.testi.TestoPulito;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Un mese, più mesi, un trimestre o un altro periodo dell'anno, scritto in parole o in cifre. */
final class PeriodoScritto {

    private static final int MESI = 12;
    private static final int MINIMO = 3;
    private static final String ANNO = "(?:\\s*[-/'’ ]\\s*(?:20)?\\d\\d)?";
    private static final Pattern MESE = Pattern.compile("([a-z]{3,9})\\.?" + ANNO);
    private static final Pattern CIFRE =
            Pattern.compile("(\\d{1,2})\\s?[/-]\\s?20\\d\\d|20\\d\\d\\s?[/-]\\s?(\\d{1,2})");
    private static final String QUALE = "([ivx]{1,4}|\\d|prim|second|terz|quart|quint|sest)[oa°º^.]{0,3}";
    private static final Pattern PARTE =
            Pattern.compile("(?:" + QUALE + "\\s?)?(bim|trim|quadr|sem)[a-z]*\\.?\\s?(?:" + QUALE + ")?" + ANNO);
    private static final Pattern SIGLA = Pattern.compile("([tqs])\\s?\\.?([1-4])" + ANNO);
    private static final Pattern ROVESCIA = Pattern.compile("(i{1,3}|iv|[1-4])[°º^]?\\s?[tq]\\.?" + ANNO);
    private static final Pattern TRATTO = Pattern.compile("(.{3,14}?)\\s*(?:[-–—/]|\\ba\\b)\\s*(.{3,14})");
    private static final Pattern SPAZI = Pattern.compile("[\\s,;+]+(?:e\\s+)?");
    private static final int SEMESTRE = 6;
    private static final Map<String, Integer> LUNGHI = Map.of("bim", 2, "trim", 3, "quadr", 4, "sem", SEMESTRE);
    private static final List<String> ROMANI = List.of("i", "ii", "iii", "iv", "v", "vi");
    private static final List<String> ORDINALI = List.of("prim", "second", "terz", "quart", "quint", "sest");

    private PeriodoScritto() {}

    /** I mesi scritti in una cella, qualunque sia l'anno; nullo se la cella dice altro. */
    static @Nullable Mesi leggi(String cella) {
        String scritto = TestoPulito.norma(cella);
        if (scritto.isEmpty() || scritto.length() > 2 * MESI * MINIMO) {
            return null;
        }
        int mese = mese(scritto);
        return mese > 0 ? tratto(mese, mese) : piuMesi(scritto);
    }

    private static @Nullable Mesi piuMesi(String scritto) {
        Mesi parte = parte(scritto);
        if (parte != null) {
            return parte;
        }
        Matcher fra = TRATTO.matcher(scritto);
        if (fra.matches()) {
            int da = mese(fra.group(1));
            int a = mese(fra.group(2));
            return da > 0 && a >= da ? tratto(da, a) : null;
        }
        Mesi elenco = Mesi.NESSUNO;
        for (String pezzo : SPAZI.split(scritto)) {
            int mese = mese(pezzo);
            if (mese == 0) {
                return null;
            }
            elenco = elenco.con(Periodo.delMese(mese), true);
        }
        return elenco;
    }

    /** Il trimestre, il semestre o altra parte dell'anno; nulla se non lo è. */
    private static @Nullable Mesi parte(String scritto) {
        Matcher rovescia = ROVESCIA.matcher(scritto);
        if (rovescia.matches()) {
            return parte(MINIMO, quale(rovescia.group(1)));
        }
        Matcher sigla = SIGLA.matcher(scritto);
        if (sigla.matches()) {
            return parte(sigla.group(1).equals("s") ? SEMESTRE : MINIMO, Integer.parseInt(sigla.group(2)));
        }
        Matcher parte = PARTE.matcher(scritto);
        if (!parte.matches()) {
            return null;
        }
        String quale = parte.group(1) == null ? parte.group(3) : parte.group(1);
        Integer lunga = LUNGHI.get(parte.group(2));
        return quale == null || lunga == null ? null : parte(lunga, quale(quale));
    }

    private static @Nullable Mesi parte(int lunga, int quale) {
        return quale < 1 || quale * lunga > MESI ? null : tratto((quale - 1) * lunga + 1, quale * lunga);
    }

    private static int quale(String scritto) {
        if (Character.isDigit(scritto.charAt(0))) {
            return Integer.parseInt(scritto);
        }
        return Math.max(ROMANI.indexOf(scritto), ORDINALI.indexOf(scritto)) + 1;
    }

    /** Il numero del mese, da 1; 0 se non è un mese. */
    static int mese(String scritto) {
        Matcher cifre = CIFRE.matcher(scritto);
        if (cifre.matches()) {
            int numero = Integer.parseInt(cifre.group(1) == null ? cifre.group(2) : cifre.group(1));
            return numero <= MESI ? numero : 0;
        }
        Matcher nome = MESE.matcher(scritto);
        if (!nome.matches()) {
            return 0;
        }
        for (int mese = 1; mese <= MESI; mese++) {
            if (Periodo.delMese(mese).name().toLowerCase(Locale.ROOT).startsWith(nome.group(1))) {
                return mese;
            }
        }
        return 0;
    }

    /** I mesi da uno all'altro, da 1 a 12, compresi. */
    static Mesi tratto(int da, int a) {
        Mesi mesi = Mesi.NESSUNO;
        for (int mese = da; mese <= a; mese++) {
            mesi = mesi.con(Periodo.delMese(mese), true);
        }
        return mesi;
    }
}
