package it.comune.obiettivi.giornale.diario;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class DiarioTest {

    private final LoggerContext contesto = new LoggerContext();
    private final UnaAlMinuto freno = new UnaAlMinuto();
    private final List<String> righe = new ArrayList<>();
    private final PatternLayout forma = new PatternLayout();
    private Logger penna;

    @BeforeEach
    void un_diario() {
        forma.getInstanceConverterMap().put("m", Messaggio::new);
        forma.getInstanceConverterMap().put("wEx", Traccia::new);
        forma.setContext(contesto);
        forma.setPattern("%m%n%wEx");
        forma.start();
        AppenderBase<ILoggingEvent> carta = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent evento) {
                righe.add(forma.doLayout(evento));
            }
        };
        carta.setContext(contesto);
        carta.start();
        freno.setContext(contesto);
        freno.addAppender(carta);
        freno.start();
        contesto.getLogger("prova").addAppender(freno);
        penna = contesto.getLogger("prova");
    }

    @AfterEach
    void si_chiude() {
        contesto.stop();
    }

    @Test
    void lo_stesso_guasto_si_scrive_una_volta_al_minuto_e_poi_si_conta() {
        for (int volta = 0; volta < 50; volta++) {
            penna.error("Guasto {}", volta, guasto("testo diverso " + volta));
        }
        assertThat(righe).hasSize(1);
        freno.finisceIlMinuto();
        assertThat(righe).hasSize(2);
        assertThat(righe.getLast()).startsWith("Altre 49 volte nell'ultimo minuto, in prova");
        penna.error("Guasto", guasto("di nuovo"));
        assertThat(righe).hasSize(3);
    }

    @Test
    void mille_frasi_diverse_dalla_stessa_origine_non_riempiono_il_diario() {
        for (int volta = 0; volta < 1000; volta++) {
            penna.warn("frase composta " + volta);
        }
        freno.finisceIlMinuto();
        assertThat(righe).hasSizeLessThanOrEqualTo(2 * (UnaAlMinuto.GENERI + 1));
        assertThat(righe).anyMatch(riga -> riga.startsWith("Altre " + (1000 - UnaAlMinuto.GENERI - 1) + " volte"));
    }

    @Test
    void cio_che_il_programma_racconta_di_se_si_scrive_sempre() {
        for (int volta = 0; volta < 20; volta++) {
            penna.info("utente {}", volta);
        }
        assertThat(righe).hasSize(20);
    }

    @Test
    void un_nome_di_file_non_puo_scrivere_una_riga_falsa() {
        String nome = "piano.txt\r\n12:00:00 Utente admin entrato\u2028\u202E\u001B[31m";
        penna.error("Caricato {}", nome, guasto(nome));
        assertThat(righe.getFirst())
                .startsWith("Caricato piano.txt\\u000d\\u000a12:00:00 Utente admin entrato\\u2028\\u202e\\u001b[31m\n")
                .doesNotContain("\n12:00:00")
                .doesNotContain("\r")
                .contains("\tat ");
    }

    @Test
    void il_messaggio_di_un_eccezione_non_e_piu_lungo_di_mille_caratteri() {
        penna.error("Guasto", new IllegalStateException("fuori", guasto("x".repeat(1_000_000))));
        assertThat(righe.getFirst().length()).isLessThan(50_000);
    }

    private static RuntimeException guasto(String testo) {
        return new IllegalArgumentException(testo);
    }
}
