package it.comune.obiettivi.cruscotto.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import it.comune.obiettivi.cruscotto.Cifra;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.lingua.Parole;
import it.comune.obiettivi.telaio.Livello;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Le barre come elenco: il nome che porta alla sua pagina, la cifra che si spiega, sotto il livello e lo stato.
 *
 * <p>Un elemento solo: le righe le disegna il browser (livelli.ts), a cui vanno soltanto quelle cambiate.
 */
@Tag("ul")
@JsModule("./cruscotto/livelli.ts")
final class ElencoLivelli extends Component implements HasStyle {

    private static final String PREMUTA = "event.detail";

    /** Di chi è una barra, dove porta e quanto vale. */
    record Riga(String id, String nome, String indirizzo, Soggetto soggetto, Cifra cifra, String nota) {

        Riga(String id, String nome, String indirizzo, Soggetto soggetto, Cifra cifra) {
            this(id, nome, indirizzo, soggetto, cifra, "");
        }

        /** La stessa riga, con una frase in più sotto. */
        Riga con(String frase) {
            return new Riga(id, nome, indirizzo, soggetto, cifra, frase);
        }

        static final Comparator<Riga> PIU_INDIETRO_PRIMA =
                Comparator.comparingDouble(riga -> Disegno.oZero(riga.cifra.scostamento()));

        String forma() {
            return Stato.forma(cifra.stato());
        }

        boolean indietro() {
            return cifra.stato() == Stato.IN_RITARDO || critica();
        }

        boolean critica() {
            return cifra.stato() == Stato.CRITICO;
        }

        /** Ciò che il browser disegna, con le parole già nella lingua di chi guarda. */
        ObjectNode json(Parole parole) {
            String effettivo = Numeri.percento(cifra.avanzamento());
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("id", id)
                    .put("nome", nome)
                    .put("dove", indirizzo)
                    .put("cifra", effettivo)
                    .put("spiega", parole.dici("cruscotto.cifra.di", nome, effettivo))
                    .put("eff", Livello.percento(Disegno.oZero(cifra.avanzamento())))
                    .put("att", Livello.percento(Disegno.oZero(cifra.atteso())))
                    .put("forma", forma())
                    .put("stato", StatoDetto.di(parole, cifra.stato()))
                    .put("livello", descrizione(parole))
                    .put("scarto", Numeri.scostamento(cifra.scostamento()))
                    .put("nota", nota);
        }

        /** Effettivo, atteso e scostamento in una riga di parole. */
        String descrizione(Parole parole) {
            return parole.dici(
                    "cruscotto.livello",
                    Numeri.percento(cifra.avanzamento()),
                    Numeri.percento(cifra.atteso()),
                    Numeri.scostamento(cifra.scostamento()));
        }
    }

    /** Chi spiega la cifra di una riga, accanto all'elenco in cui è stata premuta. */
    @FunctionalInterface
    interface AlTocco {
        void spiega(ElencoLivelli elenco, Riga riga);
    }

    private List<Riga> righe = List.of();
    private List<Riga> mandate = List.of();
    private @Nullable Parole parole;

    ElencoLivelli(AlTocco alTocco) {
        addClassName("elenco-livelli");
        getElement()
                .addEventListener(
                        "spiega-cifra",
                        evento -> riga(evento.getEventData().path(PREMUTA).asString())
                                .ifPresent(riga -> alTocco.spiega(this, riga)))
                .addEventData(PREMUTA);
    }

    private Optional<Riga> riga(String id) {
        return righe.stream().filter(riga -> riga.id().equals(id)).findFirst();
    }

    /** Le righe che mostra, nel loro ordine. */
    List<Riga> righe() {
        return righe;
    }

    /** Le stesse righe cambiano al loro posto; solo un elenco diverso si rifà. */
    void mostra(List<Riga> nuove, Parole nellaLingua) {
        righe = nuove;
        parole = nellaLingua;
        manda();
    }

    @Override
    protected void onAttach(AttachEvent evento) {
        super.onAttach(evento);
        mandate = List.of();
        manda();
    }

    private void manda() {
        getUI().ifPresent(ui -> ui.beforeClientResponse(this, contesto -> mandaDifferenza()));
    }

    private void mandaDifferenza() {
        Parole nellaLingua = parole;
        if (nellaLingua == null || righe.equals(mandate)) {
            return;
        }
        boolean alLoroPosto = ordine(righe).equals(ordine(mandate));
        ArrayNode cambiate = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < righe.size(); i++) {
            if (!alLoroPosto || !righe.get(i).equals(mandate.get(i))) {
                cambiate.add(righe.get(i).json(nellaLingua));
            }
        }
        mandate = righe;
        getElement().executeJs("window.ObiettiviLivelli.mostra(this, $0, $1)", cambiate, alLoroPosto);
    }

    /** Gli id, nell'ordine delle righe. */
    static List<String> ordine(List<Riga> righe) {
        return righe.stream().map(Riga::id).toList();
    }
}
