package it.comune.obiettivi.misure;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.documento.Importazioni;
import it.comune.obiettivi.documento.lettura.DocumentoVero;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Utente;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Quanto costa confermare il documento, su H2 nei suoi file. Come si lancia: src/docs/misure.md. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = "spring.datasource.url=jdbc:h2:file:${java.io.tmpdir}/misura-conferma-${random.uuid}/obiettivi;"
                + "MODE=MySQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0")
class MisuraConferma {

    private static final int GIRI = 10;

    @Autowired
    Importazioni importazioni;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    JdbcTemplate sql;

    @Test
    void confermare_il_documento() throws Exception {
        String quale = sql.execute((Connection c) -> c.getMetaData().getDatabaseProductName());
        byte[] contenuto = DocumentoVero.oDimostrativo();
        new Distribuzione(new double[] {conferma(contenuto)}).stampa(quale + ", prima conferma", "ms");
        double[] giri = new double[GIRI];
        for (int i = 0; i < GIRI; i++) {
            giri[i] = conferma(contenuto);
        }
        new Distribuzione(giri).stampa(quale + ", conferma a caldo", "ms");
    }

    /** In una banca dati vuota, la sola conferma di una proposta già letta. */
    private double conferma(byte[] contenuto) throws Exception {
        vuota();
        Utente chi = primoUtente.crea("capo:Segreta-2025").orElseThrow().utente();
        long proposta = importazioni.proponi("piano.txt", contenuto, chi).id();
        long inizio = System.nanoTime();
        System.out.println(importazioni.conferma(proposta, chi));
        return (System.nanoTime() - inizio) / 1e6;
    }

    private void vuota() {
        Svuota.tutto(sql);
    }
}
