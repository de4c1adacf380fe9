package it.comune.obiettivi.documento.lettura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.Crescita;
import it.comune.obiettivi.DocumentoGrande;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Oltre i limiti un documento si rifiuta dicendo che cosa e dove; entro, il lavoro cresce come le schede. */
class LimitiTest {

    private static final Limiti STRETTI = new Limiti(2, 2, 40, 20, 20_000);

    private static void rifiutato(String testo, Limiti limiti, String... dice) {
        assertThatThrownBy(() -> Lettore.leggi(testo.getBytes(StandardCharsets.UTF_8), List.of(), List.of(), limiti))
                .isInstanceOf(DocumentoIlleggibile.class)
                .message()
                .contains(dice);
    }

    @Test
    void una_cella_troppo_lunga_si_indica_con_la_sua_riga() {
        Foglio foglio = Foglio.tipo().con("Scelta dei terreni", "x".repeat(20_001));
        rifiutato(foglio.testo(), Limiti.CORRENTI, "La riga 16 ha una cella di 20.001 caratteri", "20.000");
    }

    @Test
    void un_testo_che_non_sta_nel_suo_campo_si_indica_con_la_sua_scheda() {
        Foglio foglio = Foglio.tipo().con("Orti condivisi accessibili", "Orti condivisi ".repeat(300));
        rifiutato(foglio.testo(), Limiti.CORRENTI, "scheda 1", "Orti condivisi", "4.000");
    }

    @Test
    void troppe_celle_righe_schede_o_settori_si_dicono() {
        Foglio foglio = Foglio.tipo();
        rifiutato(foglio.con("31/03/2025", "31/03/2025" + "\t".repeat(200)).testo(), Limiti.CORRENTI, "celle", "200");
        rifiutato(foglio.con("FASE 2", "a\n".repeat(40) + "FASE 2").testo(), STRETTI, "scheda 1", "righe", "40");
        rifiutato(foglio.e(foglio).e(foglio).testo(), STRETTI, "3 schede", "2");
        Foglio altri = foglio.con("Ambiente", "Verde").e(foglio.con("Ambiente", "Strade"));
        rifiutato(foglio.e(altri).testo(), new Limiti(9, 2, 40, 20, 20_000), "3 settori", "2");
    }

    @Test
    void entro_i_limiti_si_legge() throws Exception {
        byte[] due = Foglio.tipo().e(Foglio.tipo()).testo().getBytes(StandardCharsets.UTF_8);
        assertThat(Lettore.leggi(due, List.of(), List.of(), STRETTI).schede()).hasSize(2);
    }

    @Test
    void leggere_cresce_come_le_schede() {
        assertThat(Crescita.troppo(schede -> leggi(DocumentoGrande.di(schede, 1)), 400, 1600))
                .isFalse();
    }

    @Test
    void leggere_cresce_come_le_schede_anche_se_si_somigliano_tutte() {
        assertThat(Crescita.troppo(schede -> leggi(ripetute(schede, "Lia Fonti")), 400, 1600))
                .isFalse();
    }

    @Test
    void leggere_cresce_come_le_schede_anche_se_ogni_nome_e_diverso() {
        assertThat(Crescita.troppo(schede -> leggi(ripetute(schede, "Lia Fonti %d")), 400, 1600))
                .isFalse();
    }

    /** Copie trasversali della stessa scheda, di cinquanta settori; {@code persona} può avere il numero della scheda. */
    private static byte[] ripetute(int schede, String persona) {
        return IntStream.range(0, schede)
                .mapToObj(i -> Foglio.tipo()
                        .testo()
                        .replace("(S/N)\tN", "(S/N)\tS")
                        .replace("Ambiente", "Settore numero " + i % 50)
                        .replace("Lia Fonti", persona.formatted(i)))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void leggi(byte[] documento) {
        try {
            Lettore.leggi(documento);
        } catch (DocumentoIlleggibile errore) {
            throw new AssertionError(errore);
        }
    }
}
