package it.comune.obiettivi.piano.ui.storia;

import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.ui.ParoleDelPiano;
import java.util.List;

/** Ciò che si dice di due momenti di una scheda o di un obiettivo, con le parole di chi legge. */
record Confronto(ParoleDelPiano parole) {

    /** Se una parte c'era e se c'è. */
    enum Presenza {
        SEMPRE,
        SOLO_ALLORA,
        SOLO_ADESSO;

        static Presenza di(boolean prima, boolean dopo) {
            if (prima && dopo) {
                return SEMPRE;
            }
            return prima ? SOLO_ALLORA : SOLO_ADESSO;
        }
    }

    /** Un campo, con i suoi due valori in parole. */
    record Voce(String campo, String nome, String allora, String adesso) {
        boolean diversa() {
            return !allora.equals(adesso);
        }
    }

    /** La testata, una fase o un indicatore; il nome della testata è vuoto. */
    record Riquadro(String nome, Presenza presenza, List<Voce> voci) {}

    Riquadro riquadro(String campo, Presenza presenza, List<Voce> voci) {
        return new Riquadro(parole.campo(campo), presenza, voci);
    }

    /** Un campo con i valori che ha nel registro; di una parte si dice il nome dentro di lei. */
    Voce voce(String campo, String prima, String dopo) {
        Percorso percorso = Percorso.di(campo);
        boolean dentro = percorso.parte() != null && !percorso.nome().isEmpty();
        return new Voce(
                campo,
                dentro ? parole.parte(percorso.nome(), "") : parole.campo(campo),
                parole.valore(campo, prima),
                parole.valore(campo, dopo));
    }
}
