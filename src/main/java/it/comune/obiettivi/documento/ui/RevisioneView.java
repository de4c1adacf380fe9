package it.comune.obiettivi.documento.ui;

import com.google.re2j.Pattern;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.documento.Decisione;
import it.comune.obiettivi.documento.Decisione.SuPersona;
import it.comune.obiettivi.documento.Decisione.SuSettore;
import it.comune.obiettivi.documento.Importazioni;
import it.comune.obiettivi.documento.Importazioni.Confermata;
import it.comune.obiettivi.documento.Proposta;
import it.comune.obiettivi.documento.Revisione;
import it.comune.obiettivi.documento.ui.FiltriRevisione.Scelti;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.piano.ValoreErrato;
import it.comune.obiettivi.telaio.PaginaMancante.Mancante;
import it.comune.obiettivi.telaio.PaginaViva;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** La revisione di una proposta: dubbi, nomi e obiettivi trasversali da decidere prima che entri nel piano. */
@Route("importa/:id([0-9]{1,9})")
@RolesAllowed("SEGRETARIO")
class RevisioneView extends PaginaViva<Long> implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(RevisioneView.class);
    private static final String APERTE = "aperte";
    static final String PAGINA = "pagina";

    private final Importazioni importazioni;
    private final UtenteCorrente corrente;
    private final TestataRevisione testata = new TestataRevisione();
    private final EsitoProposta esito = new EsitoProposta();
    private final ElencoSchede schede = new ElencoSchede(this::decidi, this::filtra, this::ricorda);
    private final DelPiano delPiano = new DelPiano(this::decidi);
    private final PannelloNomi settori = new PannelloNomi("documento.settori", SuSettore::new, this::decidi);
    private final PannelloNomi persone = new PannelloNomi("documento.persone", SuPersona::new, this::decidi);
    private final PannelloGruppi gruppi = new PannelloGruppi(this::decidi);
    private volatile AtomicBoolean ferma = new AtomicBoolean();
    private final Barra barra = new Barra(
            () -> leggi().versione(),
            () -> mostra(leggi()),
            new Barra.Gesti(this::conferma, () -> passa(true), this::ferma));
    private String nome = "";
    private Scelti scelti = new Scelti("", "");
    private int pagina;
    private volatile @Nullable Revisione revisione;

    RevisioneView(Importazioni importazioni, UtenteCorrente corrente, Diretta diretta) {
        super(diretta);
        this.importazioni = importazioni;
        this.corrente = corrente;
        addClassNames("pagina", "pagina-importa");
        Div colonna = new Div(delPiano, settori, persone, gruppi);
        colonna.addClassName("colonna");
        Div griglia = new Div(schede, colonna);
        griglia.addClassNames("griglia", "griglia--regia");
        add(testata, esito, griglia, barra);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent evento) {
        long chiesta = evento.getRouteParameters().getLong("id").orElse(0L);
        QueryParameters parametri = evento.getLocation().getQueryParameters();
        try {
            Proposta proposta = importazioni.leggi(chiesta);
            Revisione nuova = rivista(proposta);
            if (!risponde() || chiesta != domanda()) {
                esito.togli();
            }
            chiedi(chiesta);
            nome = proposta.nome();
            scelti = Scelti.di(parametri);
            testata.presenta(proposta, nuova);
            pagina = pagina(parametri);
            schede.componi(nuova, scelti, pagina, aperte(parametri));
            mostra(nuova);
        } catch (NoSuchElementException manca) {
            evento.rerouteToError(Mancante.class, getTranslation("documento.manca"));
        }
    }

    /** Il documento di una proposta non cambia: chi l'ha già letto non lo rilegge. */
    private Revisione rivista(Proposta proposta) {
        Revisione prima = revisione;
        return prima == null || proposta.id() != domanda() ? Revisione.di(proposta) : prima.con(proposta);
    }

    private static int pagina(QueryParameters parametri) {
        return parametri
                        .getSingleParameter(PAGINA)
                        .filter(numero -> Pattern.matches("[1-9]\\d{0,5}", numero))
                        .map(Integer::valueOf)
                        .orElse(1)
                - 1;
    }

    private static Set<Integer> aperte(QueryParameters parametri) {
        return Stream.of(parametri.getSingleParameter(APERTE).orElse("").split(","))
                .filter(numero -> Pattern.matches("\\d{1,6}", numero))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    private void mostra(Revisione nuova) {
        revisione = nuova;
        schede.mostra(nuova);
        delPiano.mostra(nuova);
        settori.mostra(nuova.nomiDeiSettori(), nuova.aperta());
        persone.mostra(nuova.nomiDellePersone(), nuova.aperta());
        gruppi.mostra(nuova);
        barra.mostra(nuova);
        esito.stato(nuova.stato(), () -> passa(false));
    }

    private Revisione leggi() {
        return rivista(importazioni.leggi(domanda()));
    }

    private void filtra(String chiave, String valore) {
        QueryParameters parametri = parametri(chiave, valore);
        getUI().ifPresent(ui -> ui.navigate("importa/" + domanda(), parametri));
    }

    private void ricorda(Set<Integer> aperte) {
        String numeri = aperte.stream().map(String::valueOf).collect(Collectors.joining(","));
        Location luogo = new Location("importa/" + domanda(), parametri(APERTE, numeri));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, luogo));
    }

    private QueryParameters parametri(String chiave, String valore) {
        Map<String, String> parametri =
                new LinkedHashMap<>(Map.of(Scelti.GRAVITA, scelti.gravita(), Scelti.STATO, scelti.stato()));
        if (chiave.equals(APERTE) && pagina > 0) {
            parametri.put(PAGINA, String.valueOf(pagina + 1));
        }
        parametri.put(chiave, valore);
        parametri.values().removeIf(String::isEmpty);
        return QueryParameters.simple(parametri);
    }

    private Optional<String> decidi(List<? extends Decisione> decisioni) {
        try {
            importazioni.decidi(domanda(), List.copyOf(decisioni), corrente.richiedi());
            mostra(leggi());
            return Optional.empty();
        } catch (ValoreErrato errato) {
            return Optional.of(getTranslation(errato.chiave(), errato.argomenti()));
        } catch (AccessoNegato negato) {
            return Optional.of(getTranslation("ente.errore.negato"));
        } catch (DataAccessException guasto) {
            LOG.warn("Decisione non salvata sulla proposta {}", domanda(), guasto);
            return Optional.of(getTranslation("documento.non-salvato"));
        }
    }

    private void passa(boolean scarta) {
        if (scarta) {
            importazioni.scarta(domanda(), corrente.richiedi());
        } else {
            importazioni.riprendi(domanda(), corrente.richiedi());
        }
        esito.togli();
        mostra(leggi());
    }

    /** La conferma è una transazione sola, fuori dal blocco della sessione: intanto la pagina resta viva. */
    private void conferma() {
        UI ui = UI.getCurrentOrThrow();
        Utente chi = corrente.richiedi();
        AtomicBoolean questa = new AtomicBoolean();
        ferma = questa;
        barra.occupata(true);
        esito.togli();
        Thread.ofPlatform().daemon().name("conferma").start(() -> {
            Command dopo = confermata(chi, (fatte, tutte) -> {
                if (questa.get()) {
                    throw new Importazioni.Interrotta();
                }
                ui.access(() -> barra.avanza(fatte, tutte));
            });
            ui.access(dopo);
        });
    }

    /** Si ferma al prossimo lotto; dopo l'ultimo non c'è più nulla da fermare. */
    private void ferma() {
        ferma.set(true);
    }

    private Command confermata(Utente chi, Importazioni.Avanzamento avanzamento) {
        try {
            Confermata fatto = importazioni.conferma(domanda(), chi, avanzamento);
            Revisione nuova = leggi();
            return () -> {
                if (nuova.stato() == Proposta.Stato.CONFERMATA) {
                    esito.confermata(fatto);
                }
                mostra(nuova);
                esito.scrollIntoView();
            };
        } catch (Importazioni.Interrotta voluta) {
            return () -> {
                mostra(Objects.requireNonNull(revisione));
                esito.fermata();
            };
        } catch (RuntimeException guasto) {
            LOG.warn("Proposta {} non confermata", domanda(), guasto);
            return () -> {
                mostra(Objects.requireNonNull(revisione));
                esito.nonConfermata(this::conferma);
            };
        }
    }

    /** Un'altra persona ha deciso o confermato: si rilegge fuori dal blocco, si mostra solo se è più recente. */
    @Override
    protected Command prepara(Long id, List<Cambiamento> lotto) {
        Optional<Cambiamento> mio = lotto.stream()
                .filter(cambiamento -> cambiamento.chiave().equals(new Importazioni.DellaProposta(id)))
                .findFirst();
        if (mio.isEmpty()) {
            return () -> {};
        }
        Revisione nuova = rivista(importazioni.leggi(id));
        return () -> {
            if (revisione == null || nuova.versione() <= revisione.versione()) {
                return;
            }
            if (nuova.stato() != revisione.stato()) {
                esito.togli();
            }
            mostra(nuova);
            testata.aggiornata(mio.get().nomeAutore());
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("documento.revisione.pagina", nome);
    }
}
