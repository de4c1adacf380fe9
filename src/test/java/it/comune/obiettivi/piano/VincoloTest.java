package it.comune.obiettivi.piano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.Vincolo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Un'altra stanza può rifiutare un gesto, dopo i permessi e prima della regola. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:vincolo;MODE=MySQL;DATABASE_TO_LOWER=TRUE")
@Import(VincoloTest.Stanza.class)
class VincoloTest extends PianoDiProva {

    private static final SvolgiMese FATTO = new SvolgiMese(1, Periodo.MARZO, true);

    /** Chiude il piano di un anno, e ricorda di che cosa gli si è chiesto. */
    static class Chiuso {

        int anno;
        final List<Object> chiesti = new ArrayList<>();
    }

    @TestConfiguration
    static class Stanza {

        @Bean
        Chiuso chiuso() {
            return new Chiuso();
        }

        @Bean
        Vincolo pianoChiuso(Chiuso chiuso) {
            return (radice, modifica, chi) -> {
                chiuso.chiesti.add(modifica);
                if (radice.anno() == chiuso.anno) {
                    throw new ModificaRifiutata("Il piano è chiuso.");
                }
            };
        }
    }

    @Autowired
    Chiuso chiuso;

    @BeforeEach
    void chiudi() {
        chiuso.chiesti.clear();
        chiuso.anno = 2026;
    }

    @AfterEach
    void riapri() {
        chiuso.anno = 0;
    }

    @Test
    void un_gesto_rifiutato_da_un_vincolo_non_cambia_nulla_e_non_lascia_righe() {
        assertThatThrownBy(() -> schede.modifica(id, FATTO, responsabile))
                .isInstanceOf(ModificaRifiutata.class)
                .hasMessage("Il piano è chiuso.");
        assertThat(schede.leggi(id).fase(1).effettivi()).isEqualTo(Mesi.NESSUNO);
        assertThat(registro.storia(Scheda.soggetto(id))).hasSize(1);
        chiuso.anno = 0;
        assertThat(schede.modifica(id, FATTO, responsabile).cambiata()).isTrue();
    }

    @Test
    void nemmeno_annullare_ne_mettere_una_scheda_nel_piano() {
        chiuso.anno = 0;
        long fatto = schede.modifica(id, FATTO, responsabile).numero();
        chiuso.anno = 2026;
        assertThatThrownBy(() -> schede.annulla(fatto, responsabile)).hasMessage("Il piano è chiuso.");
        assertThatThrownBy(() -> schede.inserisci(Esempi.scheda(2, settore), segretario))
                .hasMessage("Il piano è chiuso.");
        assertThat(schede.diAnno(2026)).containsExactly(id);
    }

    @Test
    void a_chi_non_puo_si_dice_che_non_puo_senza_chiedere_ad_altri() {
        assertThatThrownBy(() -> schede.modifica(id, FATTO, utente("gia", "Gianna", new Ruolo.Giunta())))
                .isInstanceOf(AccessoNegato.class);
        assertThat(chiuso.chiesti).isEmpty();
    }
}
