package it.comune.obiettivi.piano.testi;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Unisce parola per parola due testi nati dalla stessa base, nelle coordinate della base. Le aggiunte nello stesso
 * punto restano tutte, in ordine di arrivo; solo due cambi diversi delle stesse parole non si uniscono.
 */
public final class Fusione {

    /** Oltre, il confronto parola per parola costerebbe, perché cresce come il quadrato delle parole cambiate. */
    private static final int PAROLE_DA_CONFRONTARE = 1_000;

    private static final Pattern PAROLA = Pattern.compile("(\\r\\n|[\\n\\f\\r]|\\S+|)([^\\S\\r\\n]*)");

    /**
     * Una parola con lo spazio che la segue: due parole sono la stessa qualunque spazio le segua, perché gli spazi, tutti
     * uguali, non dicono che cosa corrisponde a che cosa. Un a capo è una parola.
     */
    private record Parola(String testo, String spazio) {

        boolean stessa(Parola altra) {
            return testo.equals(altra.testo);
        }

        /** La stessa parola, con lo spazio di chi l'ha cambiato. */
        Parola conSpazio(Parola arrivata, Parola mia) {
            return mia.spazio.equals(spazio) ? arrivata : mia;
        }
    }

    private record Cambio(int inizio, int fine, List<Parola> parole) {

        boolean stesso(Cambio altro) {
            return inizio == altro.inizio && fine == altro.fine && testi().equals(altro.testi());
        }

        private List<String> testi() {
            return parole.stream().map(Parola::testo).toList();
        }

        boolean aggiunta() {
            return inizio == fine;
        }

        boolean tocca(Cambio altro) {
            if (aggiunta() && altro.aggiunta()) {
                return false;
            }
            return inizio < altro.fine && altro.inizio < fine;
        }
    }

    private Fusione() {}

    /**
     * Il testo unito, o vuoto se le stesse parole sono state cambiate in due modi.
     *
     * @param attuale il testo arrivato per primo
     */
    public static Optional<String> unisci(String base, String mio, String attuale) {
        if (base.equals(attuale) || mio.equals(attuale)) {
            return Optional.of(mio);
        }
        List<Parola> parole = parole(base);
        Versione arrivata = Versione.di(parole, parole(attuale));
        Versione mia = Versione.di(parole, parole(mio));
        List<Cambio> arrivati = arrivata.cambi();
        List<Cambio> miei = mia.cambi().stream()
                .filter(cambio -> cambio.aggiunta() || arrivati.stream().noneMatch(cambio::stesso))
                .toList();
        if (miei.stream().anyMatch(cambio -> arrivati.stream().anyMatch(cambio::tocca))) {
            return Optional.empty();
        }
        List<Parola> rimaste = IntStream.range(0, parole.size())
                .mapToObj(i -> parole.get(i)
                        .conSpazio(arrivata.alPosto().get(i), mia.alPosto().get(i)))
                .toList();
        return Optional.of(applica(rimaste, arrivati, miei));
    }

    private static String applica(List<Parola> base, List<Cambio> arrivati, List<Cambio> miei) {
        List<Cambio> tutti = Stream.concat(arrivati.stream(), miei.stream())
                .sorted(Comparator.comparingInt(Cambio::inizio).thenComparingInt(Cambio::fine))
                .toList();
        List<Parola> unite = new ArrayList<>();
        int posizione = 0;
        for (Cambio cambio : tutti) {
            unite.addAll(base.subList(posizione, Math.max(posizione, cambio.inizio())));
            unite.addAll(cambio.parole());
            posizione = Math.max(posizione, cambio.fine());
        }
        unite.addAll(base.subList(posizione, base.size()));
        return cuci(unite);
    }

    /** Due parole venute da mani diverse non si attaccano. */
    private static String cuci(List<Parola> parole) {
        StringBuilder testo = new StringBuilder();
        for (Parola parola : parole) {
            boolean attaccata = !testo.isEmpty()
                    && !Character.isWhitespace(testo.charAt(testo.length() - 1))
                    && !parola.testo().isBlank();
            testo.append(attaccata ? " " : "").append(parola.testo()).append(parola.spazio());
        }
        return testo.toString();
    }

    /** Parole e a capo, ciascuno con gli spazi che lo seguono: riunirli dà il testo esatto. */
    private static List<Parola> parole(String testo) {
        List<Parola> parole = new ArrayList<>();
        Matcher trovata = PAROLA.matcher(testo);
        while (trovata.find() && trovata.end() > trovata.start()) {
            parole.add(new Parola(trovata.group(1), trovata.group(2)));
        }
        return parole;
    }

    /** Un testo visto dalla base: che cosa cambia, e come vi sta ogni parola della base. */
    private record Versione(List<Cambio> cambi, List<Parola> alPosto) {

        static Versione di(List<Parola> base, List<Parola> testo) {
            List<Cambio> cambi = cambi(base, testo);
            List<Parola> alPosto = new ArrayList<>();
            int prossima = 0;
            for (Cambio cambio : cambi) {
                int quante = cambio.inizio() - alPosto.size();
                alPosto.addAll(testo.subList(prossima, prossima + quante));
                alPosto.addAll(base.subList(cambio.inizio(), cambio.fine()));
                prossima += quante + cambio.parole().size();
            }
            alPosto.addAll(testo.subList(prossima, testo.size()));
            return new Versione(cambi, alPosto);
        }

        /** Ciò che è uguale in testa e in coda non si confronta; due testi lunghi del tutto diversi sono un cambio solo. */
        private static List<Cambio> cambi(List<Parola> base, List<Parola> nuovo) {
            int comuni = Math.min(base.size(), nuovo.size());
            int testa = 0;
            while (testa < comuni && base.get(testa).stessa(nuovo.get(testa))) {
                testa++;
            }
            int coda = 0;
            while (coda < comuni - testa
                    && base.get(base.size() - 1 - coda).stessa(nuovo.get(nuovo.size() - 1 - coda))) {
                coda++;
            }
            List<Parola> prima = base.subList(testa, base.size() - coda);
            List<Parola> dopo = nuovo.subList(testa, nuovo.size() - coda);
            if (prima.size() + dopo.size() > PAROLE_DA_CONFRONTARE) {
                return List.of(new Cambio(testa, testa + prima.size(), List.copyOf(dopo)));
            }
            int inizio = testa;
            return DiffUtils.diff(prima, dopo, Parola::stessa).getDeltas().stream()
                    .map(delta -> cambio(delta, inizio))
                    .toList();
        }

        private static Cambio cambio(AbstractDelta<Parola> delta, int testa) {
            int inizio = testa + delta.getSource().getPosition();
            return new Cambio(
                    inizio,
                    inizio + delta.getSource().size(),
                    List.copyOf(delta.getTarget().getLines()));
        }
    }
}
