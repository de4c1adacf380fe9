package it.comune.obiettivi.documento;

import it.comune.obiettivi.documento.Decisione.SuAnomalia;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.IndicatoreLetto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.MissioneLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.NomeLetto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.TestataLetta;
import it.comune.obiettivi.piano.Campo;
import it.comune.obiettivi.piano.Missioni;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Scritture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mette sui campi di una scheda letta i valori decisi per le sue anomalie. */
final class Correzioni {

    private Correzioni() {}

    /**
     * La scheda con le decisioni applicate, nell'ordine.
     *
     * @throws IllegalArgumentException se un valore deciso non è del suo campo
     */
    static SchedaLetta applica(SchedaLetta scheda, Decise decise, int anno) {
        SchedaLetta corretta = decise.grafie().stacca(scheda);
        for (SuAnomalia su : decise.sulla(scheda.numero())) {
            if (su.anomalia() <= scheda.anomalie().size() && su.scrive()) {
                AnomaliaLetta anomalia = scheda.anomalie().get(su.anomalia() - 1);
                corretta = applica(corretta, anomalia.campo(), su.valore().strip(), anno);
            }
        }
        return decise.grafie().nomina(corretta);
    }

    /** La stessa scheda con altri nomi. */
    static SchedaLetta conNomi(SchedaLetta scheda, NomeLetto settore, NomeLetto responsabile, NomeLetto assessore) {
        TestataLetta t = scheda.testata();
        TestataLetta nominata = new TestataLetta(
                t.azioneStrategica(),
                t.obiettivoOperativo(),
                t.missione(),
                t.titolo(),
                t.finalita(),
                t.peso(),
                settore,
                responsabile,
                assessore,
                t.personale(),
                t.trasversale(),
                t.altreUnita(),
                t.settoriCoinvolti(),
                t.unitaSconosciute());
        return con(scheda, nominata, scheda.fasi(), scheda.indicatori());
    }

    private static SchedaLetta applica(SchedaLetta scheda, String scritto, String valore, int anno) {
        Percorso percorso = Percorso.di(scritto);
        Campo campo = Campo.di(percorso).orElse(null);
        if (campo == null) {
            return scheda;
        }
        return switch (campo.parte()) {
            case null -> con(scheda, testata(scheda.testata(), campo, valore), scheda.fasi(), scheda.indicatori());
            case FASE -> {
                List<FaseLetta> fasi = scheda.fasi().stream()
                        .map(fase -> fase.chiave() == percorso.chiave() ? fase(fase, campo, valore, anno) : fase)
                        .toList();
                yield con(scheda, scheda.testata(), fasi, scheda.indicatori());
            }
            default -> {
                List<IndicatoreLetto> indicatori = scheda.indicatori().stream()
                        .map(i -> i.chiave() == percorso.chiave() ? indicatore(i, campo, valore) : i)
                        .toList();
                yield con(scheda, scheda.testata(), scheda.fasi(), indicatori);
            }
        };
    }

    private static SchedaLetta con(
            SchedaLetta scheda, TestataLetta testata, List<FaseLetta> fasi, List<IndicatoreLetto> indicatori) {
        return new SchedaLetta(
                scheda.numero(),
                scheda.annoScritto(),
                testata,
                fasi,
                indicatori,
                scheda.anomalie(),
                scheda.testoGrezzo(),
                scheda.impronta());
    }

    private static TestataLetta testata(TestataLetta t, Campo campo, String valore) {
        MissioneLetta missione = t.missione();
        return new TestataLetta(
                campo == Campo.AZIONE_STRATEGICA ? valore : t.azioneStrategica(),
                campo == Campo.OBIETTIVO_OPERATIVO ? valore : t.obiettivoOperativo(),
                missione(
                        missione,
                        campo == Campo.MISSIONE ? Scritture.codice(valore) : missione.missione(),
                        campo == Campo.PROGRAMMA ? Scritture.codice(valore) : missione.programma()),
                campo == Campo.TITOLO ? valore : t.titolo(),
                campo == Campo.FINALITA ? valore : t.finalita(),
                campo == Campo.PESO ? Scritture.peso(valore) : t.peso(),
                campo == Campo.SETTORE ? new NomeLetto(t.settore().scritto(), valore) : t.settore(),
                campo == Campo.RESPONSABILE ? new NomeLetto(t.responsabile().scritto(), valore) : t.responsabile(),
                campo == Campo.ASSESSORE ? new NomeLetto(t.assessore().scritto(), valore) : t.assessore(),
                campo == Campo.PERSONALE ? valore : t.personale(),
                campo == Campo.TRASVERSALE ? Scritture.trasversale(valore) : t.trasversale(),
                campo == Campo.ALTRE_UNITA ? valore : t.altreUnita(),
                t.settoriCoinvolti(),
                t.unitaSconosciute());
    }

    /** Un programma che non è della missione non si può tenere; quello scritto resta. */
    private static MissioneLetta missione(
            MissioneLetta scritta, @Nullable String missione, @Nullable String programma) {
        boolean suo = programma != null
                && Missioni.trova(missione)
                        .filter(m -> m.programmi().containsKey(programma))
                        .isPresent();
        return new MissioneLetta(
                scritta.missioneScritta(), scritta.programmaScritto(), missione, suo ? programma : null);
    }

    private static FaseLetta fase(FaseLetta fase, Campo campo, String valore, int anno) {
        return new FaseLetta(
                fase.chiave(),
                campo == Campo.NUMERO_DELLA_FASE ? valore : fase.numero(),
                campo == Campo.TESTO_DELLA_FASE ? valore : fase.testo(),
                campo == Campo.PESO_DELLA_FASE ? Scritture.peso(valore) : fase.peso(),
                campo == Campo.PREVISTI ? Scritture.mesi(valore, anno) : fase.previsti(),
                campo == Campo.EFFETTIVI ? Scritture.mesi(valore, anno) : fase.effettivi(),
                campo == Campo.MOTIVAZIONE ? valore : fase.motivazione(),
                fase.altraLettura(),
                fase.scartoP(),
                fase.scartoE());
    }

    private static IndicatoreLetto indicatore(IndicatoreLetto indicatore, Campo campo, String valore) {
        return new IndicatoreLetto(
                indicatore.chiave(),
                campo == Campo.FASE_DELL_INDICATORE ? Scritture.fase(valore) : indicatore.fase(),
                campo == Campo.TESTO_DELL_INDICATORE ? valore : indicatore.testo(),
                campo == Campo.UNITA ? valore : indicatore.unita(),
                campo == Campo.ATTESO ? valore : indicatore.atteso(),
                campo == Campo.RAGGIUNTO ? valore : indicatore.raggiunto(),
                campo == Campo.NOTE ? valore : indicatore.note());
    }
}
