package it.comune.obiettivi.pubblico;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import it.comune.obiettivi.cruscotto.Cifra;
import it.comune.obiettivi.cruscotto.Stato;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Le forme JSON dell'API: numeri non arrotondati, {@code null} dove un dato manca. */
final class Forme {

    private Forme() {}

    /** @param revisione il numero dell'ultimo gesto del registro: cresce sempre, anche da un avvio all'altro */
    record Piano(
            int anno,
            LocalDate al,
            long revisione,
            @JsonUnwrapped Cifre cifre,
            int settori,
            int schede,
            int fasi,
            int anomalie) {}

    record Settore(
            String nome, double pesoTotale, @JsonUnwrapped Cifre cifre, int schede) {}

    record Missione(
            @Nullable String codice,
            String nome,
            @JsonUnwrapped Cifre cifre,
            int schede,
            List<Missione> programmi) {}

    record Scheda(
            long id,
            int numero,
            String titolo,
            String settore,
            @Nullable String responsabile,
            @Nullable String assessore,
            @Nullable String missione,
            @Nullable String programma,
            @Nullable BigDecimal peso,
            double pesoInUso,
            @Nullable Boolean trasversale,
            @Nullable Long obiettivoTrasversale,
            @JsonUnwrapped Cifre cifre,
            @Nullable LocalDate aggiornatoIl,
            List<Anomalia> anomalie) {}

    record SchedaIntera(@JsonUnwrapped Scheda scheda, List<Fase> fasi, List<Indicatore> indicatori) {}

    record Fase(
            Object numero,
            String testo,
            @Nullable BigDecimal peso,
            double pesoInUso,
            List<String> mesiPrevisti,
            List<String> mesiEffettivi,
            boolean rendicontata,
            @JsonUnwrapped Cifre cifre,
            boolean daMotivare,
            List<Indicatore> indicatori) {}

    record Indicatore(
            String testo,
            @Nullable String unita,
            @Nullable String atteso,
            @Nullable String raggiunto) {}

    record Anomalia(
            String codice,
            String campo,
            @Nullable String originale,
            @Nullable String proposta,
            @Nullable String inUso,
            String gravita,
            String stato) {}

    /** Avanzamento effettivo, atteso e il loro scostamento, 0–100. */
    record Cifre(
            @Nullable Double avanzamento,
            @Nullable Double atteso,
            @Nullable Double scostamento,
            @Nullable Stato stato) {

        static Cifre di(Cifra cifra) {
            return new Cifre(cifra.avanzamento(), cifra.atteso(), cifra.scostamento(), cifra.stato());
        }
    }
}
