package it.comune.obiettivi.documento;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import it.comune.obiettivi.documento.Decisione.SuAnomalia;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.IndicatoreLetto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.MissioneLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.NomeLetto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.TestataLetta;
import it.comune.obiettivi.piano.Missioni;
import it.comune.obiettivi.piano.campi.Scritture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mette sui campi di una scheda letta i valori decisi per le sue anomalie. */
final class Correzioni {

    static final Pattern PARTE = Pattern.compile("(fase|indicatore)\\.(\\d+)\\.(\\w+)");

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

    private static SchedaLetta applica(SchedaLetta scheda, String campo, String valore, int anno) {
        Matcher parte = PARTE.matcher(campo);
        if (!parte.matches()) {
            return con(scheda, testata(scheda.testata(), campo, valore), scheda.fasi(), scheda.indicatori());
        }
        int chiave = Integer.parseInt(parte.group(2));
        if (parte.group(1).equals("fase")) {
            List<FaseLetta> fasi = scheda.fasi().stream()
                    .map(fase -> fase.chiave() == chiave ? fase(fase, parte.group(3), valore, anno) : fase)
                    .toList();
            return con(scheda, scheda.testata(), fasi, scheda.indicatori());
        }
        List<IndicatoreLetto> indicatori = scheda.indicatori().stream()
                .map(i -> i.chiave() == chiave ? indicatore(i, parte.group(3), valore) : i)
                .toList();
        return con(scheda, scheda.testata(), scheda.fasi(), indicatori);
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

    private static TestataLetta testata(TestataLetta t, String campo, String valore) {
        MissioneLetta missione = t.missione();
        return new TestataLetta(
                campo.equals("azioneStrategica") ? valore : t.azioneStrategica(),
                campo.equals("obiettivoOperativo") ? valore : t.obiettivoOperativo(),
                missione(
                        missione,
                        campo.equals("missione") ? Scritture.codice(valore) : missione.missione(),
                        campo.equals("programma") ? Scritture.codice(valore) : missione.programma()),
                campo.equals("titolo") ? valore : t.titolo(),
                campo.equals("finalita") ? valore : t.finalita(),
                campo.equals("peso") ? Scritture.peso(valore) : t.peso(),
                campo.equals("settore") ? new NomeLetto(t.settore().scritto(), valore) : t.settore(),
                campo.equals("responsabile") ? new NomeLetto(t.responsabile().scritto(), valore) : t.responsabile(),
                campo.equals("assessore") ? new NomeLetto(t.assessore().scritto(), valore) : t.assessore(),
                campo.equals("personale") ? valore : t.personale(),
                campo.equals("trasversale") ? Scritture.trasversale(valore) : t.trasversale(),
                campo.equals("altreUnita") ? valore : t.altreUnita(),
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

    private static FaseLetta fase(FaseLetta fase, String campo, String valore, int anno) {
        return new FaseLetta(
                fase.chiave(),
                campo.equals("numero") ? valore : fase.numero(),
                campo.equals("testo") ? valore : fase.testo(),
                campo.equals("peso") ? Scritture.peso(valore) : fase.peso(),
                campo.equals("previsti") ? Scritture.mesi(valore, anno) : fase.previsti(),
                campo.equals("effettivi") ? Scritture.mesi(valore, anno) : fase.effettivi(),
                campo.equals("motivazione") ? valore : fase.motivazione(),
                fase.altraLettura(),
                fase.scartoP(),
                fase.scartoE());
    }

    private static IndicatoreLetto indicatore(IndicatoreLetto indicatore, String campo, String valore) {
        return new IndicatoreLetto(
                indicatore.chiave(),
                campo.equals("fase") ? Scritture.fase(valore) : indicatore.fase(),
                campo.equals("testo") ? valore : indicatore.testo(),
                campo.equals("unita") ? valore : indicatore.unita(),
                campo.equals("atteso") ? valore : indicatore.atteso(),
                campo.equals("raggiunto") ? valore : indicatore.raggiunto(),
                campo.equals("note") ? valore : indicatore.note());
    }
}
