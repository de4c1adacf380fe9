package it.comune.obiettivi.documento.avvio;

import it.comune.obiettivi.documento.Importazioni;
import it.comune.obiettivi.documento.Proposta;
import it.comune.obiettivi.documento.lettura.DocumentoIlleggibile;
import it.comune.obiettivi.documento.lettura.DocumentoLetto;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.piano.Piani;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
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

    /** Che cosa la riga di comando chiede. */
    @Component
    record Opzioni(
            @Value("${obiettivi.importa:}") String importa,
            @Value("${obiettivi.conferma:false}") boolean conferma,
            @Value("${obiettivi.primo-utente:}") String primoUtente) {}

    Avvio(
            Modo modo,
            Opzioni opzioni,
            PrimoUtente primoUtente,
            Importazioni importazioni,
            Piani piani,
            Dimostrazione dimostrazione) {
        this.modo = modo;
        this.opzioni = opzioni;
        this.primoUtente = primoUtente;
        this.importazioni = importazioni;
        this.piani = piani;
        this.dimostrazione = dimostrazione;
    }

    @Override
    public void run(ApplicationArguments argomenti) throws IOException, DocumentoIlleggibile {
        modo.controlla(piani.ultimo());
        Optional<Utente> segretario = utenti();
        if (modo.demo() && piani.ultimo().isEmpty()) {
            dimostrazione.prepara();
        }
        if (!opzioni.importa().isBlank()) {
            importa(Path.of(opzioni.importa()), segretario.orElseGet(dimostrazione::segretario));
        }
        dimostrazione
                .elenco()
                .forEach(voce -> LOG.info(
                        "Utente dimostrativo: {} ({}), accesso {}", voce.nome(), voce.ruolo(), voce.accesso()));
    }

    private Optional<Utente> utenti() {
        if (modo.dimostrativo()) {
            dimostrazione.utentiFissi();
            return Optional.of(dimostrazione.segretario());
        }
        return primoUtente.crea(opzioni.primoUtente()).map(creato -> {
            if (opzioni.primoUtente().isBlank()) {
                LOG.info(
                        "Primo utente: accesso {}, password {} (si cambia al primo accesso)",
                        creato.utente().accesso(),
                        creato.password());
            }
            return creato.utente();
        });
    }

    private void importa(Path file, Utente chi) throws IOException, DocumentoIlleggibile {
        DocumentoLetto letto;
        try (InputStream contenuto = Files.newInputStream(file)) {
            letto = importazioni.leggi(contenuto, chi);
        }
        Proposta proposta = importazioni.proponi(String.valueOf(file.getFileName()), letto, chi);
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
}
