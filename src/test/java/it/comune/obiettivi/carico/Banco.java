package it.comune.obiettivi.carico;

import it.comune.obiettivi.browser.Programma;
import it.comune.obiettivi.carico.Redattore.Casella;
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

    private static final List<Integer> SCHEDE =
            RESPONSABILI.keySet().stream().sorted().toList();

    /** A fine anno ogni mese si può segnare: tante caselle quante ne servono a chi scrive insieme. */
    private static final String A_FINE_ANNO = "--obiettivi.oggi=2026-12-31";

    private static final int MESI = 12;
    private static final int CASELLE = 2;
    private static final int PORTE = 6;

    private final Programma programma;
    private final List<Visitatore> persone;

    /** Prepara il piano dimostrativo, vi aggiunge gli utenti, fa entrare tutti. */
    Banco(int quanti) throws Exception {
        programma = Programma.avvia(opzioni());
        try {
            // dopo una caduta il file può essere andato avanti; dopo una fine regolare il programma lo rifiuterebbe
            programma.uccidi();
            List<String> modelli = IntStream.range(0, quanti)
                    .mapToObj(i -> RESPONSABILI.get(scheda(i)))
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
        List<String> opzioni = new ArrayList<>(List.of("-Xmx3g", "--obiettivi.modo=demo", A_FINE_ANNO, SENZA_FINE));
        String file = System.getProperty("jfr");
        if (file != null) {
            opzioni.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + file);
        }
        return opzioni.toArray(String[]::new);
    }

    private static int scheda(int persona) {
        return SCHEDE.get(persona % SCHEDE.size());
    }

    /** Le caselle di una persona nella sua scheda: diverse da quelle di ogni altra. */
    private static List<Casella> caselle(int persona) {
        int prima = persona / SCHEDE.size() * CASELLE;
        return IntStream.range(prima, prima + CASELLE)
                .mapToObj(posto -> new Casella(scheda(persona), posto / MESI + 1, posto % MESI + 1))
                .toList();
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

    /** Le prime persone, ciascuna davanti alla sua scheda. */
    List<Redattore> scrivono(int quanti) throws Exception {
        return insieme(IntStream.range(0, quanti)
                .<Callable<Redattore>>mapToObj(i -> () -> new Redattore(i, persone.get(i), caselle(i)))
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
