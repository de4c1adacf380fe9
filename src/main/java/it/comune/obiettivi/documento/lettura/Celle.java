package it.comune.obiettivi.documento.lettura;

import com.google.re2j.Pattern;
import it.comune.obiettivi.piano.testi.TestoPulito;
import java.util.ArrayList;
import java.util.List;

/** Come le righe di un documento si dividono in celle: a tabulazioni, a barre o a punti e virgola. */
enum Celle {
    TABULAZIONI("separate da tabulazioni"),
    BARRE("separate da barre"),
    /** Con una barra anche ai bordi della tabella: prima della prima e dopo l'ultima non ci sono celle. */
    BARRE_AI_BORDI("separate da barre"),
    PUNTI_E_VIRGOLA("separate da punti e virgola");

    private static final Pattern VUOTA =
            Pattern.compile("(?i)[-–—‒―−_./\\\\…\\s]*|n\\s?[./]\\s?[dapr]\\s?\\.?|nd|n\\.\\s?(?:disp|perv|app)\\.?");
    private static final Pattern BARRA = Pattern.compile("[|│¦┃]");
    private static final char VIRGOLETTE = '"';

    private final String detto;

    Celle(String detto) {
        this.detto = detto;
    }

    /** Il modo con cui nelle righe si riconoscono più etichette; le tabulazioni, se nessuno fa meglio. */
    static Celle di(List<String> righe) {
        Celle migliore = TABULAZIONI;
        long massimo = 0;
        for (Celle modo : values()) {
            long etichette = righe.stream()
                    .map(modo::dividi)
                    .filter(celle -> celle.size() > 1)
                    .flatMap(List::stream)
                    .filter(cella ->
                            !cella.isBlank() && (EtichettaDiTestata.di(cella) != null || Fasi.numero(cella) != null))
                    .count();
            if (etichette > massimo) {
                migliore = modo;
                massimo = etichette;
            }
        }
        return migliore == BARRE && aiBordi(righe) ? BARRE_AI_BORDI : migliore;
    }

    private static boolean aiBordi(List<String> righe) {
        List<String> conBarre =
                righe.stream().filter(riga -> BARRA.matcher(riga).find()).toList();
        long cominciano = conBarre.stream()
                .filter(riga -> BARRA.matcher(riga.strip()).lookingAt())
                .count();
        return 2 * cominciano > conBarre.size();
    }

    /** Le celle di una riga, come sono scritte. Una riga con delle tabulazioni si divide sempre a quelle. */
    List<String> dividi(String riga) {
        if (this == TABULAZIONI || riga.indexOf('\t') >= 0) {
            return List.of(riga.split("\t", -1));
        }
        return this == PUNTI_E_VIRGOLA ? fraPuntiEVirgola(riga) : fraBarre(riga, this == BARRE_AI_BORDI);
    }

    private static List<String> fraBarre(String riga, boolean aiBordi) {
        String[] celle = BARRA.split(riga, -1);
        boolean prima = aiBordi && celle.length > 1 && celle[0].isBlank();
        boolean ultima = aiBordi && celle.length > 2 && celle[celle.length - 1].isBlank();
        return List.of(celle).subList(prima ? 1 : 0, celle.length - (ultima ? 1 : 0));
    }

    private static List<String> fraPuntiEVirgola(String riga) {
        List<String> celle = new ArrayList<>();
        StringBuilder cella = new StringBuilder();
        boolean dentro = false;
        boolean ancoraVuota = true;
        for (int i = 0; i < riga.length(); i++) {
            char c = riga.charAt(i);
            boolean doppie = c == VIRGOLETTE && dentro && i + 1 < riga.length() && riga.charAt(i + 1) == VIRGOLETTE;
            if (doppie) {
                cella.append(c);
                ancoraVuota = false;
                i++;
            } else if (c == VIRGOLETTE && (dentro || ancoraVuota)) {
                dentro = !dentro;
            } else if (c == ';' && !dentro) {
                celle.add(cella.toString());
                cella.setLength(0);
                ancoraVuota = true;
            } else {
                cella.append(c);
                ancoraVuota &= Character.isWhitespace(c);
            }
        }
        celle.add(cella.toString());
        return celle;
    }

    /** La riga senza le tabulazioni e gli spazi in fondo, che non dicono nulla. */
    static String senzaCoda(String riga) {
        int fine = riga.length();
        while (fine > 0 && (Character.isWhitespace(riga.charAt(fine - 1)) || riga.charAt(fine - 1) == '\u00A0')) {
            fine--;
        }
        return riga.substring(0, fine);
    }

    /** Le stesse celle senza marcature; quelle che dicono di essere vuote, con un trattino o altro, lo sono. */
    static List<String> piene(List<String> celle) {
        return celle.stream().map(cella -> vuota(cella) ? "" : cella).toList();
    }

    /** Le stesse celle senza marcature. */
    static List<String> pulite(List<String> celle) {
        return celle.stream().map(TestoPulito::pulita).toList();
    }

    /** Vero se il testo sta al posto di niente: un trattino, un punto, una barra, {@code n.d.}. */
    static boolean vuota(String testo) {
        return VUOTA.matcher(testo).matches();
    }

    /** Come sono separate, in parole. */
    String detto() {
        return detto;
    }
}
