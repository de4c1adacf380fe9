package it.comune.obiettivi.documento.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import it.comune.obiettivi.documento.Dubbio;
import it.comune.obiettivi.documento.Revisione;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Gravita;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.documento.ui.RigaDubbio.Gesti;
import it.comune.obiettivi.telaio.Icona;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Una scheda letta: numero, titolo, settore, peso, fasi, dubbi; aperta, i dubbi accanto al testo del documento. */
final class RigaScheda extends ListItem {

    private static final List<Gravita> DAL_PIU_GRAVE = List.of(Gravita.GRAVE, Gravita.AVVISO, Gravita.INFO);

    private final int numero;
    private final Gesti gesti;
    private final NativeButton testa = new NativeButton();
    private final Span titolo = new Span();
    private final Span settore = new Span();
    private final Span peso = new Span();
    private final Span conti = new Span();
    private final Div dettaglio = new Div();
    private final Map<Integer, RigaDubbio> righe = new LinkedHashMap<>();

    RigaScheda(SchedaLetta scheda, Gesti gesti, Consumer<Integer> apriOChiudi) {
        this.numero = scheda.numero();
        this.gesti = gesti;
        addClassName("riga-scheda");
        setId("scheda-" + numero);
        Span quale = new Span(String.valueOf(numero));
        quale.addClassName("quale");
        titolo.addClassName("che");
        settore.addClassName("minimo");
        peso.addClassName("peso");
        Span fasi = new Span(getTranslation("documento.fasi", scheda.fasi().size()));
        fasi.addClassName("fasi");
        conti.addClassName("conti-dubbi");
        Span nome = new Span(titolo, settore);
        nome.addClassName("nome-scheda");
        testa.add(quale, nome, peso, fasi, conti, new Icona("giu"));
        testa.addClassName("testa-scheda");
        testa.addClickListener(clic -> apriOChiudi.accept(numero));
        testa.getElement().setAttribute("aria-expanded", "false").setAttribute("aria-controls", "dubbi-" + numero);
        dettaglio.addClassName("dettaglio-scheda");
        dettaglio.setId("dubbi-" + numero);
        dettaglio.setVisible(false);
        add(new H3(testa), dettaglio);
    }

    boolean aperta() {
        return dettaglio.isVisible();
    }

    /** Apre i dubbi che la condizione ammette, accanto al testo della scheda. */
    void apri(Revisione revisione, Predicate<Dubbio> condizione) {
        chiudi();
        SchedaLetta scheda = revisione.schede().get(numero - 1);
        UnorderedList elenco = new UnorderedList();
        elenco.addClassName("dubbi");
        List<Dubbio> dubbi = revisione.dubbi(numero);
        dubbi.stream().filter(condizione).forEach(dubbio -> {
            RigaDubbio riga = new RigaDubbio(gesti);
            righe.put(dubbio.chiave(), riga);
            elenco.add(riga);
        });
        Div colonna = new Div();
        int altri = dubbi.size() - righe.size();
        if (dubbi.isEmpty() || altri > 0) {
            Paragraph perche = new Paragraph(
                    dubbi.isEmpty()
                            ? getTranslation("documento.scheda.senza-dubbi")
                            : getTranslation("documento.scheda.altri-dubbi", altri));
            perche.addClassName("minimo");
            colonna.add(perche);
        }
        colonna.addComponentAsFirst(elenco);
        elenco.setVisible(!righe.isEmpty());
        dettaglio.add(colonna, new TestoGrezzo(scheda));
        dettaglio.setVisible(true);
        testa.getElement().setAttribute("aria-expanded", "true");
        mostra(revisione);
    }

    void chiudi() {
        righe.clear();
        dettaglio.removeAll();
        dettaglio.setVisible(false);
        testa.getElement().setAttribute("aria-expanded", "false");
    }

    void mostra(Revisione revisione) {
        SchedaLetta scheda = revisione.schede().get(numero - 1);
        String scritto = scheda.testata().titolo();
        titolo.setText(scritto.isBlank() ? getTranslation("documento.senza-titolo") : scritto);
        String suo = scheda.testata().settore().proposto();
        settore.setText(suo.isEmpty() ? getTranslation("documento.senza-settore") : suo);
        peso.setText(ParoleDellaRevisione.peso(scheda.testata().peso()));
        List<Dubbio> dubbi = revisione.dubbi(numero);
        conti(dubbi);
        righe.forEach((chiave, riga) -> riga.mostra(dubbi.get(chiave - 1), revisione));
    }

    private void conti(List<Dubbio> dubbi) {
        List<Span> pillole = new ArrayList<>();
        for (Gravita gravita : DAL_PIU_GRAVE) {
            long aperti = dubbi.stream()
                    .filter(Dubbio::aperto)
                    .filter(dubbio -> dubbio.letta().gravita() == gravita)
                    .count();
            if (aperti > 0) {
                pillole.add(
                        ParoleDellaRevisione.pillola(gravita, getTranslation("documento.quanti." + gravita, aperti)));
            }
        }
        if (pillole.isEmpty()) {
            Span fatto = new Span(
                    new Icona("ok"),
                    new Span(getTranslation(dubbi.isEmpty() ? "documento.nessun-dubbio" : "documento.tutti-decisi")));
            fatto.addClassName("fatto");
            pillole.add(fatto);
        }
        conti.removeAll();
        pillole.forEach(conti::add);
    }
}
