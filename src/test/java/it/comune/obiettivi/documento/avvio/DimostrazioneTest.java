package it.comune.obiettivi.documento.avvio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.ente.Dimostrativi;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Registro;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** La dimostrazione passa dallo stesso lettore dei documenti veri e racconta mezzo anno. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:dimostrazione;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
            "obiettivi.modo=demo",
            "obiettivi.oggi=2026-06-30"
        })
class DimostrazioneTest {

    @Autowired
    Schede schede;

    @Autowired
    Registro registro;

    @Autowired
    Utenti utenti;

    @Autowired
    Dimostrativi dimostrativi;

    @Test
    void il_piano_inventato_e_intero_e_ha_mezzo_anno_di_gesti() {
        List<Scheda> tutte = schede.tutte(2026);
        assertThat(tutte).hasSize(42);
        assertThat(tutte.stream().mapToInt(scheda -> scheda.fasi().size()).sum())
                .isEqualTo(172);
        long gesti = tutte.stream()
                .mapToLong(scheda -> registro.storia(scheda.id()).size() - 1)
                .sum();
        assertThat(gesti).isEqualTo(498);
    }

    @Test
    void il_registro_da_solo_ricostruisce_ogni_scheda() {
        for (Scheda scheda : schede.tutte(2026)) {
            assertThat(registro.ricostruisci(scheda.id(), Instant.MAX).orElseThrow())
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*\\bid", ".*versione")
                    .isEqualTo(scheda);
        }
    }

    @Test
    void c_e_un_utente_per_ogni_ruolo_e_uno_per_settore() {
        assertThat(dimostrativi.elenco()).hasSizeGreaterThanOrEqualTo(4 + 8 + 5);
        assertThat(utenti.perAccesso("tommaso.bellini").orElseThrow().ha(Ruolo.Responsabile.class))
                .isTrue();
        assertThat(utenti.perAccesso("fabio.galli").orElseThrow().ha(Ruolo.Assessore.class))
                .isTrue();
        assertThat(utenti.perAccesso("amministratore").orElseThrow().ha(Ruolo.Segretario.class))
                .isFalse();
    }

    @Test
    void con_password_pubbliche_si_risponde_solo_a_questo_computer() {
        assertThatThrownBy(() -> new Modo("demo", "0.0.0.0"))
                .isInstanceOf(Modo.AvvioRifiutato.class)
                .hasMessageContaining("127.0.0.1");
        assertThat(new Modo("vuoto", "0.0.0.0").dimostrativo()).isFalse();
        assertThat(new Modo("demo", "localhost").demo()).isTrue();
    }
}
