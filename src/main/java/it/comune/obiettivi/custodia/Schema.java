package it.comune.obiettivi.custodia;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.api.output.ValidateResult;

/** Le tabelle che ci sono e quelle che questo programma conosce. */
final class Schema {

    private Schema() {}

    /** Le stesse migrazioni, guardando i dati soltanto in lettura. */
    static Flyway inLettura(String indirizzo) {
        return Flyway.configure()
                .dataSource(indirizzo, "sa", "")
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load();
    }

    /** Rifiuta migrazioni che questo programma non conosce, cambiate o rimaste a metà; non scrive niente. */
    static void pretendi(Flyway flyway) {
        Configuration come = flyway.getConfiguration();
        ValidateResult esito = Flyway.configure(come.getClassLoader())
                .configuration(come)
                .ignoreMigrationPatterns("*:pending")
                .load()
                .validateWithResult();
        if (!esito.validationSuccessful) {
            throw new AvvioRifiutato(
                    "I dati non sono di questa versione del programma: contengono migrazioni che non conosce, cambiate o "
                            + "rimaste a metà (" + quali(esito) + "). Non ho toccato niente.",
                    "Usa la versione del programma con cui questi dati sono stati scritti, o una più nuova; oppure "
                            + "ripristina una copia di prima: ./run --ripristina FILE.");
        }
    }

    private static String quali(ValidateResult esito) {
        return esito.invalidMigrations == null || esito.invalidMigrations.isEmpty()
                ? String.valueOf(esito.getAllErrorMessages())
                : esito.invalidMigrations.stream().map(Schema::quale).distinct().collect(Collectors.joining(", "));
    }

    private static String quale(ValidateOutput migrazione) {
        return ("V" + migrazione.version + " " + migrazione.description).strip();
    }

    /** Vero se qualcosa sta per cambiare in tabelle che ci sono già. */
    static boolean cambiera(Flyway flyway) {
        MigrationInfo[] applicate = flyway.info().applied();
        return Arrays.stream(applicate).anyMatch(una -> una.getVersion() != null)
                && flyway.info().pending().length > 0;
    }
}
