package it.comune.obiettivi.documento.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.documento.Decisione.SuAnomalia;
import it.comune.obiettivi.documento.Dubbio;
import it.comune.obiettivi.documento.Dubbio.Mossa;
import it.comune.obiettivi.documento.Revisione;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Gravita;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.documento.ui.FiltriRevisione.Scelti;
import it.comune.obiettivi.documento.ui.RigaDubbio.Gesti;
import it.comune.obiettivi.piano.Anomalia.Stato;
import it.comune.obiettivi.telaio.Premuto;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Le schede di una proposta, una riga ciascuna, con i filtri e l'accettazione in blocco. */
final class ElencoSchede extends Section {

    private final Gesti gesti;
    private final Consumer<Set<Integer>> ricorda;
    private final Paragraph risposta = new Paragraph();
    private final FiltriRevisione filtri;
    private final NativeButton accetta = new NativeButton();
    private final Div esito = new Div();
    private final OrderedList elenco = new OrderedList();
    private final Paragraph vuoto = new Paragraph();
    private final Pagine pagine;
    private List<SchedaLetta> ammesse = List.of();
    private final Map<Integer, RigaScheda> righe = new LinkedHashMap<>();
    private final Set<Integer> aperte = new TreeSet<>();
    private Scelti scelti = new Scelti("", "");
    private @Nullable Revisione revisione;

    /** @param ricorda riceve i numeri delle schede aperte, che stanno nell'indirizzo */
    ElencoSchede(Gesti gesti, BiConsumer<String, String> filtra, Consumer<Set<Integer>> ricorda) {
        this.gesti = gesti;
        pagine = new Pagine(
                pagina -> filtra.accept(RevisioneView.PAGINA, pagina == 0 ? "" : String.valueOf(pagina + 1)));
        this.ricorda = ricorda;
        filtri = new FiltriRevisione(filtra);
        addClassNames("riquadro", "schede-lette");
        setId("schede");
        H2 domanda = new H2(getTranslation("documento.schede"));
        domanda.addClassName("domanda");
        risposta.addClassName("risposta");
        accetta.addClassNames("btn", "btn--s");
        Premuto.vedendo(
                accetta,
                () -> accettabili(Objects.requireNonNull(revisione)).hashCode(),
                this::accettaTutte,
                visto -> nonFatto(getTranslation("documento.cambiata-intanto")));
        Div barra = new Div(filtri, accetta);
        barra.addClassName("barra-filtri");
        esito.getElement().setAttribute("role", "status");
        elenco.addClassName("elenco-schede");
        vuoto.setText(getTranslation("documento.schede.nessuna"));
        vuoto.addClassName("minimo");
        add(new Header(domanda, risposta), barra, esito, elenco, vuoto, pagine);
    }

    /** Rifà l'elenco per i filtri e la pagina dati (da 0), con aperte le schede date. */
    void componi(Revisione ora, Scelti nuovi, int pagina, Set<Integer> daAprire) {
        scelti = nuovi;
        righe.clear();
        aperte.clear();
        elenco.removeAll();
        esito.removeAll();
        ammesse = ora.schede().stream()
                .filter(scheda ->
                        scelti.tutto() || ora.dubbi(scheda.numero()).stream().anyMatch(scelti.condizione()))
                .toList();
        for (SchedaLetta scheda : pagine.mostra(ammesse, pagina)) {
            RigaScheda riga = new RigaScheda(scheda, gesti, this::apriOChiudi);
            righe.put(scheda.numero(), riga);
            elenco.add(riga);
            if (daAprire.contains(scheda.numero())) {
                aperte.add(scheda.numero());
                riga.apri(ora, scelti.condizione());
            }
        }
        vuoto.setVisible(righe.isEmpty());
        mostra(ora);
    }

    void mostra(Revisione ora) {
        revisione = ora;
        List<Dubbio> aperti = ora.dubbi()
                .filter(dubbio -> dubbio.scheda() > 0)
                .filter(Dubbio::aperto)
                .toList();
        long quante = aperti.stream().map(Dubbio::scheda).distinct().count();
        long gravi = aperti.stream()
                .filter(dubbio -> dubbio.letta().gravita() == Gravita.GRAVE)
                .count();
        risposta.setText(
                aperti.isEmpty()
                        ? getTranslation("documento.schede.tutto-deciso")
                        : getTranslation("documento.schede.risposta", aperti.size(), quante, gravi));
        filtri.mostra(ora, scelti);
        List<Dubbio> accettabili = accettabili(ora);
        accetta.setVisible(ora.aperta() && !accettabili.isEmpty());
        accetta.setText(getTranslation("documento.accetta-tutte", accettabili.size()));
        Premuto.mostra(accetta, accettabili.hashCode());
        righe.values().forEach(riga -> riga.mostra(ora));
    }

    private void apriOChiudi(int numero) {
        RigaScheda riga = Objects.requireNonNull(righe.get(numero));
        if (riga.aperta()) {
            riga.chiudi();
            aperte.remove(numero);
        } else {
            riga.apri(Objects.requireNonNull(revisione), scelti.condizione());
            aperte.add(numero);
        }
        ricorda.accept(aperte);
    }

    private List<Dubbio> accettabili(Revisione ora) {
        return ammesse.stream()
                .flatMap(scheda -> ora.dubbi(scheda.numero()).stream())
                .filter(Dubbio::aperto)
                .filter(scelti.condizione())
                .filter(dubbio -> dubbio.mosse().contains(Mossa.ACCETTA))
                .toList();
    }

    private void accettaTutte() {
        List<Dubbio> dubbi = accettabili(Objects.requireNonNull(revisione));
        esito.removeAll();
        gesti.decidi(dubbi.stream()
                        .map(dubbio ->
                                su(dubbio, Stato.ACCETTATA, dubbio.letta().proposta()))
                        .toList())
                .ifPresentOrElse(this::nonFatto, () -> fatto(dubbi));
    }

    private void nonFatto(String perche) {
        esito.removeAll();
        Paragraph nota = new Paragraph(perche);
        nota.addClassName("nota-errore");
        esito.add(nota);
    }

    private void fatto(List<Dubbio> dubbi) {
        Span testo = new Span(getTranslation("documento.accettate", dubbi.size()));
        NativeButton annulla = new NativeButton(getTranslation("piano.annulla"), clic -> {
            esito.removeAll();
            gesti.decidi(dubbi.stream()
                            .map(dubbio -> su(dubbio, Stato.APERTA, ""))
                            .toList())
                    .ifPresent(this::nonFatto);
        });
        annulla.addClassNames("btn", "btn--s");
        Div nota = new Div(testo, annulla);
        nota.addClassName("nota-bene");
        esito.add(nota);
    }

    private static SuAnomalia su(Dubbio dubbio, Stato stato, String valore) {
        return new SuAnomalia(dubbio.scheda(), dubbio.chiave(), stato, valore);
    }
}
