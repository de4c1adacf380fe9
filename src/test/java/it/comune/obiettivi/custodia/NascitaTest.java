package it.comune.obiettivi.custodia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.ObiettiviApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

/** Una banca dati sa come è nata; quella di altri, o di un programma più nuovo, si rifiuta senza toccarla. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        webEnvironment = WebEnvironment.MOCK,
        properties = "spring.datasource.url=jdbc:h2:mem:nascita;MODE=MySQL;DATABASE_TO_LOWER=TRUE")
class NascitaTest {

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Flyway flyway;

    @Autowired
    Nascita nascita;

    @Autowired
    Copie copie;

    @TempDir
    Path qui;

    @AfterEach
    void senza_migrazioni_estranee() {
        sql.update("delete from flyway_schema_history where version = '999'");
        sql.update("update flyway_schema_history set success = true");
    }

    @Test
    void la_nascita_e_una_riga_sola_e_senza_chiedere_altro_e_per_l_uso_vero() {
        assertThat(sql.queryForList("select id from nascita", String.class)).containsExactly(nascita.id());
        assertThat(nascita.modo()).isEqualTo(Modo.VUOTO);
    }

    @Test
    void una_migrazione_che_non_conosco_ferma_l_avvio() {
        sql.update("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success)"
                + " values (900, '999', 'del futuro', 'SQL', 'V999__del_futuro.sql', 1, 'io', 1, true)");
        rifiuta(new MockEnvironment(), null, "V999");
    }

    @Test
    void una_migrazione_rimasta_a_meta_ferma_l_avvio() {
        sql.update("update flyway_schema_history set success = false where version = '11'");
        rifiuta(new MockEnvironment(), null, "V11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "importa"})
    void dati_veri_non_si_mescolano_con_quelli_inventati(String modo) {
        rifiuta(new MockEnvironment().withProperty("obiettivi.modo", modo), null, "non si mescolano");
    }

    @Test
    void la_banca_dati_di_un_altra_cartella_si_rifiuta() throws Exception {
        Cartella altra = new Cartella(qui, null);
        Nascita.nuova(Modo.VUOTO).scrivi(altra.nascita());
        rifiuta(new MockEnvironment(), altra, "non è di questa cartella");
    }

    @Test
    void la_banca_dati_della_stessa_cartella_si_accetta() throws Exception {
        Cartella sua = new Cartella(qui, null);
        nascita.scrivi(sua.nascita());
        assertThat(Nascita.leggi(sua.nascita())).contains(nascita);
        battesimo(new MockEnvironment(), sua).migrazione(copie).migrate(flyway);
    }

    @Test
    void una_cartella_di_prima_e_nata_come_diceva_il_suo_file() throws Exception {
        Files.writeString(qui.resolve("modo"), "importa\n");
        assertThat(Nascita.modo(new Cartella(qui, null))).contains(Modo.IMPORTA);
        assertThat(Nascita.modo(new Cartella(qui.resolve("altrove"), null))).isEmpty();
    }

    @Test
    void con_password_pubbliche_si_risponde_solo_a_questo_computer() {
        MockEnvironment rete = new MockEnvironment().withProperty("server.address", "0.0.0.0");
        assertThatThrownBy(() -> Modo.DEMO.soloDoveSiPuo(rete)).hasMessageContaining("127.0.0.1");
        Modo.VUOTO.soloDoveSiPuo(rete);
        Modo.DEMO.soloDoveSiPuo(new MockEnvironment().withProperty("server.address", "localhost"));
    }

    @Test
    void i_colleghi_inventati_non_entrano_in_un_piano_che_non_e_la_demo() {
        MockEnvironment vivace = new MockEnvironment().withProperty("obiettivi.vivace", "true");
        for (Modo altro : List.of(Modo.VUOTO, Modo.IMPORTA)) {
            assertThatThrownBy(() -> altro.vivaceSoloNellaDemo(vivace))
                    .isInstanceOf(AvvioRifiutato.class)
                    .hasMessageContaining("«" + altro.nome() + "». Non ho toccato niente.");
            altro.vivaceSoloNellaDemo(new MockEnvironment());
        }
        Modo.DEMO.vivaceSoloNellaDemo(vivace);
    }

    private void rifiuta(MockEnvironment ambiente, Cartella cartella, String perche) {
        List<?> prima = sql.queryForList("select * from flyway_schema_history order by installed_rank");
        assertThatThrownBy(() -> battesimo(ambiente, cartella).migrazione(copie).migrate(flyway))
                .isInstanceOf(AvvioRifiutato.class)
                .hasMessageContaining(perche)
                .hasMessageContaining("Non ho toccato niente");
        assertThat(sql.queryForList("select * from flyway_schema_history order by installed_rank"))
                .hasSameSizeAs(prima);
    }

    private static Battesimo battesimo(MockEnvironment ambiente, Cartella cartella) {
        StaticListableBeanFactory fagioli = new StaticListableBeanFactory();
        if (cartella != null) {
            fagioli.addBean("cartella", cartella);
        }
        return new Battesimo(fagioli.getBeanProvider(Cartella.class), ambiente);
    }
}
