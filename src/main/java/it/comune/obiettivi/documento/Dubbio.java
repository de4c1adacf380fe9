package it.comune.obiettivi.documento;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.piano.Anomalia.Stato;
import it.comune.obiettivi.piano.Forma;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Scritture;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Un dubbio e che cosa ne è stato deciso.
 *
 * @param scheda numero della scheda nel documento, 0 per il piano
 * @param chiave posizione nella scheda o nel piano, da 1
 * @param inUso ciò che vale adesso nel suo campo
 */
public record Dubbio(int scheda, int chiave, AnomaliaLetta letta, Stato stato, String inUso) {

    /** Che cosa una persona può fare di un dubbio. */
    public enum Mossa {
        ACCETTA,
        ALTRA_LETTURA,
        CORREGGI,
        /** Usare il testo del documento al posto della proposta in uso. */
        COME_SCRITTO,
        LASCIA
    }

    /** I mesi di una lettura possibile di una riga, e i segni che ne restano fuori. */
    public record Lettura(Mesi mesi, String fuori) {}

    private static final Pattern LETTURA =
            Pattern.compile("(?:presa|altra|segni): ([\\d\\s-]*)(?:\\(fuori: ([^)]*)\\))?");
    private static final Pattern ALTRA = Pattern.compile("altra: ([\\d\\s-]*)");

    public boolean aperto() {
        return stato == Stato.APERTA;
    }

    public Forma forma() {
        return scheda == 0 ? Forma.NESSUNA : Forma.di(letta.campo());
    }

    /** Le mosse, nell'ordine in cui si offrono. */
    public Set<Mossa> mosse() {
        Set<Mossa> mosse = EnumSet.noneOf(Mossa.class);
        boolean campo = forma() != Forma.NESSUNA;
        boolean proposto =
                letta.inUso().equals(letta.proposta()) && !letta.proposta().isEmpty();
        boolean pezzo = letta.codice() == Codice.UNITA_SCONOSCIUTA;
        if (!letta.proposta().isEmpty() && !pezzo && (campo || proposto)) {
            mosse.add(Mossa.ACCETTA);
        }
        if (campo) {
            mosse.add(Mossa.CORREGGI);
        }
        if (forma() == Forma.MESI && altraLettura().isPresent()) {
            mosse.add(Mossa.ALTRA_LETTURA);
        } else if (campo && proposto && scrivibile()) {
            mosse.add(Mossa.COME_SCRITTO);
        }
        if (!proposto) {
            mosse.add(Mossa.LASCIA);
        }
        return mosse;
    }

    private boolean scrivibile() {
        boolean testuale = switch (forma()) {
            case SETTORE, PERSONA, ATTESO, TESTO, TRASVERSALE -> true;
            default -> false;
        };
        return testuale
                && !letta.originale().isBlank()
                && !letta.originale().equals(letta.inUso())
                && (forma() != Forma.TRASVERSALE || letta.originale().length() == 1);
    }

    /** Le letture possibili di una riga di mesi, la presa per prima; nessuna se il dubbio è di altro. */
    public List<Lettura> letture(int anno) {
        List<Lettura> letture = new ArrayList<>();
        Matcher cerca = LETTURA.matcher(forma() == Forma.MESI ? letta.originale() : "");
        while (cerca.find()) {
            String fuori = cerca.group(2);
            letture.add(new Lettura(Scritture.mesi(cerca.group(1), anno), fuori == null ? "" : fuori));
        }
        return List.copyOf(letture);
    }

    /** I codici dei mesi della lettura non presa. */
    public Optional<String> altraLettura() {
        Matcher altra = ALTRA.matcher(letta.originale());
        return altra.find() ? Optional.of(altra.group(1).strip()) : Optional.empty();
    }
}
