package it.comune.obiettivi.misure;

import it.comune.obiettivi.documento.lettura.DocumentoVero;
import it.comune.obiettivi.documento.lettura.Lettore;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Quanto costa leggere il documento, dal testo alle anomalie. Come si lancia: src/docs/misure.md. */
class MisuraLettura {

    @Test
    void leggere_il_documento() throws Exception {
        byte[] contenuto = DocumentoVero.oDimostrativo();
        var letto = Lettore.leggi(contenuto);
        System.out.printf(
                Locale.ITALY,
                "documento: %d byte, %d schede, %d fasi, %d anomalie%n",
                contenuto.length,
                letto.schede().size(),
                letto.schede().stream().mapToInt(s -> s.fasi().size()).sum(),
                letto.schede().stream().mapToInt(s -> s.anomalie().size()).sum());
        Distribuzione.millisecondi(0, 1, () -> Lettore.leggi(contenuto)).stampa("lettura a freddo", "ms");
        Distribuzione.millisecondi(20, 50, () -> Lettore.leggi(contenuto)).stampa("lettura a caldo", "ms");
    }
}
