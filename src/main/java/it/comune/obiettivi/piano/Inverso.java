package it.comune.obiettivi.piano;

import it.comune.obiettivi.piano.Modifica.CambiaAssessore;
import it.comune.obiettivi.piano.Modifica.CambiaMissione;
import it.comune.obiettivi.piano.Modifica.CambiaPeso;
import it.comune.obiettivi.piano.Modifica.CambiaPesoFase;
import it.comune.obiettivi.piano.Modifica.CambiaResponsabile;
import it.comune.obiettivi.piano.Modifica.CambiaTesto;
import it.comune.obiettivi.piano.Modifica.CambiaTestoFase;
import it.comune.obiettivi.piano.Modifica.CambiaTrasversale;
import it.comune.obiettivi.piano.Modifica.CollegaFase;
import it.comune.obiettivi.piano.Modifica.DecidiAnomalia;
import it.comune.obiettivi.piano.Modifica.PrevediMese;
import it.comune.obiettivi.piano.Modifica.RaggiungiIndicatore;
import it.comune.obiettivi.piano.Modifica.RilevaAvanzamento;
import it.comune.obiettivi.piano.Modifica.RitiraAvanzamento;
import it.comune.obiettivi.piano.Modifica.ScriviIndicatore;
import it.comune.obiettivi.piano.Modifica.ScriviMotivazione;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.Voce;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Il gesto che ridà a un campo il valore che aveva prima di un altro gesto. */
final class Inverso {

    private Inverso() {}

    /** @throws ModificaRifiutata se il gesto non si annulla */
    static Modifica di(Modifica modifica, Voce voce) {
        return switch (modifica) {
            case Modifica.DellaScheda gesto -> di(gesto, voce);
            case Modifica.DellaFase gesto -> di(gesto, voce);
            case Modifica.DellIndicatore gesto -> di(gesto, voce);
        };
    }

    private static Modifica di(Modifica.DellaScheda modifica, Voce voce) {
        return switch (modifica) {
            case Modifica.InserisciScheda gesto -> throw nonSiAnnulla();
            case Modifica.RileggiScheda gesto -> throw nonSiAnnulla();
            case DecidiAnomalia gesto -> decisione(gesto, voce.prima());
            case Modifica.DellaTestata gesto -> di(gesto, voce);
            case Modifica.DelleParti gesto -> di(gesto, parte(voce.campo()));
        };
    }

    private static Modifica di(Modifica.DellaTestata modifica, Voce voce) {
        return switch (modifica) {
            case CambiaTesto gesto -> new CambiaTesto(gesto.campo(), voce.dopo(), voce.prima());
            case CambiaPeso gesto -> new CambiaPeso(peso(voce.dopo()), peso(voce.prima()));
            case CambiaMissione gesto -> missione(voce.prima());
            case CambiaResponsabile gesto -> new CambiaResponsabile(numero(voce.prima()));
            case CambiaAssessore gesto -> new CambiaAssessore(numero(voce.prima()));
            case CambiaTrasversale gesto ->
                new CambiaTrasversale(voce.prima().isEmpty() ? null : Boolean.valueOf(voce.prima()));
            case Modifica.CambiaSettore gesto ->
                new Modifica.CambiaSettore(Long.parseLong(voce.dopo()), Long.parseLong(voce.prima()));
        };
    }

    /** @param chiave della parte che il gesto ha toccato, anche appena nata */
    private static Modifica di(Modifica.DelleParti modifica, int chiave) {
        return switch (modifica) {
            case Modifica.AggiungiFase gesto -> new Modifica.TogliFase(chiave);
            case Modifica.TogliFase gesto -> new Modifica.RimettiFase(chiave);
            case Modifica.RimettiFase gesto -> new Modifica.TogliFase(chiave);
            case Modifica.AggiungiIndicatore gesto -> new Modifica.TogliIndicatore(chiave);
            case Modifica.TogliIndicatore gesto -> new Modifica.RimettiIndicatore(chiave);
            case Modifica.RimettiIndicatore gesto -> new Modifica.TogliIndicatore(chiave);
        };
    }

    private static Modifica di(Modifica.DellaFase modifica, Voce voce) {
        return switch (modifica) {
            case SvolgiMese gesto -> new SvolgiMese(gesto.fase(), gesto.mese(), !gesto.svolto());
            case PrevediMese gesto -> new PrevediMese(gesto.fase(), gesto.mese(), !gesto.previsto());
            case RilevaAvanzamento gesto -> new RitiraAvanzamento(gesto.fase(), gesto.al(), gesto.valore());
            case RitiraAvanzamento gesto -> new RilevaAvanzamento(gesto.fase(), gesto.al(), gesto.valore());
            case ScriviMotivazione gesto -> new ScriviMotivazione(gesto.fase(), voce.dopo(), voce.prima());
            case Modifica.NessunaNovita gesto -> throw nonSiAnnulla();
            case CambiaPesoFase gesto -> new CambiaPesoFase(gesto.fase(), peso(voce.dopo()), peso(voce.prima()));
            case CambiaTestoFase gesto -> new CambiaTestoFase(gesto.fase(), voce.dopo(), voce.prima());
            case Modifica.NumeraFase gesto -> new Modifica.NumeraFase(gesto.fase(), voce.dopo(), voce.prima());
            case CollegaFase gesto -> new CollegaFase(gesto.fase(), chiave(voce.prima()));
        };
    }

    private static Modifica di(Modifica.DellIndicatore modifica, Voce voce) {
        return switch (modifica) {
            case RaggiungiIndicatore gesto -> new RaggiungiIndicatore(gesto.indicatore(), voce.dopo(), voce.prima());
            case ScriviIndicatore gesto ->
                new ScriviIndicatore(gesto.indicatore(), gesto.voce(), voce.dopo(), voce.prima());
            case Modifica.AssegnaIndicatore gesto ->
                new Modifica.AssegnaIndicatore(gesto.indicatore(), chiave(voce.prima()));
        };
    }

    /** @throws ModificaRifiutata se il gesto non si annulla */
    static ModificaTrasversale di(ModificaTrasversale modifica, Voce voce) {
        return switch (modifica) {
            case ModificaTrasversale.InserisciTrasversale gesto -> throw nonSiAnnulla();
            case ModificaTrasversale.CambiaTitolo gesto ->
                new ModificaTrasversale.CambiaTitolo(voce.dopo(), voce.prima());
            case ModificaTrasversale.CambiaFinalita gesto ->
                new ModificaTrasversale.CambiaFinalita(voce.dopo(), voce.prima());
            case ModificaTrasversale.ScriviNote gesto -> new ModificaTrasversale.ScriviNote(voce.dopo(), voce.prima());
            case ModificaTrasversale.AggiungiFaseComune gesto ->
                new ModificaTrasversale.TogliFaseComune((int) numeroDelCampo(voce.campo()));
            case ModificaTrasversale.TogliFaseComune gesto -> new ModificaTrasversale.RimettiFaseComune(gesto.chiave());
            case ModificaTrasversale.RimettiFaseComune gesto -> new ModificaTrasversale.TogliFaseComune(gesto.chiave());
            case ModificaTrasversale.CambiaFaseComune gesto ->
                new ModificaTrasversale.CambiaFaseComune(gesto.chiave(), voce.dopo(), voce.prima());
            case ModificaTrasversale.CollegaScheda gesto ->
                new ModificaTrasversale.ScollegaScheda(gesto.partecipazione().scheda());
            case ModificaTrasversale.ScollegaScheda gesto ->
                new ModificaTrasversale.CollegaScheda(
                        new ModificaTrasversale.Partecipa(gesto.scheda(), numeroDelCampo(voce.campo())));
        };
    }

    private static ModificaRifiutata nonSiAnnulla() {
        return new ModificaRifiutata("Questo gesto non si annulla: scrivi di nuovo il valore giusto.");
    }

    private static @Nullable Peso peso(String testo) {
        return testo.isEmpty() ? null : new Peso(new BigDecimal(testo));
    }

    private static @Nullable Long numero(String testo) {
        return testo.isEmpty() ? null : Long.valueOf(testo);
    }

    private static @Nullable Integer chiave(String testo) {
        return testo.isEmpty() ? null : Integer.valueOf(testo);
    }

    private static long numeroDelCampo(String campo) {
        return Long.parseLong(campo.substring(campo.indexOf('.') + 1));
    }

    private static int parte(String campo) {
        return Integer.parseInt(campo.substring(campo.indexOf('.') + 1));
    }

    private static CambiaMissione missione(String scritta) {
        String[] parti = scritta.split("/", 2);
        return new CambiaMissione(parti[0].isEmpty() ? null : parti[0], parti[1].isEmpty() ? null : parti[1]);
    }

    private static DecidiAnomalia decisione(DecidiAnomalia gesto, String scritta) {
        String[] parti = scritta.split(": ", 2);
        return new DecidiAnomalia(gesto.anomalia(), Anomalia.Stato.valueOf(parti[0]), parti[1]);
    }
}
