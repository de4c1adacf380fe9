package it.comune.obiettivi.carico;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.piano.RifatteDalRegistro;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.registro.Registro;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Apre i dati di un programma fermo e li confronta con ciò che le pagine avevano mostrato. */
final class Riscontro implements AutoCloseable {

    /** Una riga del registro. */
    record Riga(long numero, long scheda, String utente, String campo, String prima, String dopo) {}

    /** Il minimo che serve a leggere schede e registro, senza pagine. */
    @EntityScan(basePackageClasses = ObiettiviApplication.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @Import({Registro.class, RifatteDalRegistro.class})
    static class Lettura {

        @Bean
        Clock orologio() {
            return Clock.systemUTC();
        }
    }

    private final ConfigurableApplicationContext contesto;
    private final JdbcTemplate sql;

    /** @param opzioni dove stanno i dati, come {@code --spring.datasource.url=…} o {@code --obiettivi.dati=…} */
    Riscontro(String... opzioni) {
        contesto = new SpringApplicationBuilder(Lettura.class)
                .web(WebApplicationType.NONE)
                .run(opzioni);
        sql = contesto.getBean(JdbcTemplate.class);
    }

    /** Tutto ciò che un guasto non deve poter rompere. */
    void controlla(List<Scrittore> scrittori) {
        List<Riga> righe = righe();
        scrittori.forEach(scrittore -> ritrova(scrittore, righe));
        nessunGestoDueVolte();
        catene(righe);
        ricostruzione();
    }

    private List<Riga> righe() {
        return sql.query(
                "select r.id, r.soggetto, u.accesso, r.campo, r.prima, r.dopo from registro r"
                        + " join utente u on u.id = r.utente where r.tipo = 'scheda' order by r.id",
                (riga, n) -> new Riga(
                        riga.getLong(1),
                        riga.getLong(2),
                        riga.getString(3),
                        riga.getString(4),
                        riga.getString(5),
                        riga.getString(6)));
    }

    private long scheda(int numero) {
        return sql.queryForObject("select id from scheda where anno = 2026 and numero = ?", Long.class, numero);
    }

    /** Le righe di una persona sono i suoi gesti nell'ordine: i confermati ci sono tutti, gli altri al più una volta. */
    private void ritrova(Scrittore scrittore, List<Riga> tutte) {
        long scheda = scheda(scrittore.posto().scheda());
        List<Riga> sue = tutte.stream()
                .filter(riga -> riga.scheda() == scheda
                        && riga.utente().equals(scrittore.posto().accesso()))
                .dropWhile(riga -> !scrittore.tentativi().getFirst().e(riga))
                .toList();
        assertThat(sue).as("nessuna riga di %s", scrittore.posto().accesso()).isNotEmpty();
        Map<String, String> valori = new HashMap<>();
        int prossima = 0;
        for (Tentativo tentativo : scrittore.tentativi()) {
            if (prossima < sue.size() && tentativo.e(sue.get(prossima))) {
                valori.put(tentativo.campo(), sue.get(prossima).dopo());
                prossima++;
            } else if (tentativo.confermato()) {
                assertThat(valori.get(tentativo.campo()))
                        .as(
                                "salvato per %s e assente dal registro: %s; la riga seguente è %s",
                                scrittore.posto().accesso(),
                                tentativo,
                                prossima < sue.size() ? sue.get(prossima) : "nessuna")
                        .isNotNull()
                        .matches(tentativo.dopo());
            }
        }
        assertThat(sue.subList(prossima, sue.size()))
                .as(
                        "righe di troppo di %s sulla scheda %d",
                        scrittore.posto().accesso(), scrittore.posto().scheda())
                .isEmpty();
    }

    private void nessunGestoDueVolte() {
        assertThat(sql.queryForObject("select count(distinct gesto) from registro", Long.class))
                .as("ogni gesto una volta sola")
                .isEqualTo(sql.queryForObject("select count(*) from registro", Long.class));
    }

    /** Ogni riga comincia da dove è finita la precedente; «nessuna novità» racconta una data e non ha una catena. */
    private static void catene(List<Riga> righe) {
        Map<String, Riga> ultime = new HashMap<>();
        for (Riga riga : righe) {
            Riga precedente = ultime.put(riga.scheda() + "/" + riga.campo(), riga);
            if (precedente != null && !riga.campo().endsWith(".novita")) {
                assertThat(riga.prima())
                        .as("la catena si spezza fra %s e %s", precedente, riga)
                        .isEqualTo(precedente.dopo());
            }
        }
    }

    private void ricostruzione() {
        RifatteDalRegistro schede = contesto.getBean(RifatteDalRegistro.class);
        EntityManager banca = contesto.getBean(EntityManager.class);
        TransactionTemplate transazione = contesto.getBean(TransactionTemplate.class);
        for (long id : sql.queryForList("select id from scheda", Long.class)) {
            transazione.executeWithoutResult(stato -> assertThat(schede.rifatta(id))
                    .as("la scheda %d rifatta dal registro", id)
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*\\bid", ".*versione")
                    .isEqualTo(banca.find(Scheda.class, id)));
        }
    }

    @Override
    public void close() {
        contesto.close();
    }
}
