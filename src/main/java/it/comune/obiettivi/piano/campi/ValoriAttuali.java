package it.comune.obiettivi.piano.campi;

import com.google.re2j.Matcher;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Indicatore;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Testata;
import org.jspecify.annotations.Nullable;

/** Che cosa vale adesso nei campi di una scheda del piano. */
record ValoriAttuali(Scheda scheda, Campi.Anagrafe anagrafe) {

    /** Il valore di un campo, scritto come nelle anomalie; vuoto se manca. */
    String di(String campo) {
        Matcher parte = Campi.PARTE.matcher(campo);
        if (!parte.matches()) {
            return Scritture.testo(valore(scheda.testata(), campo), scheda.anno());
        }
        int chiave = Integer.parseInt(parte.group(2));
        Object valore = parte.group(1).equals("fase")
                ? valore(scheda.fase(chiave), parte.group(3))
                : valore(scheda.indicatore(chiave), parte.group(3));
        return Scritture.testo(valore, scheda.anno());
    }

    private @Nullable Object valore(Testata t, String campo) {
        Long responsabile = t.responsabile();
        Long assessore = t.assessore();
        return switch (campo) {
            case "missione" -> t.missione();
            case "programma" -> t.programma();
            case "peso" -> t.peso();
            case "settore" -> anagrafe.nomeDelSettore(t.settore());
            case "responsabile" -> responsabile == null ? null : anagrafe.nomeDellaPersona(responsabile);
            case "assessore" -> assessore == null ? null : anagrafe.nomeDellaPersona(assessore);
            case "trasversale" -> t.trasversale();
            default -> t.testo(Campi.campo(campo));
        };
    }

    private static @Nullable Object valore(Fase fase, String campo) {
        return switch (campo) {
            case "numero" -> fase.numero();
            case "testo" -> fase.testo();
            case "peso" -> fase.peso();
            case "motivazione" -> fase.motivazione();
            case "previsti" -> fase.previsti();
            case "effettivi" -> fase.effettivi();
            default -> throw new IllegalArgumentException(campo);
        };
    }

    private static @Nullable Object valore(Indicatore indicatore, String campo) {
        return switch (campo) {
            case "fase" -> indicatore.fase();
            case "testo" -> indicatore.testo();
            case "unita" -> indicatore.unita();
            case "atteso" -> indicatore.atteso();
            case "note" -> indicatore.note();
            case "raggiunto" -> indicatore.raggiunto();
            default -> throw new IllegalArgumentException(campo);
        };
    }
}
