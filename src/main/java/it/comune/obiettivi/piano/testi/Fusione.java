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

    private record Cambio(int inizio, int fine, List<String> parole) {

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

    private static List<Cambio> cambi(List<String> base, String testo) {
        return DiffUtils.diff(base, parole(testo)).getDeltas().stream()
                .map(Fusione::cambio)
                .toList();
    }

    private static Cambio cambio(AbstractDelta<String> delta) {
        int inizio = delta.getSource().getPosition();
        return new Cambio(
                inizio,
                inizio + delta.getSource().size(),
                List.copyOf(delta.getTarget().getLines()));
    }

    /** Parole e spazi, ciascuno per sé, così che riunirli dia il testo esatto. */
    private static List<String> parole(String testo) {
        return testo.isEmpty() ? List.of() : List.of(testo.split("(?<=\\s)|(?=\\s)"));
    }
}
