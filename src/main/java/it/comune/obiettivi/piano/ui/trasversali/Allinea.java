package it.comune.obiettivi.piano.ui.trasversali;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import it.comune.obiettivi.cruscotto.FattiFase;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.CambiaPesoFase;
import it.comune.obiettivi.piano.Modifica.CambiaTestoFase;
import it.comune.obiettivi.piano.Modifica.PrevediMese;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.campi.Gesti;
import it.comune.obiettivi.piano.ui.trasversali.DifferenzeDiFase.Modello;
import it.comune.obiettivi.piano.ui.trasversali.Pannello.Contesto;
import it.comune.obiettivi.telaio.Bottone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Che cosa cambierebbe in una scheda per farla uguale al modello, prima e dopo; si spunta ciò che si vuole. */
final class Allinea extends Div {

    /** La fase di una scheda accanto al modello. */
    record Confronto(long scheda, String settore, int numero, FattiFase fase, Modello modello) {

        boolean diverso() {
            return !cambi().isEmpty();
        }

        List<Cosa> cambi() {
            List<Cosa> cambi = new ArrayList<>();
            if (!fase.testo().equals(modello.testo())) {
                cambi.add(Cosa.TESTO);
            }
            FattiFase altra = modello.fase();
            if (altra != null && !Objects.equals(fase.peso(), altra.peso())) {
                cambi.add(Cosa.PESO);
            }
            if (altra != null && !fase.previsti().equals(altra.previsti())) {
                cambi.add(Cosa.MESI);
            }
            return cambi;
        }
    }

    /** Che cosa si può allineare. */
    enum Cosa {
        TESTO,
        PESO,
        MESI
    }

    /** @param numeri i gesti compiuti, come stanno nel registro */
    record Esito(String settore, List<Long> numeri, Optional<Gesti.Rifiuto> rifiuto) {}

    private final Confronto confronto;
    private final Contesto contesto;
    private final Map<Cosa, Checkbox> spunte = new EnumMap<>(Cosa.class);

    Allinea(Confronto confronto, Contesto contesto, Consumer<Esito> fatto) {
        this.confronto = confronto;
        this.contesto = contesto;
        addClassName("confronto");
        add(new H4(getTranslation("piano.differenze.scheda", confronto.settore(), confronto.numero())));
        confronto.cambi().forEach(cosa -> add(riga(cosa)));
        NativeButton allinea = Bottone.conTesto(
                getTranslation("piano.differenze.fallo", confronto.numero()), () -> fatto.accept(compi()));
        add(allinea);
    }

    private Div riga(Cosa cosa) {
        Checkbox spunta = new Checkbox(getTranslation("piano.differenze.cosa." + cosa), true);
        spunte.put(cosa, spunta);
        FattiFase altra = confronto.modello().fase();
        Element prima = new Element("del")
                .setText(valore(cosa, confronto.fase(), confronto.fase().testo()));
        Element dopo = new Element("ins")
                .setText(valore(cosa, altra, confronto.modello().testo()));
        Span valori = new Span();
        valori.addClassName("prima-dopo");
        valori.getElement()
                .appendChild(
                        prima,
                        new Element("span").setText("→").setAttribute("aria-label", getTranslation("piano.diventa")),
                        dopo);
        Div riga = new Div(spunta, valori);
        riga.addClassName("cambio");
        return riga;
    }

    private String valore(Cosa cosa, @Nullable FattiFase fase, String testo) {
        String valore = switch (cosa) {
            case TESTO -> testo;
            case PESO -> fase == null || fase.peso() == null ? "" : Numeri.breve(fase.peso());
            case MESI -> fase == null ? "" : mesi(fase.previsti());
        };
        return valore.isBlank() ? getTranslation("piano.differenze.niente") : valore;
    }

    private String mesi(Mesi mesi) {
        int anno = contesto.momento().anno();
        return mesi.elenco().stream().map(mese -> Momento.breve(mese, anno)).collect(Collectors.joining(" "));
    }

    /** I gesti spuntati, uno dopo l'altro; al primo rifiutato ci si ferma. */
    private Esito compi() {
        Gesti<Modifica> gesti = contesto.su(contesto.schede().leggi(confronto.scheda()));
        List<Long> numeri = new ArrayList<>();
        Optional<Gesti.Rifiuto> rifiuto = Optional.empty();
        for (Modifica modifica : gesti()) {
            long prima = gesti.ultimo();
            rifiuto = gesti.compi(modifica);
            if (rifiuto.isPresent()) {
                break;
            }
            if (gesti.ultimo() > prima) {
                numeri.add(gesti.ultimo());
            }
        }
        return new Esito(confronto.settore(), numeri, rifiuto);
    }

    private List<Modifica> gesti() {
        FattiFase fase = confronto.fase();
        List<Modifica> gesti = new ArrayList<>();
        if (spuntata(Cosa.TESTO)) {
            gesti.add(new CambiaTestoFase(
                    fase.chiave(), fase.testo(), confronto.modello().testo()));
        }
        FattiFase altra = confronto.modello().fase();
        if (altra != null && spuntata(Cosa.PESO)) {
            gesti.add(new CambiaPesoFase(fase.chiave(), peso(fase.peso()), peso(altra.peso())));
        }
        if (altra != null && spuntata(Cosa.MESI)) {
            for (Periodo mese : Periodo.values()) {
                boolean voluto = altra.previsti().contiene(mese);
                if (fase.previsti().contiene(mese) != voluto) {
                    gesti.add(new PrevediMese(fase.chiave(), mese, voluto));
                }
            }
        }
        return gesti;
    }

    private boolean spuntata(Cosa cosa) {
        Checkbox spunta = spunte.get(cosa);
        return spunta != null && spunta.getValue();
    }

    private static @Nullable Peso peso(@Nullable Double scritto) {
        return scritto == null ? null : Peso.di(scritto);
    }
}
