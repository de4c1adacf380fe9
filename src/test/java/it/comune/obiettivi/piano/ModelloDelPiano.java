package it.comune.obiettivi.piano;

import it.comune.obiettivi.piano.Modifica.CambiaPeso;
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
     * @param altri i campi che cambiano insieme; quelli dell'obiettivo trasversale cominciano con il suo nome
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

    /** Dove si tiene nota delle rilevazioni, che si possono ritirare: non è un campo. */
    static final String RILEVATI = "~";

    static final String TRASVERSALE = "trasversale";
    private static final String ALTROVE = TRASVERSALE + "/";

    private static final Set<String> MISSIONI = Set.of("01/11", "01/", "/", "04/02", "12/");

    private final LocalDate oggi;
    private final Map<String, Long> schede;
    private final Map<String, Map<String, String>> oggetti = new TreeMap<>();

    /** @param schede il numero di ogni scheda; l'altro oggetto è l'obiettivo a cui partecipano */
    ModelloDelPiano(LocalDate oggi, Map<String, Long> schede) {
        this.oggi = oggi;
        this.schede = schede;
    }

    ModelloDelPiano copia() {
        ModelloDelPiano copia = new ModelloDelPiano(oggi, schede);
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
        RegoleDelModello qui = regole(oggetto);
        pieni.keySet().removeIf(campo -> campo.startsWith(RILEVATI) || !qui.siVede(campo));
        return pieni;
    }

    String valore(String oggetto, String campo) {
        return oggetti.get(oggetto).getOrDefault(campo, "");
    }

    void accogli(String oggetto, Attesa attesa, String valore) {
        oggetti.get(oggetto).put(attesa.campo(), valore);
        attesa.altri().forEach((campo, nuovo) -> {
            boolean altrove = campo.startsWith(ALTROVE);
            oggetti.get(altrove ? TRASVERSALE : oggetto)
                    .put(altrove ? campo.substring(ALTROVE.length()) : campo, nuovo);
        });
    }

    private RegoleDelModello regole(String oggetto) {
        return new RegoleDelModello(oggetti.get(oggetto), oggi);
    }

    Attesa prevedi(String oggetto, Persona chi, AnnullamentoAtteso gesto) {
        RegoleDelModello qui = regole(oggetto);
        if (!gesto.siPuo(qui)) {
            return Attesa.solo(Fine.RIFIUTO);
        }
        if (!(gesto.radice() instanceof Modifica modifica
                ? puo(oggetto, chi, modifica)
                : puo(chi, (ModificaTrasversale) gesto.radice()))) {
            return Attesa.solo(Fine.NEGATO);
        }
        if (gesto.campo().equals("settore")) {
            return gesto.rende(cambiaSettore(oggetto, gesto.dopo(), gesto.prima()));
        }
        boolean collega =
                gesto.campo().startsWith("partecipazione.") && !gesto.prima().isEmpty();
        return gesto.rende(collega ? collega(gesto.campo(), gesto.prima()) : gesto.su(qui));
    }

    private boolean puo(String oggetto, Persona chi, Modifica modifica) {
        return chi.segretario() || chi.settori().contains(settore(oggetto)) && racconta(modifica);
    }

    private boolean puo(Persona chi, ModificaTrasversale modifica) {
        boolean partecipa =
                chi.settori().stream().anyMatch(s -> regole(TRASVERSALE).ha("partecipazione." + s));
        return chi.segretario() || partecipa && modifica instanceof ModificaTrasversale.ScriviNote;
    }

    private Long settore(String scheda) {
        return Long.valueOf(valore(scheda, "settore"));
    }

    /** La partecipazione della scheda la segue, se nel settore nuovo non ce n'è un'altra. */
    private Attesa cambiaSettore(String oggetto, String da, String a) {
        String ora = valore(oggetto, "settore");
        String scheda = testo(schede.get(oggetto));
        boolean partecipa = valore(TRASVERSALE, "partecipazione." + ora).equals(scheda);
        if (!ora.equals(da) && !ora.equals(a)) {
            return Attesa.solo(Fine.SUPERATO);
        }
        if (ora.equals(a)) {
            return Attesa.solo(Fine.NIENTE);
        }
        if (partecipa && regole(TRASVERSALE).ha("partecipazione." + a)) {
            return Attesa.solo(Fine.RIFIUTO);
        }
        Map<String, String> altrove =
                Map.of(ALTROVE + "partecipazione." + ora, "", ALTROVE + "partecipazione." + a, scheda);
        return new Attesa(Set.of(Fine.CAMBIA), "settore", a, null, partecipa ? altrove : Map.of());
    }

    /** @param campo la partecipazione di un settore, che dev'essere quello della scheda */
    private Attesa collega(String campo, String scheda) {
        boolean suo = schede.entrySet().stream()
                .filter(voce -> voce.getValue().toString().equals(scheda))
                .anyMatch(voce -> campo.equals("partecipazione." + settore(voce.getKey())));
        String ora = valore(TRASVERSALE, campo);
        boolean libero = ora.isEmpty() || ora.equals(scheda);
        return suo && libero ? regole(TRASVERSALE).mette(campo, scheda) : Attesa.solo(Fine.RIFIUTO);
    }

    Attesa prevedi(String oggetto, Persona chi, Modifica modifica) {
        if (!puo(oggetto, chi, modifica)) {
            return Attesa.solo(Fine.NEGATO);
        }
        RegoleDelModello qui = regole(oggetto);
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
            case Modifica.CambiaSettore gesto ->
                cambiaSettore(oggetto, String.valueOf(gesto.da()), String.valueOf(gesto.a()));
            case Modifica.DelleParti gesto -> qui.parti(gesto);
            case Modifica.DellaFase gesto ->
                qui.ha("fase." + gesto.fase()) ? qui.fase(gesto) : Attesa.solo(Fine.RIFIUTO);
            case Modifica.DellIndicatore gesto ->
                qui.resta(gesto.indicatore()) ? qui.indicatore(gesto) : Attesa.solo(Fine.RIFIUTO);
        };
    }

    private static boolean racconta(Modifica modifica) {
        return modifica instanceof SvolgiMese
                || modifica instanceof Modifica.RilevaAvanzamento
                || modifica instanceof Modifica.RitiraAvanzamento
                || modifica instanceof Modifica.ScriviMotivazione
                || modifica instanceof Modifica.NessunaNovita
                || modifica instanceof Modifica.RaggiungiIndicatore
                || modifica instanceof ScriviIndicatore scrivi && scrivi.voce() == Modifica.Voce.NOTE;
    }

    Attesa prevedi(String oggetto, Persona chi, ModificaTrasversale modifica) {
        if (!puo(chi, modifica)) {
            return Attesa.solo(Fine.NEGATO);
        }
        RegoleDelModello qui = regole(oggetto);
        return switch (modifica) {
            case ModificaTrasversale.InserisciTrasversale gesto -> Attesa.solo(Fine.RIFIUTO);
            case ModificaTrasversale.CambiaTitolo gesto -> qui.testo("titolo", gesto.base(), gesto.testo());
            case ModificaTrasversale.CambiaFinalita gesto -> qui.testo("finalita", gesto.base(), gesto.testo());
            case ModificaTrasversale.ScriviNote gesto -> qui.testo("noteCondivise", gesto.base(), gesto.testo());
            case ModificaTrasversale.AggiungiFaseComune gesto ->
                qui.mette("faseComune." + qui.prossima("faseComune"), gesto.testo());
            case ModificaTrasversale.CambiaFaseComune gesto ->
                qui.scriveComune("faseComune." + gesto.chiave(), gesto.base(), gesto.testo());
            case ModificaTrasversale.TogliFaseComune gesto -> qui.togliComune("faseComune." + gesto.chiave());
            case ModificaTrasversale.RimettiFaseComune gesto -> qui.rimettiComune("faseComune." + gesto.chiave());
            case ModificaTrasversale.CollegaScheda gesto ->
                collega(
                        "partecipazione." + gesto.partecipazione().settore(),
                        String.valueOf(gesto.partecipazione().scheda()));
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

    /** Le parole di un testo. */
    static List<String> parole(String testo) {
        List<String> parole = new ArrayList<>(List.of(testo.strip().split("\\s+")));
        parole.remove("");
        return parole;
    }
}
