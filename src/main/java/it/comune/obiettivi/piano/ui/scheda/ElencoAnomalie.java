package it.comune.obiettivi.piano.ui.scheda;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.Anomalia.Stato;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.ValoreErrato;
import it.comune.obiettivi.piano.campi.Campi;
import it.comune.obiettivi.piano.ui.Elenchi;
import it.comune.obiettivi.piano.ui.Foglio;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.ParoleDelPiano;
import it.comune.obiettivi.piano.ui.campi.Gesti;
import it.comune.obiettivi.piano.ui.campi.Marchio;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.telaio.Bottone;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** I dubbi nati dalla lettura della scheda: che cosa c'era, che cosa si propone, che cosa vale, che cosa se n'è deciso. */
final class ElencoAnomalie extends Section {

    /** Il testo del documento da cui la scheda viene, letto solo se lo si chiede e mostrato come testo. */
    static final class Documento extends Div {

        private final Supplier<String> leggi;
        private final Pre testo = new Pre();
        private final NativeButton bottone = new NativeButton("", clic -> mostra(!isAperto()));

        Documento(Supplier<String> leggi) {
            this.leggi = leggi;
            testo.addClassName("testo-grezzo");
            bottone.addClassNames("btn", "btn--piano");
            add(bottone, testo);
            mostra(false);
        }

        private boolean isAperto() {
            return testo.isVisible();
        }

        private void mostra(boolean aperto) {
            testo.setText(aperto ? leggi.get() : "");
            testo.setVisible(aperto);
            bottone.getElement().setAttribute("aria-expanded", String.valueOf(aperto));
            bottone.setText(getTranslation(aperto ? "piano.grezzo.nascondi" : "piano.grezzo.mostra"));
        }
    }

    private final Gesti<Modifica> gesti;
    private final Elenchi elenchi;
    private final UnorderedList elenco = new UnorderedList();
    private final H2 titolo = new H2();
    private final Map<Integer, Riga> righe = new HashMap<>();
    private @Nullable Scheda scheda;

    ElencoAnomalie(Gesti<Modifica> gesti, Elenchi elenchi) {
        this.gesti = gesti;
        this.elenchi = elenchi;
        addClassName("anomalie");
        add(titolo, elenco);
    }

    void mostra(Foglio foglio) {
        List<Anomalia> anomalie = foglio.scheda().anomalie();
        scheda = foglio.scheda();
        righe.values().forEach(riga -> riga.setVisible(false));
        setVisible(!anomalie.isEmpty());
        long aperte = anomalie.stream().filter(a -> a.stato() == Stato.APERTA).count();
        titolo.setText(getTranslation("piano.anomalie", aperte, anomalie.size()));
        for (Anomalia anomalia : anomalie) {
            Riga riga = righe.get(anomalia.chiave());
            if (riga == null) {
                riga = new Riga();
                righe.put(anomalia.chiave(), riga);
                elenco.add(riga);
            }
            riga.setVisible(true);
            riga.mostra(anomalia, foglio);
        }
    }

    /** Un dubbio; il testo si rifà solo quando qualcuno ha deciso. */
    private final class Riga extends ListItem {

        private final Paragraph errore = new Paragraph();
        private @Nullable Stato stato;

        void mostra(Anomalia anomalia, Foglio foglio) {
            if (anomalia.stato() == stato) {
                return;
            }
            boolean prima = stato == null;
            stato = anomalia.stato();
            removeAll();
            Span pillola = new Span(getTranslation("piano.anomalia.gravita." + anomalia.gravita()));
            pillola.addClassNames(
                    "pillola", "pillola--" + anomalia.gravita().name().toLowerCase(Locale.ROOT));
            Span esito = new Span(getTranslation("piano.anomalia.stato." + anomalia.stato()));
            esito.addClassName("minimo");
            ParoleDelPiano parole = new ParoleDelPiano(ParoleDelPiano.Nomi.di(foglio.scheda()), this::getTranslation);
            Span campo = new Span(parole.campo(anomalia.campo()));
            campo.addClassName("minimo");
            Div testa = new Div(pillola, campo, esito);
            testa.addClassName("testa-anomalia");
            add(testa, Marchio.racconto(this, anomalia, parole));
            if (anomalia.stato() == Stato.APERTA && gesti.ammette(Ambito.PIANO)) {
                add(azioni(anomalia));
            }
            Pagina.illumina(this, prima ? null : foglio.da());
        }

        private Div azioni(Anomalia anomalia) {
            Div azioni = new Div();
            azioni.addClassName("azioni");
            offri(anomalia, azioni);
            return azioni;
        }

        private void offri(Anomalia anomalia, Div azioni) {
            azioni.removeAll();
            boolean accettabile = Campi.accettabile(anomalia);
            if (accettabile) {
                azioni.add(Bottone.di(
                        "piano.anomalia.accetta", () -> decidi(anomalia, Stato.ACCETTATA, anomalia.proposta())));
            }
            switch (Campi.forma(anomalia)) {
                case NESSUNA -> {
                    if (!accettabile) {
                        azioni.add(Bottone.di(
                                "piano.anomalia.fatta", () -> decidi(anomalia, Stato.CORRETTA, anomalia.inUso())));
                    }
                }
                case INDICATORE ->
                    azioni.add(Bottone.di("piano.aggiungi.indicatore", () -> correggi(anomalia, azioni)));
                default -> azioni.add(Bottone.di("piano.anomalia.correggi", () -> correggi(anomalia, azioni)));
            }
            azioni.add(Bottone.di("piano.anomalia.lascia", () -> decidi(anomalia, Stato.LASCIATA, anomalia.inUso())));
        }

        private void correggi(Anomalia anomalia, Div azioni) {
            EditorAnomalia editore = new EditorAnomalia(Objects.requireNonNull(scheda), anomalia, elenchi);
            azioni.removeAll();
            azioni.add(
                    editore,
                    Bottone.di("piano.salva", () -> decidi(anomalia, Stato.CORRETTA, editore.valore())),
                    Bottone.di("piano.annulla", () -> offri(anomalia, azioni)));
            editore.fuoco();
        }

        /** Prima il campo, poi la decisione; ciò che non si può scrivere si spiega, e resta dov'è. */
        private void decidi(Anomalia anomalia, Stato nuovo, String valore) {
            remove(errore);
            try {
                EditorAnomalia.campi(Objects.requireNonNull(scheda), elenchi).decidi(anomalia, nuovo, valore).stream()
                        .map(gesti::compi)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(rifiuto -> spiega(getTranslation("piano.rifiutato", rifiuto.messaggio())));
            } catch (ValoreErrato errato) {
                spiega(getTranslation(errato.chiave(), errato.argomenti()));
            } catch (ModificaRifiutata rifiuto) {
                spiega(String.valueOf(rifiuto.getMessage()));
            }
        }

        private void spiega(String perche) {
            errore.setText(perche);
            errore.addClassName("nota-errore");
            errore.getElement().setAttribute("role", "status");
            add(errore);
        }
    }
}
