package it.comune.obiettivi.documento.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.documento.Decisione;
import it.comune.obiettivi.documento.Decisione.SuAnomalia;
import it.comune.obiettivi.documento.Dubbio;
import it.comune.obiettivi.documento.Dubbio.Lettura;
import it.comune.obiettivi.documento.Dubbio.Mossa;
import it.comune.obiettivi.documento.Revisione;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Gravita;
import it.comune.obiettivi.piano.Anomalia.Stato;
import it.comune.obiettivi.piano.Forma;
import it.comune.obiettivi.telaio.Bottone;
import it.comune.obiettivi.telaio.Fuoco;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Un dubbio: che cosa c'è nel documento, che cosa si propone, che cosa vale, e che cosa se ne può fare. */
final class RigaDubbio extends ListItem {

    /** Come le parti di una revisione mandano le decisioni prese. */
    @FunctionalInterface
    interface Gesti {

        /** Ricorda le decisioni e ne mostra l'effetto; se non si può, dice perché. */
        Optional<String> decidi(List<? extends Decisione> decisioni);
    }

    private final Gesti gesti;
    private final Div racconto = new Div();
    private final Div azioni = new Div();
    private @Nullable Dubbio dubbio;
    private @Nullable Revisione revisione;
    private @Nullable Editore editore;
    private boolean aperta;

    RigaDubbio(Gesti gesti) {
        this.gesti = gesti;
        addClassName("dubbio");
        racconto.addClassName("racconto-dubbio");
        azioni.addClassName("azioni");
        add(racconto, azioni);
    }

    void mostra(Dubbio nuovo, Revisione ora) {
        revisione = ora;
        if (nuovo.equals(dubbio) && aperta == ora.aperta()) {
            return;
        }
        dubbio = nuovo;
        aperta = ora.aperta();
        getElement().setAttribute("data-stato", nuovo.stato().name().toLowerCase(Locale.ROOT));
        racconta(nuovo, ora);
        if (editore == null || !aperta) {
            offri(nuovo);
        }
    }

    private void racconta(Dubbio nuovo, Revisione ora) {
        int anno = ora.documento().anno();
        List<Lettura> letture = nuovo.letture(anno);
        DescriptionList valori = new DescriptionList();
        if (letture.isEmpty()) {
            voce(
                    valori,
                    "documento.letto",
                    ParoleDellaRevisione.valore(this, nuovo, nuovo.letta().originale(), ora),
                    false);
            voce(
                    valori,
                    "documento.proposto",
                    ParoleDellaRevisione.valore(this, nuovo, nuovo.letta().proposta(), ora),
                    false);
        } else {
            letture(valori, letture, anno);
        }
        voce(valori, "documento.in-uso", ParoleDellaRevisione.valore(this, nuovo, nuovo.inUso(), ora), true);
        racconto.removeAll();
        racconto.add(testa(nuovo, ora), valori);
    }

    private Div testa(Dubbio nuovo, Revisione ora) {
        Gravita gravita = nuovo.letta().gravita();
        Span pillola = ParoleDellaRevisione.pillola(gravita, getTranslation("piano.anomalia.gravita." + gravita));
        Span che = new Span(ParoleDellaRevisione.codice(this, nuovo.letta().codice()));
        che.addClassName("che");
        Span campo = new Span(ParoleDellaRevisione.campo(this, nuovo, ora));
        campo.addClassName("minimo");
        Span stato = new Span(getTranslation("piano.anomalia.stato." + nuovo.stato()));
        stato.addClassNames("esito", nuovo.aperto() ? "aperto" : "deciso");
        Div dove = new Div(campo, stato);
        dove.addClassName("dove");
        Div testa = new Div(pillola, che, dove);
        testa.addClassName("testa-dubbio");
        return testa;
    }

    private void voce(DescriptionList valori, String chiave, String valore, boolean inUso) {
        if (valore.isEmpty() && !inUso && chiave.equals("documento.proposto")) {
            return;
        }
        DescriptionList.Description descrizione =
                new DescriptionList.Description(valore.isEmpty() ? getTranslation("documento.niente") : valore);
        descrizione.setClassName("tenue", valore.isEmpty());
        descrizione.setClassName("in-uso", inUso);
        valori.add(new DescriptionList.Term(getTranslation(chiave)), descrizione);
    }

    private void letture(DescriptionList valori, List<Lettura> letture, int anno) {
        for (int i = 0; i < letture.size(); i++) {
            Lettura lettura = letture.get(i);
            DescriptionList.Description riga = new DescriptionList.Description(new RigaMesi(lettura.mesi(), anno));
            if (!lettura.fuori().isEmpty()) {
                Span fuori = new Span(getTranslation("documento.mesi.fuori", lettura.fuori()));
                fuori.addClassName("minimo");
                riga.add(fuori);
            }
            String nome = letture.size() == 1 ? "documento.lettura.sola" : "documento.lettura." + i;
            valori.add(new DescriptionList.Term(getTranslation(nome)), riga);
        }
    }

    private void offri(Dubbio ora) {
        editore = null;
        azioni.removeAll();
        if (!aperta) {
            return;
        }
        if (!ora.aperto()) {
            azioni.add(Bottone.di("documento.riapri", () -> decidi(Stato.APERTA, "")));
            return;
        }
        for (Mossa mossa : ora.mosse()) {
            boolean senzaCampo = mossa == Mossa.LASCIA && ora.forma() == Forma.NESSUNA;
            azioni.add(
                    Bottone.di(senzaCampo ? "documento.prendo-atto" : "documento.mossa." + mossa, () -> compi(mossa)));
        }
    }

    private void compi(Mossa mossa) {
        Dubbio ora = Objects.requireNonNull(dubbio);
        switch (mossa) {
            case ACCETTA -> decidi(Stato.ACCETTATA, ora.letta().proposta());
            case ALTRA_LETTURA -> decidi(Stato.CORRETTA, ora.altraLettura().orElse(""));
            case COME_SCRITTO -> decidi(Stato.CORRETTA, ora.letta().originale());
            case LASCIA -> decidi(Stato.LASCIATA, ora.inUso());
            case CORREGGI -> correggi(ora);
        }
    }

    private void correggi(Dubbio ora) {
        Revisione tutta = Objects.requireNonNull(revisione);
        Editore scritto = new Editore(ora, tutta, getTranslation("piano.anomalia.valore"));
        editore = scritto;
        NativeButton salva = Bottone.di("piano.salva", () -> decidi(Stato.CORRETTA, scritto.valore()));
        NativeButton annulla = Bottone.di("piano.annulla", () -> {
            offri(Objects.requireNonNull(dubbio));
            fuoco();
        });
        azioni.removeAll();
        azioni.add(scritto, salva, annulla);
        scritto.fuoco();
    }

    private void decidi(Stato stato, String valore) {
        Dubbio ora = Objects.requireNonNull(dubbio);
        Editore aperto = editore;
        editore = null;
        var rifiuto = gesti.decidi(List.of(new SuAnomalia(ora.scheda(), ora.chiave(), stato, valore)));
        if (rifiuto.isEmpty()) {
            offri(Objects.requireNonNull(dubbio));
            fuoco();
        } else if (aperto != null) {
            editore = aperto;
            aperto.sbagliato(rifiuto.get());
        } else {
            Paragraph perche = new Paragraph(rifiuto.get());
            perche.addClassName("nota-errore");
            perche.getElement().setAttribute("role", "alert");
            azioni.add(perche);
        }
    }

    /** Chi usa la tastiera resta dov'era, anche se il bottone premuto non c'è più. */
    private void fuoco() {
        azioni.getChildren().filter(NativeButton.class::isInstance).findFirst().ifPresent(Fuoco::ridai);
    }
}
