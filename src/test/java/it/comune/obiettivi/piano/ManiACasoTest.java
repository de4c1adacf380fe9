package it.comune.obiettivi.piano;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.ModelloDelPiano.Fine;
import it.comune.obiettivi.piano.ModelloDelPiano.Persona;
import it.comune.obiettivi.piano.ModificaTrasversale.InserisciTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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

    /** Un gesto pensato da qualcuno, e com'è andato. */
    private record Prova(String oggetto, Mano mano, Object modifica, Gesto gesto) {}

    private record Mano(Persona persona, Utente utente) {}

    private record Fatto(Prova prova, Fine fine, Schede.Esito esito) {}

    private record Riga(String campo, String prima, String dopo) {}

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
    private final Map<String, List<String>> storia = new HashMap<>();
    private final Map<String, Set<String>> parole = new HashMap<>();
    private final List<Fatto> fatti = new ArrayList<>();
    private ModelloDelPiano modello;
    private GestiACaso gesti;

    @Test
    void qualunque_gesto_in_qualunque_ordine_lascia_il_piano_che_ci_si_aspetta() throws Exception {
        System.out.println("Mani a caso: -Dseme=" + seme);
        prepara();
        for (int passo = 0; passo < PASSI; passo++) {
            List<Prova> prove = pensa();
            List<Fatto> esiti = compi(prove);
            spiega(esiti);
            for (Prova prova : prove) {
                assertThat(fotografia(prova.oggetto()))
                        .as("passo %d, -Dseme=%d: %s", passo, seme, esiti)
                        .isEqualTo(modello.valori(prova.oggetto()));
            }
        }
        parole.forEach((campo, vive) -> assertThat(
                        ModelloDelPiano.parole(storia.get(campo).getLast()))
                .as("le parole di %s, -Dseme=%d", campo, seme)
                .containsAll(vive));
        oggetti.forEach((nome, id) -> {
            if (nome.startsWith("scheda")) {
                assertThat(FotografiaDelPiano.di(
                                registro.ricostruisci(id, Instant.MAX).orElseThrow()))
                        .isEqualTo(modello.valori(nome));
            }
        });
    }

    private void prepara() {
        Utente segretario = utenti.perAccesso("capo").orElseThrow();
        long lavori = settori.crea("Lavori", Set.of(), segretario).id();
        long scuola = settori.crea("Scuola", Set.of(), segretario).id();
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
        modello = new ModelloDelPiano(OGGI, Map.of("scheda 1", lavori, "scheda 2", scuola));
        oggetti.keySet().forEach(nome -> modello.nasce(nome, fotografia(nome)));
        List<Long> nomi = List.of(
                persone.crea("Rosa Neri", Set.of(), segretario).id(),
                persone.crea("Ugo Bianchi", Set.of(), segretario).id());
        gesti = new GestiACaso(caso, OGGI, nomi, Map.of(prima, lavori, seconda, scuola));
    }

    private Mano mano(String accesso, Utente capo, Ruolo ruolo) {
        Utente utente = utenti.crea(new Utenti.Nuovo(accesso, accesso, null, Set.of(ruolo)), "Segretissima-1", capo);
        Set<Long> suoi = ruolo instanceof Ruolo.Responsabile r ? Set.of(r.settore()) : Set.of();
        return new Mano(new Persona(false, suoi), utente);
    }

    /** Un gesto solo, o più d'uno nello stesso momento; a volte uno già fatto, con lo stesso identificativo. */
    private List<Prova> pensa() {
        int quanti = caso.nextInt(4) == 0 ? 1 + caso.nextInt(INSIEME) : 1;
        List<Prova> prove = new ArrayList<>();
        for (int i = 0; i < quanti; i++) {
            boolean ancora = !fatti.isEmpty() && caso.nextInt(10) == 0;
            prove.add(ancora ? fatti.get(caso.nextInt(fatti.size())).prova() : nuova());
        }
        if (quanti > 1 && caso.nextInt(4) == 0) {
            prove.set(1, prove.getFirst());
        }
        return prove;
    }

    private Prova nuova() {
        String oggetto = List.copyOf(oggetti.keySet()).get(caso.nextInt(oggetti.size()));
        Mano mano = mani.get(caso.nextInt(3) == 0 ? caso.nextInt(mani.size()) : caso.nextInt(2));
        Object modifica = oggetto.startsWith("scheda")
                ? gesti.scheda(campo -> valori(oggetto, campo))
                : gesti.trasversale(campo -> valori(oggetto, campo));
        return new Prova(oggetto, mano, modifica, Gesto.ora(orologio));
    }

    private List<String> valori(String oggetto, String campo) {
        return storia.computeIfAbsent(
                oggetto + "/" + campo, nuovo -> new ArrayList<>(List.of(modello.valore(oggetto, campo))));
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
            Schede.Esito esito = prova.modifica() instanceof Modifica modifica
                    ? schede.modifica(id, modifica, chi, prova.gesto())
                    : trasversali.modifica(id, (ModificaTrasversale) prova.modifica(), chi, prova.gesto());
            return new Fatto(prova, esito.cambiata() ? Fine.CAMBIA : Fine.NIENTE, esito);
        } catch (ModificaRifiutata.ValoreSuperato superato) {
            return new Fatto(prova, Fine.SUPERATO, Schede.Esito.NULLA);
        } catch (ModificaRifiutata rifiuto) {
            return new Fatto(prova, Fine.RIFIUTO, Schede.Esito.NULLA);
        } catch (AccessoNegato negato) {
            return new Fatto(prova, Fine.NEGATO, Schede.Esito.NULLA);
        }
    }

    /** Trova un ordine in cui tutto torna: quello dei numeri del registro per chi ha cambiato, qualunque per gli altri. */
    private void spiega(List<Fatto> esiti) {
        List<Fatto> diversi = new ArrayList<>();
        for (Fatto fatto : esiti) {
            Fatto gia = precedente(fatto, fatti);
            Fatto insieme = precedente(fatto, diversi);
            if (gia == null && insieme == null) {
                diversi.add(fatto);
            } else {
                assertThat(fatto.esito())
                        .as("lo stesso gesto due volte, -Dseme=%d: %s", seme, fatto)
                        .isEqualTo((gia == null ? insieme : gia).esito());
            }
        }
        List<List<Fatto>> ordini = ordini(diversi);
        for (List<Fatto> ordine : ordini) {
            ModelloDelPiano prova = modello.copia();
            if (ordine.stream().allMatch(fatto -> torna(prova, fatto))) {
                ordine.forEach(this::accogli);
                return;
            }
        }
        assertThat(diversi.stream().map(fatto -> fatto + " atteso " + prevedi(modello, fatto.prova())))
                .as("nessun ordine spiega, -Dseme=%d", seme)
                .isEmpty();
    }

    /** Un gesto che ha cambiato qualcosa vale una volta; uno che non ha cambiato nulla si può rifare. */
    private static Fatto precedente(Fatto fatto, List<Fatto> fra) {
        return fra.stream()
                .filter(altro -> altro.esito().cambiata() && fatto.esito().cambiata())
                .filter(altro -> altro.prova().gesto().equals(fatto.prova().gesto()))
                .findFirst()
                .orElse(null);
    }

    private static List<List<Fatto>> ordini(List<Fatto> fatti) {
        if (fatti.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Fatto>> ordini = new ArrayList<>();
        for (int i = 0; i < fatti.size(); i++) {
            List<Fatto> altri = new ArrayList<>(fatti);
            Fatto primo = altri.remove(i);
            for (List<Fatto> coda : ordini(altri)) {
                List<Fatto> ordine = new ArrayList<>(List.of(primo));
                ordine.addAll(coda);
                ordini.add(ordine);
            }
        }
        return ordini;
    }

    private static ModelloDelPiano.Attesa prevedi(ModelloDelPiano dove, Prova prova) {
        Persona chi = prova.mano().persona();
        return prova.modifica() instanceof Modifica modifica
                ? dove.prevedi(prova.oggetto(), chi, modifica)
                : dove.prevedi(prova.oggetto(), chi, (ModificaTrasversale) prova.modifica());
    }

    private boolean torna(ModelloDelPiano dove, Fatto fatto) {
        ModelloDelPiano.Attesa attesa = prevedi(dove, fatto.prova());
        if (!attesa.fini().contains(fatto.fine())) {
            return false;
        }
        if (!fatto.esito().cambiata()) {
            return true;
        }
        Riga riga = riga(fatto.esito().numero());
        String oggetto = fatto.prova().oggetto();
        boolean giusta = riga.campo().equals(attesa.campo())
                && riga.dopo().equals(fatto.esito().valore())
                && (attesa.testo() == null
                        ? riga.dopo().equals(attesa.valore())
                        : attesa.testo().ammette(riga.dopo()))
                && (riga.campo().endsWith("novita") || riga.prima().equals(dove.valore(oggetto, riga.campo())));
        if (giusta && !riga.campo().endsWith("novita")) {
            dove.accogli(oggetto, attesa, riga.dopo());
        }
        return giusta;
    }

    private Riga riga(long numero) {
        return sql.queryForObject(
                "select campo, prima, dopo from registro where id = ?",
                (r, n) -> new Riga(r.getString(1), r.getString(2), r.getString(3)),
                numero);
    }

    private void accogli(Fatto fatto) {
        ModelloDelPiano.Attesa attesa = prevedi(modello, fatto.prova());
        fatti.add(fatto);
        torna(modello, fatto);
        if (fatto.esito().cambiata()) {
            String campo = fatto.prova().oggetto() + "/" + attesa.campo();
            valori(fatto.prova().oggetto(), attesa.campo())
                    .add(modello.valore(fatto.prova().oggetto(), attesa.campo()));
            if (attesa.testo() != null) {
                Set<String> vive = parole.computeIfAbsent(campo, nuovo -> new HashSet<>());
                vive.addAll(attesa.testo().aggiunte());
                vive.removeAll(attesa.testo().tolte());
            }
        }
    }

    private Map<String, String> fotografia(String oggetto) {
        long id = oggetti.get(oggetto);
        return oggetto.startsWith("scheda")
                ? FotografiaDelPiano.di(schede.leggi(id))
                : FotografiaDelPiano.di(trasversali.leggi(id));
    }
}
