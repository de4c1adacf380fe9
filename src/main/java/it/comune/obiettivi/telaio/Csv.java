package it.comune.obiettivi.telaio;

import it.comune.obiettivi.telaio.Tabella.Cella;
import it.comune.obiettivi.telaio.Tabella.Numero;
import it.comune.obiettivi.telaio.Tabella.Testo;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Il CSV che un foglio di calcolo italiano apre con un doppio clic: punto e virgola, virgola decimale, UTF-8 con BOM.
 *
 * <p>Un testo che comincia per {@code = + - @}, tabulazione o a capo è preceduto da un apostrofo, così che nessun foglio
 * lo esegua come formula; un numero negativo resta un numero.
 */
public final class Csv {

    private static final String BOM = "\uFEFF";
    private static final String A_CAPO = "\r\n";
    private static final String PERICOLOSI = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    /** Il contenuto del file, BOM compreso. */
    public static String di(Tabella tabella) {
        var testa = riga(tabella.intestazioni().stream().map(Cella::testo).toList());
        return tabella.righe().stream().map(r -> riga(r.celle())).collect(Collectors.joining("", BOM + testa, ""));
    }

    private static String riga(List<Cella> celle) {
        return celle.stream().map(Csv::campo).collect(Collectors.joining(";", "", A_CAPO));
    }

    private static String campo(Cella cella) {
        return switch (cella) {
            case Numero numero -> numero.conVirgola();
            case Testo testo -> protetto(testo.mostrata());
        };
    }

    private static String protetto(String testo) {
        boolean formula = !testo.isEmpty() && PERICOLOSI.indexOf(testo.charAt(0)) >= 0;
        String innocuo = formula ? "'" + testo : testo;
        boolean daCitare = innocuo.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return daCitare ? '"' + innocuo.replace("\"", "\"\"") + '"' : innocuo;
    }
}
