package it.comune.obiettivi.piano.testi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FusioneTest {

    @Test
    void chi_scrive_da_solo_tiene_il_suo_testo() {
        assertThat(Fusione.unisci("a b", "a b c", "a b")).contains("a b c");
    }

    @Test
    void le_aggiunte_in_punti_diversi_restano_al_loro_posto() {
        assertThat(Fusione.unisci("a b c", "a b c d", "x y a b c")).contains("x y a b c d");
    }

    @Test
    void le_aggiunte_nello_stesso_punto_restano_tutte_in_ordine_di_arrivo() {
        assertThat(Fusione.unisci("a", "a mio", "a suo")).contains("a suo mio");
    }

    @Test
    void due_cambi_diversi_della_stessa_parola_si_chiedono() {
        assertThat(Fusione.unisci("entro il 22 giugno", "entro il 24 giugno", "entro il 23 giugno"))
                .isEmpty();
    }

    @Test
    void lo_stesso_cambio_fatto_da_due_vale_una_volta() {
        assertThat(Fusione.unisci("entro il 22 giugno", "entro il 24 giugno", "entro il 24 giugno"))
                .contains("entro il 24 giugno");
    }

    @Test
    void gli_spazi_non_decidono_che_cosa_corrisponde_a_che_cosa() {
        assertThat(Fusione.unisci("uno ", "prima uno", "uno dopo")).contains("prima uno dopo");
    }

    @Test
    void togliere_una_parola_accanto_a_una_aggiunta_non_e_un_contrasto() {
        assertThat(Fusione.unisci("uno due", "uno", "uno nuova due"))
                .map(String::strip)
                .contains("uno nuova");
        assertThat(Fusione.unisci("uno due", "due", "uno nuova due")).contains("nuova due");
    }

    @Test
    void a_capo_e_spazi_cambiati_restano_anche_se_un_altro_aggiunge() {
        assertThat(Fusione.unisci("uno due", "uno\ndue", "uno due tre")).contains("uno\ndue tre");
        assertThat(Fusione.unisci("uno due", "uno  due", "uno due tre")).contains("uno  due tre");
    }

    @Test
    void nessuna_parola_aggiunta_si_perde_mai() {
        long seme = Long.getLong("seme", System.nanoTime());
        System.out.println("FusioneTest seme=" + seme);
        Random caso = new Random(seme);
        for (int giro = 0; giro < 2000; giro++) {
            List<String> base =
                    IntStream.range(0, caso.nextInt(8)).mapToObj(i -> "b" + i).toList();
            String mio = aggiungi(base, "m", caso);
            String suo = aggiungi(base, "s", caso);
            Optional<String> unito = Fusione.unisci(String.join(" ", base), mio, suo);
            if (unito.isPresent()) {
                assertThat(unito.get().split("\\s+"))
                        .as("seme %d giro %d", seme, giro)
                        .contains(mio.split("\\s+"))
                        .contains(suo.split("\\s+"));
                assertThat(parole(
                                Fusione.unisci(String.join(" ", base), suo, mio).orElseThrow()))
                        .isEqualTo(parole(unito.get()));
            }
        }
    }

    @Test
    void togliendo_e_sostituendo_a_caso_le_parole_nuove_restano_e_l_ordine_non_cambia_quali() {
        long seme = Long.getLong("seme", System.nanoTime());
        System.out.println("FusioneTest seme=" + seme);
        Random caso = new Random(seme);
        int uniti = 0;
        for (int giro = 0; giro < 4000; giro++) {
            List<String> base =
                    IntStream.range(0, caso.nextInt(12)).mapToObj(i -> "b" + i).toList();
            String prima = String.join(" ", base);
            String mio = riscrivi(base, "m", caso);
            String suo = riscrivi(base, "s", caso);
            Optional<String> unito = Fusione.unisci(prima, mio, suo);
            if (unito.isPresent()) {
                uniti++;
                String come = "seme %d giro %d: «%s» → «%s» e «%s»".formatted(seme, giro, prima, mio, suo);
                assertThat(unito.get().split("\\s+")).as(come).containsAll(List.of(nuove(mio, "m")));
                assertThat(unito.get().split("\\s+")).as(come).containsAll(List.of(nuove(suo, "s")));
                assertThat(parole(Fusione.unisci(prima, suo, mio).orElseThrow()))
                        .as(come)
                        .isEqualTo(parole(unito.get()));
            }
        }
        assertThat(uniti).isGreaterThan(1000);
    }

    @Test
    void anche_centomila_caratteri_del_tutto_diversi_si_confrontano() {
        String base = "uno ".repeat(25_000);
        String mio = "due ".repeat(25_000);
        String inFondo = base + "alla fine";
        assertThat(Fusione.unisci(base, base + "in più", inFondo))
                .hasValueSatisfying(unito -> assertThat(unito).endsWith("alla fine in più"));
        assertThat(Fusione.unisci(base, mio, base.replaceFirst("uno", "tre"))).isEmpty();
    }

    @Test
    void faccine_e_scritture_da_destra_a_sinistra_restano_intere() {
        assertThat(Fusione.unisci("fatto 👍🏽 qui", "fatto 👍🏽 qui שלום", "già fatto 👍🏽 qui"))
                .contains("già fatto 👍🏽 qui שלום");
    }

    private static String[] nuove(String testo, String prefisso) {
        return Arrays.stream(testo.split("\\s+"))
                .filter(parola -> parola.startsWith(prefisso))
                .toArray(String[]::new);
    }

    private static String riscrivi(List<String> base, String prefisso, Random caso) {
        List<String> testo = new ArrayList<>(base);
        int quante = caso.nextInt(4);
        for (int i = 0; i < quante; i++) {
            switch (testo.isEmpty() ? 0 : caso.nextInt(3)) {
                case 0 -> testo.add(caso.nextInt(testo.size() + 1), prefisso + i);
                case 1 -> testo.set(caso.nextInt(testo.size()), prefisso + i);
                default -> testo.remove(caso.nextInt(testo.size()));
            }
        }
        return String.join(" ", testo);
    }

    private static List<String> parole(String testo) {
        return Arrays.stream(testo.split("\\s+")).sorted().toList();
    }

    private static String aggiungi(List<String> base, String prefisso, Random caso) {
        List<String> testo = new ArrayList<>(base);
        int quante = 1 + caso.nextInt(3);
        for (int i = 0; i < quante; i++) {
            testo.add(caso.nextInt(testo.size() + 1), prefisso + i);
        }
        return String.join(" ", testo);
    }
}
