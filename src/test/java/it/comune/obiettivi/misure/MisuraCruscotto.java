package it.comune.obiettivi.misure;

import it.comune.obiettivi.browser.Programma;
import it.comune.obiettivi.carico.Finestra;
import it.comune.obiettivi.carico.Memoria;
import it.comune.obiettivi.carico.Visitatore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Quanto costa al server un cruscotto aperto, in tempo e in memoria. Come si lancia: src/docs/misure.md. */
class MisuraCruscotto {

    private static final int APERTE = 200;
    private static final int CLASSI = 12;

    private static Programma programma;
    private static int lunga;

    @BeforeAll
    static void avvia() {
        programma = Programma.demo();
    }

    @AfterAll
    static void ferma() {
        programma.close();
    }

    /** Ogni giro è una scheda di browser nuova: la pagina di partenza, poi la vista, con il telaio. */
    @Test
    void il_tempo_del_server() throws Exception {
        Visitatore giunta = Visitatore.entra(programma.indirizzo(""), "giunta");
        double[] partenza = new double[APERTE];
        double[] vista = new double[APERTE];
        double[] ritorno = new double[APERTE];
        for (int i = -APERTE; i < APERTE; i++) {
            int quale = Math.max(i, 0);
            long inizio = System.nanoTime();
            Finestra scheda = giunta.finestra();
            partenza[quale] = trascorsi(inizio);
            vista[quale] = apri(scheda);
            scheda.vai("password");
            ritorno[quale] = apri(scheda);
            scheda.chiudi();
        }
        System.out.printf("risposta di /cruscotto: %d caratteri%n", lunga);
        new Distribuzione(partenza).stampa("pagina di partenza", "ms");
        new Distribuzione(vista).stampa("/cruscotto in una scheda nuova, con il telaio", "ms");
        new Distribuzione(ritorno).stampa("/cruscotto da un'altra vista", "ms");
    }

    private static double apri(Finestra scheda) throws Exception {
        long inizio = System.nanoTime();
        String risposta = scheda.vai("cruscotto");
        double durata = trascorsi(inizio);
        if (!risposta.contains("e-chart")) {
            throw new IllegalStateException("Non è il cruscotto: " + risposta);
        }
        lunga = risposta.length();
        return durata;
    }

    private static double trascorsi(long inizio) {
        return (System.nanoTime() - inizio) / 1e6;
    }

    /** Due volte le stesse sessioni: la seconda dice se chiudendo resta qualcosa. */
    @Test
    void la_memoria_di_un_cruscotto_aperto() throws Exception {
        List<Visitatore> persone = new ArrayList<>();
        apri(Visitatore.entra(programma.indirizzo(""), "giunta").finestra());
        long vuoto = memoria();
        for (int i = 0; i < APERTE; i++) {
            persone.add(Visitatore.entra(programma.indirizzo(""), "giunta"));
        }
        racconta("sessione senza pagine", memoria() - vuoto);
        for (int giro = 1; giro <= 2; giro++) {
            long prima = memoria();
            apriEChiudi(persone, "giro " + giro);
            racconta("giro " + giro + ", rimasti dopo la chiusura", memoria() - prima);
        }
    }

    private static void apriEChiudi(List<Visitatore> persone, String giro) throws Exception {
        Map<String, Long> prima = byteVivi();
        List<Finestra> schede = new ArrayList<>();
        for (Visitatore persona : persone) {
            Finestra scheda = persona.finestra();
            scheda.ascolta();
            apri(scheda);
            schede.add(scheda);
        }
        Map<String, Long> aperte = byteVivi();
        racconta(giro + ", cruscotto appena aperto", Memoria.totale(aperte) - Memoria.totale(prima));
        cresciute(prima, aperte);
        for (Finestra scheda : schede) {
            scheda.tocca();
        }
        Map<String, Long> toccate = byteVivi();
        racconta(giro + ", cruscotto dopo un gesto", Memoria.totale(toccate) - Memoria.totale(prima));
        cresciute(prima, toccate);
        for (Finestra scheda : schede) {
            scheda.chiudi();
        }
    }

    private static void racconta(String cosa, long byteDiTutte) {
        System.out.printf(
                Locale.ITALY,
                "%s: %.1f KiB l'una (%.1f MiB per %d)%n",
                cosa,
                byteDiTutte / 1024.0 / APERTE,
                byteDiTutte / 1048576.0,
                APERTE);
    }

    private static long memoria() throws IOException {
        return Memoria.totale(byteVivi());
    }

    private static Map<String, Long> byteVivi() throws IOException {
        return Memoria.byteVivi(programma.pid());
    }

    /** Le classi che occupano di più una pagina aperta: dicono da dove cominciare a risparmiare. */
    private static void cresciute(Map<String, Long> prima, Map<String, Long> dopo) {
        dopo.entrySet().stream()
                .map(voce -> Map.entry(voce.getKey(), voce.getValue() - prima.getOrDefault(voce.getKey(), 0L)))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(CLASSI)
                .forEach(voce -> racconta("  " + voce.getKey(), voce.getValue()));
    }
}
