package it.comune.obiettivi.giornale;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.giornale.Fatto.Tipo;
import it.comune.obiettivi.giornale.Giornale.Domanda;
import it.comune.obiettivi.giornale.Giornale.Riga;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GiornaleTest {

    @TempDir
    Path dati;

    @Test
    void un_fatto_e_una_riga_con_le_due_ore_e_si_rilegge_dal_piu_recente() throws IOException {
        al("2026-06-30T22:30:00Z").annota(new Fatto(Tipo.ACCESSO, "anna.rossi", ""));
        al("2026-07-01T08:00:00Z").annota(new Fatto(Tipo.UTENTE_CREATO, "capo", "mario"));
        assertThat(righe("2026-07-01")).hasSize(2).first().asString().contains("\"quando\":\"2026-06-30T22:30:00Z\"");
        assertThat(al("2026-07-01T08:00:00Z").leggi(Domanda.TUTTO).map(Riga::tipo))
                .containsExactly(Tipo.UTENTE_CREATO, Tipo.ACCESSO);
        assertThat(al("2026-07-01T08:00:00Z").leggi(Domanda.TUTTO).skip(1).findFirst())
                .get()
                .extracting(riga -> riga.ora().toString())
                .isEqualTo("2026-07-01T00:30");
    }

    @Test
    void cartella_e_file_sono_soltanto_di_chi_avvia_il_programma() throws IOException {
        al("2026-07-01T08:00:00Z").annota(new Fatto(Tipo.ACCESSO, "anna", ""));
        assertThat(permessi("")).isEqualTo("rwx------");
        assertThat(permessi("2026-07-01.jsonl")).isEqualTo("rw-------");
    }

    @Test
    void un_nome_su_piu_righe_resta_una_riga_e_non_e_infinito() throws IOException {
        al("2026-07-01T08:00:00Z")
                .annota(new Fatto(
                        Tipo.IMPORTAZIONE_CONFERMATA, "anna", "a\n{\"tipo\":\"USCITA\"}\u2028" + "x".repeat(9999)));
        assertThat(righe("2026-07-01")).hasSize(1);
        assertThat(Files.size(file("2026-07-01"))).isLessThan(600);
    }

    @Test
    void si_cerca_per_persona_per_genere_e_per_periodo() {
        al("2026-06-01T08:00:00Z").annota(new Fatto(Tipo.ACCESSO, "anna", ""));
        al("2026-06-02T08:00:00Z").annota(new Fatto(Tipo.RUOLO_DATO, "capo", "anna: Giunta"));
        al("2026-06-03T08:00:00Z").annota(new Fatto(Tipo.ACCESSO, "mario", ""));
        assertThat(cerca(new Domanda(" Anna ", Set.of(), null, null))).containsExactly("capo", "anna");
        assertThat(cerca(new Domanda("", Set.of(Tipo.ACCESSO), null, null))).containsExactly("mario", "anna");
        LocalDate due = LocalDate.of(2026, 6, 2);
        assertThat(cerca(new Domanda("", Set.of(), due, due))).containsExactly("capo");
    }

    @Test
    void dopo_un_anno_un_giorno_si_toglie() {
        al("2026-07-01T08:00:00Z").annota(new Fatto(Tipo.ACCESSO, "vecchio", ""));
        al("2027-07-02T08:00:00Z").annota(new Fatto(Tipo.ACCESSO, "quasi", ""));
        assertThat(cerca(Domanda.TUTTO)).containsExactly("quasi", "vecchio");
        al("2027-07-03T08:00:00Z").annota(new Fatto(Tipo.ACCESSO, "nuovo", ""));
        assertThat(cerca(Domanda.TUTTO)).containsExactly("nuovo", "quasi");
    }

    @Test
    void una_riga_rimasta_a_meta_non_rovina_le_altre() throws IOException {
        al("2026-07-01T08:00:00Z").annota(new Fatto(Tipo.ACCESSO, "prima", ""));
        Files.write(
                file("2026-07-01"), "{\"quando\":\"2026-".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        al("2026-07-01T09:00:00Z").annota(new Fatto(Tipo.ACCESSO, "dopo", ""));
        assertThat(cerca(Domanda.TUTTO)).containsExactly("dopo", "prima");
    }

    @Test
    void un_disco_che_non_scrive_non_ferma_il_lavoro() throws IOException {
        Files.writeString(dati.resolve("giornale"), "un file dove ci vuole una cartella");
        al("2026-07-01T08:00:00Z").annota(new Fatto(Tipo.ACCESSO, "anna", ""));
        assertThat(cerca(Domanda.TUTTO)).isEmpty();
    }

    private Giornale al(String istante) {
        return new Giornale(dati, Clock.fixed(Instant.parse(istante), ZoneOffset.UTC));
    }

    private List<String> cerca(Domanda domanda) {
        return al("2026-07-01T08:00:00Z").leggi(domanda).map(Riga::chi).toList();
    }

    private Path file(String giorno) {
        return dati.resolve("giornale").resolve(giorno + ".jsonl");
    }

    private List<String> righe(String giorno) throws IOException {
        return Files.readAllLines(file(giorno)).stream()
                .filter(riga -> !riga.isBlank())
                .toList();
    }

    private String permessi(String nome) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(dati.resolve("giornale").resolve(nome)));
    }
}
