package it.comune.obiettivi.documento;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseDiScheda;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.GruppoTrasversale;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.TestataLetta;
import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.ContenutoScheda;
import it.comune.obiettivi.piano.ContenutoScheda.ContenutoAnomalia;
import it.comune.obiettivi.piano.ContenutoScheda.ContenutoFase;
import it.comune.obiettivi.piano.ContenutoScheda.ContenutoIndicatore;
import it.comune.obiettivi.piano.Testata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Il contenuto di ogni scheda del piano, dal documento letto e dalle decisioni prese. */
final class Contenuti {

    private static final String DEL_SETTORE = "settore.";
    private static final int CAMPO_LUNGO = 100;

    private final Revisione revisione;
    private final Attribuzione.Nomi nomi;
    private final List<GruppoTrasversale> gruppi;
    private final Map<FaseDiScheda, Integer> fasiComuni = new HashMap<>();
    private final Map<String, Integer> primaDelSettore = new HashMap<>();
    private final Map<Integer, List<Dubbio>> delPiano;

    Contenuti(Revisione revisione, Attribuzione.Nomi nomi) {
        this.revisione = revisione;
        this.nomi = nomi;
        List<GruppoTrasversale> proposti = revisione.documento().gruppi();
        this.gruppi = IntStream.range(0, proposti.size())
                .filter(i -> revisione.gruppo(i + 1).orElse(true))
                .mapToObj(proposti::get)
                .toList();
        revisione
                .documento()
                .schede()
                .forEach(scheda -> primaDelSettore.putIfAbsent(
                        DEL_SETTORE + scheda.testata().settore().proposto(), scheda.numero()));
        this.delPiano = revisione.dubbi(0).stream().collect(Collectors.groupingBy(this::scheda));
        for (GruppoTrasversale gruppo : gruppi) {
            for (int i = 0; i < gruppo.fasiComuni().size(); i++) {
                int chiave = i + 1;
                gruppo.fasiComuni().get(i).fasi().forEach(fase -> fasiComuni.put(fase, chiave));
            }
        }
    }

    /** I gruppi trasversali che restano dopo le decisioni. */
    List<GruppoTrasversale> gruppi() {
        return gruppi;
    }

    /** Il settore della scheda con quel numero nel documento. */
    long settore(int numero) {
        return settore(revisione.schede().get(numero - 1).testata());
    }

    /** @param numero il posto che la scheda avrà nel piano */
    ContenutoScheda di(SchedaLetta letta, int numero) {
        return new ContenutoScheda(
                revisione.documento().anno(),
                numero,
                testata(letta.testata()),
                letta.fasi().stream().map(fase -> fase(letta, fase)).toList(),
                letta.indicatori().stream()
                        .map(i -> new ContenutoIndicatore(
                                i.chiave(), i.fase(), i.testo(), i.unita(), i.atteso(), i.raggiunto(), i.note()))
                        .toList(),
                anomalie(letta),
                letta.impronta(),
                letta.testoGrezzo());
    }

    private Testata testata(TestataLetta letta) {
        return new Testata(
                letta.azioneStrategica(),
                letta.obiettivoOperativo(),
                letta.missione().missione(),
                letta.missione().programma(),
                letta.titolo(),
                letta.finalita(),
                letta.peso(),
                settore(letta),
                persona(letta.responsabile().proposto()),
                persona(letta.assessore().proposto()),
                letta.personale(),
                letta.trasversale(),
                letta.altreUnita());
    }

    private long settore(TestataLetta letta) {
        return nomi.settori()
                .getOrDefault(letta.settore().proposto(), nomi.settori().getOrDefault("", 0L));
    }

    private @Nullable Long persona(String nome) {
        return nomi.persone().get(nome);
    }

    private ContenutoFase fase(SchedaLetta scheda, FaseLetta letta) {
        return new ContenutoFase(
                letta.chiave(),
                letta.numero(),
                letta.testo(),
                letta.peso(),
                letta.previsti(),
                letta.effettivi(),
                letta.motivazione(),
                fasiComuni.get(new FaseDiScheda(scheda.numero(), letta.chiave())));
    }

    /** I dubbi della scheda e, dopo, quelli del piano che le toccano: nel piano un dubbio è sempre di una scheda. */
    private List<ContenutoAnomalia> anomalie(SchedaLetta letta) {
        List<Dubbio> tutti = new ArrayList<>(revisione.dubbi(letta.numero()));
        tutti.addAll(delPiano.getOrDefault(letta.numero(), List.of()));
        return IntStream.range(0, tutti.size())
                .mapToObj(i -> anomalia(i + 1, tutti.get(i)))
                .toList();
    }

    /** La scheda a cui va un dubbio del piano: la prima del suo settore o del suo gruppo, altrimenti la prima. */
    private int scheda(Dubbio delPiano) {
        AnomaliaLetta letta = delPiano.letta();
        if (letta.codice() == Codice.COPIE_TRASVERSALI) {
            return Integer.parseInt(letta.originale().split(",", 2)[0].strip());
        }
        return primaDelSettore.getOrDefault(
                letta.campo(), revisione.documento().schede().getFirst().numero());
    }

    private static ContenutoAnomalia anomalia(int chiave, Dubbio dubbio) {
        AnomaliaLetta letta = dubbio.letta();
        return new ContenutoAnomalia(
                chiave,
                letta.codice().name(),
                letta.campo().substring(0, Math.min(CAMPO_LUNGO, letta.campo().length())),
                letta.originale(),
                letta.proposta(),
                dubbio.inUso(),
                Anomalia.Gravita.valueOf(letta.gravita().name()),
                dubbio.stato());
    }
}
