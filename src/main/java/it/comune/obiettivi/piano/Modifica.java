package it.comune.obiettivi.piano;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import it.comune.obiettivi.piano.ContenutoScheda.ContenutoAnomalia;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Un gesto su una scheda: ciò che una persona vuole, con il valore da cui è partita dove serve accorgersi di un altro.
 * È anche il contenuto del registro: i nomi qui sotto sono fissi per sempre.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "forma")
@JsonSubTypes({
    @Type(value = Modifica.InserisciScheda.class, name = "inserisci-scheda"),
    @Type(value = Modifica.RileggiScheda.class, name = "rileggi-scheda"),
    @Type(value = Modifica.CambiaTesto.class, name = "cambia-testo"),
    @Type(value = Modifica.CambiaPeso.class, name = "cambia-peso"),
    @Type(value = Modifica.CambiaMissione.class, name = "cambia-missione"),
    @Type(value = Modifica.CambiaResponsabile.class, name = "cambia-responsabile"),
    @Type(value = Modifica.CambiaAssessore.class, name = "cambia-assessore"),
    @Type(value = Modifica.CambiaTrasversale.class, name = "cambia-trasversale"),
    @Type(value = Modifica.CambiaSettore.class, name = "cambia-settore"),
    @Type(value = Modifica.AggiungiFase.class, name = "aggiungi-fase"),
    @Type(value = Modifica.TogliFase.class, name = "togli-fase"),
    @Type(value = Modifica.RimettiFase.class, name = "rimetti-fase"),
    @Type(value = Modifica.AggiungiIndicatore.class, name = "aggiungi-indicatore"),
    @Type(value = Modifica.TogliIndicatore.class, name = "togli-indicatore"),
    @Type(value = Modifica.RimettiIndicatore.class, name = "rimetti-indicatore"),
    @Type(value = Modifica.DecidiAnomalia.class, name = "decidi-anomalia"),
    @Type(value = Modifica.SvolgiMese.class, name = "svolgi-mese"),
    @Type(value = Modifica.PrevediMese.class, name = "prevedi-mese"),
    @Type(value = Modifica.RilevaAvanzamento.class, name = "rileva-avanzamento"),
    @Type(value = Modifica.RitiraAvanzamento.class, name = "ritira-avanzamento"),
    @Type(value = Modifica.ScriviMotivazione.class, name = "scrivi-motivazione"),
    @Type(value = Modifica.NessunaNovita.class, name = "nessuna-novita"),
    @Type(value = Modifica.CambiaPesoFase.class, name = "cambia-peso-fase"),
    @Type(value = Modifica.CambiaTestoFase.class, name = "cambia-testo-fase"),
    @Type(value = Modifica.NumeraFase.class, name = "numera-fase"),
    @Type(value = Modifica.CollegaFase.class, name = "collega-fase"),
    @Type(value = Modifica.RaggiungiIndicatore.class, name = "raggiungi-indicatore"),
    @Type(value = Modifica.ScriviIndicatore.class, name = "scrivi-indicatore"),
    @Type(value = Modifica.AssegnaIndicatore.class, name = "assegna-indicatore")
})
public sealed interface Modifica {

    /** Gesti sulla scheda intera. */
    sealed interface DellaScheda extends Modifica {}

    /** Gesti sulla parte alta del modulo. */
    sealed interface DellaTestata extends DellaScheda {}

    /** Gesti che aggiungono, tolgono e rimettono fasi e indicatori; una chiave non si riusa mai. */
    sealed interface DelleParti extends DellaScheda {}

    /** Gesti su una fase, indicata dalla sua chiave. */
    sealed interface DellaFase extends Modifica {
        int fase();
    }

    /** Gesti su un indicatore, indicato dalla sua chiave. */
    sealed interface DellIndicatore extends Modifica {
        int indicatore();
    }

    /** I testi della scheda che si correggono uno per uno. */
    enum Campo {
        AZIONE_STRATEGICA("azioneStrategica"),
        OBIETTIVO_OPERATIVO("obiettivoOperativo"),
        TITOLO("titolo"),
        FINALITA("finalita"),
        PERSONALE("personale"),
        ALTRE_UNITA("altreUnita");

        private final String nome;

        Campo(String nome) {
            this.nome = nome;
        }

        /** Il nome del campo nel registro e nelle anomalie. */
        public String nome() {
            return nome;
        }
    }

    /** I testi di un indicatore che fanno parte del piano o lo commentano. */
    enum Voce {
        TESTO,
        UNITA,
        ATTESO,
        NOTE
    }

    record InserisciScheda(ContenutoScheda contenuto) implements DellaScheda {}

    /** Un documento nuovo dice altro della stessa scheda: si propone campo per campo, senza toccare il piano. */
    record RileggiScheda(String impronta, String testoGrezzo, List<ContenutoAnomalia> differenze)
            implements DellaScheda {}

    record CambiaTesto(Campo campo, String base, String testo) implements DellaTestata {}

    record CambiaPeso(@Nullable Peso da, @Nullable Peso a) implements DellaTestata {}

    record CambiaMissione(
            @Nullable String missione, @Nullable String programma) implements DellaTestata {}

    record CambiaResponsabile(@Nullable Long persona) implements DellaTestata {}

    record CambiaAssessore(@Nullable Long persona) implements DellaTestata {}

    record CambiaTrasversale(@Nullable Boolean trasversale) implements DellaTestata {}

    /** La partecipazione a un obiettivo trasversale segue la scheda nel settore nuovo. */
    record CambiaSettore(long da, long a) implements DellaTestata {}

    record AggiungiFase(String numero, String testo) implements DelleParti {}

    /** La fase non conta e non si vede più, con i suoi indicatori; tutto torna con {@link RimettiFase}. */
    record TogliFase(int fase) implements DelleParti {}

    record RimettiFase(int fase) implements DelleParti {}

    /** @param fase la chiave della fase, nulla se l'indicatore è della scheda */
    record AggiungiIndicatore(@Nullable Integer fase, String testo) implements DelleParti {}

    record TogliIndicatore(int indicatore) implements DelleParti {}

    record RimettiIndicatore(int indicatore) implements DelleParti {}

    record DecidiAnomalia(int anomalia, Anomalia.Stato stato, String valore) implements DellaScheda {}

    /** Porta con sé lo stato voluto: mai un'inversione. */
    record SvolgiMese(int fase, Periodo mese, boolean svolto) implements DellaFase {}

    record PrevediMese(int fase, Periodo mese, boolean previsto) implements DellaFase {}

    /**
     * @param al il giorno a cui la percentuale si riferisce, non quello in cui si scrive
     * @param da l'ultima scritta da cui la persona è partita, come sta nel registro; nulla se il gesto non lo dice
     */
    record RilevaAvanzamento(
            int fase,
            LocalDate al,
            Percentuale valore,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String da) implements DellaFase {

        public RilevaAvanzamento(int fase, LocalDate al, Percentuale valore) {
            this(fase, al, valore, null);
        }
    }

    /** Ritira una rilevazione sbagliata: solo l'ultima, e solo se è ancora questa. */
    record RitiraAvanzamento(int fase, LocalDate al, Percentuale valore) implements DellaFase {}

    record ScriviMotivazione(int fase, String base, String testo) implements DellaFase {}

    record NessunaNovita(int fase) implements DellaFase {}

    record CambiaPesoFase(
            int fase, @Nullable Peso da, @Nullable Peso a) implements DellaFase {}

    record CambiaTestoFase(int fase, String base, String testo) implements DellaFase {}

    /** Il numero scritto sul modulo; l'ordine delle fasi resta quello delle chiavi. */
    record NumeraFase(int fase, String da, String a) implements DellaFase {}

    /** @param faseComune chiave della fase comune dell'obiettivo trasversale, nulla per scollegare */
    record CollegaFase(int fase, @Nullable Integer faseComune) implements DellaFase {}

    record RaggiungiIndicatore(int indicatore, String base, String valore) implements DellIndicatore {}

    record ScriviIndicatore(int indicatore, Voce voce, String base, String testo) implements DellIndicatore {}

    record AssegnaIndicatore(int indicatore, @Nullable Integer fase) implements DellIndicatore {}
}
