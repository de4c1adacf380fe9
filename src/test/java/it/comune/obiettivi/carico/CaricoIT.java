package it.comune.obiettivi.carico;

import it.comune.obiettivi.carico.Giro.Ritmo;
import it.comune.obiettivi.carico.Ritardi.Misurati;
import it.comune.obiettivi.carico.Spettatore.Ricevuto;
import it.comune.obiettivi.misure.Distribuzione;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Quante persone insieme sullo stesso obiettivo, e che cosa costa: stampa una tabella, non giudica. Come si lancia:
 * src/docs/misure.md.
 */
@Tag("carico")
class CaricoIT {

    /** Quante finestre, a salire. */
    private static final List<Integer> SESSIONI = Stream.of(
                    System.getProperty("sessioni", "10,50,100,300").split(","))
            .map(Integer::valueOf)
            .toList();

    private static final int GESTI = Integer.getInteger("gesti", 60);
    private static final int RAFFICHE = Integer.getInteger("raffiche", 3);
    private static final Ritmo DUE_AL_SECONDO = new Ritmo(GESTI, Duration.ofMillis(500));
    private static final Ritmo RISCALDAMENTO = new Ritmo(Math.min(GESTI, 20), Duration.ofMillis(200));
    private static final Ritmo RAFFICA = new Ritmo(200, Duration.ofMillis(5));
    /** Pagine che i gesti sul primo obiettivo non cambiano. */
    private static final String[] ALTROVE = {"password", "piano/2026/schede/5", "piano/2026/trasversali/3"};

    private final List<Giro> giri = new ArrayList<>();
    private final List<Long> memorie = new ArrayList<>();

    @Test
    void tante_persone_sullo_stesso_obiettivo() throws Exception {
        int tante = SESSIONI.getLast();
        try (Banco banco = new Banco(tante)) {
            for (int quante : SESSIONI) {
                regime(banco, quante);
            }
            raffica(banco, tante);
            racconta(banco.registro());
        }
    }

    /** Due gesti al secondo, con metà delle finestre sulla matrice e metà sul cruscotto. */
    private void regime(Banco banco, int quante) throws Exception {
        int scrivono = Math.max(2, Math.min(8, quante / 5));
        List<Redattore> redattori = banco.scrivono(scrivono);
        List<Spettatore> spettatori = banco.guardano(scrivono, quante - scrivono, Banco.MATRICE, Banco.CRUSCOTTO);
        corri(banco, "riscaldamento", redattori, spettatori, RISCALDAMENTO);
        corri(banco, quante + " finestre, 2 gesti/s", redattori, spettatori, DUE_AL_SECONDO);
        Banco.chiudi(spettatori, redattori);
    }

    /** Duecento gesti in un secondo, ciascun autore al più due; più volte, perché la prima trova il programma freddo. */
    private void raffica(Banco banco, int quante) throws Exception {
        int scrivono = Math.min(100, quante / 3);
        List<Redattore> redattori = banco.scrivono(scrivono);
        List<Spettatore> spettatori = banco.guardano(scrivono, quante - scrivono, Banco.MATRICE, Banco.CRUSCOTTO);
        for (int volta = 1; volta <= RAFFICHE; volta++) {
            corri(banco, quante + " finestre, 200 gesti in 1 s, volta " + volta, redattori, spettatori, RAFFICA);
        }
        Banco.chiudi(spettatori, redattori);
    }

    private void corri(Banco banco, String nome, List<Redattore> redattori, List<Spettatore> spettatori, Ritmo ritmo)
            throws Exception {
        giri.add(Giro.corri(nome, redattori, spettatori, ritmo, banco.pid()));
        memorie.add(banco.memoria());
    }

    private void racconta(Map<Integer, List<Long>> registro) {
        long scritti = registro.values().stream().mapToLong(List::size).sum();
        long mandati = giri.stream().mapToLong(giro -> giro.gesti().size()).sum();
        System.out.printf("gesti salvati %d, nel registro %d%n", mandati, scritti);
        System.out.println("| giro | gesti/s | p50 | p95 | p99 | max | p95 dalla risposta | mai | CPU | heap MiB"
                + " | matrice: push, byte l'uno | cruscotto: push, byte l'uno |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (int i = 0; i < giri.size(); i++) {
            Giro giro = giri.get(i);
            Misurati misurati = Ritardi.misura(giro, registro);
            Distribuzione piano = new Distribuzione(misurati.dalPiano());
            System.out.printf(
                    Locale.ITALY,
                    "| %s | %.1f | %.0f | %.0f | %.0f | %.0f | %.0f | %d | %.0f %% | %.0f | %s | %s |%n",
                    giro.nome(),
                    giro.gesti().size() * 1000.0 / giro.durata().toMillis(),
                    piano.quantile(0.5),
                    piano.quantile(0.95),
                    piano.quantile(0.99),
                    piano.quantile(1),
                    new Distribuzione(misurati.dallaRisposta()).quantile(0.95),
                    misurati.mai(),
                    giro.processore() * 100,
                    memorie.get(i) / 1048576.0,
                    push(giro, Banco.MATRICE),
                    push(giro, Banco.CRUSCOTTO));
        }
    }

    private static String push(Giro giro, String pagina) {
        List<Ricevuto> ricevuti = IntStream.range(0, giro.spettatori().size())
                .filter(i -> giro.spettatori().get(i).pagina().equals(pagina))
                .mapToObj(giro.ricevuti()::get)
                .toList();
        long messaggi = ricevuti.stream().mapToLong(Ricevuto::messaggi).sum();
        long tutti = ricevuti.stream().mapToLong(Ricevuto::byteDiPush).sum();
        return "%d, %d".formatted(messaggi / Math.max(1, ricevuti.size()), tutti / Math.max(1, messaggi));
    }

    /** Chi guarda una pagina che non cambia non riceve niente, e chi chiude non lascia niente. */
    @Test
    void chi_non_guarda_cio_che_cambia_e_quanto_pesa_una_finestra() throws Exception {
        int tante = Math.min(200, SESSIONI.getLast());
        try (Banco banco = new Banco(tante)) {
            List<Redattore> redattori = banco.scrivono(6);
            List<Spettatore> altrove = banco.guardano(6, ALTROVE.length, ALTROVE);
            Giro giro = Giro.corri("altrove", redattori, altrove, RISCALDAMENTO, banco.pid());
            for (int i = 0; i < ALTROVE.length; i++) {
                System.out.printf(
                        "%s, che non cambia, dopo %d gesti altrui: %s%n",
                        ALTROVE[i], giro.gesti().size(), giro.ricevuti().get(i));
            }
            Banco.chiudi(altrove, redattori);
            memoria(banco, tante, Banco.MATRICE);
            memoria(banco, tante, Banco.CRUSCOTTO);
        }
    }

    /** Il primo giro scalda; il secondo dice quanto pesa una finestra aperta e se chiudendo torna tutto. */
    private static void memoria(Banco banco, int tante, String pagina) throws Exception {
        for (int volta = 1; volta <= 2; volta++) {
            long prima = banco.memoria();
            List<Spettatore> spettatori = banco.guardano(0, tante, pagina);
            long aperte = banco.memoria();
            Banco.chiudi(spettatori, List.of());
            long dopo = banco.memoria();
            System.out.printf(
                    Locale.ITALY,
                    "%s, giro %d: %.0f KiB l'una aperta; prima %.1f MiB, chiuse %.1f MiB (%+.1f %%)%n",
                    pagina,
                    volta,
                    (aperte - prima) / 1024.0 / tante,
                    prima / 1048576.0,
                    dopo / 1048576.0,
                    (dopo - prima) * 100.0 / prima);
        }
    }
}
