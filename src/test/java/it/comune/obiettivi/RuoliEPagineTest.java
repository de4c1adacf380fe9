package it.comune.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import it.comune.obiettivi.ente.Ruolo;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ogni ruolo incontra ogni pagina: la tabella dice chi apre che cosa, e una pagina senza riga fa fallire la prova. */
class RuoliEPagineTest {

    private static final Set<String> RUOLI =
            Set.of("RESPONSABILE", "SEGRETARIO", "ASSESSORE", "GIUNTA", "NUCLEO", "AMMINISTRATORE");

    /** Chi è entrato ma non ha ruoli, per esempio perché deve ancora cambiare la password. */
    private static final String SENZA_RUOLI = "SENZA_RUOLI";

    private static final String ANONIMO = "ANONIMO";

    private static final Set<String> CHIUNQUE_SIA_ENTRATO = con(RUOLI, SENZA_RUOLI);
    private static final Set<String> TUTTI = con(CHIUNQUE_SIA_ENTRATO, ANONIMO);

    private static final Set<String> CHI_VEDE_IL_PIANO =
            Set.of("RESPONSABILE", "SEGRETARIO", "ASSESSORE", "GIUNTA", "NUCLEO");

    /** Una riga per pagina, per nome di classe. */
    private static final Map<String, Set<String>> TABELLA = Map.ofEntries(
            Map.entry("LoginView", TUTTI),
            Map.entry("CambiaPasswordView", CHIUNQUE_SIA_ENTRATO),
            Map.entry("SenzaRuoloView", CHIUNQUE_SIA_ENTRATO),
            Map.entry("SessioniView", CHIUNQUE_SIA_ENTRATO),
            Map.entry("HomeView", CHIUNQUE_SIA_ENTRATO),
            Map.entry("PerCominciareView", CHIUNQUE_SIA_ENTRATO),
            Map.entry("CruscottoView", CHI_VEDE_IL_PIANO),
            Map.entry("GruppoView", CHI_VEDE_IL_PIANO),
            Map.entry("SchedeView", CHI_VEDE_IL_PIANO),
            Map.entry("SchedeView$Ultime", CHI_VEDE_IL_PIANO),
            Map.entry("SchedaView", CHI_VEDE_IL_PIANO),
            Map.entry("StoriaSchedaView", CHI_VEDE_IL_PIANO),
            Map.entry("StoriaTrasversaleView", CHI_VEDE_IL_PIANO),
            Map.entry("TrasversaliView", CHI_VEDE_IL_PIANO),
            Map.entry("TrasversaliView$Ultimi", CHI_VEDE_IL_PIANO),
            Map.entry("TrasversaleView", CHI_VEDE_IL_PIANO),
            Map.entry("PagineDiEnteTest$SchermoDiProva", CHIUNQUE_SIA_ENTRATO),
            Map.entry("ImportaView", Set.of("SEGRETARIO")),
            Map.entry("RevisioneView", Set.of("SEGRETARIO")),
            Map.entry("SettoriView", Set.of("AMMINISTRATORE", "SEGRETARIO")),
            Map.entry("CopieView", Set.of("AMMINISTRATORE")),
            Map.entry("GiornaleView", Set.of("AMMINISTRATORE")),
            Map.entry("UtentiView", Set.of("AMMINISTRATORE", "SEGRETARIO")));

    @Test
    void ogni_pagina_apre_esattamente_ai_ruoli_della_tabella() {
        Map<String, Set<String>> trovate = new TreeMap<>();
        for (Class<? extends Component> pagina : ProvaDiPagina.pagine()) {
            trovate.put(
                    pagina.getTypeName().substring(pagina.getPackageName().length() + 1),
                    TUTTI.stream().filter(chi -> apre(pagina, chi)).collect(Collectors.toCollection(TreeSet::new)));
        }
        Map<String, Set<String>> attese = new TreeMap<>();
        TABELLA.forEach((pagina, chi) -> attese.put(pagina, new TreeSet<>(chi)));
        assertThat(trovate).isEqualTo(attese);
    }

    static boolean apre(Class<?> pagina, String chi) {
        return new AccessAnnotationChecker()
                .hasAccess(
                        pagina,
                        chi.equals(ANONIMO) ? null : () -> "qualcuno",
                        ruolo -> ruolo.equals(chi) || ruolo.equals(Ruolo.LEGGE_IL_PIANO) && leggeIlPiano(chi));
    }

    private static boolean leggeIlPiano(String chi) {
        return Stream.of(Ruolo.Tipo.values()).anyMatch(tipo -> tipo.name().equals(chi) && tipo.leggeIlPiano());
    }

    private static Set<String> con(Set<String> altri, String uno) {
        return Stream.concat(altri.stream(), Stream.of(uno)).collect(Collectors.toUnmodifiableSet());
    }
}
