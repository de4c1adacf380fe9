package it.comune.obiettivi.piano;

import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Modifica.DellIndicatore;
import it.comune.obiettivi.piano.Modifica.DellaFase;
import it.comune.obiettivi.piano.Modifica.DellaScheda;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Chi può compiere quale gesto: lo chiede il servizio per rifiutare e la pagina per non offrire. */
@Component
public class Permessi {

    /** Che cosa un gesto tocca. */
    public enum Ambito {
        /** Come va: mesi svolti, percentuali, motivazioni, valori raggiunti. */
        ANDAMENTO,
        /** Che cosa si è promesso: testi, pesi, mesi previsti, indicatori. */
        PIANO
    }

    private final Utenti utenti;
    private final Diretta diretta;
    private final AtomicLong numero = new AtomicLong();

    Permessi(Utenti utenti, Diretta diretta) {
        this.utenti = utenti;
        this.diretta = diretta;
    }

    /** A una persona è cambiato ciò che può fare. */
    record Cambiati(long utente) implements Diretta.Chiave {

        @Override
        public boolean dato() {
            return false;
        }
    }

    /** Le notizie che riguardano una persona: i dati, e ciò che può fare. */
    public static Predicate<Diretta.Chiave> notizie(long utente) {
        Cambiati suoi = new Cambiati(utente);
        return chiave -> chiave.dato() || chiave.equals(suoi);
    }

    @TransactionalEventListener
    void cambiati(Utente.RuoliCambiati evento) {
        diretta.annuncia(new Diretta.Cambiamento(new Cambiati(evento.utente()), numero.incrementAndGet(), 0, ""));
    }

    /**
     * Rifiuta chi non può; i ruoli si leggono adesso, nella stessa transazione.
     *
     * @throws AccessoNegato se nessuno dei ruoli attuali ammette il gesto
     */
    void esigi(Utente chi, Ambito ambito, Set<Long> settori) {
        Set<Ruolo> ruoli = utenti.ruoliAttuali(chi.id());
        if (settori.stream().noneMatch(settore -> ammette(ruoli, ambito, settore))) {
            String oggetto = ambito.name().toLowerCase(Locale.ROOT) + ", settori " + new TreeSet<>(settori);
            throw utenti.nega(chi, oggetto, "Non hai il permesso di modificare questo dato.");
        }
    }

    /** Vero se uno dei ruoli ammette il gesto sulle schede del settore. */
    public static boolean ammette(Set<Ruolo> ruoli, Ambito ambito, long settore) {
        return ruoli.stream().anyMatch(ruolo -> ammette(ruolo, ambito, settore));
    }

    private static boolean ammette(Ruolo ruolo, Ambito ambito, long settore) {
        return switch (ruolo) {
            case Ruolo.Segretario segretario -> true;
            case Ruolo.Responsabile responsabile -> ambito == Ambito.ANDAMENTO && responsabile.settore() == settore;
            case Ruolo.Assessore assessore -> false;
            case Ruolo.Giunta giunta -> false;
            case Ruolo.Nucleo nucleo -> false;
            case Ruolo.Amministratore amministratore -> false;
        };
    }

    static Ambito ambito(Modifica modifica) {
        return switch (modifica) {
            case DellaScheda gesto -> Ambito.PIANO;
            case DellaFase gesto -> ambito(gesto);
            case DellIndicatore gesto -> ambito(gesto);
        };
    }

    private static Ambito ambito(DellaFase modifica) {
        return switch (modifica) {
            case Modifica.SvolgiMese gesto -> Ambito.ANDAMENTO;
            case Modifica.RilevaAvanzamento gesto -> Ambito.ANDAMENTO;
            case Modifica.RitiraAvanzamento gesto -> Ambito.ANDAMENTO;
            case Modifica.ScriviMotivazione gesto -> Ambito.ANDAMENTO;
            case Modifica.NessunaNovita gesto -> Ambito.ANDAMENTO;
            case Modifica.PrevediMese gesto -> Ambito.PIANO;
            case Modifica.CambiaPesoFase gesto -> Ambito.PIANO;
            case Modifica.CambiaTestoFase gesto -> Ambito.PIANO;
            case Modifica.NumeraFase gesto -> Ambito.PIANO;
            case Modifica.CollegaFase gesto -> Ambito.PIANO;
        };
    }

    private static Ambito ambito(DellIndicatore modifica) {
        return switch (modifica) {
            case Modifica.RaggiungiIndicatore gesto -> Ambito.ANDAMENTO;
            case Modifica.ScriviIndicatore gesto ->
                gesto.voce() == Modifica.Voce.NOTE ? Ambito.ANDAMENTO : Ambito.PIANO;
            case Modifica.AssegnaIndicatore gesto -> Ambito.PIANO;
        };
    }

    static Ambito ambito(ModificaTrasversale modifica) {
        return switch (modifica) {
            case ModificaTrasversale.ScriviNote gesto -> Ambito.ANDAMENTO;
            case ModificaTrasversale.InserisciTrasversale gesto -> Ambito.PIANO;
            case ModificaTrasversale.CambiaTitolo gesto -> Ambito.PIANO;
            case ModificaTrasversale.CambiaFinalita gesto -> Ambito.PIANO;
            case ModificaTrasversale.AggiungiFaseComune gesto -> Ambito.PIANO;
            case ModificaTrasversale.CambiaFaseComune gesto -> Ambito.PIANO;
            case ModificaTrasversale.TogliFaseComune gesto -> Ambito.PIANO;
            case ModificaTrasversale.RimettiFaseComune gesto -> Ambito.PIANO;
            case ModificaTrasversale.CollegaScheda gesto -> Ambito.PIANO;
            case ModificaTrasversale.ScollegaScheda gesto -> Ambito.PIANO;
        };
    }
}
