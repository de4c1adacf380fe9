package it.comune.obiettivi.documento.lettura;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.Crescita;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Leggere un documento costa in proporzione al documento, qualunque cosa sia scritta nelle sue celle. */
class DocumentiSmisuratiTest {

    /** Dove un testo può stare in un documento: al posto di una cella, di una riga, di tutto. */
    private static Map<String, Consumer<String>> lettori() {
        Map<String, Consumer<String>> lettori = new LinkedHashMap<>();
        lettori.put("il documento", DocumentiSmisuratiTest::leggi);
        for (String cella : new String[] {
            "Comune di Valdoro",
            "Programmazione 2025-2027",
            "Scheda Obiettivo Specifico 2025",
            "Una città che cura",
            "9 Sviluppo sostenibile e tutela del territorio e dell'ambiente",
            "PESO %",
            "Ambiente",
            "Lia Fonti",
            "Orti condivisi accessibili",
            "Aprire dieci orti a chi non ha un giardino",
            "Progetto trasversale (S/N)\tN",
            "GENNAIO",
            "FASE 1",
            "Scelta dei terreni",
            "Motivare eventuale ritardo",
            "Terreni scelti",
            "temporale",
            "31/03/2025",
            "10"
        }) {
            String tipo = Foglio.tipo().testo();
            assertThat(tipo).contains(cella);
            lettori.put("la cella «" + cella + "»", t -> leggi(tipo.replace(cella, t)));
        }
        return lettori;
    }

    private static void leggi(String documento) {
        try {
            Lettore.leggi(documento.getBytes(StandardCharsets.UTF_8), List.of(), List.of(), Limiti.NESSUNO);
        } catch (DocumentoIlleggibile rifiutato) {
            assertThat(rifiutato.getMessage()).isNotBlank();
        }
    }

    @Test
    void il_lavoro_cresce_come_il_documento_anche_a_centomila_caratteri() {
        assertThat(Crescita.troppoInUnaCornice(lettori())).isEmpty();
    }

    @Tag("carico")
    @Test
    void il_lavoro_cresce_come_il_documento_anche_con_qualunque_cosa_intorno() {
        assertThat(Crescita.troppo(lettori())).isEmpty();
    }
}
