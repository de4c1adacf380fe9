package it.comune.obiettivi.piano;

import it.comune.obiettivi.piano.Modifica.CambiaAssessore;
import it.comune.obiettivi.piano.Modifica.CambiaMissione;
import it.comune.obiettivi.piano.Modifica.CambiaPeso;
import it.comune.obiettivi.piano.Modifica.CambiaResponsabile;
import it.comune.obiettivi.piano.Modifica.CambiaSettore;
import it.comune.obiettivi.piano.Modifica.CambiaTesto;
import it.comune.obiettivi.piano.Modifica.CambiaTrasversale;
import it.comune.obiettivi.registro.Effetto;
import it.comune.obiettivi.registro.ModificaRifiutata;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.function.Consumer;
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

    /** Applica il gesto; la parte alta nuova va a chi la tiene. */
    Optional<Effetto> applica(Modifica.DellaTestata modifica, Consumer<Testata> scrivi) {
        return switch (modifica) {
            case CambiaTesto gesto ->
                Effetti.testo(
                        gesto.campo().nome(),
                        testo(gesto.campo()),
                        gesto.base(),
                        gesto.testo(),
                        testo -> scrivi.accept(con(gesto.campo(), testo)));
            case CambiaPeso gesto -> Effetti.peso("peso", peso, gesto.da(), gesto.a(), p -> scrivi.accept(conPeso(p)));
            case CambiaMissione gesto -> cambiaMissione(gesto, scrivi);
            case CambiaResponsabile gesto ->
                Effetti.valore("responsabile", responsabile, gesto.persona(), p -> scrivi.accept(conResponsabile(p)));
            case CambiaAssessore gesto ->
                Effetti.valore("assessore", assessore, gesto.persona(), p -> scrivi.accept(conAssessore(p)));
            case CambiaTrasversale gesto ->
                Effetti.valore("trasversale", trasversale, gesto.trasversale(), t -> scrivi.accept(conTrasversale(t)));
            case CambiaSettore gesto -> cambiaSettore(gesto, scrivi);
        };
    }

    private Optional<Effetto> cambiaMissione(CambiaMissione gesto, Consumer<Testata> scrivi) {
        if (!Missioni.esiste(gesto.missione(), gesto.programma())) {
            throw new ModificaRifiutata("Questa missione o questo programma non è nell'elenco di legge.");
        }
        String prima = Effetti.testo(missione) + "/" + Effetti.testo(programma);
        String dopo = Effetti.testo(gesto.missione()) + "/" + Effetti.testo(gesto.programma());
        return Effetti.valore(
                "missione", prima, dopo, valore -> scrivi.accept(conMissione(gesto.missione(), gesto.programma())));
    }

    private Optional<Effetto> cambiaSettore(CambiaSettore gesto, Consumer<Testata> scrivi) {
        if (settore != gesto.da() && settore != gesto.a()) {
            throw new ModificaRifiutata.ValoreSuperato(String.valueOf(gesto.a()), String.valueOf(settore));
        }
        return Effetti.valore("settore", settore, gesto.a(), nuovo -> scrivi.accept(conSettore(gesto.a())));
    }

    /** Uno dei testi, per nome. */
    public String testo(Modifica.Campo campo) {
        return switch (campo) {
            case AZIONE_STRATEGICA -> azioneStrategica;
            case OBIETTIVO_OPERATIVO -> obiettivoOperativo;
            case TITOLO -> titolo;
            case FINALITA -> finalita;
            case PERSONALE -> personale;
            case ALTRE_UNITA -> altreUnita;
        };
    }

    private Testata con(Modifica.Campo campo, @Nullable String nuovo) {
        String testo = Effetti.testo(nuovo);
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

    private Testata conPeso(@Nullable Peso nuovo) {
        return con(missione, programma, nuovo, responsabile, assessore, trasversale);
    }

    private Testata conMissione(@Nullable String nuova, @Nullable String nuovo) {
        return con(nuova, nuovo, peso, responsabile, assessore, trasversale);
    }

    private Testata conResponsabile(@Nullable Long nuovo) {
        return con(missione, programma, peso, nuovo, assessore, trasversale);
    }

    private Testata conAssessore(@Nullable Long nuovo) {
        return con(missione, programma, peso, responsabile, nuovo, trasversale);
    }

    private Testata conTrasversale(@Nullable Boolean nuovo) {
        return con(missione, programma, peso, responsabile, assessore, nuovo);
    }

    private Testata conSettore(long nuovo) {
        return new Testata(
                azioneStrategica,
                obiettivoOperativo,
                missione,
                programma,
                titolo,
                finalita,
                peso,
                nuovo,
                responsabile,
                assessore,
                personale,
                trasversale,
                altreUnita);
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
