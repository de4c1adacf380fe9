package it.comune.obiettivi.piano;

import static it.comune.obiettivi.piano.ModelloDelPiano.RILEVATI;
import static it.comune.obiettivi.piano.ModelloDelPiano.peso;

import it.comune.obiettivi.piano.ModelloDelPiano.Attesa;
import it.comune.obiettivi.piano.ModelloDelPiano.Fine;
import it.comune.obiettivi.piano.Modifica.AssegnaIndicatore;
import it.comune.obiettivi.piano.Modifica.CambiaPesoFase;
import it.comune.obiettivi.piano.Modifica.ScriviIndicatore;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Le regole del {@link ModelloDelPiano}, sui valori di un oggetto. */
final class RegoleDelModello {
    private final Map<String, String> valori;

    private final LocalDate oggi;

    RegoleDelModello(Map<String, String> valori, LocalDate oggi) {
        this.valori = valori;
        this.oggi = oggi;
    }

    String ora(String campo) {
        return valori.getOrDefault(campo, "");
    }

    boolean ha(String campo) {
        return !ora(campo).isEmpty();
    }

    /** Anche se poi qualcuno l'ha vuotato. */
    boolean nato(String campo) {
        return valori.containsKey(campo);
    }

    int prossima(String gruppo) {
        return 1
                + (int) valori.keySet().stream()
                        .filter(campo -> campo.matches(gruppo + "\\.\\d+"))
                        .count();
    }

    /** L'indicatore c'è, e c'è la sua fase se ne ha una. */
    boolean resta(int indicatore) {
        return ha("indicatore." + indicatore) && conLaFase(indicatore);
    }

    private boolean conLaFase(int indicatore) {
        String fase = ora("indicatore." + indicatore + ".fase");
        return fase.isEmpty() || ha("fase." + fase);
    }

    /** Una parte tolta non si vede, con tutto il suo. */
    boolean siVede(String campo) {
        String[] nomi = campo.split("\\.");
        return switch (nomi[0]) {
            case "fase" -> ha("fase." + nomi[1]);
            case "indicatore" -> resta(Integer.parseInt(nomi[1]));
            default -> true;
        };
    }

    Attesa parti(Modifica.DelleParti modifica) {
        return switch (modifica) {
            case Modifica.AggiungiFase gesto -> {
                String campo = "fase." + prossima("fase");
                yield nasce(
                        campo,
                        gesto.testo(),
                        Map.of(campo + ".numero", gesto.numero().strip()));
            }
            case Modifica.TogliFase gesto -> presente("fase." + gesto.fase(), "");
            case Modifica.RimettiFase gesto -> presente("fase." + gesto.fase(), "X");
            case Modifica.AggiungiIndicatore gesto -> {
                String campo = "indicatore." + prossima("indicatore");
                boolean senzaFase = gesto.fase() != null && !ha("fase." + gesto.fase());
                yield senzaFase
                        ? Attesa.solo(Fine.RIFIUTO)
                        : nasce(campo, gesto.testo(), Map.of(campo + ".fase", ModelloDelPiano.testo(gesto.fase())));
            }
            case Modifica.TogliIndicatore gesto -> presenteConFase(gesto.indicatore(), "");
            case Modifica.RimettiIndicatore gesto -> presenteConFase(gesto.indicatore(), "X");
        };
    }

    private Attesa nasce(String campo, String testo, Map<String, String> altri) {
        Map<String, String> insieme = new HashMap<>(altri);
        insieme.put(campo + ".testo", testo.strip());
        return testo.isBlank() ? Attesa.solo(Fine.RIFIUTO) : new Attesa(Set.of(Fine.CAMBIA), campo, "X", null, insieme);
    }

    Attesa presenteConFase(int indicatore, String segno) {
        return conLaFase(indicatore) ? presente("indicatore." + indicatore, segno) : Attesa.solo(Fine.RIFIUTO);
    }

    private Attesa presente(String campo, String segno) {
        return nato(campo) ? mette(campo, segno) : Attesa.solo(Fine.RIFIUTO);
    }

    Attesa mette(String campo, String valore) {
        return ora(campo).equals(valore)
                ? Attesa.solo(Fine.NIENTE)
                : new Attesa(Set.of(Fine.CAMBIA), campo, valore, null, Map.of());
    }

    Attesa numero(String campo, String da, String a) {
        boolean altro = !ora(campo).equals(da) && !ora(campo).equals(a);
        return altro ? Attesa.solo(Fine.SUPERATO) : mette(campo, a);
    }

    private boolean tolta(String faseComune) {
        return ha(RILEVATI + faseComune);
    }

    Attesa scriveComune(String campo, String base, String mio) {
        return nato(campo) && !tolta(campo) ? testo(campo, base, mio) : Attesa.solo(Fine.RIFIUTO);
    }

    /** Di una fase comune tolta si tiene il testo, dopo una X: può tornare. */
    Attesa togliComune(String campo) {
        if (!nato(campo)) {
            return Attesa.solo(Fine.RIFIUTO);
        }
        return tolta(campo) ? Attesa.solo(Fine.NIENTE) : cambia(campo, "", "X" + ora(campo));
    }

    Attesa rimettiComune(String campo) {
        if (!nato(campo)) {
            return Attesa.solo(Fine.RIFIUTO);
        }
        return tolta(campo) ? cambia(campo, ora(RILEVATI + campo).substring(1), "") : Attesa.solo(Fine.NIENTE);
    }

    Attesa testo(String campo, String base, String mio) {
        TestoAtteso atteso = new TestoAtteso(base, mio, ora(campo));
        return new Attesa(atteso.fini(), campo, null, atteso, Map.of());
    }

    Attesa rilegge(Modifica.RileggiScheda gesto) {
        Map<String, String> nuove = new HashMap<>();
        int prima = prossima("anomalia") - 1;
        gesto.differenze().forEach(d -> nuove.put("anomalia." + (prima + d.chiave()), d.stato() + ": " + d.inUso()));
        boolean stessa = ora("impronta").equals(gesto.impronta());
        return stessa
                ? Attesa.solo(Fine.NIENTE)
                : new Attesa(Set.of(Fine.CAMBIA), "impronta", gesto.impronta(), null, nuove);
    }

    Attesa fase(Modifica.DellaFase modifica) {
        String campo = "fase." + modifica.fase() + ".";
        return switch (modifica) {
            case SvolgiMese gesto ->
                gesto.svolto() && gesto.mese().ordinal() + 1 > oggi.getMonthValue()
                        ? Attesa.solo(Fine.RIFIUTO)
                        : mette(campo + "svolto.2026-0" + (gesto.mese().ordinal() + 1), gesto.svolto() ? "X" : "");
            case Modifica.PrevediMese gesto -> mette(campo + "previsto." + gesto.mese(), gesto.previsto() ? "X" : "");
            case Modifica.RilevaAvanzamento gesto ->
                gesto.al().isAfter(oggi)
                        ? Attesa.solo(Fine.RIFIUTO)
                        : rileva(campo + "avanzamento", rilevata(gesto.valore(), gesto.al()));
            case Modifica.RitiraAvanzamento gesto ->
                ora(campo + "avanzamento").equals(rilevata(gesto.valore(), gesto.al()))
                        ? ritira(campo + "avanzamento")
                        : Attesa.solo(Fine.SUPERATO);
            case Modifica.NumeraFase gesto ->
                numero(campo + "numero", gesto.da(), gesto.a().strip());
            case Modifica.ScriviMotivazione gesto -> testo(campo + "motivazione", gesto.base(), gesto.testo());
            case Modifica.NessunaNovita gesto ->
                new Attesa(Set.of(Fine.CAMBIA), campo + "novita", "nessuna novità", null, Map.of());
            case CambiaPesoFase gesto -> numero(campo + "peso", peso(gesto.da()), peso(gesto.a()));
            case Modifica.CambiaTestoFase gesto -> testo(campo + "testo", gesto.base(), gesto.testo());
            case Modifica.CollegaFase gesto -> mette(campo + "faseComune", ModelloDelPiano.testo(gesto.faseComune()));
        };
    }

    private static String rilevata(Percentuale valore, LocalDate al) {
        return ModelloDelPiano.numero(valore.valore()) + " al " + al;
    }

    Attesa rileva(String campo, String nuova) {
        return ora(campo).equals(nuova)
                ? Attesa.solo(Fine.NIENTE)
                : cambia(campo, nuova, ora(RILEVATI + campo) + ora(campo) + RILEVATI);
    }

    Attesa ritira(String campo) {
        String prime = ora(RILEVATI + campo);
        String pila = prime.substring(0, prime.length() - 1);
        int dove = pila.lastIndexOf(RILEVATI) + 1;
        return cambia(campo, pila.substring(dove), pila.substring(0, dove));
    }

    private Attesa cambia(String campo, String valore, String rilevati) {
        return new Attesa(Set.of(Fine.CAMBIA), campo, valore, null, Map.of(RILEVATI + campo, rilevati));
    }

    Attesa indicatore(Modifica.DellIndicatore modifica) {
        String campo = "indicatore." + modifica.indicatore() + ".";
        return switch (modifica) {
            case Modifica.RaggiungiIndicatore gesto ->
                numero(campo + "raggiunto", gesto.base(), gesto.valore().strip());
            case ScriviIndicatore gesto ->
                testo(campo + gesto.voce().name().toLowerCase(Locale.ROOT), gesto.base(), gesto.testo());
            case AssegnaIndicatore gesto ->
                gesto.fase() == null || ha("fase." + gesto.fase())
                        ? mette(campo + "fase", ModelloDelPiano.testo(gesto.fase()))
                        : Attesa.solo(Fine.RIFIUTO);
        };
    }
}
