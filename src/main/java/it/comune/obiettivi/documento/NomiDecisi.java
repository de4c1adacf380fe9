package it.comune.obiettivi.documento;

import it.comune.obiettivi.documento.Revisione.Nome;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.NomeLetto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.NomeProposto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.TestataLetta;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * I nomi decisi per settori e persone: una decisione sul nome proposto rinomina tutte le sue grafie, una su un'altra
 * grafia la stacca e le dà un nome suo.
 */
final class NomiDecisi {

    private final Map<String, String> settori = new HashMap<>();
    private final Map<String, String> persone = new HashMap<>();

    NomiDecisi(List<Decisione> decisioni) {
        for (Decisione decisione : decisioni) {
            switch (decisione) {
                case Decisione.SuSettore su -> settori.put(su.grafia(), su.nome());
                case Decisione.SuPersona su -> persone.put(su.grafia(), su.nome());
                case Decisione.SuAnomalia su -> {}
                case Decisione.SuGruppo su -> {}
            }
        }
    }

    /** Il nome che vale per un settore scritto o proposto così. */
    String settore(String grafia) {
        return settori.getOrDefault(grafia, grafia);
    }

    /** Il nome che vale per una persona scritta o proposta così. */
    String persona(String grafia) {
        return persone.getOrDefault(grafia, grafia);
    }

    /** La scheda con le grafie staccate dal loro gruppo: prima delle correzioni. */
    SchedaLetta stacca(SchedaLetta scheda) {
        TestataLetta t = scheda.testata();
        return Correzioni.conNomi(
                scheda,
                stacca(t.settore(), settori),
                stacca(t.responsabile(), persone),
                stacca(t.assessore(), persone));
    }

    /** La scheda con i nomi definitivi: dopo le correzioni. */
    SchedaLetta nomina(SchedaLetta scheda) {
        TestataLetta t = scheda.testata();
        return Correzioni.conNomi(
                scheda,
                nomina(t.settore(), settori),
                nomina(t.responsabile(), persone),
                nomina(t.assessore(), persone));
    }

    private static NomeLetto stacca(NomeLetto nome, Map<String, String> decisi) {
        String deciso = decisi.get(nome.scritto());
        return deciso == null || nome.scritto().equals(nome.proposto()) ? nome : new NomeLetto(nome.scritto(), deciso);
    }

    private static NomeLetto nomina(NomeLetto nome, Map<String, String> decisi) {
        return new NomeLetto(nome.scritto(), decisi.getOrDefault(nome.proposto(), nome.proposto()));
    }

    Stream<Nome> settore(NomeProposto proposto) {
        return nomi(proposto, settori);
    }

    Stream<Nome> persona(NomeProposto proposta) {
        return nomi(proposta, persone);
    }

    private static Stream<Nome> nomi(NomeProposto proposto, Map<String, String> decisi) {
        Predicate<String> staccata =
                alias -> !decisi.getOrDefault(alias, proposto.nome()).equals(proposto.nome());
        Nome suo = new Nome(
                proposto.nome(),
                decisi.getOrDefault(proposto.nome(), proposto.nome()),
                proposto.alias().stream().filter(staccata.negate()).toList(),
                decisi.containsKey(proposto.nome()));
        return Stream.concat(
                Stream.of(suo),
                proposto.alias().stream()
                        .filter(staccata)
                        .map(alias -> new Nome(alias, decisi.getOrDefault(alias, alias), List.of(), true)));
    }

    /** I settori definitivi, ciascuno con le grafie che gli spettano. */
    Map<String, Set<String>> settori(List<NomeProposto> proposti) {
        return riunisci(proposti, settori);
    }

    /** Le persone definitive, ciascuna con le grafie che le spettano. */
    Map<String, Set<String>> persone(List<NomeProposto> proposte) {
        return riunisci(proposte, persone);
    }

    private static Map<String, Set<String>> riunisci(List<NomeProposto> proposti, Map<String, String> decisi) {
        Map<String, Set<String>> riuniti = new LinkedHashMap<>();
        for (NomeProposto proposto : proposti) {
            String nome = decisi.getOrDefault(proposto.nome(), proposto.nome());
            riuniti.computeIfAbsent(nome, n -> new LinkedHashSet<>()).add(proposto.nome());
            for (String alias : proposto.alias()) {
                String suo = decisi.getOrDefault(alias, proposto.nome());
                riuniti.computeIfAbsent(decisi.getOrDefault(suo, suo), n -> new LinkedHashSet<>())
                        .add(alias);
            }
        }
        return riuniti;
    }
}
