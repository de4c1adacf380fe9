package it.comune.obiettivi.piano.testi;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Unisce parola per parola due testi nati dalla stessa base, nelle coordinate della base. Le aggiunte nello stesso
 * punto restano tutte, in ordine di arrivo; solo due cambi diversi delle stesse parole non si uniscono.
 */
public final class Fusione {

    /** Oltre, il confronto parola per parola costerebbe secondi e memoria. */
    private static final int PAROLE_DA_CONFRONTARE = 4_000;

    record Cambio(int inizio, int fine, List<String> parole) {

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
        List<String> parole = parole(base);
        List<Cambio> arrivati = cambi(parole, attuale);
        List<Cambio> miei = new ArrayList<>(cambi(parole, mio));
        miei.removeIf(cambio -> !cambio.aggiunta() && arrivati.contains(cambio));
        boolean conflitto = miei.stream().anyMatch(cambio -> arrivati.stream().anyMatch(cambio::tocca));
        return conflitto ? Optional.empty() : Optional.of(applica(parole, arrivati, miei));
    }

    private static String applica(List<String> base, List<Cambio> arrivati, List<Cambio> miei) {
        List<Cambio> tutti = Stream.concat(arrivati.stream(), miei.stream())
                .sorted(Comparator.comparingInt(Cambio::inizio).thenComparingInt(Cambio::fine))
                .toList();
        List<String> unite = new ArrayList<>();
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
    private static String cuci(List<String> parole) {
        StringBuilder testo = new StringBuilder();
        boolean dopoParola = false;
        for (String parola : parole) {
            boolean spazio = parola.isBlank();
            if (dopoParola && !spazio) {
                testo.append(' ');
            }
            testo.append(parola);
            dopoParola = !spazio;
        }
        return testo.toString();
    }

    /** Ciò che è uguale in testa e in coda non si confronta; due testi lunghi del tutto diversi sono un cambio solo. */
    static List<Cambio> cambi(List<String> base, String testo) {
        List<String> nuovo = parole(testo);
        int comuni = Math.min(base.size(), nuovo.size());
        int testa = 0;
        while (testa < comuni && base.get(testa).equals(nuovo.get(testa))) {
            testa++;
        }
        int coda = 0;
        while (coda < comuni - testa && base.get(base.size() - 1 - coda).equals(nuovo.get(nuovo.size() - 1 - coda))) {
            coda++;
        }
        List<String> prima = base.subList(testa, base.size() - coda);
        List<String> dopo = nuovo.subList(testa, nuovo.size() - coda);
        if (prima.size() + dopo.size() > PAROLE_DA_CONFRONTARE) {
            return List.of(new Cambio(testa, testa + prima.size(), List.copyOf(dopo)));
        }
        int inizio = testa;
        return DiffUtils.diff(prima, dopo).getDeltas().stream()
                .map(delta -> cambio(delta, inizio))
                .toList();
    }

    private static Cambio cambio(AbstractDelta<String> delta, int testa) {
        int inizio = testa + delta.getSource().getPosition();
        return new Cambio(
                inizio,
                inizio + delta.getSource().size(),
                List.copyOf(delta.getTarget().getLines()));
    }

    /** Parole e spazi, ciascuno per sé, così che riunirli dia il testo esatto. */
    static List<String> parole(String testo) {
        return testo.isEmpty() ? List.of() : List.of(testo.split("(?<=\\s)|(?=\\s)"));
    }
}
