package it.comune.obiettivi.documento.lettura;

/** Il contenuto dato non è un documento di schede obiettivo: il messaggio lo spiega a una persona. */
public final class DocumentoIlleggibile extends Exception {

    private static final long serialVersionUID = 1L;

    DocumentoIlleggibile(String messaggio) {
        super(messaggio);
    }
}
