package it.comune.obiettivi.documento.lettura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LettoreTest {

    private static final byte[] UTF8 = Foglio.tipo().testo().getBytes(StandardCharsets.UTF_8);

    private static void rifiuta(byte[] contenuto, String perche) {
        assertThatThrownBy(() -> Lettore.leggi(contenuto))
                .isInstanceOf(DocumentoIlleggibile.class)
                .hasMessageContaining(perche);
    }

    private static byte[] byteDi(String testo) {
        return testo.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void le_codifiche_si_riconoscono() throws DocumentoIlleggibile {
        byte[] windows = Foglio.tipo().testo().getBytes(Charset.forName("windows-1252"));
        byte[] conSegno = byteDi("\uFEFF" + Foglio.tipo().testo());
        byte[] utf16 = Foglio.tipo().testo().getBytes(StandardCharsets.UTF_16);
        assertThat(Lettore.leggi(UTF8).codifica()).isEqualTo("UTF-8");
        assertThat(Lettore.leggi(windows).codifica()).isEqualTo("Windows-1252");
        assertThat(Lettore.leggi(utf16).codifica()).isEqualTo("UTF-16");
        for (byte[] contenuto : new byte[][] {UTF8, windows, conSegno, utf16}) {
            SchedaLetta scheda = Lettore.leggi(contenuto).schede().getFirst();
            assertThat(scheda.testata().azioneStrategica()).isEqualTo("Una città che cura");
            assertThat(scheda.impronta()).isEqualTo(Foglio.tipo().scheda().impronta());
        }
    }

    @Test
    void le_righe_possono_finire_in_ogni_modo() {
        SchedaLetta scheda = new Foglio(Foglio.tipo().testo().replace("\n", "\r\n")).scheda();
        assertThat(scheda.impronta()).isEqualTo(Foglio.tipo().scheda().impronta());
        assertThat(scheda.anomalie()).isEmpty();
    }

    @Test
    void un_byte_guasto_non_cambia_la_codifica_del_resto() throws DocumentoIlleggibile {
        byte[] guasto = byteDi(Foglio.tipo().testo() + "\t\t\t\t\tperché così è più bello, già, però X\n");
        guasto[guasto.length - 2] = (byte) 0xE9;
        DocumentoLetto documento = Lettore.leggi(guasto);
        assertThat(documento.codifica()).isEqualTo("UTF-8");
        assertThat(documento.anomalie()).extracting(AnomaliaLetta::codice).contains(Codice.CODIFICA_DUBBIA);
    }

    @Test
    void cio_che_non_e_un_documento_si_rifiuta_con_un_messaggio_chiaro() {
        rifiuta(new byte[0], "vuoto");
        rifiuta(byteDi(" \n\t\n"), "vuoto");
        rifiuta(byteDi("%PDF-1.7 …"), "PDF");
        rifiuta(new byte[] {'P', 'K', 3, 4, 20, 0}, "programma d'ufficio");
        rifiuta(byteDi("{\\rtf1 ciao}"), "RTF");
        byte[] binario = new byte[5000];
        new Random(7).nextBytes(binario);
        rifiuta(binario, "binari");
        rifiuta(new byte[Lettore.LIMITE + 1], "20 MB");
        rifiuta(
                byteDi("Gentile signora,\nle scrivo per l'orto di via dei Mille.\nMissione compiuta."),
                "«Azione strategica»");
        rifiuta(byteDi("nome;cognome\nLia;Fonti\n"), "tabulazioni");
    }

    @Test
    void un_documento_tagliato_si_legge_fin_dove_arriva() throws DocumentoIlleggibile {
        byte[] due = byteDi(Foglio.tipo().e(Foglio.tipo()).testo());
        int tagliati = 0;
        for (int fine = UTF8.length + 200; fine < due.length - 40; fine += 7) {
            DocumentoLetto documento = Lettore.leggi(Arrays.copyOf(due, fine));
            // un nome tagliato nella seconda può sembrare un'altra grafia di quello della prima
            assertThat(documento.schede().getFirst().anomalie()).allMatch(a -> a.codice() == Codice.PERSONA_ALIAS);
            if (documento.schede().size() == 2) {
                boolean detto = documento.schede().getLast().anomalie().stream()
                        .anyMatch(a -> a.codice() == Codice.SCHEDA_INCOMPLETA);
                tagliati += detto ? 1 : 0;
            }
        }
        assertThat(tagliati).isGreaterThan(50);
    }

    @Test
    void il_testo_prima_di_ogni_scheda_non_si_perde() {
        DocumentoLetto documento =
                new Foglio("Allegato A\n" + Foglio.MESI + "\n\n" + Foglio.tipo().testo()).leggi();
        assertThat(documento.schede()).hasSize(1);
        assertThat(documento.anomalie())
                .extracting(AnomaliaLetta::codice)
                .containsExactly(Codice.TESTO_FUORI_DALLE_SCHEDE);
    }

    @Test
    void lo_stesso_testo_ha_la_stessa_impronta_ovunque_stia() {
        DocumentoLetto documento = Foglio.tipo()
                .con("orti", "frutteti")
                .e(new Foglio("--\t--\n\n" + Foglio.tipo().testo() + "\n\n"))
                .leggi();
        assertThat(documento.schede().getLast().impronta())
                .isEqualTo(Foglio.tipo().scheda().impronta());
        assertThat(documento.schede().getFirst().impronta())
                .isNotEqualTo(Foglio.tipo().scheda().impronta());
    }
}
