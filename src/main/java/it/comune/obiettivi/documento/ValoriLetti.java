package it.comune.obiettivi.documento;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.IndicatoreLetto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.TestataLetta;
import it.comune.obiettivi.piano.Campo;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Scritture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** I valori dei campi di una scheda letta, scritti come nelle anomalie. */
final class ValoriLetti {

    private ValoriLetti() {}

    /** Il valore di un campo, scritto come nelle anomalie; vuoto se manca o se il campo non ha un valore suo. */
    static String di(SchedaLetta scheda, String scritto, int anno) {
        Percorso percorso = Percorso.di(scritto);
        return Campo.di(percorso)
                .map(campo -> Scritture.testo(valore(scheda, campo, percorso.chiave()), anno))
                .orElse("");
    }

    private static @Nullable Object valore(SchedaLetta scheda, Campo campo, int chiave) {
        TestataLetta testata = scheda.testata();
        return switch (campo) {
            case MISSIONE -> testata.missione().missione();
            case PROGRAMMA -> testata.missione().programma();
            case AZIONE_STRATEGICA -> testata.azioneStrategica();
            case OBIETTIVO_OPERATIVO -> testata.obiettivoOperativo();
            case TITOLO -> testata.titolo();
            case FINALITA -> testata.finalita();
            case PERSONALE -> testata.personale();
            case PESO -> testata.peso();
            case SETTORE -> testata.settore().proposto();
            case RESPONSABILE -> testata.responsabile().proposto();
            case ASSESSORE -> testata.assessore().proposto();
            case TRASVERSALE -> testata.trasversale();
            case ALTRE_UNITA -> testata.altreUnita();
            case NUMERO_DELLA_FASE -> fase(scheda, chiave, FaseLetta::numero);
            case TESTO_DELLA_FASE -> fase(scheda, chiave, FaseLetta::testo);
            case PESO_DELLA_FASE -> fase(scheda, chiave, FaseLetta::peso);
            case PREVISTI -> fase(scheda, chiave, FaseLetta::previsti);
            case EFFETTIVI -> fase(scheda, chiave, FaseLetta::effettivi);
            case MOTIVAZIONE -> fase(scheda, chiave, FaseLetta::motivazione);
            case FASE_DELL_INDICATORE -> indicatore(scheda, chiave, IndicatoreLetto::fase);
            case TESTO_DELL_INDICATORE -> indicatore(scheda, chiave, IndicatoreLetto::testo);
            case UNITA -> indicatore(scheda, chiave, IndicatoreLetto::unita);
            case ATTESO -> indicatore(scheda, chiave, IndicatoreLetto::atteso);
            case RAGGIUNTO -> indicatore(scheda, chiave, IndicatoreLetto::raggiunto);
            case NOTE -> indicatore(scheda, chiave, IndicatoreLetto::note);
        };
    }

    private static @Nullable Object fase(SchedaLetta scheda, int chiave, Function<FaseLetta, @Nullable Object> valore) {
        for (FaseLetta fase : scheda.fasi()) {
            if (fase.chiave() == chiave) {
                return valore.apply(fase);
            }
        }
        return null;
    }

    private static @Nullable Object indicatore(
            SchedaLetta scheda, int chiave, Function<IndicatoreLetto, @Nullable Object> valore) {
        for (IndicatoreLetto indicatore : scheda.indicatori()) {
            if (indicatore.chiave() == chiave) {
                return valore.apply(indicatore);
            }
        }
        return null;
    }
}
