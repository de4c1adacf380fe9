package it.comune.obiettivi.piano.testi;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Che cosa è cambiato fra due versioni di un testo, parola per parola: ciò che resta, ciò che va, ciò che arriva. */
public final class Differenze {

    /** Oltre, il confronto parola per parola costerebbe, perché cresce come il quadrato delle parole cambiate. */
    private static final int PAROLE_DA_CONFRONTARE = 1_000;

    private static final Pattern PAROLA = Pattern.compile("\\s*\\S+|\\s+");
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
        List<String> vecchie = parole(prima);
        List<String> nuove = parole(dopo);
        int comuni = Math.min(vecchie.size(), nuove.size());
        int testa = 0;
        while (testa < comuni && vecchie.get(testa).equals(nuove.get(testa))) {
            testa++;
        }
        int coda = 0;
        while (coda < comuni - testa
                && vecchie.get(vecchie.size() - 1 - coda).equals(nuove.get(nuove.size() - 1 - coda))) {
            coda++;
        }
        List<Tratto> tratti = new ArrayList<>();
        aggiungi(tratti, Segno.UGUALE, vecchie.subList(0, testa));
        inMezzo(tratti, vecchie.subList(testa, vecchie.size() - coda), nuove.subList(testa, nuove.size() - coda));
        aggiungi(tratti, Segno.UGUALE, vecchie.subList(vecchie.size() - coda, vecchie.size()));
        return tratti;
    }

    private static void inMezzo(List<Tratto> tratti, List<String> prima, List<String> dopo) {
        if (prima.size() + dopo.size() > PAROLE_DA_CONFRONTARE) {
            aggiungi(tratti, Segno.TOLTO, prima);
            aggiungi(tratti, Segno.AGGIUNTO, dopo);
            return;
        }
        int posizione = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(prima, dopo).getDeltas()) {
            int inizio = delta.getSource().getPosition();
            aggiungi(tratti, Segno.UGUALE, prima.subList(posizione, inizio));
            aggiungi(tratti, Segno.TOLTO, delta.getSource().getLines());
            aggiungi(tratti, Segno.AGGIUNTO, delta.getTarget().getLines());
            posizione = inizio + delta.getSource().size();
        }
        aggiungi(tratti, Segno.UGUALE, prima.subList(posizione, prima.size()));
    }

    /** Ogni parola con gli spazi che la precedono: riunirle dà il testo esatto. */
    private static List<String> parole(String testo) {
        List<String> parole = new ArrayList<>();
        Matcher trovata = PAROLA.matcher(testo);
        while (trovata.find()) {
            parole.add(trovata.group());
        }
        return parole;
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
