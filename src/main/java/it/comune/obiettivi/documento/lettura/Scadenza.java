package it.comune.obiettivi.documento.lettura;

import com.google.re2j.Pattern;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.piano.testi.DataScritta;
import it.comune.obiettivi.piano.testi.TestoPulito;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * La data scritta in un valore atteso, l'ultima se sono più d'una.
 *
 * @param giorno la data, o l'ultimo giorno del mese se il giorno manca o non esiste
 * @param dubbio la classe del dubbio, nulla se la data è scritta per intero e da sola
 * @param proposta il testo che si propone al posto di quello scritto
 * @param inUso ciò che vale finché una persona non decide
 */
record Scadenza(LocalDate giorno, @Nullable Codice dubbio, String proposta, String inUso) {

    private static final DateTimeFormatter FORMATO = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern CONTORNO =
            Pattern.compile("\\b(?:entro|non oltre|il|al|la|del|e|fine|mese|di|giorno|data)\\b|[^\\p{L}\\d]");

    /** La scadenza di un valore atteso, nulla se non contiene date. */
    static @Nullable Scadenza leggi(String atteso, String unita, int anno) {
        String testo = TestoPulito.piega(atteso);
        List<DataScritta> date = DataScritta.attese(atteso, unita, anno);
        if (date.isEmpty()) {
            return null;
        }
        DataScritta ultima = date.getLast();
        String scritta = FORMATO.format(ultima.giorno());
        if (date.size() > 1) {
            return new Scadenza(ultima.giorno(), Codice.DATE_PIU_DI_UNA, scritta, atteso);
        }
        boolean sola = CONTORNO.matcher(testo.substring(0, ultima.da()) + " " + testo.substring(ultima.a()))
                .replaceAll("")
                .isEmpty();
        if (!ultima.esiste()) {
            String corretta =
                    sola ? scritta : atteso.substring(0, ultima.da()) + scritta + atteso.substring(ultima.a());
            return new Scadenza(ultima.giorno(), Codice.DATA_IMPOSSIBILE, corretta, corretta);
        }
        if (!sola) {
            return new Scadenza(ultima.giorno(), Codice.DATA_NELLA_FRASE, scritta, atteso);
        }
        if (!ultima.giornoScritto()) {
            return new Scadenza(ultima.giorno(), Codice.DATA_SENZA_GIORNO, scritta, scritta);
        }
        return ultima.anno()
                ? new Scadenza(ultima.giorno(), null, scritta, atteso)
                : new Scadenza(ultima.giorno(), Codice.DATA_SENZA_ANNO, scritta, scritta);
    }
}
