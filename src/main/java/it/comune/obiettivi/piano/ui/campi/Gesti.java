package it.comune.obiettivi.piano.ui.campi;

import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.ModificaTrasversale;
import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.Permessi;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.ui.Adesso;
import it.comune.obiettivi.piano.ui.Archivio;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.registro.Esito;
import it.comune.obiettivi.registro.Gesto;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.ModificaRifiutata.ValoreSuperato;
import it.comune.obiettivi.registro.Soggetto;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * I gesti di chi guarda una scheda o un obiettivo trasversale: li manda al servizio, dice com'è andata, li ricorda per
 * annullarli.
 *
 * @param <M> {@link Modifica} o {@link ModificaTrasversale}
 */
public final class Gesti<M> {

    private static final Logger LOG = LoggerFactory.getLogger(Gesti.class);

    /**
     * Un gesto non salvato.
     *
     * @param attuale ciò che c'è ora, se un altro ha cambiato lo stesso valore nel frattempo
     */
    public record Rifiuto(String messaggio, @Nullable String attuale) {}

    /** Chi compie davvero il gesto, e chi lo annulla. */
    private record Dove<M>(Soggetto soggetto, Compie<M> compie, Annulla.Disfa disfa) {}

    private interface Compie<M> {
        Esito fa(M modifica, Utente chi, Gesto gesto);
    }

    private final Archivio archivio;
    private final Adesso adesso;
    private final Momento momento;
    private final Annulla annulla;
    private final Dove<M> dove;
    private final Predicate<Ambito> ammesso;
    private final Map<String, CampoVivo> campi = new HashMap<>();
    private final Map<String, Supplier<? extends Bozze.Riprende>> avanzamenti = new HashMap<>();
    private long ultimo;
    private @Nullable String valore;

    private Gesti(Annulla annulla, Momento momento, Dove<M> dove, Predicate<Ambito> ammesso) {
        this.archivio = annulla.archivio();
        this.adesso = annulla.adesso();
        this.momento = momento;
        this.annulla = annulla;
        this.dove = dove;
        this.ammesso = ammesso;
    }

    /** I gesti su una scheda. */
    public static Gesti<Modifica> su(Scheda scheda, Momento momento, Annulla annulla) {
        Archivio archivio = annulla.archivio();
        Set<Ruolo> ruoli = annulla.adesso().chi().ruoli();
        long id = scheda.id();
        long settore = scheda.settore();
        Dove<Modifica> dove = new Dove<>(
                scheda.soggetto(),
                (modifica, chi, gesto) -> archivio.schede().modifica(id, modifica, chi, gesto),
                archivio.schede()::annulla);
        return new Gesti<>(annulla, momento, dove, ambito -> Permessi.ammette(ruoli, ambito, settore));
    }

    /** I gesti sulla parte condivisa di un obiettivo trasversale. */
    public static Gesti<ModificaTrasversale> su(ObiettivoTrasversale obiettivo, Momento momento, Annulla annulla) {
        Archivio archivio = annulla.archivio();
        Set<Ruolo> ruoli = annulla.adesso().chi().ruoli();
        Dove<ModificaTrasversale> dove = new Dove<>(
                obiettivo.soggetto(),
                (modifica, chi, gesto) -> archivio.trasversali().modifica(obiettivo.id(), modifica, chi, gesto),
                archivio.trasversali()::annulla);
        return new Gesti<>(
                annulla,
                momento,
                dove,
                ambito ->
                        obiettivo.partecipazioni().stream().anyMatch(p -> Permessi.ammette(ruoli, ambito, p.settore()))
                                || Permessi.ammette(ruoli, ambito, 0));
    }

    /** Vero se ha senso offrire il gesto; il servizio decide comunque da sé. */
    public boolean ammette(Ambito ambito) {
        return !momento.passato() && ammesso.test(ambito);
    }

    /** Ciò che ha senso offrire. */
    public Set<Ambito> ambiti() {
        Set<Ambito> ambiti = EnumSet.allOf(Ambito.class);
        ambiti.removeIf(ambito -> !ammette(ambito));
        return ambiti;
    }

    /** Vero se qui la persona ha qualcosa da scrivere. */
    boolean scrive() {
        return ammette(Ambito.ANDAMENTO) || ammette(Ambito.PIANO);
    }

    /** Manda il gesto; vuoto se è salvato. */
    public Optional<Rifiuto> compi(M modifica) {
        return compi(modifica, adesso.gesto());
    }

    /** Manda un gesto che ha già il suo identificativo: due volte lo stesso cambia una volta sola. */
    public Optional<Rifiuto> compi(M modifica, String gesto) {
        return compi(modifica, adesso.gesto(gesto));
    }

    private Optional<Rifiuto> compi(M modifica, Gesto gesto) {
        try {
            Esito esito = dove.compie().fa(modifica, adesso.chi(), gesto);
            ultimo = Math.max(ultimo, esito.numero());
            valore = esito.valore();
            annulla.ricorda(esito.numero(), dove.disfa());
            annulla.dice(
                    esito.cambiata()
                            ? annulla.getTranslation("piano.salvato", Tempi.ora(adesso.ora()))
                            : annulla.getTranslation("piano.gia-cosi"));
            return Optional.empty();
        } catch (ValoreSuperato superato) {
            return rifiutato(superato.getMessage(), superato.attuale());
        } catch (ModificaRifiutata | AccessoNegato rifiuto) {
            return rifiutato(rifiuto.getMessage(), null);
        } catch (DataAccessException | TransactionException guasto) {
            LOG.warn("Gesto non salvato: {}", modifica, guasto);
            return rifiutato(annulla.getTranslation("piano.riprova"), null);
        }
    }

    private Optional<Rifiuto> rifiutato(@Nullable String messaggio, @Nullable String attuale) {
        annulla.dice(annulla.getTranslation("piano.non-salvato"));
        return Optional.of(new Rifiuto(messaggio == null ? "" : messaggio, attuale));
    }

    /** Chi ha scritto per ultimo un campo, per nome. */
    String autore(String campo) {
        return archivio.registro()
                .autore(dove.soggetto(), campo)
                .orElseGet(() -> annulla.getTranslation("piano.qualcuno"));
    }

    /** Il numero dell'ultimo gesto compiuto da qui: uno stato che non lo comprende è vecchio. */
    public long ultimo() {
        return ultimo;
    }

    /** Il valore che l'ultimo gesto ha lasciato nel campo, unito a quello degli altri; nullo se non è cambiato. */
    @Nullable
    String valore() {
        return valore;
    }

    /** Dove si dice com'è andata, e si torna indietro. */
    public Annulla annulla() {
        return annulla;
    }

    /** Dove stanno i campi, per la pagina e le bozze: {@code scheda/12}, {@code trasversale/3}. */
    public String luogo() {
        return dove.soggetto().toString();
    }

    public Momento momento() {
        return momento;
    }

    void registra(CampoVivo campo) {
        campi.put(campo.campo(), campo);
    }

    /** Il campo di testo della pagina con il nome che ha nel registro e nelle anomalie. */
    public Optional<CampoVivo> campo(String nome) {
        return Optional.ofNullable(campi.get(nome));
    }

    /** L'avanzamento di una fase, e come si apre dove la persona lo scrive. */
    public void registra(int fase, Supplier<EditorAvanzamento> apri) {
        if (ammette(Ambito.ANDAMENTO)) {
            avanzamenti.put(EditorAvanzamento.campo(fase), apri);
        }
    }

    /** Chi sa riprendere la bozza di un campo di questa pagina; si apre soltanto quando la persona la riprende. */
    public Optional<Supplier<? extends Bozze.Riprende>> daRiprendere(String nome) {
        CampoVivo campo = campi.get(nome);
        return campo == null ? Optional.ofNullable(avanzamenti.get(nome)) : Optional.of(() -> campo);
    }
}
