package it.comune.obiettivi.piano;

import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.registro.Esito;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.Registro;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Un piano con una scheda sola, il segretario e il responsabile del settore: da qui partono le prove con la banca dati. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:piano;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
            "obiettivi.oggi=2026-06-15"
        })
abstract class PianoDiProva {

    @Autowired
    Schede schede;

    @Autowired
    Trasversali trasversali;

    @Autowired
    Piani piani;

    @Autowired
    Registro registro;

    @Autowired
    Settori settori;

    @Autowired
    Utenti utenti;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    Clock orologio;

    @Autowired
    JdbcTemplate sql;

    Utente segretario;
    Utente responsabile;
    long settore;
    long id;

    @BeforeEach
    void prepara() {
        Svuota.tutto(sql);
        segretario = primoUtente.crea("Capo:Segreta-2025").orElseThrow().utente();
        settore = settori.crea("Lavori", Set.of(), segretario).id();
        responsabile = utente("tom", "Tommaso", new Ruolo.Responsabile(settore));
        piani.apri(2026, "Comune di Prova");
        id = schede.inserisci(Esempi.scheda(1, settore), segretario);
    }

    Utente utente(String accesso, String nome, Ruolo ruolo) {
        return utenti.crea(
                new Utenti.Nuovo(accesso, nome, null, Set.of(ruolo)), "Segretissima-1", senzaChiedere(segretario));
    }

    /** Falso se non ha cambiato nulla o se la regola l'ha rifiutato. */
    static boolean riesce(Callable<Esito> gesto) throws Exception {
        try {
            return gesto.call().cambiata();
        } catch (ModificaRifiutata rifiutata) {
            return false;
        }
    }

    void rinasceDalRegistro() {
        assertThat(schede.ricostruisci(id, Instant.MAX).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*\\bid", ".*versione", ".*aggiornataIl")
                .isEqualTo(schede.leggi(id));
    }
}
