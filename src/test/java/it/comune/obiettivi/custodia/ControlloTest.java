package it.comune.obiettivi.custodia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comune.obiettivi.lingua.Tempi;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dati rovinati non partono, e restano com'erano; dati interi partono sempre. */
class ControlloTest {

    @TempDir
    Path qui;

    @ParameterizedTest
    @ValueSource(ints = {90, 75, 50})
    void un_file_accorciato_dopo_una_caduta_si_rifiuta_e_resta_com_era(int parte) throws Exception {
        try (Dati dati = scritti()) {
            accorcia(dati.caduti(qui.resolve("caduti")), parte);
        }
        rifiuta(qui.resolve("caduti"));
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 90, 75, 50})
    void un_file_accorciato_da_fermo_si_rifiuta_e_resta_com_era(int parte) throws Exception {
        Cartella cartella;
        try (Dati dati = scritti()) {
            cartella = dati.cartella;
        }
        accorcia(cartella, parte);
        rifiuta(cartella.dove());
    }

    @Test
    void al_novantanove_per_cento_dopo_una_caduta_o_c_e_tutto_o_si_rifiuta() throws Exception {
        try (Dati dati = scritti()) {
            for (int volta = 0; volta < 20; volta++) {
                dati.gesto("ultimo " + "x".repeat(volta * 100));
                Cartella caduti = dati.caduti(qui.resolve("caduti" + volta));
                long confermato =
                        Testimone.leggi(caduti.testimone()).orElseThrow().registro();
                accorcia(caduti, 99);
                try {
                    assertThat(new Controllo(caduti, caduti.banca())
                                    .pretendi()
                                    .orElseThrow()
                                    .evidenza()
                                    .registro())
                            .isGreaterThanOrEqualTo(confermato);
                } catch (AvvioRifiutato rifiuto) {
                    assertThat(rifiuto).hasMessageContaining("Non ho toccato niente");
                }
            }
        }
    }

    @Test
    void un_file_vuoto_o_sparito_non_fa_nascere_un_piano_nuovo() throws Exception {
        try (Dati dati = scritti()) {
            accorcia(dati.caduti(qui.resolve("vuoto")), 0);
            Files.delete(dati.caduti(qui.resolve("sparito")).banca());
        }
        assertThat(rifiuta(qui.resolve("vuoto"))).contains("è vuoto");
        assertThat(rifiuta(qui.resolve("sparito"))).contains("non c'è più");
    }

    @Test
    void una_modifica_che_il_registro_non_racconta_non_si_perde_senza_dirlo() throws Exception {
        try (Dati dati = scritti()) {
            Files.copy(dati.caduti(qui.resolve("prima")).banca(), qui.resolve("vecchio"));
            dati.utente("anna");
            Cartella dopo = dati.caduti(qui.resolve("dopo"));
            Files.delete(dopo.banca());
            Files.copy(qui.resolve("vecchio"), dopo.banca());
        }
        assertThat(rifiuta(qui.resolve("dopo"))).contains("più vecchio");
    }

    @Test
    void dati_interi_partono_dopo_ogni_caduta_e_dopo_ogni_fermata() throws Exception {
        Random caso = new Random(7);
        Cartella cartella = null;
        try (Dati dati = new Dati(Files.createDirectories(qui.resolve("dati")))) {
            cartella = dati.cartella;
            for (int volta = 0; volta < 60; volta++) {
                for (int gesto = caso.nextInt(6); gesto >= 0; gesto--) {
                    dati.gesto("x".repeat(caso.nextInt(3000)));
                }
                dati.utente("utente" + volta);
                Cartella caduti = dati.caduti(qui.resolve("caduta" + volta));
                assertThatCode(() -> new Controllo(caduti, caduti.banca()).pretendi())
                        .as("caduta %d", volta)
                        .doesNotThrowAnyException();
            }
        }
        assertThat(Testimone.leggi(cartella.testimone()).orElseThrow().impronta())
                .hasSize(64);
        assertThat(new Controllo(cartella, cartella.banca()).pretendi()).isPresent();
    }

    @Test
    void il_rifiuto_dice_quale_copia_ripristinare_e_come() throws Exception {
        Cartella cartella;
        Copia copia;
        try (Dati dati = scritti()) {
            cartella = dati.cartella;
            copia = new Copiatura(cartella, 14, Clock.systemUTC()).fai(zip -> {
                try (Connection aperta = dati.banca().getConnection()) {
                    aperta.createStatement().execute("backup to '" + zip + "'");
                }
            });
            dati.gesto("dopo la copia");
        }
        assertThat(copia.verificata()).isTrue();
        accorcia(cartella, 50);
        AvvioRifiutato rifiuto =
                catchThrowableOfType(AvvioRifiutato.class, () -> new Controllo(cartella, cartella.banca()).pretendi());
        assertThat(rifiuto.rimedio())
                .contains("./run --ripristina " + copia.file() + " --dati " + cartella.dove())
                .contains("registro fino al numero 40")
                .contains(Tempi.momentoInParole(copia.quando()));
    }

    @Test
    void i_dati_di_una_versione_piu_nuova_si_rifiutano() throws Exception {
        Cartella cartella;
        try (Dati dati = scritti()) {
            cartella = dati.cartella;
        }
        Files.delete(cartella.testimone());
        try (Connection banca = DriverManager.getConnection(
                "jdbc:h2:file:" + cartella.dove().resolve("obiettivi") + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE",
                "sa",
                "")) {
            banca.createStatement()
                    .execute("insert into \"flyway_schema_history\" select max(\"installed_rank\") + 1, '999',"
                            + " 'del futuro', 'SQL', 'V999__del_futuro.sql', 1, 'sa', current_timestamp, 1, true"
                            + " from \"flyway_schema_history\"");
        }
        assertThat(rifiuta(cartella.dove())).contains("V999").contains("non sono di questa versione");
    }

    @Test
    void il_file_di_un_altra_cartella_si_rifiuta() throws Exception {
        Cartella mia;
        try (Dati dati = scritti()) {
            mia = dati.cartella;
        }
        try (Dati altri = new Dati(Files.createDirectories(qui.resolve("altri")))) {
            altri.gesto("altrui");
            Cartella loro = altri.caduti(qui.resolve("loro"));
            Files.delete(mia.banca());
            Files.copy(loro.banca(), mia.banca());
        }
        assertThat(rifiuta(mia.dove())).contains("non è di questa cartella");
    }

    @Test
    void un_primo_avvio_interrotto_prima_delle_tabelle_riparte() throws Exception {
        Cartella cartella = Dati.in(qui);
        DriverManager.getConnection("jdbc:h2:file:" + qui.resolve("obiettivi"), "sa", "")
                .close();
        assertThat(new Controllo(cartella, cartella.banca()).pretendi()).isPresent();
    }

    @Test
    void due_programmi_non_tengono_la_stessa_cartella() throws Exception {
        try (Dati dati = scritti()) {
            assertThatThrownBy(() -> Testimone.prendi(dati.cartella)).hasMessageContaining("già in uso");
        }
    }

    private Dati scritti() throws Exception {
        Dati dati = new Dati(Files.createDirectories(qui.resolve("dati")));
        for (int gesto = 0; gesto < 40; gesto++) {
            dati.gesto("gesto " + gesto + " " + "x".repeat(500 + gesto));
        }
        return dati;
    }

    private static void accorcia(Cartella cartella, int parte) throws IOException {
        try (FileChannel canale = FileChannel.open(cartella.banca(), StandardOpenOption.WRITE)) {
            canale.truncate(canale.size() * parte / 100);
        }
    }

    /** Che il controllo rifiuti senza cambiare un byte, né un file in più o in meno. */
    private static String rifiuta(Path dove) throws IOException {
        Map<String, String> prima = Dati.impronte(dove);
        Cartella cartella = Dati.in(dove);
        AvvioRifiutato rifiuto =
                catchThrowableOfType(AvvioRifiutato.class, () -> new Controllo(cartella, cartella.banca()).pretendi());
        assertThat(rifiuto).as("doveva rifiutare").isNotNull().hasMessageContaining("Non ho toccato niente");
        assertThat(rifiuto.rimedio()).isNotBlank();
        assertThat(Dati.impronte(dove)).isEqualTo(prima);
        return rifiuto.getMessage();
    }
}
