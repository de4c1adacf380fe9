package it.comune.obiettivi.piano;

import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.ConfrontoColModello.Annullamento;
import it.comune.obiettivi.piano.ConfrontoColModello.Fatto;
import it.comune.obiettivi.piano.ConfrontoColModello.Mano;
import it.comune.obiettivi.piano.ConfrontoColModello.Prova;
import it.comune.obiettivi.piano.ModelloDelPiano.Fine;
import it.comune.obiettivi.piano.ModelloDelPiano.Persona;
import it.comune.obiettivi.piano.ModificaTrasversale.InserisciTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import it.comune.obiettivi.registro.Esito;
import it.comune.obiettivi.registro.Gesto;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.Registro;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Più persone fanno gesti a caso, da sole o nello stesso momento, anche due volte lo stesso; dopo ogni passo il piano è
 * quello che un modello semplice si aspettava. Si ripete con {@code -Dseme=…}; più a lungo con {@code -Dpassi=…}.
 */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:mani;MODE=MySQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=10000",
            "obiettivi.oggi=2026-06-15",
            "obiettivi.primo-utente=capo:Segreta-2025"
        })
class ManiACasoTest {

    private static final LocalDate OGGI = LocalDate.of(2026, 6, 15);
    private static final int PASSI = Integer.getInteger("passi", 400);
    private static final int INSIEME = 3;

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
    Persone persone;

    @Autowired
    Utenti utenti;

    @Autowired
    Clock orologio;

    @Autowired
    JdbcTemplate sql;

    private final long seme = Long.getLong("seme", System.nanoTime());
    private final RandomGenerator caso = new Random(seme);
    private final List<Mano> mani = new ArrayList<>();
    private final Map<String, Long> oggetti = new LinkedHashMap<>();
    private ConfrontoColModello confronto;
    private GestiACaso gesti;

    @Test
    void qualunque_gesto_in_qualunque_ordine_lascia_il_piano_che_ci_si_aspetta() throws Exception {
        System.out.println("Mani a caso: -Dseme=" + seme);
        prepara();
        for (int passo = 0; passo < PASSI; passo++) {
            List<Prova> prove = pensa();
            List<Fatto> esiti = compi(prove);
            confronto.spiega(esiti);
            for (String oggetto : oggetti.keySet()) {
                assertThat(fotografia(oggetto))
                        .as("passo %d, -Dseme=%d: %s", passo, seme, esiti)
                        .isEqualTo(confronto.attesi(oggetto));
            }
        }
        confronto.nessunaParolaManca();
        confronto.leCateneSonoIntere();
        oggetti.forEach((nome, id) -> assertThat(ricostruito(nome, id))
                .as("%s dal registro, -Dseme=%d", nome, seme)
                .isEqualTo(confronto.attesi(nome)));
    }

    private Map<String, String> ricostruito(String nome, long id) {
        return nome.startsWith("scheda")
                ? FotografiaDelPiano.di(schede.ricostruisci(id, Instant.MAX).orElseThrow())
                : FotografiaDelPiano.di(
                        trasversali.ricostruisci(id, Instant.MAX).orElseThrow());
    }

    private void prepara() {
        Utente segretario = utenti.perAccesso("capo").orElseThrow();
        long lavori = settori.crea("Lavori", Set.of(), segretario).id();
        long scuola = settori.crea("Scuola", Set.of(), segretario).id();
        long cultura = settori.crea("Cultura", Set.of(), segretario).id();
        mani.add(new Mano(new Persona(true, Set.of()), segretario));
        mani.add(mano("tom", segretario, new Ruolo.Responsabile(lavori)));
        mani.add(mano("tea", segretario, new Ruolo.Responsabile(lavori)));
        mani.add(mano("leo", segretario, new Ruolo.Responsabile(scuola)));
        mani.add(mano("giunta", segretario, new Ruolo.Giunta()));
        piani.apri(2026, "Comune di Prova");
        long prima = schede.inserisci(Esempi.scheda(1, lavori), segretario);
        long seconda = schede.inserisci(Esempi.scheda(2, scuola), segretario);
        oggetti.put("scheda 1", prima);
        oggetti.put("scheda 2", seconda);
        List<Partecipa> partecipano = List.of(new Partecipa(prima, lavori));
        oggetti.put(
                "trasversale",
                trasversali.inserisci(
                        new InserisciTrasversale(2026, "Uno due", "", GestiACaso.fasiComuni(), partecipano),
                        segretario));
        confronto = new ConfrontoColModello(
                new ModelloDelPiano(OGGI, Map.of("scheda 1", prima, "scheda 2", seconda)), sql, seme);
        oggetti.keySet().forEach(nome -> confronto.nasce(nome, fotografia(nome)));
        List<Long> nomi = List.of(
                persone.crea("Rosa Neri", Set.of(), segretario).id(),
                persone.crea("Ugo Bianchi", Set.of(), segretario).id());
        gesti = new GestiACaso(caso, OGGI, nomi, List.of(prima, seconda), List.of(lavori, scuola, cultura));
    }

    private Mano mano(String accesso, Utente capo, Ruolo ruolo) {
        Utente utente = utenti.crea(
                new Utenti.Nuovo(accesso, accesso, null, Set.of(ruolo)), "Segretissima-1", senzaChiedere(capo));
        Set<Long> suoi = ruolo instanceof Ruolo.Responsabile r ? Set.of(r.settore()) : Set.of();
        return new Mano(new Persona(false, suoi), utente);
    }

    /** Un gesto solo, o più d'uno nello stesso momento; a volte uno già fatto, con lo stesso identificativo. */
    private List<Prova> pensa() {
        int quanti = caso.nextInt(4) == 0 ? 1 + caso.nextInt(INSIEME) : 1;
        List<Prova> prove = new ArrayList<>();
        for (int i = 0; i < quanti; i++) {
            int quale = confronto.fatti().size() < 20 ? 9 : caso.nextInt(10);
            prove.add(
                    switch (quale) {
                        case 0 -> uno(confronto.fatti()).prova();
                        case 1, 2 -> annulla();
                        default -> nuova();
                    });
        }
        if (quanti > 1 && caso.nextInt(4) == 0) {
            prove.set(1, prove.getFirst());
        }
        return prove;
    }

    private Prova nuova() {
        String oggetto = uno(List.copyOf(oggetti.keySet()));
        Mano mano = mani.get(caso.nextInt(3) == 0 ? caso.nextInt(mani.size()) : caso.nextInt(2));
        Object modifica = oggetto.startsWith("scheda")
                ? gesti.scheda(campo -> confronto.valori(oggetto, campo))
                : gesti.trasversale(campo -> confronto.valori(oggetto, campo));
        return prova(oggetto, mano, modifica);
    }

    /** Annulla uno degli ultimi gesti riusciti, anche un annullamento: chi l'ha fatto, o a volte un altro. */
    private Prova annulla() {
        List<Fatto> riusciti =
                confronto.fatti().stream().filter(f -> f.esito().cambiata()).toList();
        Fatto fatto = uno(riusciti.subList(Math.max(0, riusciti.size() - 12), riusciti.size()));
        Mano mano = caso.nextInt(3) == 0 ? uno(mani) : fatto.prova().mano();
        return prova(fatto.prova().oggetto(), mano, new Annullamento(fatto));
    }

    private Prova prova(String oggetto, Mano mano, Object modifica) {
        return new Prova(oggetto, mano, modifica, new Gesto(UUID.randomUUID().toString(), orologio.instant()));
    }

    private <T> T uno(List<T> fra) {
        return fra.get(caso.nextInt(fra.size()));
    }

    private List<Fatto> compi(List<Prova> prove) throws Exception {
        CyclicBarrier via = new CyclicBarrier(prove.size());
        try (ExecutorService fili = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Fatto>> attese = prove.stream()
                    .map(prova -> fili.submit(() -> {
                        via.await();
                        return compi(prova);
                    }))
                    .toList();
            List<Fatto> esiti = new ArrayList<>();
            for (Future<Fatto> attesa : attese) {
                esiti.add(attesa.get());
            }
            return esiti;
        }
    }

    private Fatto compi(Prova prova) {
        long id = oggetti.get(prova.oggetto());
        Utente chi = prova.mano().utente();
        try {
            Esito esito = switch (prova.modifica()) {
                case Modifica modifica -> schede.modifica(id, modifica, chi, prova.gesto());
                case Annullamento annullamento ->
                    annulla(prova.oggetto(), annullamento.di().esito().numero(), chi);
                default -> trasversali.modifica(id, (ModificaTrasversale) prova.modifica(), chi, prova.gesto());
            };
            return new Fatto(prova, esito.cambiata() ? Fine.CAMBIA : Fine.NIENTE, esito);
        } catch (ModificaRifiutata.ValoreSuperato superato) {
            return new Fatto(prova, Fine.SUPERATO, Esito.NULLA);
        } catch (ModificaRifiutata rifiuto) {
            return new Fatto(prova, Fine.RIFIUTO, Esito.NULLA);
        } catch (AccessoNegato negato) {
            return new Fatto(prova, Fine.NEGATO, Esito.NULLA);
        }
    }

    private Esito annulla(String oggetto, long numero, Utente chi) {
        return oggetto.startsWith("scheda") ? schede.annulla(numero, chi) : trasversali.annulla(numero, chi);
    }

    private Map<String, String> fotografia(String oggetto) {
        long id = oggetti.get(oggetto);
        return oggetto.startsWith("scheda")
                ? FotografiaDelPiano.di(schede.leggi(id))
                : FotografiaDelPiano.di(trasversali.leggi(id));
    }
}
