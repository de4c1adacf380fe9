package it.comune.obiettivi.avvio;

import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Percentuale;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.registro.Gesto;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rigioca sul piano i gesti di mezzo anno, ciascuno nel suo giorno e per mano del responsabile del settore. */
@Component
class MezzoAnno {

    private static final ZoneId ROMA = ZoneId.of("Europe/Rome");

    private final EntityManager banca;
    private final Schede schede;
    private final Utenti utenti;
    private final Clock orologio;

    MezzoAnno(EntityManager banca, Schede schede, Utenti utenti, Clock orologio) {
        this.banca = banca;
        this.schede = schede;
        this.utenti = utenti;
        this.orologio = orologio;
    }

    /** Le righe sono {@code giorno ora scheda fase gesto valore testo}, in ordine di tempo; il futuro non si gioca. */
    @Transactional
    public void rigioca(String righe) {
        Map<Integer, Scheda> perNumero = new HashMap<>();
        Map<Long, Utente> autori = new HashMap<>();
        Instant adesso = orologio.instant();
        for (String riga : righe.lines().skip(1).toList()) {
            String[] celle = riga.split("\t", -1);
            LocalDate giorno = LocalDate.parse(celle[0]);
            Instant quando =
                    giorno.atTime(LocalTime.parse(celle[1])).atZone(ROMA).toInstant();
            if (giorno.isAfter(LocalDate.now(orologio))) {
                continue;
            }
            Scheda scheda = perNumero.computeIfAbsent(Integer.parseInt(celle[2]), numero -> scheda(giorno, numero));
            Utente autore = autori.computeIfAbsent(scheda.settore(), this::responsabile);
            Gesto gesto = new Gesto(UUID.randomUUID().toString(), quando.isAfter(adesso) ? adesso : quando);
            schede.modifica(scheda.id(), modifica(celle, giorno), autore, gesto);
            alleggerisci();
        }
    }

    /** Senza, ogni gesto ricontrolla tutte le schede toccate dai precedenti. */
    private void alleggerisci() {
        banca.flush();
        banca.clear();
    }

    private Scheda scheda(LocalDate giorno, int numero) {
        return schede.leggi(schede.diAnno(giorno.getYear()).get(numero - 1));
    }

    private Utente responsabile(long settore) {
        return utenti.elenco().stream()
                .filter(utente -> utente.ruoli().contains(new Ruolo.Responsabile(settore)))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Nessun responsabile per il settore " + settore));
    }

    private static Modifica modifica(String[] celle, LocalDate giorno) {
        int chiave = Integer.parseInt(celle[3]);
        String valore = celle[5];
        return switch (celle[4]) {
            case "svolto" -> new Modifica.SvolgiMese(chiave, Periodo.daCodice(valore, giorno.getYear()), true);
            case "rilevazione" ->
                new Modifica.RilevaAvanzamento(chiave, giorno, Percentuale.di(Double.parseDouble(valore)));
            case "motivazione" -> new Modifica.ScriviMotivazione(chiave, "", celle[6]);
            case "raggiunto" -> new Modifica.RaggiungiIndicatore(chiave, "", valore);
            case "novita" -> new Modifica.NessunaNovita(chiave);
            default -> throw new IllegalArgumentException("Gesto sconosciuto: " + List.of(celle));
        };
    }
}
