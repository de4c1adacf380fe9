package it.comune.obiettivi.misure;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.DocumentoGrande;
import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.cruscotto.Cruscotto;
import it.comune.obiettivi.documento.Importazioni;
import it.comune.obiettivi.documento.Revisione;
import it.comune.obiettivi.documento.lettura.DocumentoLetto;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Utente;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Quanto costa un documento di migliaia di schede, a crescere, su H2 nei suoi file. Come si lancia: src/docs/misure.md. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = "spring.datasource.url=jdbc:h2:file:${java.io.tmpdir}/misura-grande-${random.uuid}/obiettivi;"
                + "MODE=MySQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0")
class MisuraDocumentoGrande {

    @Autowired
    Importazioni importazioni;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    Cruscotto cruscotto;

    @Autowired
    JdbcTemplate sql;

    @Test
    void leggere_proporre_rivedere_confermare() throws Exception {
        String quale = sql.execute((Connection c) -> c.getMetaData().getDatabaseProductName());
        System.out.printf(
                "%s, memoria massima %d MiB%n", quale, Runtime.getRuntime().maxMemory() / 1024 / 1024);
        int[] quante = Stream.of(
                        System.getProperty("schede", "500,1000,2000,5000,10000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        for (int schede : quante) {
            misura(schede);
        }
    }

    private void misura(int schede) throws Exception {
        Svuota.tutto(sql);
        Utente chi = primoUtente.crea("capo:Segreta-2025").orElseThrow().utente();
        byte[] contenuto = DocumentoGrande.di(schede, 1);
        azzera();
        long inizio = System.nanoTime();
        DocumentoLetto letto = importazioni.leggi(new ByteArrayInputStream(contenuto), chi);
        long dopoLettura = System.nanoTime();
        long id = importazioni.proponi("grande.txt", letto, chi).id();
        int gruppi = letto.gruppi().size();
        letto = null;
        long dopoProposta = System.nanoTime();
        long dubbi = Revisione.di(importazioni.leggi(id)).dubbi().count();
        long dopoRevisione = System.nanoTime();
        long lettura = picco();
        azzera();
        long lavoroPrima = lavoro();
        long primaDellaConferma = System.nanoTime();
        Importazioni.Confermata esito = importazioni.conferma(id, chi);
        long dopoConferma = System.nanoTime();
        long lavoro = lavoro() - lavoroPrima;
        long conferma = picco();
        int nelCruscotto = cruscotto.quadro(2026).schede().size();
        long dopoCruscotto = System.nanoTime();
        assertThat(esito.inserite()).isEqualTo(schede);
        assertThat(nelCruscotto).isEqualTo(schede);
        System.out.printf(
                Locale.ITALY,
                "%,6d schede: documento %.1f MB, %d gruppi, %,d dubbi, proposta %.2f MB; leggere %.2f s, conservare %.2f s,"
                        + " rivedere %.2f s (memoria %d MiB); confermare %.2f s (%.2f di processore, memoria %d MiB); cruscotto %.2f s%n",
                schede,
                contenuto.length / 1e6,
                gruppi,
                dubbi,
                sql.queryForObject("select length(documento) from proposta", Long.class) / 1e6,
                (dopoLettura - inizio) / 1e9,
                (dopoProposta - dopoLettura) / 1e9,
                (dopoRevisione - dopoProposta) / 1e9,
                lettura,
                (dopoConferma - primaDellaConferma) / 1e9,
                lavoro / 1e9,
                conferma,
                (dopoCruscotto - dopoConferma) / 1e9);
    }

    private static long lavoro() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void azzera() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    /** La somma dei massimi delle zone di memoria: mai meno del vero. */
    private static long picco() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1024
                / 1024;
    }
}
