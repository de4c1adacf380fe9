package it.comune.obiettivi.documento;

import it.comune.obiettivi.documento.Decisione.SuAnomalia;
import it.comune.obiettivi.documento.Decisione.SuGruppo;
import it.comune.obiettivi.documento.lettura.DocumentoLetto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.piano.Anomalia.Stato;
import it.comune.obiettivi.piano.Forma;
import it.comune.obiettivi.piano.ValoreErrato;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Una proposta vista da chi la rivede: ogni dubbio con ciò che vale adesso e con le mosse possibili. */
public final class Revisione {

    /**
     * Un settore o una persona con le sue decise.grafie().
     *
     * @param grafia su quale grafia si decide: il nome proposto, o la grafia staccata
     * @param nome il nome che vale adesso
     * @param confermato vero se una persona l'ha deciso
     */
    public record Nome(String grafia, String nome, List<String> altre, boolean confermato) {}

    private final DocumentoLetto documento;
    private final Proposta.Stato stato;
    private final long versione;
    private final Decise decise;
    private final List<SchedaLetta> schede;
    private final List<List<Dubbio>> dubbi;

    private Revisione(Proposta proposta, DocumentoLetto documento) {
        this.documento = documento;
        stato = proposta.stato();
        versione = proposta.versione();
        decise = new Decise(proposta.decisioni());
        schede = documento.schede().stream()
                .map(scheda -> Correzioni.applica(scheda, decise, documento.anno()))
                .toList();
        dubbi = Stream.concat(Stream.of(delPiano()), schede.stream().map(this::delle))
                .toList();
    }

    public static Revisione di(Proposta proposta) {
        return new Revisione(proposta, proposta.documento());
    }

    /** La stessa proposta con altre decisioni: il documento letto non cambia mai. */
    public Revisione con(Proposta proposta) {
        return new Revisione(proposta, documento);
    }

    public DocumentoLetto documento() {
        return documento;
    }

    /** Vero se si può ancora decidere. */
    public boolean aperta() {
        return stato == Proposta.Stato.DA_CONFERMARE;
    }

    /** La versione della proposta da cui viene: di due, la più alta è la più recente. */
    public long versione() {
        return versione;
    }

    public Proposta.Stato stato() {
        return stato;
    }

    /** Le schede come entrerebbero nel piano adesso, nell'ordine del documento. */
    public List<SchedaLetta> schede() {
        return schede;
    }

    /** I dubbi di una scheda, o del piano con 0. */
    public List<Dubbio> dubbi(int scheda) {
        return dubbi.get(scheda);
    }

    public Stream<Dubbio> dubbi() {
        return dubbi.stream().flatMap(List::stream);
    }

    /** Il nome che vale per un settore proposto o scritto così. */
    public String settore(String grafia) {
        return decise.grafie().settore(grafia);
    }

    /** Il nome che vale per una persona proposta o scritta così. */
    public String persona(String grafia) {
        return decise.grafie().persona(grafia);
    }

    /** I nomi dei settori da confermare; una grafia staccata fa da sé. */
    public List<Nome> nomiDeiSettori() {
        return documento.settori().stream().flatMap(decise.grafie()::settore).toList();
    }

    /** I nomi delle persone da confermare; una grafia staccata fa da sé. */
    public List<Nome> nomiDellePersone() {
        return documento.persone().stream().flatMap(decise.grafie()::persona).toList();
    }

    /** I settori come entrerebbero nel piano, ciascuno con le sue decise.grafie(). */
    Map<String, Set<String>> settori() {
        return decise.grafie().settori(documento.settori());
    }

    /** Le persone come entrerebbero nel piano, ciascuna con le sue decise.grafie(). */
    Map<String, Set<String>> persone() {
        return decise.grafie().persone(documento.persone());
    }

    /** Che cosa è stato deciso di un gruppo di copie (da 1): vero unirle, falso lasciarle separate. */
    public Optional<Boolean> gruppo(int gruppo) {
        return decise.gruppo(gruppo);
    }

    /**
     * La decisione scritta nella forma del suo campo.
     *
     * @throws ValoreErrato se il campo non ammette il valore, o se riguarda qualcosa che nel documento non c'è
     */
    Decisione normalizza(Decisione decisione) {
        return switch (decisione) {
            case SuAnomalia su -> normalizza(su);
            case Decisione.SuSettore su -> new Decisione.SuSettore(su.grafia(), nome(Forma.SETTORE, su.nome()));
            case Decisione.SuPersona su -> new Decisione.SuPersona(su.grafia(), nome(Forma.SETTORE, su.nome()));
            case SuGruppo su -> su;
        };
    }

    private SuAnomalia normalizza(SuAnomalia su) {
        boolean presente = su.scheda() >= 0
                && su.scheda() < dubbi.size()
                && su.anomalia() >= 1
                && su.anomalia() <= dubbi.get(su.scheda()).size();
        if (!presente) {
            throw new ValoreErrato("dubbio");
        }
        Dubbio dubbio = dubbi.get(su.scheda()).get(su.anomalia() - 1);
        if (!su.scrive() || su.valore().equals(dubbio.letta().originale()) && dubbio.forma() == Forma.ATTESO) {
            return su;
        }
        String valore = su.scheda() == 0
                ? su.valore()
                : dubbio.forma().normalizza(dubbio.letta().campo(), su.valore(), contesto(schede.get(su.scheda() - 1)));
        return new SuAnomalia(su.scheda(), su.anomalia(), su.stato(), valore);
    }

    private String nome(Forma forma, String nome) {
        return forma.normalizza("", nome, contesto(schede.getFirst()));
    }

    private Forma.Contesto contesto(SchedaLetta scheda) {
        Set<Integer> fasi = scheda.fasi().stream().map(FaseLetta::chiave).collect(Collectors.toSet());
        return new Forma.Contesto(documento.anno(), scheda.testata().missione().missione(), fasi);
    }

    private List<Dubbio> delle(SchedaLetta scheda) {
        List<AnomaliaLetta> lette = scheda.anomalie();
        return IntStream.range(0, lette.size())
                .mapToObj(i -> {
                    Optional<SuAnomalia> decisa = decise.su(scheda.numero(), i + 1);
                    String inUso = inUso(scheda, lette.get(i), decisa);
                    return new Dubbio(scheda.numero(), i + 1, lette.get(i), stato(decisa), inUso);
                })
                .toList();
    }

    /** Le copie sono segnalate nell'ordine dei gruppi: quel che si è deciso del gruppo vale per la segnalazione. */
    private List<Dubbio> delPiano() {
        List<Dubbio> trovati = new ArrayList<>();
        int gruppi = 0;
        for (AnomaliaLetta letta : documento.anomalie()) {
            int chiave = trovati.size() + 1;
            Optional<SuAnomalia> decisa = decise.su(0, chiave);
            boolean copie = letta.codice() == Codice.COPIE_TRASVERSALI;
            gruppi += copie ? 1 : 0;
            Stato suo = copie
                    ? gruppo(gruppi)
                            .map(unito -> unito ? Stato.ACCETTATA : Stato.LASCIATA)
                            .orElse(Stato.APERTA)
                    : stato(decisa);
            trovati.add(new Dubbio(0, chiave, letta, suo, scritto(letta, decisa)));
        }
        return List.copyOf(trovati);
    }

    private String inUso(SchedaLetta scheda, AnomaliaLetta letta, Optional<SuAnomalia> decisa) {
        return Forma.di(letta.campo()) == Forma.NESSUNA
                ? scritto(letta, decisa)
                : ValoriLetti.di(scheda, letta.campo(), documento.anno());
    }

    private static String scritto(AnomaliaLetta letta, Optional<SuAnomalia> decisa) {
        return decisa.filter(SuAnomalia::scrive).map(SuAnomalia::valore).orElse(letta.inUso());
    }

    private static Stato stato(Optional<SuAnomalia> decisa) {
        return decisa.map(SuAnomalia::stato).orElse(Stato.APERTA);
    }
}
