package it.comune.obiettivi.avvio;

import it.comune.obiettivi.custodia.Modo;
import it.comune.obiettivi.custodia.Nascita;
import it.comune.obiettivi.documento.Importazioni;
import it.comune.obiettivi.documento.Proposta;
import it.comune.obiettivi.documento.lettura.DocumentoIlleggibile;
import it.comune.obiettivi.ente.Dimostrativi;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Riconosciuto;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Settore;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.Testata;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Il piano e gli utenti dimostrativi: il documento inventato passa dallo stesso lettore di quelli veri. */
@Component
class Dimostrazione implements Dimostrativi {

    private static final String PASSWORD = "dimostrazione";
    private static final String SEGRETARIO = "segretario";
    /** Nel Comune inventato, come in quelli veri, la segretaria generale è anche responsabile di un settore. */
    private static final String SEGRETARIA = "anna.marchetti";

    private final Modo modo;
    private final Utenti utenti;
    private final PrimoUtente primoUtente;
    private final Settori settori;
    private final Persone persone;
    private final Schede schede;
    private final Importazioni importazioni;
    private final MezzoAnno gesti;

    Dimostrazione(
            Nascita nascita,
            Utenti utenti,
            PrimoUtente primoUtente,
            Settori settori,
            Persone persone,
            Schede schede,
            Importazioni importazioni,
            MezzoAnno gesti) {
        this.modo = nascita.modo();
        this.utenti = utenti;
        this.primoUtente = primoUtente;
        this.settori = settori;
        this.persone = persone;
        this.schede = schede;
        this.importazioni = importazioni;
        this.gesti = gesti;
    }

    /** Gli utenti di ogni ruolo, se non ci sono già. */
    @Transactional
    public void utentiFissi() {
        primoUtente.crea("amministratore:" + PASSWORD).ifPresent(creato -> {
            Utente capo = creato.utente();
            List<Utenti.Nuovo> fissi = List.of(
                    new Utenti.Nuovo(SEGRETARIO, "Segretario generale", null, Set.of(new Ruolo.Segretario())),
                    new Utenti.Nuovo("giunta", "Giunta comunale", null, Set.of(new Ruolo.Giunta())),
                    new Utenti.Nuovo("nucleo", "Nucleo di valutazione", null, Set.of(new Ruolo.Nucleo())));
            utenti.crea(fissi, PASSWORD, Riconosciuto.senzaChiedere(capo));
            utenti.cambiaRuoli(capo.id(), Set.of(), Set.of(new Ruolo.Segretario()), Riconosciuto.senzaChiedere(capo));
        });
    }

    Utente segretario() {
        return utenti.perAccesso(SEGRETARIO).orElseThrow(() -> new NoSuchElementException("Nessun segretario"));
    }

    /** Porta nel piano il documento inventato e vi rigioca mezzo anno di gesti. */
    void prepara() throws IOException, DocumentoIlleggibile {
        Proposta proposta = importazioni.proponi("piano-2026.txt", risorsa("piano-2026.txt"), segretario());
        importazioni.conferma(proposta.id(), segretario());
        long segretaria = utenti.perAccesso(SEGRETARIA).orElseThrow().id();
        utenti.cambiaRuoli(segretaria, Set.of(new Ruolo.Segretario()), Set.of(), capo());
        gesti.rigioca(new String(risorsa("gesti-2026.tsv"), StandardCharsets.UTF_8));
    }

    private static byte[] risorsa(String nome) throws IOException {
        try (InputStream risorsa = Dimostrazione.class.getResourceAsStream("/demo/" + nome)) {
            return Objects.requireNonNull(risorsa).readAllBytes();
        }
    }

    /** Confermato un piano, un responsabile per settore e un assessore per nome letto. */
    @EventListener
    void confermata(Importazioni.Confermata esito) {
        if (!modo.dimostrativo()) {
            return;
        }
        Map<Long, Set<Ruolo>> ruoli = new LinkedHashMap<>();
        for (Scheda scheda : schede.tutte(esito.anno())) {
            Testata testata = scheda.testata();
            if (testata.responsabile() != null) {
                affida(ruoli, testata.responsabile(), new Ruolo.Responsabile(scheda.settore()));
            }
            if (testata.assessore() != null) {
                affida(ruoli, testata.assessore(), new Ruolo.Assessore(testata.assessore()));
            }
        }
        Riconosciuto capo = capo();
        List<Utenti.Nuovo> nuovi = new ArrayList<>();
        ruoli.forEach((persona, suoi) -> {
            String nome = persone.leggi(persona).nome();
            utenti.perAccesso(accesso(nome))
                    .ifPresentOrElse(
                            utente -> utenti.cambiaRuoli(utente.id(), suoi, Set.of(), capo),
                            () -> nuovi.add(new Utenti.Nuovo(accesso(nome), nome, persona, suoi)));
        });
        utenti.crea(nuovi, PASSWORD, capo);
    }

    private Riconosciuto capo() {
        return Riconosciuto.senzaChiedere(utenti.perAccesso("amministratore").orElseThrow());
    }

    private static void affida(Map<Long, Set<Ruolo>> ruoli, long persona, Ruolo ruolo) {
        ruoli.computeIfAbsent(persona, nuova -> new LinkedHashSet<>()).add(ruolo);
    }

    private static String accesso(String nome) {
        return Settore.chiave(nome).replace(' ', '.');
    }

    @Override
    public List<Voce> elenco() {
        if (!modo.dimostrativo()) {
            return List.of();
        }
        return utenti.elenco().stream()
                .map(utente -> new Voce(ruoli(utente), utente.nome(), utente.accesso(), PASSWORD))
                .toList();
    }

    private String ruoli(Utente utente) {
        return utente.ruoli().stream().map(this::descrivi).sorted().collect(Collectors.joining("; "));
    }

    private String descrivi(Ruolo ruolo) {
        String nome = ruolo.tipo().inItaliano();
        return ruolo instanceof Ruolo.Responsabile(long settore)
                ? nome + ", " + settori.leggi(settore).nome()
                : nome;
    }
}
