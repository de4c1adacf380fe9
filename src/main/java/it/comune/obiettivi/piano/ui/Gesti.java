package it.comune.obiettivi.piano.ui;

import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.ModificaRifiutata;
import it.comune.obiettivi.piano.ModificaRifiutata.ValoreSuperato;
import it.comune.obiettivi.piano.Permessi;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.Scheda;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** I gesti di chi guarda una scheda: li manda al servizio e dice com'è andata. */
public final class Gesti {

    private static final Logger LOG = LoggerFactory.getLogger(Gesti.class);

    private static final DateTimeFormatter ORA = DateTimeFormatter.ofPattern("HH:mm");

    /**
     * Un gesto non salvato.
     *
     * @param attuale ciò che c'è ora, se un altro ha cambiato lo stesso valore nel frattempo
     */
    public record Rifiuto(String messaggio, @Nullable String attuale) {}

    private final Pagina.Servizi servizi;
    private final Scheda scheda;
    private final Momento momento;
    private final Set<Ruolo> ruoli;
    private final Span esito = new Span();
    private final Map<String, CampoVivo> campi = new HashMap<>();
    private long ultimo;

    public Gesti(Pagina.Servizi servizi, Scheda scheda, Momento momento) {
        this.servizi = servizi;
        this.scheda = scheda;
        this.momento = momento;
        this.ruoli = servizi.utente().richiedi().ruoli();
        esito.addClassName("salvato");
        esito.getElement().setAttribute("role", "status");
    }

    /** Vero se ha senso offrire il gesto; il servizio decide comunque da sé. */
    public boolean ammette(Ambito ambito) {
        return !momento.passato() && Permessi.ammette(ruoli, ambito, scheda.settore());
    }

    /** Manda il gesto; vuoto se è salvato. */
    public Optional<Rifiuto> compi(Modifica modifica) {
        try {
            long numero = servizi.schede()
                    .modifica(scheda.id(), modifica, servizi.utente().richiedi())
                    .numero();
            ultimo = Math.max(ultimo, numero);
            esito.setText(esito.getTranslation("piano.salvato", ORA.format(LocalTime.now(servizi.orologio()))));
            return Optional.empty();
        } catch (ValoreSuperato superato) {
            return rifiutato(superato.getMessage(), superato.attuale());
        } catch (ModificaRifiutata | AccessoNegato rifiuto) {
            return rifiutato(rifiuto.getMessage(), null);
        } catch (DataAccessException | TransactionException guasto) {
            LOG.warn("Gesto non salvato: {}", modifica, guasto);
            return rifiutato(esito.getTranslation("piano.riprova"), null);
        }
    }

    private Optional<Rifiuto> rifiutato(@Nullable String messaggio, @Nullable String attuale) {
        esito.setText(esito.getTranslation("piano.non-salvato"));
        return Optional.of(new Rifiuto(messaggio == null ? "" : messaggio, attuale));
    }

    /** Il numero dell'ultimo gesto compiuto da qui: uno stato che non lo comprende è vecchio. */
    public long ultimo() {
        return ultimo;
    }

    public Momento momento() {
        return momento;
    }

    /** Dove si legge «Salvato alle 10:42». */
    public Span esito() {
        return esito;
    }

    public void registra(CampoVivo campo) {
        campi.put(campo.campo(), campo);
    }

    /** Il campo di testo della pagina con il nome che ha nel registro e nelle anomalie. */
    public Optional<CampoVivo> campo(String nome) {
        return Optional.ofNullable(campi.get(nome));
    }
}
