package it.comune.obiettivi.documento;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.NomeProposto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.ente.Persona;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Settore;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Dà un settore o una persona a ogni nome del documento, con le grafie confermate come alias. */
@Component
class Attribuzione {

    static final String SETTORE_NON_INDICATO = "Settore non indicato";

    /** Gli identificativi per nome proposto; il nome vuoto è il settore non indicato. */
    record Nomi(Map<String, Long> settori, Map<String, Long> persone) {}

    private final Settori settori;
    private final Persone persone;

    Attribuzione(Settori settori, Persone persone) {
        this.settori = settori;
        this.persone = persone;
    }

    /** I nomi dei settori, per identificativo. */
    Map<Long, String> nomiDeiSettori() {
        return settori.elenco().stream().collect(Collectors.toMap(Settore::id, Settore::nome));
    }

    /** I settori già nel Comune, come la lettura li vuole. */
    List<NomeProposto> settoriNoti() {
        return settori.elenco().stream()
                .map(settore -> new NomeProposto(settore.nome(), List.copyOf(settore.alias())))
                .toList();
    }

    /** Le persone già note, come la lettura le vuole. */
    List<NomeProposto> personeNote() {
        return persone.elenco().stream()
                .map(persona -> new NomeProposto(persona.nome(), List.copyOf(persona.alias())))
                .toList();
    }

    /** Registra i settori e le persone della proposta con le loro grafie, come le decisioni li vogliono. */
    Nomi registra(Revisione revisione, Utente chi) {
        Map<String, Set<String>> deiSettori = new LinkedHashMap<>(revisione.settori());
        Map<String, Set<String>> dellePersone = new LinkedHashMap<>(revisione.persone());
        for (SchedaLetta scheda : revisione.schede()) {
            deiSettori.putIfAbsent(scheda.testata().settore().proposto(), Set.of());
            dellePersone.putIfAbsent(scheda.testata().responsabile().proposto(), Set.of());
            dellePersone.putIfAbsent(scheda.testata().assessore().proposto(), Set.of());
        }
        dellePersone.remove("");
        Map<String, Long> perSettore = new LinkedHashMap<>();
        deiSettori.forEach((nome, grafie) -> perSettore.put(nome, registra(settori(chi), nome, grafie)));
        Map<String, Long> perPersona = new LinkedHashMap<>();
        dellePersone.forEach((nome, grafie) -> perPersona.put(nome, registra(persone(chi), nome, grafie)));
        return new Nomi(perSettore, perPersona);
    }

    /** Ciò che serve di un elenco di nomi: di settori o di persone, per mano di chi conferma. */
    private record Elenco(
            Function<String, Optional<Noto>> trova,
            Function<String, Noto> crea,
            BiConsumer<Noto, String> rinomina,
            BiConsumer<Noto, String> aggiungi,
            BiConsumer<Noto, String> togli,
            Function<String, String> chiave) {}

    /** Un nome che il Comune ha già. */
    private record Noto(long id, String nome) {}

    private Elenco settori(Utente chi) {
        return new Elenco(
                nome -> settori.perNome(nome).map(x -> new Noto(x.id(), x.nome())),
                nome -> new Noto(settori.crea(nome, Set.of(), chi).id(), nome),
                (noto, nome) -> settori.rinomina(noto.id(), nome, chi),
                (noto, grafia) -> settori.aggiungiAlias(noto.id(), Set.of(grafia), chi),
                (noto, grafia) -> settori.togliAlias(noto.id(), grafia, chi),
                Settore::chiave);
    }

    private Elenco persone(Utente chi) {
        return new Elenco(
                nome -> persone.perNome(nome).map(x -> new Noto(x.id(), x.nome())),
                nome -> new Noto(persone.crea(nome, Set.of(), chi).id(), nome),
                (noto, nome) -> persone.rinomina(noto.id(), nome, chi),
                (noto, grafia) -> persone.aggiungiAlias(noto.id(), Set.of(grafia), chi),
                (noto, grafia) -> persone.togliAlias(noto.id(), grafia, chi),
                Persona::chiave);
    }

    /**
     * Il nome deciso, con le grafie che gli spettano: se il Comune conosce già una delle grafie come nome, lo si
     * rinomina; una grafia che era di un altro passa a questo.
     */
    private static long registra(Elenco elenco, String deciso, Set<String> grafie) {
        String nome = deciso.isEmpty() ? SETTORE_NON_INDICATO : deciso;
        Noto noto = elenco.trova().apply(nome).orElse(null);
        if (noto == null) {
            noto = grafie.stream()
                    .flatMap(grafia ->
                            elenco.trova().apply(grafia).filter(n -> n.nome().equals(grafia)).stream())
                    .findFirst()
                    .orElse(null);
            if (noto != null) {
                elenco.rinomina().accept(noto, nome);
            }
        }
        Noto suo = noto == null ? elenco.crea().apply(nome) : noto;
        for (String grafia : grafie) {
            Optional<Noto> presente = elenco.trova().apply(grafia).filter(altro -> altro.id() != suo.id());
            presente.filter(altro -> !elenco.chiave()
                            .apply(altro.nome())
                            .equals(elenco.chiave().apply(grafia)))
                    .ifPresent(altro -> elenco.togli().accept(altro, grafia));
            if (elenco.trova().apply(grafia).isEmpty()) {
                elenco.aggiungi().accept(suo, grafia);
            }
        }
        return suo.id();
    }
}
