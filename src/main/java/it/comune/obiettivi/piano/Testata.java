package it.comune.obiettivi.piano;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * La parte alta della scheda, come sul modulo.
 *
 * @param missione codice di due cifre (D.Lgs. 118/2011, all. 14) o nulla se non indicata
 * @param peso peso nel settore come scritto, nullo se manca
 * @param settore identificativo del settore
 * @param responsabile identificativo della persona
 * @param assessore identificativo della persona
 * @param trasversale vero, falso o nulla se non detto
 */
@Embeddable
public record Testata(
        String azioneStrategica,
        String obiettivoOperativo,
        @Nullable String missione,
        @Nullable String programma,
        String titolo,
        String finalita,

        @Convert(converter = Peso.Colonna.class) @Nullable Peso peso,

        long settore,
        @Nullable Long responsabile,
        @Nullable Long assessore,
        String personale,
        @Nullable Boolean trasversale,
        String altreUnita) {

    String testo(Modifica.Campo campo) {
        return switch (campo) {
            case AZIONE_STRATEGICA -> azioneStrategica;
            case OBIETTIVO_OPERATIVO -> obiettivoOperativo;
            case TITOLO -> titolo;
            case FINALITA -> finalita;
            case PERSONALE -> personale;
            case ALTRE_UNITA -> altreUnita;
        };
    }

    Testata con(Modifica.Campo campo, String testo) {
        return new Testata(
                campo == Modifica.Campo.AZIONE_STRATEGICA ? testo : azioneStrategica,
                campo == Modifica.Campo.OBIETTIVO_OPERATIVO ? testo : obiettivoOperativo,
                missione,
                programma,
                campo == Modifica.Campo.TITOLO ? testo : titolo,
                campo == Modifica.Campo.FINALITA ? testo : finalita,
                peso,
                settore,
                responsabile,
                assessore,
                campo == Modifica.Campo.PERSONALE ? testo : personale,
                trasversale,
                campo == Modifica.Campo.ALTRE_UNITA ? testo : altreUnita);
    }

    Testata conPeso(@Nullable Peso nuovo) {
        return con(missione, programma, nuovo, responsabile, assessore, trasversale);
    }

    Testata conMissione(@Nullable String nuova, @Nullable String nuovo) {
        return con(nuova, nuovo, peso, responsabile, assessore, trasversale);
    }

    Testata conResponsabile(@Nullable Long nuovo) {
        return con(missione, programma, peso, nuovo, assessore, trasversale);
    }

    Testata conAssessore(@Nullable Long nuovo) {
        return con(missione, programma, peso, responsabile, nuovo, trasversale);
    }

    Testata conTrasversale(@Nullable Boolean nuovo) {
        return con(missione, programma, peso, responsabile, assessore, nuovo);
    }

    private Testata con(
            @Nullable String missione,
            @Nullable String programma,
            @Nullable Peso peso,
            @Nullable Long responsabile,
            @Nullable Long assessore,
            @Nullable Boolean trasversale) {
        return new Testata(
                azioneStrategica,
                obiettivoOperativo,
                missione,
                programma,
                titolo,
                finalita,
                peso,
                settore,
                responsabile,
                assessore,
                personale,
                trasversale,
                altreUnita);
    }
}
