package it.comune.obiettivi.documento.ui.carica;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import it.comune.obiettivi.documento.Importazioni;
import it.comune.obiettivi.documento.lettura.DocumentoIlleggibile;
import it.comune.obiettivi.documento.lettura.DocumentoLetto;
import it.comune.obiettivi.documento.lettura.Lettore;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.telaio.Icona;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Dove si lascia il documento: si carica, si legge fuori dal blocco della sessione, e ciò che non va si spiega qui. */
final class Caricamento extends Section {

    private static final Logger LOG = LoggerFactory.getLogger(Caricamento.class);

    private final Importazioni importazioni;
    private final UtenteCorrente corrente;
    private final Upload carica = new Upload(this::ricevi);
    private final Div esito = new Div();
    private volatile AtomicBoolean annullata = new AtomicBoolean();

    Caricamento(Importazioni importazioni, UtenteCorrente corrente) {
        this.importazioni = importazioni;
        this.corrente = corrente;
        addClassNames("riquadro", "caricamento");
        H2 domanda = new H2(getTranslation("documento.carica"));
        domanda.addClassName("domanda");
        Paragraph risposta = new Paragraph(getTranslation("documento.carica.come"));
        risposta.addClassName("risposta");
        Paragraph nota = new Paragraph(getTranslation("documento.carica.nota"));
        nota.addClassName("tenue");
        esito.getElement().setAttribute("role", "alert");
        prepara();
        add(new Header(domanda, risposta), carica, esito, nota);
    }

    private void prepara() {
        carica.setAcceptedFileExtensions(".txt", ".tsv", ".csv");
        carica.setMaxFiles(1);
        carica.setMaxFileSize(Lettore.LIMITE);
        carica.setI18n(parole());
        NativeButton scegli = new NativeButton(getTranslation("documento.carica.scegli"));
        scegli.addClassNames("btn", "btn--primo");
        carica.setUploadButton(scegli);
        carica.setDropLabel(new Span(getTranslation("documento.carica.trascina")));
        carica.setDropLabelIcon(new Icona("carica"));
        carica.addFileRejectedListener(rifiutato -> {
            carica.clearFileList();
            sbagliato(rifiutato.getFileName(), rifiutato.getErrorMessage());
        });
        carica.addFileRemovedListener(tolto -> annulla());
    }

    private UploadI18N parole() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(getTranslation("documento.carica.trascina"))
                        .setMany(getTranslation("documento.carica.trascina")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("documento.carica.uno"))
                        .setFileIsTooBig(getTranslation("documento.carica.grande"))
                        .setIncorrectFileType(getTranslation("documento.carica.tipo")))
                .setFile(new UploadI18N.File()
                        .setRetry(getTranslation("documento.riprova"))
                        .setStart(getTranslation("documento.carica.avvia"))
                        .setRemove(getTranslation("piano.annulla")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(getTranslation("documento.carica.collego"))
                                .setStalled(getTranslation("documento.carica.fermo"))
                                .setProcessing(getTranslation("documento.leggo"))
                                .setHeld(getTranslation("documento.carica.coda")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(getTranslation("documento.carica.resta"))
                                .setUnknown(getTranslation("documento.carica.resta.ignoto")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(getTranslation("documento.carica.interrotto"))
                                .setUnexpectedServerError(getTranslation("documento.carica.guasto"))
                                .setForbidden(getTranslation("documento.carica.vietato"))
                                .setFileTooLarge(getTranslation("documento.carica.grande"))))
                .setUnits(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"));
    }

    /** Sul filo della richiesta, senza il blocco della sessione. */
    private void ricevi(UploadEvent evento) {
        UI ui = evento.getUI();
        Utente chi = corrente.richiedi();
        AtomicBoolean questa = new AtomicBoolean();
        annullata = questa;
        ui.access(esito::removeAll);
        try (InputStream contenuto = evento.getInputStream()) {
            DocumentoLetto letto = importazioni.leggi(contenuto, chi);
            if (questa.getAndSet(true)) {
                return;
            }
            long id = importazioni.proponi(evento.getFileName(), letto, chi).id();
            ui.access(() -> ui.navigate("importa/" + id));
        } catch (DocumentoIlleggibile illeggibile) {
            ui.access(() -> sbagliato(evento.getFileName(), String.valueOf(illeggibile.getMessage())));
        } catch (AccessoNegato negato) {
            ui.access(() -> sbagliato(evento.getFileName(), getTranslation("ente.errore.negato")));
        } catch (IOException interrotto) {
            LOG.warn("Caricamento interrotto: {}", evento.getFileName());
            ui.access(() -> {
                if (!questa.get()) {
                    sbagliato(evento.getFileName(), getTranslation("documento.carica.interrotto"));
                }
            });
        } catch (DataAccessException guasto) {
            LOG.warn("Proposta non conservata: {}", evento.getFileName(), guasto);
            ui.access(() -> sbagliato(evento.getFileName(), getTranslation("documento.non-conservata")));
        } catch (RuntimeException nostro) {
            // un guasto di qui, non della rete: senza dirlo, il browser lo prenderebbe per un'interruzione
            LOG.error("Documento non letto: {}", evento.getFileName(), nostro);
            ui.access(() -> sbagliato(evento.getFileName(), getTranslation("documento.carica.guasto")));
        }
    }

    /** La persona ci ripensa, mentre si carica o mentre si legge. */
    private void annulla() {
        if (!annullata.getAndSet(true)) {
            carica.clearFileList();
            esito.removeAll();
            Paragraph detto = new Paragraph(getTranslation("documento.annullato"));
            detto.addClassName("nota-avviso");
            esito.add(detto);
        }
    }

    /** Che cosa è successo, che cosa è rimasto, che cosa fare. */
    private void sbagliato(String nome, String perche) {
        annullata.set(true);
        carica.clearFileList();
        esito.removeAll();
        Span che = new Span(getTranslation("documento.non-letto", nome));
        che.addClassName("che");
        Div nota = new Div(
                new Div(che, new Paragraph(perche), new Paragraph(getTranslation("documento.non-letto.rimasto"))));
        nota.addClassName("nota-errore");
        esito.add(nota);
    }
}
