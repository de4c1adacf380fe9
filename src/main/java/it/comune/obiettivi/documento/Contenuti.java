package it.comune.obiettivi.documento;

import it.comune.obiettivi.documento.lettura.DocumentoLetto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Il contenuto di ogni scheda del piano, dal documento letto e dalle decisioni prese. */
final class Contenuti {

    private final DocumentoLetto documento;
    private final List<Decisione> decisioni;
    private final Anagrafe.Nomi nomi;
    private final List<GruppoTrasversale> gruppi;
    private final Map<FaseDiScheda, Integer> fasiComuni = new HashMap<>();

    Contenuti(DocumentoLetto documento, List<Decisione> decisioni, Anagrafe.Nomi nomi) {
        this.documento = documento;
        this.decisioni = decisioni;
        this.nomi = nomi;
        this.gruppi = IntStream.range(0, documento.gruppi().size())
                .filter(i -> !decisioni.contains(new Decisione.SuGruppo(i + 1, false)))
                .mapToObj(documento.gruppi()::get)
                .toList();
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
        return settore(Correzioni.applica(documento.schede().get(numero - 1), decisioni, documento.anno())
                .testata());
    }

    /** @param numero il posto che la scheda avrà nel piano */
    ContenutoScheda di(SchedaLetta originale, int numero) {
        SchedaLetta letta = Correzioni.applica(originale, decisioni, documento.anno());
        return new ContenutoScheda(
                documento.anno(),
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

    private List<ContenutoAnomalia> anomalie(SchedaLetta letta) {
        return IntStream.range(0, letta.anomalie().size())
                .mapToObj(i -> anomalia(letta, i + 1, letta.anomalie().get(i)))
                .toList();
    }

    private ContenutoAnomalia anomalia(SchedaLetta scheda, int chiave, AnomaliaLetta letta) {
        Optional<Decisione.SuAnomalia> decisa = Correzioni.su(scheda.numero(), chiave, decisioni);
        return new ContenutoAnomalia(
                chiave,
                letta.codice().name(),
                letta.campo(),
                letta.originale(),
                letta.proposta(),
                decisa.map(Decisione.SuAnomalia::valore).orElse(letta.inUso()),
                Anomalia.Gravita.valueOf(letta.gravita().name()),
                decisa.map(Decisione.SuAnomalia::stato).orElse(Anomalia.Stato.APERTA));
    }
}
