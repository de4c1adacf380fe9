package it.comune.obiettivi.piano.ui.storia;

import it.comune.obiettivi.piano.Campo;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Indicatore;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Percorso.Parte;
import it.comune.obiettivi.piano.Rilevazione;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Scritture;
import it.comune.obiettivi.piano.ui.ParoleDelPiano;
import it.comune.obiettivi.piano.ui.storia.Confronto.Riquadro;
import it.comune.obiettivi.piano.ui.storia.Confronto.Voce;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Una scheda in due momenti, campo per campo, nell'ordine della tabella dei campi. */
final class ConfrontoScheda {

    private final Scheda allora;
    private final Scheda adesso;
    private final Confronto confronto;

    private ConfrontoScheda(Scheda allora, Scheda adesso, ParoleDelPiano parole) {
        this.allora = allora;
        this.adesso = adesso;
        confronto = new Confronto(parole);
    }

    static List<Riquadro> fra(Scheda allora, Scheda adesso, ParoleDelPiano parole) {
        ConfrontoScheda fra = new ConfrontoScheda(allora, adesso, parole);
        List<Riquadro> riquadri = new ArrayList<>();
        riquadri.add(new Riquadro("", Confronto.Presenza.SEMPRE, fra.voci(null, 0)));
        riquadri.addAll(fra.riquadri(Parte.FASE));
        riquadri.addAll(fra.riquadri(Parte.INDICATORE));
        return riquadri;
    }

    private List<Riquadro> riquadri(Parte parte) {
        List<Integer> prima = chiavi(allora, parte);
        List<Integer> dopo = chiavi(adesso, parte);
        return Stream.of(prima, dopo)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .map(chiave -> confronto.riquadro(
                        parte.con(chiave).scritto(),
                        Confronto.Presenza.di(prima.contains(chiave), dopo.contains(chiave)),
                        voci(parte, chiave)))
                .toList();
    }

    private static List<Integer> chiavi(Scheda scheda, Parte parte) {
        return parte == Parte.FASE
                ? scheda.fasi().stream().map(Fase::chiave).toList()
                : scheda.indicatori().stream().map(Indicatore::chiave).toList();
    }

    private List<Voce> voci(@Nullable Parte parte, int chiave) {
        SequencedMap<Percorso, String> prima = valori(allora, parte, chiave);
        SequencedMap<Percorso, String> dopo = valori(adesso, parte, chiave);
        return (dopo.isEmpty() ? prima : dopo)
                .sequencedKeySet().stream()
                        .map(campo -> confronto.voce(
                                campo.scritto(), prima.getOrDefault(campo, ""), dopo.getOrDefault(campo, "")))
                        .toList();
    }

    /**
     * I valori di una parte, o della testata se è nulla, nell'ordine della tabella; nessuno se la scheda non ha la parte.
     *
     * <p>Come nel registro, missione e programma stanno insieme; e di una fase si dice anche l'ultima rilevazione.
     */
    static SequencedMap<Percorso, String> valori(Scheda scheda, @Nullable Parte parte, int chiave) {
        SequencedMap<Percorso, String> valori = new LinkedHashMap<>();
        if (parte != null && !chiavi(scheda, parte).contains(chiave)) {
            return valori;
        }
        for (Campo campo : Campo.values()) {
            if (campo.parte() != parte) {
                continue;
            }
            Percorso percorso = campo.in(chiave);
            String valore = Scritture.testo(campo.legge(scheda, chiave), scheda.anno());
            switch (campo) {
                case MISSIONE ->
                    valori.put(percorso, valore + "/" + Scritture.testo(Campo.PROGRAMMA.legge(scheda, 0), 0));
                case PROGRAMMA -> {}
                case MOTIVAZIONE -> {
                    valori.put(percorso.campo("avanzamento"), rilevato(scheda.fase(chiave)));
                    valori.put(percorso, valore);
                }
                default -> valori.put(percorso, valore);
            }
        }
        return valori;
    }

    private static String rilevato(Fase fase) {
        List<Rilevazione> rilevazioni = fase.rilevazioni();
        if (rilevazioni.isEmpty()) {
            return "";
        }
        Rilevazione ultima = rilevazioni.getLast();
        return ultima.valore().valore().toPlainString() + " al " + ultima.al();
    }
}
