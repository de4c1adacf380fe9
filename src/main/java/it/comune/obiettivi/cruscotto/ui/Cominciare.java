package it.comune.obiettivi.cruscotto.ui;

import it.comune.obiettivi.cruscotto.ui.PianoChiesto.Fonti;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Ruolo.Responsabile;
import it.comune.obiettivi.ente.Settore;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import java.util.List;
import org.springframework.stereotype.Component;

/** A che punto è chi prepara il programma per gli altri: si legge dai dati, non si ricorda. */
@Component
class Cominciare {

    /**
     * Ciò che c'è già.
     *
     * @param anno del piano che si guarda; 0 se non ce n'è nessuno
     * @param altri quanti possono entrare e hanno un ruolo, oltre a chi guarda
     * @param senzaResponsabile i settori di cui nessun utente risponde
     */
    record Punto(int settori, int persone, int anno, int schede, int altri, List<String> senzaResponsabile) {

        boolean conSettori() {
            return settori > 0;
        }

        boolean conSchede() {
            return schede > 0;
        }

        boolean conAltri() {
            return altri > 0;
        }

        /** Non resta che lavorare. */
        boolean finito() {
            return conSettori() && conSchede() && conAltri();
        }
    }

    private final Fonti fonti;
    private final Settori settori;
    private final Persone persone;
    private final Utenti utenti;

    Cominciare(Fonti fonti, Settori settori, Persone persone, Utenti utenti) {
        this.fonti = fonti;
        this.settori = settori;
        this.persone = persone;
        this.utenti = utenti;
    }

    Punto aChePunto() {
        long io = fonti.utente().richiedi().id();
        List<Utente> attivi = utenti.elenco().stream().filter(Utente::attivo).toList();
        List<Settore> tutti = settori.elenco();
        int anno = fonti.annoSolito();
        return new Punto(
                tutti.size(),
                persone.elenco().size(),
                anno,
                anno == 0
                        ? 0
                        : fonti.quadro(new PianoChiesto(anno, null)).schede().size(),
                (int) attivi.stream()
                        .filter(utente -> utente.id() != io && !utente.ruoli().isEmpty())
                        .count(),
                tutti.stream()
                        .filter(settore -> attivi.stream()
                                .noneMatch(utente -> utente.ruoli().contains(new Responsabile(settore.id()))))
                        .map(Settore::nome)
                        .toList());
    }
}
