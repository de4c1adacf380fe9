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

    private static final int PORTE = 6;

    private final Programma programma;
    private final List<Fase> fasi;
    private final List<Visitatore> persone;

    /** Prepara il piano dimostrativo, vi aggiunge gli utenti, fa entrare tutti. */
    Banco(int quanti) throws Exception {
        programma = Programma.demo("-Xmx3g");
        try {
            fasi = fasi(programma);
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

    private static List<Fase> fasi(Programma programma) throws Exception {
        Finestra finestra =
                Visitatore.entra(programma.indirizzo(""), "segretario").finestra();
        List<Fase> fasi = Redattore.fasi(finestra.vai(MATRICE));
        finestra.chiudi();
        if (fasi.isEmpty()) {
            throw new IllegalStateException("La matrice non mostra nessuna fase");
        }
        return fasi;
    }

    /** La fase che tocca a una persona: prima tutte le schede, poi le fasi seguenti. */
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

    /** Le prime persone, ciascuna davanti alla sua fase. */
    List<Redattore> scrivono(int quanti) throws Exception {
        return insieme(IntStream.range(0, quanti)
                .<Callable<Redattore>>mapToObj(i -> () -> new Redattore(i, persone.get(i), fase(i)))
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
