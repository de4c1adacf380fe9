package it.comune.obiettivi.piano.ui.storia;

import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Indicatore;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.Rilevazione;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Testata;
import it.comune.obiettivi.piano.ui.ParoleDelPiano;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Una scheda in due momenti, campo per campo, nell'ordine del modulo di carta. */
final class ConfrontoScheda {

    /** Se una parte della scheda c'era e se c'è. */
    enum Presenza {
        SEMPRE,
        SOLO_ALLORA,
        SOLO_ADESSO
    }

    /** Un campo, con i suoi due valori in parole. */
    record Voce(String campo, String nome, String allora, String adesso) {
        boolean diversa() {
            return !allora.equals(adesso);
        }
    }

    /** La testata, una fase o un indicatore; il nome della testata è vuoto. */
    record Parte(String nome, Presenza presenza, List<Voce> voci) {}

    private final Scheda allora;
    private final Scheda adesso;
    private final ParoleDelPiano parole;

    private ConfrontoScheda(Scheda allora, Scheda adesso, ParoleDelPiano parole) {
        this.allora = allora;
        this.adesso = adesso;
        this.parole = parole;
    }

    static List<Parte> fra(Scheda allora, Scheda adesso, ParoleDelPiano parole) {
        ConfrontoScheda confronto = new ConfrontoScheda(allora, adesso, parole);
        List<Parte> parti = new ArrayList<>();
        parti.add(confronto.testata());
        parti.addAll(confronto.parti(Percorso::fase, Scheda::fasi, Fase::chiave, confronto::diFase));
        parti.addAll(
                confronto.parti(Percorso::indicatore, Scheda::indicatori, Indicatore::chiave, ConfrontoScheda::valori));
        return parti;
    }

    private Parte testata() {
        Map<String, String> prima = valori(allora.testata());
        Map<String, String> dopo = valori(adesso.testata());
        return new Parte("", Presenza.SEMPRE, voci(Percorso.di(""), prima, dopo));
    }

    private <T> List<Parte> parti(
            IntFunction<Percorso> percorso,
            Function<Scheda, List<T>> quali,
            ToIntFunction<T> chiave,
            Function<@Nullable T, Map<String, String>> valori) {
        Map<Integer, T> prima = perChiave(quali.apply(allora), chiave);
        Map<Integer, T> dopo = perChiave(quali.apply(adesso), chiave);
        Set<Integer> tutte = new LinkedHashSet<>(prima.keySet());
        tutte.addAll(dopo.keySet());
        return tutte.stream()
                .sorted()
                .map(una -> new Parte(
                        parole.campo(percorso.apply(una).scritto()),
                        presenza(prima.containsKey(una), dopo.containsKey(una)),
                        voci(percorso.apply(una), valori.apply(prima.get(una)), valori.apply(dopo.get(una)))))
                .toList();
    }

    private static <T> Map<Integer, T> perChiave(List<T> parti, ToIntFunction<T> chiave) {
        return parti.stream().collect(Collectors.toMap(chiave::applyAsInt, Function.identity()));
    }

    static Presenza presenza(boolean prima, boolean dopo) {
        if (prima && dopo) {
            return Presenza.SEMPRE;
        }
        return prima ? Presenza.SOLO_ALLORA : Presenza.SOLO_ADESSO;
    }

    private List<Voce> voci(Percorso parte, Map<String, String> prima, Map<String, String> dopo) {
        Set<String> campi = new LinkedHashSet<>(prima.keySet());
        campi.addAll(dopo.keySet());
        return campi.stream()
                .map(nome -> {
                    String campo = parte.campo(nome).scritto();
                    return new Voce(
                            campo,
                            parte.parte() == null ? parole.campo(nome) : parole.parte(nome, ""),
                            parole.valore(campo, prima.getOrDefault(nome, "")),
                            parole.valore(campo, dopo.getOrDefault(nome, "")));
                })
                .toList();
    }

    private static Map<String, String> valori(Testata testata) {
        Map<String, String> valori = new LinkedHashMap<>();
        valori.put("azioneStrategica", testata.azioneStrategica());
        valori.put("obiettivoOperativo", testata.obiettivoOperativo());
        valori.put("missione", testo(testata.missione()) + "/" + testo(testata.programma()));
        valori.put("peso", peso(testata.peso()));
        valori.put("settore", String.valueOf(testata.settore()));
        valori.put("responsabile", testo(testata.responsabile()));
        valori.put("titolo", testata.titolo());
        valori.put("finalita", testata.finalita());
        valori.put("assessore", testo(testata.assessore()));
        valori.put("personale", testata.personale());
        valori.put("trasversale", testo(testata.trasversale()));
        valori.put("altreUnita", testata.altreUnita());
        return valori;
    }

    private Map<String, String> diFase(@Nullable Fase fase) {
        return fase == null ? Map.of() : valori(fase, adesso.anno());
    }

    /** I valori di una fase, come il registro li scrive. */
    static Map<String, String> valori(Fase fase, int anno) {
        Map<String, String> valori = new LinkedHashMap<>();
        valori.put("numero", fase.numero());
        valori.put("testo", fase.testo());
        valori.put("peso", peso(fase.peso()));
        valori.put("previsti", mesi(fase.previsti(), anno));
        valori.put("effettivi", mesi(fase.effettivi(), anno));
        valori.put("avanzamento", rilevato(fase.rilevazioni()));
        valori.put("motivazione", fase.motivazione());
        return valori;
    }

    private static Map<String, String> valori(@Nullable Indicatore indicatore) {
        Map<String, String> valori = new LinkedHashMap<>();
        if (indicatore != null) {
            valori.put("fase", testo(indicatore.fase()));
            valori.put("testo", indicatore.testo());
            valori.put("unita", indicatore.unita());
            valori.put("atteso", indicatore.atteso());
            valori.put("raggiunto", indicatore.raggiunto());
            valori.put("note", indicatore.note());
        }
        return valori;
    }

    private static String mesi(Mesi mesi, int anno) {
        return mesi.elenco().stream().map(mese -> mese.codice(anno)).collect(Collectors.joining(" "));
    }

    private static String rilevato(List<Rilevazione> rilevazioni) {
        if (rilevazioni.isEmpty()) {
            return "";
        }
        Rilevazione ultima = rilevazioni.getLast();
        return ultima.valore().valore().toPlainString() + " al " + ultima.al();
    }

    private static String peso(@Nullable Peso peso) {
        return peso == null ? "" : peso.valore().toPlainString();
    }

    private static String testo(@Nullable Object valore) {
        return Objects.toString(valore, "");
    }
}
