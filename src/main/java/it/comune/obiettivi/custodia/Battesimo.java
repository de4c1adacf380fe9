package it.comune.obiettivi.custodia;

import it.comune.obiettivi.lingua.Tempi;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Dati nuovi nascono qui, dopo le migrazioni; quelli che ci sono devono essere nati nella stessa cartella. */
@Configuration(proxyBeanMethods = false)
class Battesimo {

    private final @Nullable Cartella cartella;
    private final Environment ambiente;

    Battesimo(ObjectProvider<Cartella> cartella, Environment ambiente) {
        this.cartella = cartella.getIfAvailable();
        this.ambiente = ambiente;
    }

    /** Prima di cambiare tabelle che ci sono si guarda che siano le nostre, e se ne fa copia. */
    @Bean
    FlywayMigrationStrategy migrazione(Copie copie) {
        return flyway -> {
            riconosci(flyway);
            if (copie.siFanno() && Schema.cambiera(flyway)) {
                copiaPrima(copie);
            }
            flyway.migrate();
        };
    }

    private static void copiaPrima(Copie copie) {
        try {
            copie.fai("");
        } catch (Copie.CopiaFallita fallita) {
            throw new AvvioRifiutato(
                    "Prima di aggiornare le tabelle non sono riuscito a fare una copia dei dati. Le tabelle sono com'erano.",
                    "Controlla lo spazio sul disco e i permessi della cartella dei dati, poi riavvia.",
                    fallita);
        }
    }

    private void riconosci(Flyway flyway) {
        Schema.pretendi(flyway);
        try (Connection banca = flyway.getConfiguration().getDataSource().getConnection()) {
            Optional<Nascita> sua = Nascita.leggi(banca);
            Optional<Nascita> mia = dellaCartella();
            if (mia.isPresent()) {
                mia.get().pretendi(sua.orElseThrow(() -> estranea(mia.get())), "Questa banca dati");
            }
            sua.ifPresent(nascita -> ammetti(nascita.modo()));
        } catch (SQLException | IOException guasto) {
            throw new IllegalStateException(guasto);
        }
    }

    private static AvvioRifiutato estranea(Nascita mia) {
        return new AvvioRifiutato(
                "La cartella dei dati è nata il " + Tempi.inParole(mia.quando()) + " con il modo «"
                        + mia.modo().nome() + "», ma questa banca dati non è la sua. Non ho toccato niente.",
                "Controlla l'indirizzo della banca dati (DB_URL), oppure usa una cartella nuova: ./run --dati DIR.");
    }

    private void ammetti(Modo modo) {
        modo.ammetti(Modo.chiesto(ambiente));
        modo.soloDoveSiPuo(ambiente);
        modo.vivaceSoloNellaDemo(ambiente);
    }

    private Optional<Nascita> dellaCartella() throws IOException {
        return cartella == null ? Optional.empty() : Nascita.leggi(cartella.nascita());
    }

    @Bean
    @DependsOnDatabaseInitialization
    Nascita nascita(DataSource dati, ObjectProvider<Testimone> testimone) throws SQLException, IOException {
        Nascita nascita = nascita(dati);
        ammetti(nascita.modo());
        if (cartella != null && dellaCartella().isEmpty()) {
            cartella.chiudiAgliAltri();
            nascita.scrivi(cartella.nascita());
            Files.deleteIfExists(cartella.modoDiPrima());
        }
        Testimone suo = testimone.getIfAvailable();
        if (suo != null) {
            suo.comincia(dati, nascita);
        }
        return nascita;
    }

    /** I dati di prima che la nascita si scrivesse nascono adesso: con il modo scritto da {@code ./run}, o quello chiesto. */
    private Nascita nascita(DataSource dati) throws SQLException, IOException {
        try (Connection banca = dati.getConnection()) {
            Optional<Nascita> scritta = Nascita.leggi(banca);
            if (scritta.isPresent()) {
                return scritta.get();
            }
            Optional<Modo> diPrima = cartella == null ? Optional.empty() : Nascita.modo(cartella);
            Nascita nuova =
                    Nascita.nuova(diPrima.or(() -> Modo.chiesto(ambiente)).orElse(Modo.VUOTO));
            nuova.scrivi(banca);
            return nuova;
        }
    }
}
