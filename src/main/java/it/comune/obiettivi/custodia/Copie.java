package it.comune.obiettivi.custodia;

import it.comune.obiettivi.giornale.Fatto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Le copie dei dati fatte a programma acceso; con MySQL non si fanno, e non si finge. */
@Service
public class Copie {

    private static final Logger LOG = LoggerFactory.getLogger(Copie.class);

    private final DataSource banca;
    private final @Nullable Cartella cartella;
    private final ApplicationEventPublisher annunci;
    private final int quante;
    private final Clock orologio;
    private final ReentrantLock una = new ReentrantLock();
    private volatile @Nullable Instant fallita;

    @Autowired
    Copie(
            DataSource banca,
            ObjectProvider<Cartella> cartella,
            ApplicationEventPublisher annunci,
            @Value("${obiettivi.copie.quante:14}") int quante) {
        this(banca, cartella.getIfAvailable(), annunci, quante, Clock.systemUTC());
    }

    Copie(
            DataSource banca,
            @Nullable Cartella cartella,
            ApplicationEventPublisher annunci,
            int quante,
            Clock orologio) {
        this.banca = banca;
        this.cartella = cartella;
        this.annunci = annunci;
        this.quante = quante;
        this.orologio = orologio;
    }

    /** Falso con MySQL, e con i dati in memoria. */
    public boolean siFanno() {
        return cartella != null && cartella.banca() != null;
    }

    /** Dove stanno; vuoto se non si fanno. */
    public Optional<Path> dove() {
        return siFanno() && cartella != null ? Optional.of(cartella.copie()) : Optional.empty();
    }

    /** Dalla più recente. */
    public List<Copia> elenco() {
        try {
            return cartella == null ? List.of() : Copia.elenco(cartella.copie());
        } catch (IOException guasto) {
            throw new UncheckedIOException(guasto);
        }
    }

    /** Quando è fallita l'ultima, se da allora nessuna è riuscita. */
    public Optional<Instant> fallita() {
        return Optional.ofNullable(fallita);
    }

    /**
     * Fa una copia adesso, la verifica e toglie le più vecchie.
     *
     * @param chi il nome d'accesso di chi la chiede; vuoto se è il programma
     * @throws CopiaFallita se non riesce: le copie di prima restano
     */
    public Copia fai(String chi) {
        Cartella dove = cartella;
        if (dove == null || dove.banca() == null) {
            throw new IllegalStateException("Con questa banca dati il programma non fa copie");
        }
        una.lock();
        try {
            Copia copia = new Copiatura(dove, quante, orologio).fai(this::scrivi);
            fallita = null;
            LOG.info("Copia dei dati fatta e verificata: {} ({})", copia.nome(), copia.contenuto());
            annunci.publishEvent(new Fatto(Fatto.Tipo.COPIA_FATTA, chi, copia.nome()));
            return copia;
        } catch (IOException | SQLException | RuntimeException guasto) {
            fallita = orologio.instant();
            LOG.error("LA COPIA DEI DATI NON È RIUSCITA. Le copie di prima restano in {}", dove.copie(), guasto);
            throw new CopiaFallita(guasto);
        } finally {
            una.unlock();
        }
    }

    private void scrivi(Path zip) throws SQLException {
        try (Connection aperta = banca.getConnection();
                Statement comando = aperta.createStatement()) {
            comando.execute("backup to '" + zip.toString().replace("'", "''") + "'");
        }
    }

    /** La copia non è riuscita: il perché è la causa. */
    public static final class CopiaFallita extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CopiaFallita(Throwable causa) {
            super("La copia dei dati non è riuscita", causa);
        }
    }
}
