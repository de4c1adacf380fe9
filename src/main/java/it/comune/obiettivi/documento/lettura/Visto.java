package it.comune.obiettivi.documento.lettura;

import static java.util.stream.Collectors.joining;

import com.google.re2j.Pattern;
import it.comune.obiettivi.lingua.Numeri;
import java.util.List;

/** Che cosa si è visto in un documento senza schede, da dire accanto a ciò che si cercava. */
record Visto(List<String> righe, Celle separatore, List<Modulo> moduli) {

    private static final int INIZIO = 60;
    private static final Pattern SPAZI = Pattern.compile("\\s+");

    String racconto() {
        long piene = righe.stream().filter(riga -> !riga.isBlank()).count();
        long divise = righe.stream()
                .filter(riga -> separatore.dividi(riga).size() > 1)
                .count();
        String inizio = righe.stream()
                .filter(riga -> !riga.isBlank())
                .findFirst()
                .map(riga -> SPAZI.matcher(riga.strip()).replaceAll(" "))
                .orElse("");
        String corto = inizio.length() > INIZIO ? inizio.substring(0, INIZIO) + "…" : inizio;
        return "Nel documento non ci sono schede obiettivo. Ho cercato le etichette del modulo, con le celle separate da"
                + " tabulazioni, da barre o da punti e virgola: «Azione strategica», «Missione», «PESO %», «OBIETTIVO»,"
                + " «Progetto trasversale», le righe «FASE 1», «FASE 2»… e «INDICATORI DI RISULTATO»."
                + " Ho visto " + Numeri.breve(piene) + (piene == 1 ? " riga, " : " righe, ")
                + (divise == 0
                        ? "nessuna divisa in celle"
                        : "di cui " + Numeri.breve(divise) + " con celle " + separatore.detto())
                + ", " + etichette() + "; il testo comincia con «" + corto + "».";
    }

    private String etichette() {
        String trovate = moduli.stream()
                .flatMap(modulo -> modulo.trovate().stream())
                .distinct()
                .sorted()
                .map(EtichettaDiTestata::nome)
                .collect(joining(", "));
        return trovate.isEmpty() ? "nessuna di quelle etichette" : "e di quelle etichette soltanto " + trovate;
    }
}
