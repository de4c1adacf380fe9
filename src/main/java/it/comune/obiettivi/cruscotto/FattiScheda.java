package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Testata;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ciò che di una scheda serve alle cifre.
 *
 * @param missione codice in uso, anche se non è fra quelli validi
 * @param trasversale l'obiettivo trasversale di cui è partecipazione
 * @param indicatori quelli che hanno un giorno entro cui raggiungere il valore
 */
public record FattiScheda(
        long id,
        int numero,
        String titolo,
        long settore,
        @Nullable String missione,
        @Nullable String programma,
        @Nullable Long assessore,
        @Nullable Long responsabile,
        @Nullable Long trasversale,
        @Nullable Double peso,
        List<FattiFase> fasi,
        List<FattiIndicatore> indicatori) {

    public FattiScheda {
        fasi = List.copyOf(fasi);
        indicatori = List.copyOf(indicatori);
    }

    /** I fatti di una scheda letta intera; la sua partecipazione a un obiettivo trasversale è di chi la conosce. */
    static FattiScheda di(Scheda scheda) {
        Testata testata = scheda.testata();
        return new FattiScheda(
                scheda.id(),
                scheda.numero(),
                testata.titolo(),
                testata.settore(),
                testata.missione(),
                testata.programma(),
                testata.assessore(),
                testata.responsabile(),
                null,
                Peso.scritto(testata.peso()),
                scheda.fasi().stream().map(FattiFase::di).toList(),
                scheda.indicatori().stream()
                        .flatMap(indicatore -> FattiIndicatore.di(indicatore, scheda.anno()))
                        .toList());
    }

    /** Falso se nessuna fase conta: la scheda non entra nel suo settore. */
    public boolean valutabile() {
        return fasi.stream().anyMatch(fase -> !fase.nonValutabile());
    }

    FattiScheda delTrasversale(@Nullable Long obiettivo) {
        return Objects.equals(obiettivo, trasversale)
                ? this
                : new FattiScheda(
                        id,
                        numero,
                        titolo,
                        settore,
                        missione,
                        programma,
                        assessore,
                        responsabile,
                        obiettivo,
                        peso,
                        fasi,
                        indicatori);
    }
}
