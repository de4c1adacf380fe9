package it.comune.obiettivi.piano.testi;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Quanto due testi dicono la stessa cosa, parola per parola. */
public final class Somiglianza {

    private static final Pattern PAROLA = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> VUOTE = Set.of(
            "per", "con", "dei", "del", "della", "delle", "degli", "dell", "alla", "alle", "allo", "dal", "nel", "nei",
            "nella", "che", "una", "uno", "gli", "sul", "sulla", "dello", "all");
    private static final Set<String> RIPETUTE = Set.of("settor", "serviz", "comune", "ente");
    private static final int RADICE = 5;

    /** Da questa somiglianza in su due testi di fase si propongono come la stessa fase. */
    public static final double STESSA_FASE = 0.6;

    private static final double CONTENUTA = 0.95;
    private static final int PAROLE_MINIME = 3;

    private Somiglianza() {}

    /** Le parole che contano (almeno tre lettere, o numeri), nell'ordine in cui compaiono. */
    public static Set<String> insieme(String testo) {
        Set<String> parole = new LinkedHashSet<>();
        Matcher cerca = PAROLA.matcher(TestoPulito.norma(testo));
        while (cerca.find()) {
            String parola = cerca.group();
            boolean conta = parola.length() > 2 && !VUOTE.contains(parola);
            if (conta || Character.isDigit(parola.charAt(0))) {
                parole.add(parola);
            }
        }
        return parole;
    }

    /** Le radici delle parole che contano, senza quelle che ogni scheda ripete. */
    public static Set<String> radici(String testo) {
        Set<String> radici = new LinkedHashSet<>();
        for (String parola : insieme(testo)) {
            radici.add(parola.substring(0, Math.min(RADICE + 1, parola.length())));
        }
        radici.removeAll(RIPETUTE);
        return radici;
    }

    /** Somiglianza di Dice fra due insiemi di parole, da 0 a 1; 0 se uno è vuoto. */
    public static double somiglianza(Set<String> a, Set<String> b) {
        return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * comuni(a, b) / (a.size() + b.size());
    }

    /** Quanta parte dell'insieme più piccolo sta nell'altro, da 0 a 1. */
    public static double contenimento(Set<String> a, Set<String> b) {
        return a.isEmpty() || b.isEmpty() ? 0 : (double) comuni(a, b) / Math.min(a.size(), b.size());
    }

    /** Quanto le parole di due fasi dicono la stessa cosa, da 0 a 1: numeri diversi sono fasi diverse. */
    public static double somiglianzaDiFasi(Set<String> prime, Set<String> seconde) {
        List<String> numeriPrime = numeri(prime);
        List<String> numeriSeconde = numeri(seconde);
        if (!numeriPrime.isEmpty() && !numeriSeconde.isEmpty() && !numeriPrime.equals(numeriSeconde)) {
            return 0;
        }
        double quanto = somiglianza(prime, seconde);
        boolean corta = Math.min(prime.size(), seconde.size()) < PAROLE_MINIME;
        return corta ? quanto : Math.max(quanto, CONTENUTA * contenimento(prime, seconde));
    }

    private static List<String> numeri(Set<String> parole) {
        return parole.stream()
                .filter(p -> Character.isDigit(p.charAt(0)))
                .sorted()
                .toList();
    }

    /** Quanta parte delle parole di {@code a} ha in {@code b} una parola con la stessa radice. */
    public static double copertura(Set<String> a, Set<String> b) {
        List<String> radici = b.stream().map(Somiglianza::radice).toList();
        long coperte =
                a.stream().map(Somiglianza::radice).filter(radici::contains).count();
        return a.isEmpty() ? 0 : (double) coperte / a.size();
    }

    private static int comuni(Set<String> a, Set<String> b) {
        Set<String> piccolo = a.size() <= b.size() ? a : b;
        Set<String> grande = a.size() <= b.size() ? b : a;
        int quante = 0;
        for (String parola : piccolo) {
            quante += grande.contains(parola) ? 1 : 0;
        }
        return quante;
    }

    private static String radice(String parola) {
        return parola.length() > RADICE ? parola.substring(0, RADICE) : parola;
    }
}
