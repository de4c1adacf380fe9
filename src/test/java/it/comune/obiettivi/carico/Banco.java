package it.comune.obiettivi.carico;

import it.comune.obiettivi.browser.Programma;
import it.comune.obiettivi.carico.Redattore.Fase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Il programma vero con la sua cartella e i suoi utenti, e le finestre che vi si aprono. */
final class Banco implements AutoCloseable {

    /** L'obiettivo che tutti guardano, e i responsabili dei suoi settori con la loro scheda. */
    static final String MATRICE = "piano/2026/trasversali/1";

    static final String CRUSCOTTO = "cruscotto";

    private static final Map<Integer, String> RESPONSABILI = Map.of(
            1, "anna.marchetti",
            6, "paolo.ferrante",
            12, "elena.rinaldi",
            17, "silvia.montanari",
            23, "stefano.grandi",
            29, "tommaso.bellini");

    /** Il cliente della prova usa a lungo la stessa connessione; Tomcat la chiuderebbe dopo cento richieste. */
    private static final String SENZA_FINE = "--server.tomcat.max-keep-alive-requests=-1";

    private static final int FASI_COMUNI = 4;
    private static final int PORTE = 6;

    private final Programma programma;
    private final List<Fase> fasi = fasi();
    private final List<Visitatore> persone;

    /** Prepara il piano dimostrativo, vi aggiunge gli utenti, fa entrare tutti. */
    Banco(int quanti) throws Exception {
        programma = Programma.demo(opzioni());
        try {
            programma.close();
            List<String> modelli = IntStream.range(0, quanti)
                    .mapToObj(i -> RESPONSABILI.get(fase(i).scheda()))
                    .toList();
            Folla.crea(programma, quanti, modelli);
            programma.riparti();
            String radice = programma.indirizzo("");
            persone = insieme(IntStream.range(0, quanti)
                    .<Callable<Visitatore>>mapToObj(i -> () -> Visitatore.entra(radice, Folla.accesso(i)))
                    .toList());
        } catch (Exception guasto) {
            programma.close();
            throw guasto;
        }
    }

    /** Con {@code -Djfr=FILE} il programma vi scrive, finendo, che cosa lo ha tenuto occupato. */
    private static String[] opzioni() {
        String file = System.getProperty("jfr");
        String profilo = "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + file;
        return file == null ? new String[] {"-Xmx3g", SENZA_FINE} : new String[] {"-Xmx3g", SENZA_FINE, profilo};
    }

    /** Le fasi comuni dell'obiettivo, in ogni scheda che vi partecipa: prima tutte le schede, poi la fase seguente. */
    private static List<Fase> fasi() {
        return IntStream.rangeClosed(1, FASI_COMUNI)
                .boxed()
                .flatMap(fase -> RESPONSABILI.keySet().stream().sorted().map(scheda -> new Fase(scheda, fase)))
                .toList();
    }

    /** La fase che tocca a una persona; tante schede più in là è la seguente della stessa scheda. */
    private Fase fase(int persona) {
        return fasi.get(persona % fasi.size());
    }

    long pid() {
        return programma.pid();
    }

    /** Finestre di persone diverse, sulle pagine date a turno. */
    List<Spettatore> guardano(int daChi, int quanti, String... pagine) throws Exception {
        return insieme(IntStream.range(0, quanti)
                .<Callable<Spettatore>>mapToObj(
                        i -> () -> new Spettatore(persone.get(daChi + i), pagine[i % pagine.length]))
                .toList());
    }

    /** Le prime persone, ciascuna davanti a due fasi della sua scheda. */
    List<Redattore> scrivono(int quanti) throws Exception {
        return insieme(IntStream.range(0, quanti)
                .<Callable<Redattore>>mapToObj(
                        i -> () -> new Redattore(i, persone.get(i), fase(i), fase(i + RESPONSABILI.size())))
                .toList());
    }

    long memoria() throws IOException {
        return Memoria.totale(Memoria.byteVivi(pid()));
    }

    /** Ferma il programma e ne legge i gesti di ogni persona del carico. */
    Map<Integer, List<Long>> registro() throws SQLException {
        programma.close();
        return Folla.gesti(programma);
    }

    static void chiudi(List<Spettatore> spettatori, List<Redattore> redattori) throws Exception {
        for (Spettatore spettatore : spettatori) {
            spettatore.chiudi();
        }
        for (Redattore redattore : redattori) {
            redattore.chiudi();
        }
    }

    /** Pochi per volta: si misura ciò che viene dopo, non l'ingresso. */
    private static <T> List<T> insieme(List<Callable<T>> lavori) throws Exception {
        try (ExecutorService fili = Executors.newFixedThreadPool(PORTE)) {
            List<T> fatti = new ArrayList<>();
            for (Future<T> lavoro : fili.invokeAll(lavori)) {
                fatti.add(lavoro.get());
            }
            return fatti;
        }
    }

    @Override
    public void close() {
        programma.close();
    }
}
