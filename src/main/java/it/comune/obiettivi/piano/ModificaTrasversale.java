package it.comune.obiettivi.piano;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Un gesto sulla parte condivisa di un obiettivo trasversale; i nomi qui sotto sono fissi per sempre. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "forma")
@JsonSubTypes({
    @Type(value = ModificaTrasversale.InserisciTrasversale.class, name = "inserisci-trasversale"),
    @Type(value = ModificaTrasversale.CambiaTitolo.class, name = "cambia-titolo"),
    @Type(value = ModificaTrasversale.CambiaFinalita.class, name = "cambia-finalita"),
    @Type(value = ModificaTrasversale.ScriviNote.class, name = "scrivi-note"),
    @Type(value = ModificaTrasversale.AggiungiFaseComune.class, name = "aggiungi-fase-comune"),
    @Type(value = ModificaTrasversale.CambiaFaseComune.class, name = "cambia-fase-comune"),
    @Type(value = ModificaTrasversale.TogliFaseComune.class, name = "togli-fase-comune"),
    @Type(value = ModificaTrasversale.RimettiFaseComune.class, name = "rimetti-fase-comune"),
    @Type(value = ModificaTrasversale.CollegaScheda.class, name = "collega-scheda"),
    @Type(value = ModificaTrasversale.ScollegaScheda.class, name = "scollega-scheda")
})
public sealed interface ModificaTrasversale {

    /** Una fase comune: chiave stabile da 1, numero e testo. */
    record Comune(int chiave, String numero, String testo) {}

    /** Una scheda che partecipa, con il suo settore: uno solo per settore. */
    record Partecipa(long scheda, long settore) {}

    record InserisciTrasversale(
            int anno, String titolo, String finalita, List<Comune> fasiComuni, List<Partecipa> partecipazioni)
            implements ModificaTrasversale {}

    record CambiaTitolo(String base, String testo) implements ModificaTrasversale {}

    record CambiaFinalita(String base, String testo) implements ModificaTrasversale {}

    record ScriviNote(String base, String testo) implements ModificaTrasversale {}

    record AggiungiFaseComune(String numero, String testo) implements ModificaTrasversale {}

    record CambiaFaseComune(int chiave, String base, String testo) implements ModificaTrasversale {}

    /** La fase comune non fa più parte dell'obiettivo; le fasi collegate restano alle loro schede. */
    record TogliFaseComune(int chiave) implements ModificaTrasversale {}

    /** Torna con la sua chiave e con le fasi che le sono ancora collegate. */
    record RimettiFaseComune(int chiave) implements ModificaTrasversale {}

    record CollegaScheda(Partecipa partecipazione) implements ModificaTrasversale {}

    record ScollegaScheda(long scheda) implements ModificaTrasversale {}
}
