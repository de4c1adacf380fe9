package it.comune.obiettivi.custodia;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;

/** Il comando che fa una copia a programma fermo, e finisce. */
public final class CopiaDaFermo implements ApplicationRunner {

    /** L'opzione che lo chiede. */
    public static final String OPZIONE = "--obiettivi.copia";

    private static final Logger LOG = LoggerFactory.getLogger(CopiaDaFermo.class);

    private final ObjectProvider<Cartella> cartella;
    private final Environment ambiente;

    CopiaDaFermo(ObjectProvider<Cartella> cartella, Environment ambiente) {
        this.cartella = cartella;
        this.ambiente = ambiente;
    }

    /** Il programma ridotto al solo guardiano, che controlla i dati e li tiene chiusi agli altri mentre si copiano. */
    public static void esegui(String... argomenti) {
        new SpringApplicationBuilder(Guardiano.class, CopiaDaFermo.class)
                .web(WebApplicationType.NONE)
                .run(argomenti)
                .close();
    }

    @Override
    public void run(ApplicationArguments argomenti) throws Exception {
        Cartella dove = cartella.getIfAvailable();
        Path banca = dove == null ? null : dove.banca();
        if (dove == null || banca == null) {
            throw new AvvioRifiutato(
                    "Con MySQL le copie non le fa il programma.",
                    "Si usa mysqldump --single-transaction: vedi la guida «Copie e ripristino».");
        }
        if (!Files.exists(banca)) {
            throw new AvvioRifiutato(
                    "In " + dove.dove() + " non ci sono dati da copiare.",
                    "Controlla la cartella: ./run --copia --dati DIR.");
        }
        int quante = ambiente.getProperty("obiettivi.copie.quante", Integer.class, 14);
        Copia copia = new Copiatura(dove, quante, Clock.systemUTC()).fai(Copiatura.daFermo(banca));
        LOG.info("Copia fatta e verificata: {}", copia.file());
        LOG.info("  contiene: {}", copia.contenuto());
    }
}
