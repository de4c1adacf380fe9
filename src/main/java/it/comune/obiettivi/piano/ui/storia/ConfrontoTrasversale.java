package it.comune.obiettivi.piano.ui.storia;

import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.ObiettivoTrasversale.FaseComune;
import it.comune.obiettivi.piano.ObiettivoTrasversale.Partecipazione;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.ui.ParoleDelPiano;
import it.comune.obiettivi.piano.ui.storia.ConfrontoScheda.Parte;
import it.comune.obiettivi.piano.ui.storia.ConfrontoScheda.Voce;
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

    private static final List<String> DI_UNA_CELLA =
            List.of("numero", "peso", "previsti", "effettivi", "avanzamento", "motivazione");

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

    private ConfrontoTrasversale(Stato allora, Stato adesso, ParoleDelPiano parole) {
        this.allora = allora;
        this.adesso = adesso;
        this.parole = parole;
    }

    static List<Parte> fra(Stato allora, Stato adesso, ParoleDelPiano parole) {
        ConfrontoTrasversale confronto = new ConfrontoTrasversale(allora, adesso, parole);
        List<Parte> parti = new ArrayList<>();
        parti.add(confronto.diTutti());
        Stream.of(allora, adesso)
                .flatMap(stato -> stato.obiettivo().fasiComuni().stream())
                .map(FaseComune::chiave)
                .distinct()
                .sorted()
                .forEach(chiave -> parti.add(confronto.fase(chiave)));
        return parti;
    }

    private Parte diTutti() {
        ObiettivoTrasversale prima = allora.obiettivo();
        ObiettivoTrasversale dopo = adesso.obiettivo();
        List<Voce> voci = new ArrayList<>(List.of(
                voce("titolo", prima.titolo(), dopo.titolo()),
                voce("finalita", prima.finalita(), dopo.finalita()),
                voce("noteCondivise", prima.noteCondivise(), dopo.noteCondivise())));
        settori()
                .forEach(settore -> voci.add(
                        voce("partecipazione." + settore, allora.partecipa(settore), adesso.partecipa(settore))));
        return new Parte("", ConfrontoScheda.Presenza.SEMPRE, voci);
    }

    private Voce voce(String campo, String prima, String dopo) {
        return new Voce(campo, parole.campo(campo), parole.valore(campo, prima), parole.valore(campo, dopo));
    }

    private Set<Long> settori() {
        return Stream.of(allora, adesso)
                .flatMap(stato -> stato.obiettivo().partecipazioni().stream())
                .map(Partecipazione::settore)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Parte fase(int chiave) {
        String campo = "faseComune." + chiave;
        FaseComune prima = allora.fase(chiave);
        FaseComune dopo = adesso.fase(chiave);
        List<Voce> voci = new ArrayList<>();
        voci.add(new Voce(campo, parole.parte("testo", ""), testo(prima), testo(dopo)));
        for (long settore : settori()) {
            String nome = parole.valore("settore", String.valueOf(settore));
            voci.add(new Voce("", nome, cella(allora, settore, chiave), cella(adesso, settore, chiave)));
        }
        return new Parte(parole.campo(campo), ConfrontoScheda.presenza(prima != null, dopo != null), voci);
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
                        .map(fase -> cella(fase, scheda.anno()))
                        .collect(Collectors.joining("\n"));
    }

    private String cella(Fase fase, int anno) {
        Map<String, String> valori = ConfrontoScheda.valori(fase, anno);
        return DI_UNA_CELLA.stream()
                .filter(campo -> !valori.getOrDefault(campo, "").isBlank())
                .map(campo -> parole.parte(campo, "") + ": "
                        + parole.valore(
                                Percorso.fase(fase.chiave()).campo(campo).scritto(), valori.getOrDefault(campo, "")))
                .collect(Collectors.joining("\n"));
    }
}
