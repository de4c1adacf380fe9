package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.Rilevazione;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ciò che di una fase serve alle cifre.
 *
 * @param chiave la posizione nel documento, stabile
 * @param aggiornata l'ultimo aggiornamento di una persona, nullo se mai
 */
public record FattiFase(
        int chiave,
        String numero,
        String testo,
        @Nullable Double peso,
        Mesi previsti,
        Mesi effettivi,
        List<Lettura> rilevazioni,
        boolean nonValutabile,
        boolean motivata,
        @Nullable LocalDate aggiornata,
        @Nullable Integer faseComune) {

    /** Un avanzamento dichiarato (0–100) per un giorno; a parità di giorno vale l'ordine più alto. */
    public record Lettura(LocalDate al, double valore, long ordine) {

        static Lettura di(Rilevazione rilevazione, long ordine) {
            return new Lettura(rilevazione.al(), rilevazione.valore().valore().doubleValue(), ordine);
        }

        boolean dopo(Lettura altra) {
            return al.isAfter(altra.al) || (al.equals(altra.al) && ordine > altra.ordine);
        }
    }

    /** Falso per un testo di soli spazi: come lo dice la banca dati, che non toglie altro. */
    static boolean scritto(String testo) {
        return testo.chars().anyMatch(segno -> segno != ' ');
    }

    public FattiFase {
        rilevazioni = List.copyOf(rilevazioni);
    }

    static FattiFase di(Fase fase) {
        List<Rilevazione> rilevazioni = fase.rilevazioni();
        return new FattiFase(
                fase.chiave(),
                fase.numero(),
                fase.testo(),
                Peso.scritto(fase.peso()),
                fase.previsti(),
                fase.effettivi(),
                IntStream.range(0, rilevazioni.size())
                        .mapToObj(ordine -> Lettura.di(rilevazioni.get(ordine), ordine))
                        .toList(),
                fase.nonValutabile(),
                scritto(fase.motivazione()),
                fase.aggiornataIl() == null ? null : fase.aggiornataIl().toLocalDate(),
                fase.faseComune());
    }
}
