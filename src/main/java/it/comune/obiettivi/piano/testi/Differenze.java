package it.comune.obiettivi.piano.testi;

import it.comune.obiettivi.piano.testi.Fusione.Cambio;
import java.util.ArrayList;
import java.util.List;

/** Che cosa è cambiato fra due versioni di un testo, parola per parola: ciò che resta, ciò che va, ciò che arriva. */
public final class Differenze {

    private static final String PUNTINI = "… ";

    /** Che ne è stato di un tratto di testo. */
    public enum Segno {
        UGUALE,
        TOLTO,
        AGGIUNTO
    }

    /** Alcune parole di seguito con la stessa sorte. */
    public record Tratto(Segno segno, String testo) {}

    private Differenze() {}

    /** I tratti in ordine: senza gli aggiunti fanno il testo di prima, senza i tolti quello di dopo. */
    public static List<Tratto> fra(String prima, String dopo) {
        List<String> parole = Fusione.parole(prima);
        List<Tratto> tratti = new ArrayList<>();
        int posizione = 0;
        for (Cambio cambio : Fusione.cambi(parole, dopo)) {
            aggiungi(tratti, Segno.UGUALE, parole.subList(posizione, cambio.inizio()));
            aggiungi(tratti, Segno.TOLTO, parole.subList(cambio.inizio(), cambio.fine()));
            aggiungi(tratti, Segno.AGGIUNTO, cambio.parole());
            posizione = cambio.fine();
        }
        aggiungi(tratti, Segno.UGUALE, parole.subList(posizione, parole.size()));
        return tratti;
    }

    private static void aggiungi(List<Tratto> tratti, Segno segno, List<String> parole) {
        if (!parole.isEmpty()) {
            tratti.add(new Tratto(segno, String.join("", parole)));
        }
    }

    /** Gli stessi tratti in breve: di ciò che non cambia resta il contorno, di ciò che cambia l'inizio. */
    public static List<Tratto> inBreve(List<Tratto> tratti, int quanto) {
        List<Tratto> brevi = new ArrayList<>();
        for (int i = 0; i < tratti.size(); i++) {
            Tratto tratto = tratti.get(i);
            boolean primo = i == 0;
            boolean ultimo = i == tratti.size() - 1;
            String breve = tratto.segno() == Segno.UGUALE && tratti.size() > 1
                    ? (primo ? "" : testa(tratto.testo(), quanto)) + (ultimo ? "" : coda(tratto.testo(), quanto))
                    : testa(tratto.testo(), 3 * quanto);
            boolean intero = tratto.testo().length() <= breve.length();
            brevi.add(intero ? tratto : new Tratto(tratto.segno(), breve));
        }
        return brevi;
    }

    private static String testa(String testo, int quanto) {
        if (testo.length() <= quanto) {
            return testo;
        }
        int fine = testo.lastIndexOf(' ', quanto);
        return testo.substring(0, fine <= 0 ? quanto : fine) + " " + PUNTINI;
    }

    private static String coda(String testo, int quanto) {
        if (testo.length() <= quanto) {
            return testo;
        }
        int inizio = testo.indexOf(' ', testo.length() - quanto);
        return PUNTINI + testo.substring(inizio < 0 ? testo.length() - quanto : inizio + 1);
    }
}
