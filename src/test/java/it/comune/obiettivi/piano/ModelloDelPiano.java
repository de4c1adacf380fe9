package it.comune.obiettivi.piano;

import it.comune.obiettivi.piano.Modifica.AssegnaIndicatore;
import it.comune.obiettivi.piano.Modifica.CambiaPeso;
import it.comune.obiettivi.piano.Modifica.CambiaPesoFase;
import it.comune.obiettivi.piano.Modifica.ScriviIndicatore;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Come dovrebbe andare, scritto un'altra volta e semplice: un valore per campo, con il nome che ha nel registro. Non usa
 * nessuna regola del piano.
 */
final class ModelloDelPiano {

    /** Che cosa può succedere a un gesto. */
    enum Fine {
        CAMBIA,
        NIENTE,
        RIFIUTO,
        SUPERATO,
        NEGATO
    }

    /**
     * Che cosa ci si aspetta.
     *
     * @param valore quello che il campo avrà; nullo per un testo, che dice {@code testo}
     * @param altri i campi che nascono insieme
     */
    record Attesa(
            Set<Fine> fini,
            String campo,
            @Nullable String valore,
            @Nullable TestoAtteso testo,
            Map<String, String> altri) {

        static Attesa solo(Fine fine) {
            return new Attesa(Set.of(fine), "", null, null, Map.of());
        }
    }

    /** Chi agisce: il segretario può tutto, un responsabile racconta i suoi settori, gli altri leggono. */
    record Persona(boolean segretario, Set<Long> settori) {}

    private static final Set<String> MISSIONI = Set.of("01/11", "01/", "/", "04/02", "12/");

    private final LocalDate oggi;
    private final Map<String, Long> settori;
    private final Map<String, Map<String, String>> oggetti = new TreeMap<>();

    /** @param settori di quale settore è ogni scheda */
    ModelloDelPiano(LocalDate oggi, Map<String, Long> settori) {
        this.oggi = oggi;
        this.settori = settori;
    }

    ModelloDelPiano copia() {
        ModelloDelPiano copia = new ModelloDelPiano(oggi, settori);
        oggetti.forEach(copia::nasce);
        return copia;
    }

    void nasce(String oggetto, Map<String, String> valori) {
        oggetti.put(oggetto, new HashMap<>(valori));
    }

    /** I valori di un oggetto, senza quelli vuoti. */
    Map<String, String> valori(String oggetto) {
        Map<String, String> pieni = new TreeMap<>(oggetti.get(oggetto));
        pieni.values().removeIf(String::isEmpty);
        return pieni;
    }

    String valore(String oggetto, String campo) {
        return oggetti.get(oggetto).getOrDefault(campo, "");
    }

    void accogli(String oggetto, Attesa attesa, String valore) {
        oggetti.get(oggetto).put(attesa.campo(), valore);
        oggetti.get(oggetto).putAll(attesa.altri());
    }

    Attesa prevedi(String oggetto, Persona chi, Modifica modifica) {
        boolean suo = chi.settori().contains(settori.get(oggetto));
        if (!chi.segretario() && !(suo && racconta(modifica))) {
            return Attesa.solo(Fine.NEGATO);
        }
        Oggetto qui = new Oggetto(oggetto);
        return switch (modifica) {
            case Modifica.InserisciScheda gesto -> Attesa.solo(Fine.RIFIUTO);
            case Modifica.RileggiScheda gesto -> qui.rilegge(gesto);
            case Modifica.CambiaTesto gesto -> qui.testo(gesto.campo().nome(), gesto.base(), gesto.testo());
            case CambiaPeso gesto -> qui.numero("peso", peso(gesto.da()), peso(gesto.a()));
            case Modifica.CambiaMissione gesto -> {
                String coppia = testo(gesto.missione()) + "/" + testo(gesto.programma());
                yield MISSIONI.contains(coppia) ? qui.mette("missione", coppia) : Attesa.solo(Fine.RIFIUTO);
            }
            case Modifica.CambiaResponsabile gesto -> qui.mette("responsabile", testo(gesto.persona()));
            case Modifica.CambiaAssessore gesto -> qui.mette("assessore", testo(gesto.persona()));
            case Modifica.CambiaTrasversale gesto -> qui.mette("trasversale", testo(gesto.trasversale()));
            case Modifica.DecidiAnomalia gesto ->
                qui.nato("anomalia." + gesto.anomalia())
                        ? qui.mette("anomalia." + gesto.anomalia(), gesto.stato() + ": " + gesto.valore())
                        : Attesa.solo(Fine.RIFIUTO);
            case Modifica.DellaFase gesto ->
                qui.nato("fase." + gesto.fase() + ".testo") ? qui.fase(gesto) : Attesa.solo(Fine.RIFIUTO);
            case Modifica.DellIndicatore gesto ->
                qui.nato("indicatore." + gesto.indicatore() + ".testo")
                        ? qui.indicatore(gesto)
                        : Attesa.solo(Fine.RIFIUTO);
        };
    }

    private static boolean racconta(Modifica modifica) {
        return modifica instanceof SvolgiMese
                || modifica instanceof Modifica.RilevaAvanzamento
                || modifica instanceof Modifica.ScriviMotivazione
                || modifica instanceof Modifica.NessunaNovita
                || modifica instanceof Modifica.RaggiungiIndicatore
                || modifica instanceof ScriviIndicatore scrivi && scrivi.voce() == Modifica.Voce.NOTE;
    }

    Attesa prevedi(String oggetto, Persona chi, ModificaTrasversale modifica) {
        Oggetto qui = new Oggetto(oggetto);
        boolean partecipa = chi.settori().stream().anyMatch(s -> qui.ha("partecipazione." + s));
        if (!chi.segretario() && !(partecipa && modifica instanceof ModificaTrasversale.ScriviNote)) {
            return Attesa.solo(Fine.NEGATO);
        }
        return switch (modifica) {
            case ModificaTrasversale.InserisciTrasversale gesto -> Attesa.solo(Fine.RIFIUTO);
            case ModificaTrasversale.CambiaTitolo gesto -> qui.testo("titolo", gesto.base(), gesto.testo());
            case ModificaTrasversale.CambiaFinalita gesto -> qui.testo("finalita", gesto.base(), gesto.testo());
            case ModificaTrasversale.ScriviNote gesto -> qui.testo("noteCondivise", gesto.base(), gesto.testo());
            case ModificaTrasversale.AggiungiFaseComune gesto ->
                qui.mette("faseComune." + qui.prossima("faseComune"), gesto.testo());
            case ModificaTrasversale.CambiaFaseComune gesto ->
                qui.nato("faseComune." + gesto.chiave())
                        ? qui.testo("faseComune." + gesto.chiave(), gesto.base(), gesto.testo())
                        : Attesa.solo(Fine.RIFIUTO);
            case ModificaTrasversale.CollegaScheda gesto -> {
                String campo = "partecipazione." + gesto.partecipazione().settore();
                String scheda = String.valueOf(gesto.partecipazione().scheda());
                String ora = qui.ora(campo);
                yield ora.isEmpty() || ora.equals(scheda) ? qui.mette(campo, scheda) : Attesa.solo(Fine.RIFIUTO);
            }
            case ModificaTrasversale.ScollegaScheda gesto ->
                oggetti.get(oggetto).entrySet().stream()
                        .filter(voce -> voce.getKey().startsWith("partecipazione."))
                        .filter(voce -> voce.getValue().equals(String.valueOf(gesto.scheda())))
                        .findFirst()
                        .map(voce -> qui.mette(voce.getKey(), ""))
                        .orElse(Attesa.solo(Fine.NIENTE));
        };
    }

    static String testo(@Nullable Object valore) {
        return valore == null ? "" : valore.toString();
    }

    static String peso(@Nullable Peso peso) {
        return peso == null ? "" : numero(peso.valore());
    }

    static String numero(BigDecimal numero) {
        return numero.stripTrailingZeros().toPlainString();
    }

    /** Le regole, sui valori di un oggetto. */
    private final class Oggetto {

        private final Map<String, String> valori;

        Oggetto(String nome) {
            valori = oggetti.get(nome);
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
                            .filter(campo -> campo.startsWith(gruppo + "."))
                            .count();
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

        Attesa testo(String campo, String base, String mio) {
            TestoAtteso atteso = new TestoAtteso(base, mio, ora(campo));
            return new Attesa(atteso.fini(), campo, null, atteso, Map.of());
        }

        Attesa rilegge(Modifica.RileggiScheda gesto) {
            Map<String, String> nuove = new HashMap<>();
            int prima = prossima("anomalia") - 1;
            gesto.differenze()
                    .forEach(d -> nuove.put("anomalia." + (prima + d.chiave()), d.stato() + ": " + d.inUso()));
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
                case Modifica.PrevediMese gesto ->
                    mette(campo + "previsto." + gesto.mese(), gesto.previsto() ? "X" : "");
                case Modifica.RilevaAvanzamento gesto ->
                    gesto.al().isAfter(oggi)
                            ? Attesa.solo(Fine.RIFIUTO)
                            : mette(
                                    campo + "avanzamento",
                                    ModelloDelPiano.numero(gesto.valore().valore()) + " al " + gesto.al());
                case Modifica.ScriviMotivazione gesto -> testo(campo + "motivazione", gesto.base(), gesto.testo());
                case Modifica.NessunaNovita gesto ->
                    new Attesa(Set.of(Fine.CAMBIA), campo + "novita", "nessuna novità", null, Map.of());
                case CambiaPesoFase gesto -> numero(campo + "peso", peso(gesto.da()), peso(gesto.a()));
                case Modifica.CambiaTestoFase gesto -> testo(campo + "testo", gesto.base(), gesto.testo());
                case Modifica.CollegaFase gesto ->
                    mette(campo + "faseComune", ModelloDelPiano.testo(gesto.faseComune()));
            };
        }

        Attesa indicatore(Modifica.DellIndicatore modifica) {
            String campo = "indicatore." + modifica.indicatore() + ".";
            return switch (modifica) {
                case Modifica.RaggiungiIndicatore gesto ->
                    numero(campo + "raggiunto", gesto.base(), gesto.valore().strip());
                case ScriviIndicatore gesto ->
                    testo(campo + gesto.voce().name().toLowerCase(java.util.Locale.ROOT), gesto.base(), gesto.testo());
                case AssegnaIndicatore gesto ->
                    gesto.fase() == null || nato("fase." + gesto.fase() + ".testo")
                            ? mette(campo + "fase", ModelloDelPiano.testo(gesto.fase()))
                            : Attesa.solo(Fine.RIFIUTO);
            };
        }
    }

    /** Le parole di un testo. */
    static List<String> parole(String testo) {
        List<String> parole = new ArrayList<>(List.of(testo.strip().split("\\s+")));
        parole.remove("");
        return parole;
    }
}
