package it.comune.obiettivi.giornale;

import static java.util.function.Predicate.not;

import com.google.re2j.Pattern;
import it.comune.obiettivi.giornale.Fatto.Tipo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Il giornale dei fatti di sicurezza: un file al giorno ({@code giornale/2026-11-24.jsonl} nella cartella dei dati), una riga
 * JSON per fatto, leggibile solo da chi avvia il programma, tenuto {@value #GIORNI} giorni. Le ore sono quelle vere, anche
 * quando {@code obiettivi.oggi} sposta la data. Se il disco non lo accetta il lavoro va avanti, e il fatto finisce nel diario.
 */
@Component
public class Giornale {

    static final int GIORNI = 366;

    private static final Logger LOG = LoggerFactory.getLogger(Giornale.class);
    private static final ZoneId FUSO = ZoneId.of("Europe/Rome");
    private static final int LUNGO = 200;
    private static final String FINE = ".jsonl";
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Un fatto come è scritto.
     *
     * @param quando l'istante, in UTC
     * @param ora lo stesso istante a Roma
     * @param da l'indirizzo della richiesta, vuoto se il programma ha agito da sé
     */
    public record Riga(Instant quando, LocalDateTime ora, Tipo tipo, String chi, String da, String oggetto) {}

    /**
     * Quali fatti si vogliono leggere.
     *
     * @param chi una parte del nome d'accesso di chi ha agito, o di ciò su cui ha agito
     * @param tipi nessuno vale tutti
     * @param dal compreso, come {@code al}
     */
    public record Domanda(
            String chi,
            Set<Tipo> tipi,
            @Nullable LocalDate dal,
            @Nullable LocalDate al) {

        public static final Domanda TUTTO = new Domanda("", Set.of(), null, null);

        public Domanda {
            tipi = tipi.isEmpty() ? EnumSet.allOf(Tipo.class) : EnumSet.copyOf(tipi);
        }

        private boolean comprende(LocalDate giorno) {
            return (dal == null || !giorno.isBefore(dal)) && (al == null || !giorno.isAfter(al));
        }

        private boolean comprende(Riga riga) {
            String cercato = chi.strip().toLowerCase(Locale.ROOT);
            return tipi.contains(riga.tipo())
                    && (riga.chi() + "\n" + riga.oggetto())
                            .toLowerCase(Locale.ROOT)
                            .contains(cercato);
        }
    }

    private final Path cartella;
    private final Clock orologio;
    private final ReentrantLock turno = new ReentrantLock();
    private @Nullable LocalDate scritto;

    @Autowired
    Giornale(@Value("${obiettivi.dati:./dati}") Path dati) {
        this(dati, Clock.systemUTC());
    }

    Giornale(Path dati, Clock orologio) {
        this.cartella = dati.resolve("giornale");
        this.orologio = orologio;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void annota(Fatto fatto) {
        Instant quando = orologio.instant().truncatedTo(ChronoUnit.MILLIS);
        ZonedDateTime ora = quando.atZone(FUSO);
        Riga riga = new Riga(
                quando,
                ora.toLocalDateTime(),
                fatto.tipo(),
                UnaRiga.breve(fatto.chi(), LUNGO),
                DaDove.adesso(),
                UnaRiga.breve(fatto.oggetto(), LUNGO));
        String scritta = JSON.writeValueAsString(riga);
        turno.lock();
        try {
            scrivi(ora.toLocalDate(), scritta);
        } catch (IOException | UncheckedIOException piena) {
            LOG.error("Il giornale non si scrive in {}: il disco è pieno o proibito?", cartella, piena);
            LOG.info("Fatto non scritto nel giornale: {}", scritta);
        } finally {
            turno.unlock();
        }
    }

    private void scrivi(LocalDate giorno, String riga) throws IOException {
        if (!giorno.equals(scritto)) {
            Files.createDirectories(cartella, permessi("rwx------"));
            togliVecchi(giorno.minusDays(GIORNI));
        }
        Set<StandardOpenOption> come =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        try (var file = Files.newByteChannel(cartella.resolve(giorno + FINE), come, permessi("rw-------"))) {
            long prima = file.size();
            // l'a capo sta anche davanti: una riga rimasta a metà su un disco pieno non rovina quella dopo
            String testo = (giorno.equals(scritto) || prima == 0 ? "" : "\n") + riga + "\n";
            scritto = null;
            ByteBuffer da = ByteBuffer.wrap(testo.getBytes(StandardCharsets.UTF_8));
            while (da.hasRemaining()) {
                file.write(da);
            }
            scritto = giorno;
        }
    }

    private FileAttribute<?>[] permessi(String quali) {
        return cartella.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(quali))}
                : new FileAttribute<?>[0];
    }

    private void togliVecchi(LocalDate limite) throws IOException {
        for (LocalDate giorno : giorni()) {
            if (giorno.isBefore(limite)) {
                Files.delete(cartella.resolve(giorno + FINE));
            }
        }
    }

    /** Dal più recente; un giorno si legge quando ci si arriva. */
    public Stream<Riga> leggi(Domanda domanda) {
        return giorni().stream()
                .filter(domanda::comprende)
                .flatMap(giorno -> righe(giorno).reversed().stream())
                .flatMap(riga -> riga(riga).stream())
                .filter(domanda::comprende);
    }

    private List<LocalDate> giorni() {
        if (!Files.isDirectory(cartella)) {
            return List.of();
        }
        try (Stream<Path> file = Files.list(cartella)) {
            return file.map(uno -> uno.getFileName().toString())
                    .filter(nome -> Pattern.matches("\\d{4}-\\d{2}-\\d{2}\\.jsonl", nome))
                    .map(nome -> LocalDate.parse(nome.substring(0, nome.length() - FINE.length())))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException illeggibile) {
            throw new UncheckedIOException(illeggibile);
        }
    }

    private List<String> righe(LocalDate giorno) {
        try {
            byte[] letto = Files.readAllBytes(cartella.resolve(giorno + FINE));
            return new String(letto, StandardCharsets.UTF_8)
                    .lines()
                    .filter(not(String::isBlank))
                    .toList();
        } catch (IOException illeggibile) {
            throw new UncheckedIOException(illeggibile);
        }
    }

    /** Una riga rimasta a metà non si legge, e le altre sì. */
    private static Optional<Riga> riga(String scritta) {
        try {
            return Optional.of(JSON.readValue(scritta, Riga.class));
        } catch (JacksonException aMeta) {
            LOG.warn("Una riga del giornale non si legge", aMeta);
            return Optional.empty();
        }
    }
}
