package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.cruscotto.Quadro.Assessore;
import it.comune.obiettivi.cruscotto.Quadro.FaseComune;
import it.comune.obiettivi.cruscotto.Quadro.Gruppo;
import it.comune.obiettivi.cruscotto.Quadro.Incrocio;
import it.comune.obiettivi.cruscotto.Quadro.Trasversale;
import it.comune.obiettivi.cruscotto.Stato.Soglie;
import it.comune.obiettivi.piano.Missioni.Missione;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Le stesse schede viste attraverso i settori: per missione, per assessore, per obiettivo trasversale. */
final class Gruppi {

    private static final String NESSUN_CODICE = "";

    private final List<FiguraScheda> schede;
    private final Soglie soglie;

    Gruppi(List<FiguraScheda> schede, Soglie soglie) {
        this.schede = schede;
        this.soglie = soglie;
    }

    List<Gruppo> missioni(List<Missione> elenco) {
        Map<String, Missione> valide = new HashMap<>();
        elenco.forEach(missione -> valide.put(missione.codice(), missione));
        return perCodice(schede, FattiScheda::missione, valide.keySet()).entrySet().stream()
                .map(voce -> missione(valide.get(voce.getKey()), voce.getValue()))
                .toList();
    }

    private Gruppo missione(@Nullable Missione missione, List<FiguraScheda> schede) {
        if (missione == null) {
            return gruppo(null, Quadro.MISSIONE_NON_INDICATA, schede, List.of());
        }
        Map<String, String> nomi = missione.programmi();
        List<Gruppo> programmi = perCodice(schede, FattiScheda::programma, nomi.keySet()).entrySet().stream()
                .map(voce -> programma(voce.getKey(), nomi.get(voce.getKey()), voce.getValue()))
                .toList();
        return gruppo(missione.codice(), missione.nome(), schede, programmi);
    }

    private Gruppo programma(String codice, @Nullable String nome, List<FiguraScheda> schede) {
        return nome == null
                ? gruppo(null, Quadro.PROGRAMMA_NON_INDICATO, schede, List.of())
                : gruppo(codice, nome, schede, List.of());
    }

    private Gruppo gruppo(@Nullable String codice, String nome, List<FiguraScheda> schede, List<Gruppo> programmi) {
        Pesi pesi = quote(schede);
        return new Gruppo(codice, nome, pesi, pesi.cifra(schede, FiguraScheda::cifra, soglie), schede, programmi);
    }

    /** Le schede per codice, in ordine; per ultime, sotto {@link #NESSUN_CODICE}, quelle senza uno dei validi. */
    private static Map<String, List<FiguraScheda>> perCodice(
            List<FiguraScheda> schede, CodiceScritto codice, Set<String> validi) {
        Map<String, List<FiguraScheda>> gruppi =
                new TreeMap<>(Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()));
        for (FiguraScheda scheda : schede) {
            String scritto = codice.di(scheda.fatti());
            String chiave = scritto != null && validi.contains(scritto) ? scritto : NESSUN_CODICE;
            gruppi.computeIfAbsent(chiave, nuova -> new ArrayList<>()).add(scheda);
        }
        gruppi.replaceAll((chiave, sue) -> List.copyOf(sue));
        return gruppi;
    }

    List<Assessore> assessori() {
        Map<Long, List<FiguraScheda>> deleghe = new TreeMap<>();
        for (FiguraScheda scheda : schede) {
            Long assessore = scheda.fatti().assessore();
            if (assessore != null) {
                deleghe.computeIfAbsent(assessore, nuovo -> new ArrayList<>()).add(scheda);
            }
        }
        return deleghe.entrySet().stream()
                .map(voce -> assessore(voce.getKey(), List.copyOf(voce.getValue())))
                .toList();
    }

    private Assessore assessore(long persona, List<FiguraScheda> sue) {
        Pesi pesi = quote(sue);
        return new Assessore(persona, pesi, pesi.cifra(sue, FiguraScheda::cifra, soglie), sue);
    }

    private static Pesi quote(List<FiguraScheda> schede) {
        return Pesi.dati(schede, FiguraScheda::quota, FiguraScheda::conta);
    }

    List<Trasversale> trasversali(List<FattiPiano.Trasversale> elenco) {
        return elenco.stream().map(this::trasversale).toList();
    }

    private Trasversale trasversale(FattiPiano.Trasversale trasversale) {
        List<FiguraScheda> sue = schede.stream()
                .filter(scheda -> Objects.equals(scheda.fatti().trasversale(), trasversale.id()))
                .toList();
        Pesi pesi = Pesi.uguali(sue, FiguraScheda::conta);
        List<FaseComune> comuni = trasversale.fasiComuni().stream()
                .map(comune -> faseComune(comune, sue))
                .toList();
        return new Trasversale(trasversale, pesi, pesi.cifra(sue, FiguraScheda::cifra, soglie), sue, comuni);
    }

    private FaseComune faseComune(FattiPiano.FaseComune comune, List<FiguraScheda> schede) {
        List<Incrocio> incroci = schede.stream()
                .map(scheda -> incrocio(comune, scheda))
                .filter(incrocio -> !incrocio.fasi().isEmpty())
                .toList();
        Pesi pesi = Pesi.uguali(incroci, incrocio -> incrocio.cifra().presente());
        return new FaseComune(comune, pesi, pesi.cifra(incroci, Incrocio::cifra, soglie), incroci);
    }

    private Incrocio incrocio(FattiPiano.FaseComune comune, FiguraScheda scheda) {
        List<FiguraFase> fasi = scheda.fasi().stream()
                .filter(fase -> Objects.equals(fase.fatti().faseComune(), comune.chiave()))
                .toList();
        Pesi pesi = Pesi.dati(fasi, FiguraFase::pesoInUso, fase -> !fase.fatti().nonValutabile());
        return new Incrocio(scheda, fasi, pesi, pesi.cifra(fasi, FiguraFase::cifra, soglie));
    }

    private interface NumeroScritto {
        @Nullable
        Long di(FattiScheda scheda);
    }

    private interface CodiceScritto {
        @Nullable
        String di(FattiScheda scheda);
    }
}
