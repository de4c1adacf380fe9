package it.comune.obiettivi.carico;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.browser.Programma;
import it.comune.obiettivi.carico.Scrittore.Posto;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Il programma vero davanti a dati rovinati: non parte, non tocca niente, dice quale copia rimettere, e la rimette. Ogni altro
 * taglio, e il file sparito, stanno in {@code ControlloTest}.
 */
class DatiRovinatiIT {

    private static final String[] DEMO = {
        "-XX:TieredStopAtLevel=1", "--obiettivi.modo=demo", "--obiettivi.oggi=2026-06-30"
    };

    @TempDir
    Path qui;

    @Test
    void un_file_rovinato_si_rifiuta_e_la_copia_lo_riporta() throws Exception {
        Path dati = Files.createDirectory(qui.resolve("dati"));
        try (Programma programma = Programma.avvia(dati, DEMO)) {
            scrivi(programma, 10);
            long alMomentoDellaCopia = revisione(programma);
            programma.close();
            Programma.esegui(dati, "--obiettivi.copia");
            programma.riparti();
            assertThat(revisione(programma))
                    .as("la revisione è il numero del registro, e non torna indietro")
                    .isEqualTo(alMomentoDellaCopia);
            scrivi(programma, 10);
            long ultima = revisione(programma);
            assertThat(ultima).isGreaterThanOrEqualTo(alMomentoDellaCopia + 10);
            soloMiei(dati);
            programma.uccidi();
            Path caduto = copia(dati, qui.resolve("caduto"));
            accorcia(caduto, 75);
            rifiuta(caduto);
            programma.riparti();
            assertThat(revisione(programma)).isGreaterThanOrEqualTo(ultima);
            programma.close();
            Path fermo = copia(dati, qui.resolve("fermo"));
            accorcia(fermo, 99);
            rifiuta(fermo);
            accorcia(dati, 50);
            String[] rimessa = Arrays.copyOf(DEMO, DEMO.length + 1);
            rimessa[DEMO.length] = "--obiettivi.ripristina=" + unaCopia(dati);
            try (Programma ripristinato = Programma.avvia(dati, rimessa)) {
                assertThat(revisione(ripristinato)).isEqualTo(alMomentoDellaCopia);
            }
            assertThat(Files.readString(dati.resolve("programma.txt")))
                    .contains("Ripristinata la copia")
                    .contains("contiene: Comune di Borgo San Lazzaro, anno 2026, 42 schede")
                    .contains("registro fino al numero " + alMomentoDellaCopia)
                    .contains("i file di prima sono in");
        }
    }

    @Test
    void un_piano_vero_con_il_nome_di_quello_inventato_si_riapre() throws Exception {
        Path vero = Files.createDirectory(qui.resolve("vero"));
        String[] primaVolta = {
            "-XX:TieredStopAtLevel=1",
            "--obiettivi.modo=vuoto",
            "--obiettivi.primo-utente=capo:una frase lunga abbastanza",
            "--obiettivi.importa="
                    + Path.of("src/main/resources/demo/piano-2026.txt").toAbsolutePath(),
            "--obiettivi.conferma=true"
        };
        Programma.avvia(vero, primaVolta).close();
        Programma.avvia(vero, "-XX:TieredStopAtLevel=1").close();
        assertThatThrownBy(() -> Programma.avvia(vero, DEMO)).hasMessageContaining("non si mescolano");
    }

    @Test
    void un_altro_comune_importato_nella_demo_si_riapre() throws Exception {
        Path demo = Files.createDirectory(qui.resolve("demo"));
        Path altro = qui.resolve("altro.txt");
        Files.writeString(
                altro,
                Files.readString(Path.of("src/main/resources/demo/piano-2026.txt"))
                        .replace("Borgo San Lazzaro", "Rocca Sant'Elmo")
                        .replace("2026", "2027"));
        String[] conAltro = Arrays.copyOf(DEMO, DEMO.length + 2);
        conAltro[DEMO.length] = "--obiettivi.importa=" + altro;
        conAltro[DEMO.length + 1] = "--obiettivi.conferma=true";
        Programma.avvia(demo, conAltro).close();
        Programma.avvia(demo, DEMO).close();
    }

    private static void scrivi(Programma programma, int quanti) throws Exception {
        Semaphore confermati = new Semaphore(0);
        AtomicBoolean basta = new AtomicBoolean();
        Scrittore scrittore =
                new Scrittore(programma.indirizzo(""), new Posto("tommaso.bellini", 29, 0), new Random(1), confermati);
        try (var fili = Executors.newVirtualThreadPerTaskExecutor()) {
            var lavoro = fili.submit(() -> {
                scrittore.scrivi(basta::get);
                return null;
            });
            boolean arrivati = confermati.tryAcquire(quanti, 2, TimeUnit.MINUTES);
            basta.set(true);
            lavoro.get();
            assertThat(arrivati).as("i gesti non arrivano").isTrue();
        }
    }

    private static long revisione(Programma programma) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String chi = Base64.getEncoder().encodeToString("giunta:dimostrazione".getBytes());
            String piano = client.send(
                            HttpRequest.newBuilder(URI.create(programma.indirizzo("api/v1/piani/2026")))
                                    .header("Authorization", "Basic " + chi)
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return JsonMapper.shared().readTree(piano).get("revisione").asLong();
        }
    }

    private static Path unaCopia(Path dati) throws IOException {
        try (Stream<Path> copie = Files.list(dati.resolve("copie"))) {
            return copie.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void rifiuta(Path dati) throws IOException {
        Map<String, byte[]> prima = contenuto(dati);
        assertThatThrownBy(() -> Programma.avvia(dati, DEMO))
                .hasMessageContaining("Non ho toccato niente: ogni file è com'era")
                .hasMessageContaining("./run --ripristina " + dati.resolve("copie"));
        assertThat(contenuto(dati)).usingRecursiveComparison().isEqualTo(prima);
    }

    private static void accorcia(Path dati, int parte) throws IOException {
        try (FileChannel file = FileChannel.open(dati.resolve("obiettivi.mv.db"), StandardOpenOption.WRITE)) {
            file.truncate(file.size() * parte / 100);
        }
    }

    /** Il diario del programma di prova sta anche lui nella cartella, e non conta. */
    private static Stream<Path> file(Path dati) throws IOException {
        return Files.walk(dati).filter(Files::isRegularFile).filter(file -> !file.endsWith("programma.txt"));
    }

    private static Map<String, byte[]> contenuto(Path dati) throws IOException {
        Map<String, byte[]> contenuto = new TreeMap<>();
        try (Stream<Path> tutti = file(dati)) {
            for (Path uno : (Iterable<Path>) tutti::iterator) {
                contenuto.put(dati.relativize(uno).toString(), Files.readAllBytes(uno));
            }
        }
        return contenuto;
    }

    private static Path copia(Path dati, Path altrove) throws IOException {
        try (Stream<Path> tutti = file(dati)) {
            for (Path uno : (Iterable<Path>) tutti::iterator) {
                Path nuovo = altrove.resolve(dati.relativize(uno).toString());
                Files.createDirectories(nuovo.getParent());
                Files.copy(uno, nuovo);
            }
        }
        return altrove;
    }

    private static void soloMiei(Path dati) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dati)))
                .isEqualTo("rwx------");
        try (Stream<Path> tutti = file(dati)) {
            assertThat(tutti)
                    .allSatisfy(uno -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(uno)))
                            .as("%s", uno)
                            .isEqualTo("rw-------"));
        }
    }
}
