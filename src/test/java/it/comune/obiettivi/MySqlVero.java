package it.comune.obiettivi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Un MySQL vero per le prove: uno per JVM, su una porta libera di questa macchina, spento quando la JVM finisce comunque
 * finisca. I programmi si aprono una volta in una cartella fuori dall'albero, i dati stanno in una provvisoria.
 */
public final class MySqlVero {

    private static final String VERSIONE = "8.0.15";
    private static final String ARCHIVIO = "/mysql-Linux-amd64.tar.gz";

    // Custode: chiude mysqld e ne butta i dati quando si chiude il suo ingresso, cioè quando la JVM non c'è più; a ogni
    // riga che riceve lo uccide e lo riaccende sugli stessi dati.
    private static final String CUSTODE = """
            trap '' INT PIPE; dati="$1"; shift; exec 3<&0
            while
              "$@" </dev/null & p=$!
              { if read -r riga; then kill -9 $p; else kill $p; fi; } <&3 >/dev/null 2>&1 &
              wait $p; [ $? = 137 ]
            do :; done
            rm -rf "$dati"; echo 'mysqld è finito'
            """;

    private static final String PRONTO = "ready for connections";

    private static MySqlVero acceso;

    private final int porta;
    private final Process custode;
    private final Semaphore pronto;

    private MySqlVero(int porta, Process custode, Semaphore pronto) {
        this.porta = porta;
        this.custode = custode;
        this.pronto = pronto;
    }

    public static boolean siPuo() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    public static synchronized MySqlVero acceso() {
        if (acceso == null) {
            try {
                acceso = accendi(programmi());
            } catch (IOException guasto) {
                throw new UncheckedIOException(guasto);
            }
        }
        return acceso;
    }

    /** Crea una banca dati vuota che distingue accenti e maiuscole, come H2, e ne dà l'indirizzo JDBC. */
    public String creaBancaDati(String prove) {
        String nome = prove.substring(prove.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) + "_"
                + Integer.toHexString(prove.hashCode());
        try (var collegamento = DriverManager.getConnection(indirizzo(""), "root", "");
                var comando = collegamento.createStatement()) {
            comando.execute("DROP DATABASE IF EXISTS " + nome);
            comando.execute("CREATE DATABASE " + nome + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs");
        } catch (SQLException guasto) {
            throw new IllegalStateException("Non riesco a creare la banca dati di prova " + nome, guasto);
        }
        return indirizzo(nome);
    }

    /** Lo uccide con {@code kill -9} e aspetta che sia di nuovo acceso, sugli stessi dati e sulla stessa porta. */
    public void uccidiERiaccendi() throws IOException, InterruptedException {
        pronto.drainPermits();
        custode.getOutputStream().write('\n');
        custode.getOutputStream().flush();
        if (!pronto.tryAcquire(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("MySQL non si è riacceso");
        }
    }

    private String indirizzo(String nome) {
        return "jdbc:mysql://127.0.0.1:" + porta + "/" + nome + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    private static Path programmi() throws IOException {
        Path arrivo = cache().resolve("mysql-" + VERSIONE);
        if (!Files.exists(arrivo)) {
            Files.createDirectories(cache());
            Path nuovo = Files.createTempDirectory(cache(), "mysql.");
            try (var archivio = MySqlVero.class.getResourceAsStream(ARCHIVIO)) {
                Files.copy(archivio, nuovo.resolve("mysql.tar.gz"));
            }
            esegui(List.of("tar", "xzf", nuovo + "/mysql.tar.gz", "-C", nuovo.toString()));
            Files.delete(nuovo.resolve("mysql.tar.gz"));
            collegaLibaio(nuovo.resolve("lib"));
            try {
                Files.move(nuovo, arrivo);
            } catch (IOException unAltroHaFattoPrima) {
                esegui(List.of("rm", "-rf", nuovo.toString()));
            }
        }
        return arrivo;
    }

    private static Path cache() {
        String scelta = System.getenv("OBIETTIVI_CACHE");
        if (scelta != null) {
            return Path.of(scelta);
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        return (xdg == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg))
                .resolve("obiettivi-in-comune");
    }

    // Da Debian 13 la stessa libreria ha un altro nome.
    private static void collegaLibaio(Path librerie) throws IOException {
        Path diSistema = Path.of("/usr/lib/x86_64-linux-gnu");
        Path nuova = diSistema.resolve("libaio.so.1t64");
        if (!Files.exists(diSistema.resolve("libaio.so.1")) && Files.exists(nuova)) {
            Files.createSymbolicLink(librerie.resolve("libaio.so.1"), nuova);
        }
    }

    private static MySqlVero accendi(Path programmi) throws IOException {
        Path dati = Files.createTempDirectory("obiettivi-mysql.");
        var comune = new ArrayList<>(List.of(
                programmi + "/bin/mysqld",
                "--no-defaults",
                "--basedir=" + programmi,
                "--datadir=" + dati.resolve("dati"),
                "--innodb-log-file-size=16M",
                "--skip-log-bin"));
        if (System.getProperty("user.name").equals("root")) {
            comune.add("--user=root");
        }
        var inizia = new ArrayList<>(comune);
        inizia.add("--initialize-insecure");
        esegui(inizia);
        int porta = portaLibera();
        var comando = new ArrayList<>(List.of("sh", "-c", CUSTODE, "custode", dati.toString()));
        comando.addAll(comune);
        comando.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + porta,
                "--socket=" + dati.resolve("s"),
                "--pid-file=" + dati.resolve("pid"),
                "--mysqlx=OFF",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=64M",
                "--innodb-flush-log-at-trx-commit=1",
                "--max-connections=300"));
        Process custode =
                conLibrerie(programmi, comando).redirectErrorStream(true).start();
        return new MySqlVero(porta, custode, aspettaChePronto(custode));
    }

    private static Semaphore aspettaChePronto(Process custode) throws IOException {
        var pronto = new Semaphore(0);
        BufferedReader voce = custode.inputReader();
        var detto = new StringBuilder();
        for (String riga = voce.readLine(); riga != null; riga = voce.readLine()) {
            detto.append(riga).append('\n');
            if (riga.contains(PRONTO)) {
                Thread.ofVirtual()
                        .start(() -> voce.lines()
                                .filter(resto -> resto.contains(PRONTO))
                                .forEach(resto -> pronto.release()));
                return pronto;
            }
        }
        throw new IllegalStateException("MySQL non è partito:\n" + detto);
    }

    private static void esegui(List<String> comando) throws IOException {
        Process processo = conLibrerie(programmiDi(comando), comando)
                .redirectErrorStream(true)
                .start();
        String detto = new String(processo.getInputStream().readAllBytes());
        try {
            if (!processo.waitFor(2, TimeUnit.MINUTES) || processo.exitValue() != 0) {
                throw new IllegalStateException("Non è riuscito " + comando + "\n" + detto);
            }
        } catch (InterruptedException interruzione) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruzione);
        }
    }

    private static Path programmiDi(List<String> comando) {
        return Path.of(comando.getFirst()).resolve("../..").normalize();
    }

    private static ProcessBuilder conLibrerie(Path programmi, List<String> comando) {
        var costruttore = new ProcessBuilder(comando);
        costruttore
                .environment()
                .put("LD_LIBRARY_PATH", programmi.resolve("lib").toString());
        return costruttore;
    }

    private static int portaLibera() throws IOException {
        try (var presa = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return presa.getLocalPort();
        }
    }
}
