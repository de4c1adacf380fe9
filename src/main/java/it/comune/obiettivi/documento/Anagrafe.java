package it.comune.obiettivi.documento;

import it.comune.obiettivi.documento.lettura.DocumentoLetto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.NomeProposto;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Dà un settore o una persona a ogni nome del documento, con le grafie confermate come alias. */
@Component
class Anagrafe {

    static final String SETTORE_NON_INDICATO = "Settore non indicato";

    /** Gli identificativi per nome proposto; il nome vuoto è il settore non indicato. */
    record Nomi(Map<String, Long> settori, Map<String, Long> persone) {}

    private final Settori settori;
    private final Persone persone;

    Anagrafe(Settori settori, Persone persone) {
        this.settori = settori;
        this.persone = persone;
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

    Nomi registra(DocumentoLetto documento, List<Decisione> decisioni, Utente chi) {
        Map<String, Long> deiSettori = new LinkedHashMap<>();
        for (NomeProposto proposto : documento.settori()) {
            deiSettori.put(proposto.nome(), settore(proposto, scelto(proposto, decisioni), chi));
        }
        boolean manca = documento.schede().stream()
                .anyMatch(scheda -> scheda.testata().settore().proposto().isEmpty());
        if (manca) {
            NomeProposto nessuno = new NomeProposto(SETTORE_NON_INDICATO, List.of());
            deiSettori.put("", settore(nessuno, SETTORE_NON_INDICATO, chi));
        }
        Map<String, Long> dellePersone = new LinkedHashMap<>();
        for (NomeProposto proposto : documento.persone()) {
            dellePersone.put(proposto.nome(), persona(proposto, scelto(proposto, decisioni), chi));
        }
        return new Nomi(deiSettori, dellePersone);
    }

    private static String scelto(NomeProposto proposto, List<Decisione> decisioni) {
        return decisioni.stream()
                .flatMap(decisione -> switch (decisione) {
                    case Decisione.SuSettore su when su.grafia().equals(proposto.nome()) -> Stream.of(su.nome());
                    case Decisione.SuPersona su when su.grafia().equals(proposto.nome()) -> Stream.of(su.nome());
                    default -> Stream.empty();
                })
                .reduce(proposto.nome(), (prima, dopo) -> dopo);
    }

    private long settore(NomeProposto proposto, String nome, Utente chi) {
        Optional<Settore> noto = trova(proposto, nome, settori::perNome);
        Settore settore = noto.orElseGet(() -> settori.crea(nome, Set.of(), chi));
        settori.aggiungiAlias(settore.id(), nuove(proposto, nome, settori::perNome), chi);
        return settore.id();
    }

    private long persona(NomeProposto proposto, String nome, Utente chi) {
        Optional<Persona> nota = trova(proposto, nome, persone::perNome);
        Persona persona = nota.orElseGet(() -> persone.crea(nome, Set.of(), chi));
        persone.aggiungiAlias(persona.id(), nuove(proposto, nome, persone::perNome), chi);
        return persona.id();
    }

    private static <T> Optional<T> trova(NomeProposto proposto, String nome, Function<String, Optional<T>> perNome) {
        return grafie(proposto, nome).map(perNome).flatMap(Optional::stream).findFirst();
    }

    private static <T> Set<String> nuove(NomeProposto proposto, String nome, Function<String, Optional<T>> perNome) {
        return grafie(proposto, nome)
                .filter(grafia -> perNome.apply(grafia).isEmpty())
                .collect(Collectors.toSet());
    }

    private static Stream<String> grafie(NomeProposto proposto, String nome) {
        return Stream.concat(Stream.of(nome, proposto.nome()), proposto.alias().stream())
                .filter(grafia -> !grafia.isBlank())
                .distinct();
    }
}
