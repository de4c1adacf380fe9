package it.comune.obiettivi.custodia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.ObiettiviApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mock.env.MockEnvironment;

/** Dati di una versione precedente: se ne fa copia prima di cambiarne le tabelle. E i comandi che fanno e rimettono le copie. */
class PrimaDiMigrareTest {

    /** L'ultima tabella che il programma ha imparato a conoscere. */
    private static final String NUOVA = "polso";

    @TempDir
    Path qui;

    @Test
    void il_programma_nuovo_copia_i_dati_vecchi_prima_di_aggiornarli_e_la_copia_si_rimette() throws Exception {
        Cartella cartella = vecchi();
        SpringApplication.run(ObiettiviApplication.class, opzioni(cartella)).close();
        assertThat(tabelle(cartella.banca())).contains(NUOVA);
        List<Copia> fatte = Copia.elenco(cartella.copie());
        assertThat(fatte)
                .singleElement()
                .satisfies(copia -> assertThat(copia.verificata()).isTrue());
        Path prima = spacchetta(fatte.getFirst());
        assertThat(tabelle(prima)).contains("scheda", "nascita").doesNotContain(NUOVA);

        Path perduta = Files.write(cartella.banca(), new byte[] {1});
        SpringApplication.run(
                        ObiettiviApplication.class,
                        opzioni(
                                cartella,
                                "--obiettivi.ripristina=" + fatte.getFirst().nome()))
                .close();
        assertThat(tabelle(perduta)).contains(NUOVA);
        assertThat(giornale(cartella))
                .contains("COPIA_RIPRISTINATA")
                .contains(fatte.getFirst().nome());
    }

    @Test
    void se_la_copia_non_riesce_le_tabelle_restano_com_erano() throws Exception {
        Cartella cartella = vecchi();
        Files.writeString(cartella.copie(), "un file, dove dovrebbe stare la cartella");
        DataSource banca = banca(cartella);
        assertThatThrownBy(() -> migra(cartella, banca))
                .isInstanceOf(AvvioRifiutato.class)
                .hasMessageContaining("Le tabelle sono com'erano");
        assertThat(tabelle(cartella.banca())).doesNotContain(NUOVA);
    }

    @Test
    void tabelle_nuove_o_gia_aggiornate_non_si_copiano() throws Exception {
        Cartella cartella = Dati.in(Files.createDirectory(qui.resolve("nuovi")));
        DataSource banca = banca(cartella);
        migra(cartella, banca);
        migra(cartella, banca);
        assertThat(tabelle(cartella.banca())).contains(NUOVA);
        assertThat(cartella.copie()).doesNotExist();
    }

    @Test
    void il_comando_della_copia_la_fa_da_fermo_e_non_a_programma_acceso() throws Exception {
        Cartella cartella;
        try (Dati acceso = new Dati(Files.createDirectory(qui.resolve("dati")))) {
            cartella = acceso.cartella;
            acceso.gesto("uno");
            assertThatThrownBy(() -> copia(cartella)).hasMessageContaining("già in uso");
            assertThat(cartella.copie()).doesNotExist();
        }
        copia(cartella);
        assertThat(Copia.elenco(cartella.copie()))
                .singleElement()
                .satisfies(copia -> assertThat(copia.registro()).isEqualTo(1));
    }

    @Test
    void il_comando_della_copia_dice_quando_non_c_e_niente_da_copiare_o_non_tocca_a_lui() throws Exception {
        Cartella vuota = Dati.in(Files.createDirectory(qui.resolve("vuota")));
        assertThatThrownBy(() -> copia(vuota)).hasMessageContaining("non ci sono dati da copiare");
        assertThatThrownBy(() -> ObiettiviApplication.main(
                        new String[] {CopiaDaFermo.OPZIONE, "--spring.datasource.url=jdbc:mysql://localhost/prova"}))
                .hasMessageContaining("Con MySQL le copie non le fa il programma");
    }

    private static void copia(Cartella cartella) {
        ObiettiviApplication.main(opzioni(cartella, CopiaDaFermo.OPZIONE));
    }

    private static void migra(Cartella cartella, DataSource banca) {
        Copie copie = new Copie(banca, cartella, fatto -> {}, 14, Clock.systemUTC());
        new Battesimo(new StaticListableBeanFactory().getBeanProvider(Cartella.class), new MockEnvironment())
                .migrazione(copie)
                .migrate(Dati.flyway(banca));
    }

    /** Come li lasciava la versione in cui le cartelle hanno cominciato a nascere. */
    private Cartella vecchi() throws Exception {
        Cartella cartella = Dati.in(Files.createDirectory(qui.resolve("vecchi")));
        DataSource banca = banca(cartella);
        Flyway.configure()
                .dataSource(banca)
                .locations("classpath:db/migration")
                .target("40")
                .load()
                .migrate();
        try (Connection aperta = banca.getConnection()) {
            Nascita.nuova(Modo.VUOTO).scrivi(aperta);
        }
        assertThat(tabelle(cartella.banca())).doesNotContain(NUOVA);
        return cartella;
    }

    private static DataSource banca(Cartella cartella) {
        JdbcDataSource banca = new JdbcDataSource();
        banca.setUrl("jdbc:h2:file:" + cartella.dove().resolve("obiettivi") + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE");
        banca.setUser("sa");
        return banca;
    }

    private static List<String> tabelle(Path banca) throws Exception {
        try (Connection aperta = DriverManager.getConnection(Deposito.inLettura(banca), "sa", "")) {
            return new JdbcTemplate(new SingleConnectionDataSource(aperta, true))
                    .queryForList(
                            "select table_name from information_schema.tables where table_schema = 'public'",
                            String.class);
        }
    }

    private Path spacchetta(Copia copia) throws IOException {
        Path dove = qui.resolve("spacchettata.mv.db");
        try (ZipInputStream letta = new ZipInputStream(Files.newInputStream(copia.file()))) {
            letta.getNextEntry();
            Files.copy(letta, dove);
        }
        return dove;
    }

    private static String giornale(Cartella cartella) throws IOException {
        StringBuilder scritto = new StringBuilder();
        try (Stream<Path> giorni = Files.list(cartella.dove().resolve("giornale"))) {
            for (Path giorno : (Iterable<Path>) giorni::iterator) {
                scritto.append(Files.readString(giorno));
            }
        }
        return scritto.toString();
    }

    private static String[] opzioni(Cartella cartella, String... altre) {
        return Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--vaadin.productionMode=true",
                                "--obiettivi.dati=" + cartella.dove()),
                        Stream.of(altre))
                .toArray(String[]::new);
    }
}
