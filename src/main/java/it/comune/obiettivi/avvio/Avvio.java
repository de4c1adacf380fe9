package it.comune.obiettivi.avvio;

import it.comune.obiettivi.custodia.AvvioRifiutato;
import it.comune.obiettivi.custodia.Modo;
import it.comune.obiettivi.custodia.Nascita;
import it.comune.obiettivi.documento.Importazioni;
import it.comune.obiettivi.documento.Proposta;
import it.comune.obiettivi.documento.lettura.DocumentoIlleggibile;
import it.comune.obiettivi.documento.lettura.DocumentoLetto;
import it.comune.obiettivi.ente.Dimostrativi;
import it.comune.obiettivi.ente.NonValido;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Piani;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prepara ciò che la riga di comando ha chiesto, prima di dire che il programma è pronto. */
@Component
class Avvio implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Avvio.class);

    private final Modo modo;
    private final Opzioni opzioni;
    private final PrimoUtente primoUtente;
    private final Importazioni importazioni;
    private final Piani piani;
    private final Dimostrazione dimostrazione;
    private final Utenti utenti;
    private Utenti.@Nullable Creato primo;

    /** Che cosa la riga di comando chiede. */
    @Component
    record Opzioni(
            @Value("${obiettivi.importa:}") String importa,
            @Value("${obiettivi.conferma:false}") boolean conferma,
            @Value("${obiettivi.primo-utente:}") String primoUtente) {}

    Avvio(
            Nascita nascita,
            Opzioni opzioni,
            PrimoUtente primoUtente,
            Importazioni importazioni,
            Piani piani,
            Dimostrazione dimostrazione,
            Utenti utenti) {
        this.modo = nascita.modo();
        this.opzioni = opzioni;
        this.primoUtente = primoUtente;
        this.importazioni = importazioni;
        this.piani = piani;
        this.dimostrazione = dimostrazione;
        this.utenti = utenti;
    }

    @Override
    public void run(ApplicationArguments argomenti) throws IOException, DocumentoIlleggibile {
        esegui(this::utenti, "Vedi ./run --help.");
        if (modo == Modo.DEMO && piani.ultimo().isEmpty()) {
            dimostrazione.prepara();
        }
        if (!opzioni.importa().isBlank()) {
            esegui(
                    () -> importa(Path.of(opzioni.importa()), segretario()),
                    "Controlla il file dato a --importa: niente è stato importato.");
        }
    }

    /** Ciò che la riga di comando chiede. */
    @FunctionalInterface
    private interface Richiesta {
        void esegui() throws IOException, DocumentoIlleggibile;
    }

    /** Una richiesta che non si può esaudire è un rifiuto, non un guasto. */
    private static void esegui(Richiesta richiesta, String rimedio) throws IOException {
        try {
            richiesta.esegui();
        } catch (DocumentoIlleggibile illeggibile) {
            throw new AvvioRifiutato(Objects.requireNonNull(illeggibile.getMessage()), rimedio, illeggibile);
        } catch (NonValido errore) {
            throw new AvvioRifiutato(AvvioSpiegato.testo(errore), rimedio, errore);
        }
    }

    private void utenti() {
        if (modo.dimostrativo()) {
            dimostrazione.utentiFissi();
        } else {
            primoUtente.crea(opzioni.primoUtente()).ifPresent(creato -> primo = creato);
        }
    }

    private Utente segretario() {
        return utenti.elenco().stream()
                .filter(utente -> utente.attivo() && utente.ha(Ruolo.Segretario.class))
                .findFirst()
                .orElseThrow(() -> new AvvioRifiutato(
                        "Nessun utente è segretario: il documento non si può importare.",
                        "Dai il ruolo a qualcuno, oppure importa dalla pagina Importa. Vedi ./run --help."));
    }

    private void importa(Path file, Utente chi) throws IOException, DocumentoIlleggibile {
        Proposta proposta = propone(file, chi);
        if (opzioni.conferma()) {
            Importazioni.Confermata esito = importazioni.conferma(proposta.id(), chi);
            LOG.info(
                    "Piano {}: {} schede inserite, {} già presenti, {} cambiate",
                    esito.anno(),
                    esito.inserite(),
                    esito.uguali(),
                    esito.cambiate());
        } else {
            LOG.info("La proposta di importazione aspetta la revisione: /importa/{}", proposta.id());
        }
    }

    /** Lo stesso documento che già aspetta non si propone due volte: le decisioni prese restano. */
    private Proposta propone(Path file, Utente chi) throws IOException, DocumentoIlleggibile {
        DocumentoLetto letto;
        try (InputStream contenuto = Files.newInputStream(file)) {
            letto = importazioni.leggi(contenuto, chi);
        }
        Proposta nuova = importazioni.proponi(String.valueOf(file.getFileName()), letto, chi);
        for (Proposta altra : importazioni.daConfermare()) {
            if (altra.id() != nuova.id() && altra.documento().equals(nuova.documento())) {
                importazioni.scarta(nuova.id(), chi);
                return altra;
            }
        }
        return nuova;
    }

    /** L'ultima cosa che si legge all'avvio: dove andare e con che nome entrare. */
    @EventListener
    void pronto(ApplicationReadyEvent evento) {
        String porta = evento.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
        for (Dimostrativi.Voce voce : dimostrazione.elenco()) {
            LOG.info("  {} / {}  {} ({})", voce.accesso(), voce.password(), voce.nome(), voce.ruolo());
        }
        if (primo != null && opzioni.primoUtente().isBlank()) {
            LOG.info(
                    "Primo utente: {} / {} (la password si cambia al primo accesso)",
                    primo.utente().accesso(),
                    primo.password());
        }
        LOG.info("Obiettivi in Comune è pronto: http://localhost:{}", porta);
    }
}
