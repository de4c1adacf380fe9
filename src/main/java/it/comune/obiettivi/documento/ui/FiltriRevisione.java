package it.comune.obiettivi.documento.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import it.comune.obiettivi.documento.Dubbio;
import it.comune.obiettivi.documento.Revisione;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Gravita;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** I filtri di una revisione, per gravità e per stato; ciò che è scelto sta nell'indirizzo. */
final class FiltriRevisione extends Div {

    /** Che cosa si guarda; vuoto vuol dire tutto. */
    record Scelti(String gravita, String stato) {

        static final String GRAVITA = "gravita";
        static final String STATO = "stato";
        private static final List<String> STATI = List.of("aperti", "decisi");

        static Scelti di(QueryParameters parametri) {
            String gravita = parametri.getSingleParameter(GRAVITA).orElse("");
            String stato = parametri.getSingleParameter(STATO).orElse("");
            boolean nota = Stream.of(Gravita.values()).anyMatch(g -> parola(g).equals(gravita));
            return new Scelti(nota ? gravita : "", STATI.contains(stato) ? stato : "");
        }

        boolean tutto() {
            return gravita.isEmpty() && stato.isEmpty();
        }

        Predicate<Dubbio> condizione() {
            return dubbio ->
                    (gravita.isEmpty() || gravita.equals(parola(dubbio.letta().gravita())))
                            && (stato.isEmpty() || stato.equals("aperti") == dubbio.aperto());
        }

        private Scelti con(String chiave, String valore) {
            return chiave.equals(GRAVITA) ? new Scelti(valore, stato) : new Scelti(gravita, valore);
        }
    }

    private final Map<NativeButton, Scelta> bottoni = new LinkedHashMap<>();

    private record Scelta(String chiave, String valore, Span conto) {}

    /** @param vai riceve il filtro e il suo valore, vuoto per toglierlo */
    FiltriRevisione(BiConsumer<String, String> vai) {
        addClassName("filtri-dubbi");
        add(
                gruppo(Scelti.GRAVITA, Stream.of("", "grave", "avviso", "info"), vai),
                gruppo(Scelti.STATO, Stream.of("", "aperti", "decisi"), vai));
    }

    private Div gruppo(String chiave, Stream<String> valori, BiConsumer<String, String> vai) {
        Div gruppo = new Div();
        gruppo.addClassName("alternative");
        gruppo.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("documento.filtro." + chiave));
        valori.forEach(valore -> {
            Span conto = new Span();
            conto.addClassName("num");
            String nome = valore.isEmpty() ? "tutti" : valore;
            NativeButton bottone = new NativeButton();
            bottone.add(new Span(getTranslation("documento.filtro." + chiave + "." + nome)), conto);
            bottone.addClickListener(clic -> vai.accept(chiave, valore));
            bottoni.put(bottone, new Scelta(chiave, valore, conto));
            gruppo.add(bottone);
        });
        return gruppo;
    }

    void mostra(Revisione revisione, Scelti scelti) {
        List<Dubbio> delleSchede =
                revisione.dubbi().filter(dubbio -> dubbio.scheda() > 0).toList();
        bottoni.forEach((bottone, scelta) -> {
            boolean premuto = scelti.equals(scelti.con(scelta.chiave(), scelta.valore()));
            bottone.getElement().setAttribute("aria-pressed", String.valueOf(premuto));
            Predicate<Dubbio> ammessi =
                    scelti.con(scelta.chiave(), scelta.valore()).condizione();
            scelta.conto()
                    .setText(String.valueOf(delleSchede.stream().filter(ammessi).count()));
        });
    }

    static String parola(Gravita gravita) {
        return gravita.name().toLowerCase(java.util.Locale.ROOT);
    }
}
