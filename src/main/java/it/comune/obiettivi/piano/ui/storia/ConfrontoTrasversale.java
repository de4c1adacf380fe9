package it.comune.obiettivi.piano.ui.storia;

import it.comune.obiettivi.piano.Campo;
import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.ObiettivoTrasversale.FaseComune;
import it.comune.obiettivi.piano.ObiettivoTrasversale.Partecipazione;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.ui.ParoleDelPiano;
import it.comune.obiettivi.piano.ui.storia.Confronto.Presenza;
import it.comune.obiettivi.piano.ui.storia.Confronto.Riquadro;
import it.comune.obiettivi.piano.ui.storia.Confronto.Voce;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Un obiettivo trasversale in due momenti: la parte di tutti, chi partecipa e, per ogni fase comune, ogni settore. */
final class ConfrontoTrasversale {

    /** L'obiettivo e le schede dei settori che vi partecipano, nello stesso momento. */
    record Stato(ObiettivoTrasversale obiettivo, Map<Long, Scheda> schede) {

        /** @param scheda quella di un identificativo, in quel momento */
        static Stato di(ObiettivoTrasversale obiettivo, LongFunction<Optional<Scheda>> scheda) {
            Map<Long, Scheda> schede = new LinkedHashMap<>();
            for (Partecipazione una : obiettivo.partecipazioni()) {
                scheda.apply(una.scheda()).ifPresent(sua -> schede.put(una.settore(), sua));
            }
            return new Stato(obiettivo, schede);
        }

        @Nullable
        FaseComune fase(int chiave) {
            return obiettivo.fasiComuni().stream()
                    .filter(fase -> fase.chiave() == chiave)
                    .findFirst()
                    .orElse(null);
        }

        private String partecipa(long settore) {
            return obiettivo.partecipazioni().stream()
                    .filter(una -> una.settore() == settore)
                    .map(una -> String.valueOf(una.scheda()))
                    .findFirst()
                    .orElse("");
        }
    }

    private final Stato allora;
    private final Stato adesso;
    private final ParoleDelPiano parole;
    private final Confronto confronto;

    private ConfrontoTrasversale(Stato allora, Stato adesso, ParoleDelPiano parole) {
        this.allora = allora;
        this.adesso = adesso;
        this.parole = parole;
        confronto = new Confronto(parole);
    }

    static List<Riquadro> fra(Stato allora, Stato adesso, ParoleDelPiano parole) {
        ConfrontoTrasversale fra = new ConfrontoTrasversale(allora, adesso, parole);
        List<Riquadro> riquadri = new ArrayList<>();
        riquadri.add(fra.diTutti());
        Stream.of(allora, adesso)
                .flatMap(stato -> stato.obiettivo().fasiComuni().stream())
                .map(FaseComune::chiave)
                .distinct()
                .sorted()
                .forEach(chiave -> riquadri.add(fra.fase(chiave)));
        return riquadri;
    }

    private Riquadro diTutti() {
        ObiettivoTrasversale prima = allora.obiettivo();
        ObiettivoTrasversale dopo = adesso.obiettivo();
        List<Voce> voci = new ArrayList<>(List.of(
                confronto.voce("titolo", prima.titolo(), dopo.titolo()),
                confronto.voce("finalita", prima.finalita(), dopo.finalita()),
                confronto.voce("noteCondivise", prima.noteCondivise(), dopo.noteCondivise())));
        settori()
                .forEach(settore -> voci.add(confronto.voce(
                        "partecipazione." + settore, allora.partecipa(settore), adesso.partecipa(settore))));
        return new Riquadro("", Presenza.SEMPRE, voci);
    }

    private Set<Long> settori() {
        return Stream.of(allora, adesso)
                .flatMap(stato -> stato.obiettivo().partecipazioni().stream())
                .map(Partecipazione::settore)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Riquadro fase(int chiave) {
        String campo = "faseComune." + chiave;
        FaseComune prima = allora.fase(chiave);
        FaseComune dopo = adesso.fase(chiave);
        List<Voce> voci = new ArrayList<>();
        voci.add(new Voce(campo, parole.parte("testo", ""), testo(prima), testo(dopo)));
        for (long settore : settori()) {
            String nome = parole.valore("settore", String.valueOf(settore));
            voci.add(new Voce("", nome, cella(allora, settore, chiave), cella(adesso, settore, chiave)));
        }
        return confronto.riquadro(campo, Presenza.di(prima != null, dopo != null), voci);
    }

    private static String testo(@Nullable FaseComune fase) {
        return fase == null ? "" : fase.testo();
    }

    /** Che cosa il settore ha in quella fase comune, una riga per ciò che c'è; vuoto se non ha la fase. */
    private String cella(Stato stato, long settore, int faseComune) {
        Scheda scheda = stato.schede().get(settore);
        return scheda == null
                ? ""
                : scheda.fasi().stream()
                        .filter(fase -> Objects.equals(fase.faseComune(), faseComune))
                        .map(fase -> cella(scheda, fase.chiave()))
                        .collect(Collectors.joining("\n"));
    }

    /** Il testo è quello di tutti: la fase comune l'ha già detto. */
    private String cella(Scheda scheda, int fase) {
        Percorso testo = Campo.TESTO_DELLA_FASE.in(fase);
        return ConfrontoScheda.valori(scheda, Percorso.Parte.FASE, fase).entrySet().stream()
                .filter(valore ->
                        !valore.getKey().equals(testo) && !valore.getValue().isBlank())
                .map(valore -> parole.parte(valore.getKey().nome(), "") + ": "
                        + parole.valore(valore.getKey().scritto(), valore.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
