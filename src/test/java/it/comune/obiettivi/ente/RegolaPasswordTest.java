package it.comune.obiettivi.ente;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class RegolaPasswordTest {

    private static final class Borgo implements Comune {

        @Override
        public List<String> nomi() {
            return List.of("Borgo San Lazzaro");
        }

        @Override
        public String perEsteso() {
            return "Comune di Borgo San Lazzaro";
        }

        @Override
        public boolean haUnPiano(int anno) {
            return true;
        }
    }

    private final RegolaPassword regola = new RegolaPassword(
            new StaticListableBeanFactory(Map.of("comune", new Borgo())).getBeanProvider(Comune.class));

    @Test
    void una_frase_va_bene_senza_maiuscole_cifre_ne_segni() {
        for (String buona :
                List.of("quattro gufi in fila", "il gatto dorme sul tetto", "Zq7-vm2x-Kp9w", "però così già più")) {
            assertThat(regola.difetto(buona, "anna.bianchi", "Anna Bianchi"))
                    .as(buona)
                    .isEmpty();
        }
    }

    @Test
    void le_piu_comuni_le_sequenze_e_quelle_che_qui_si_provano_per_prime_no() {
        for (String facile : List.of(
                "password1234",
                "123456789012",
                "qwertyuiop12",
                "aaaaaaaaaaaa",
                "Password2025!",
                "forzajuventus",
                "Benvenuto2026!",
                "Estate2026!!!",
                "amministratore",
                "comune comune")) {
            assertThat(chiave(facile)).as(facile).isEqualTo("ente.errore.password-facile");
        }
    }

    @Test
    void quelle_con_il_nome_l_accesso_o_il_comune_no_comunque_siano_scritte() {
        for (String sua :
                List.of("BIANCHI verde 83 gufi", "gufi di Lazzàro 83", "xx-anna.xx-7q-vm", "tre gufi nel bòrgo")) {
            assertThat(chiave(sua)).as(sua).isEqualTo("ente.errore.password-nome");
        }
    }

    @Test
    void la_lunghezza_si_conta_in_caratteri_e_il_limite_dell_impronta_in_byte() {
        assertThat(chiave("x7-Gq9 vm2w")).isEqualTo("ente.errore.password-corta");
        assertThat(chiave("😀".repeat(11))).isEqualTo("ente.errore.password-corta");
        assertThat(chiave("gufi è ".repeat(10))).isEqualTo("ente.errore.password-lunga");
        assertThat(chiave("x".repeat(100_000))).isEqualTo("ente.errore.password-lunga");
    }

    private String chiave(String password) {
        return regola.difetto(password, "anna.bianchi", "Anna Bianchi")
                .map(NonValido::chiave)
                .orElse("va bene");
    }
}
