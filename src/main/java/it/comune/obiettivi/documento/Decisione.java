package it.comune.obiettivi.documento;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import it.comune.obiettivi.piano.Anomalia;

/** Che cosa una persona decide rivedendo una proposta; l'ultima decisione sulla stessa cosa vale. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "forma")
@JsonSubTypes({
    @Type(value = Decisione.SuAnomalia.class, name = "anomalia"),
    @Type(value = Decisione.SuSettore.class, name = "settore"),
    @Type(value = Decisione.SuPersona.class, name = "persona"),
    @Type(value = Decisione.SuGruppo.class, name = "gruppo")
})
public sealed interface Decisione {

    /** La cosa su cui si decide. */
    String soggetto();

    /**
     * Su un dubbio di una scheda, o di tutto il piano; {@code APERTA} toglie la decisione presa.
     *
     * @param scheda numero della scheda nel documento, 0 per il piano
     * @param anomalia posizione del dubbio nella scheda, da 1
     * @param valore il valore che vale da ora
     */
    record SuAnomalia(int scheda, int anomalia, Anomalia.Stato stato, String valore) implements Decisione {
        @Override
        public String soggetto() {
            return "anomalia/" + scheda + "/" + anomalia;
        }

        /** Vero se il valore va scritto nel campo; un dubbio lasciato com'era non lo tocca. */
        boolean scrive() {
            return stato == Anomalia.Stato.ACCETTATA || stato == Anomalia.Stato.CORRETTA;
        }
    }

    /** Su una grafia di settore: il nome da usare; quello proposto vale per tutto il suo gruppo. */
    record SuSettore(String grafia, String nome) implements Decisione {
        @Override
        public String soggetto() {
            return "settore/" + grafia;
        }
    }

    /** Su una grafia di persona: il nome da usare; quello proposto vale per tutto il suo gruppo. */
    record SuPersona(String grafia, String nome) implements Decisione {
        @Override
        public String soggetto() {
            return "persona/" + grafia;
        }
    }

    /** Su un gruppo di copie trasversali (posizione nel documento, da 1): se riunirle in un obiettivo solo. */
    record SuGruppo(int gruppo, boolean unito) implements Decisione {
        @Override
        public String soggetto() {
            return "gruppo/" + gruppo;
        }
    }
}
