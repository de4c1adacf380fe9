package it.comune.obiettivi.piano;

import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.ModificaTrasversale.Comune;
import it.comune.obiettivi.piano.ModificaTrasversale.InserisciTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Ogni gesto che esiste, chiesto al servizio da chi non ne ha il diritto: è negato, e non cambia niente. Un gesto nuovo entra qui
 * da sé, con la sua riga fra le forme del registro; e finché non si dice il contrario è del segretario soltanto.
 */
class GestiNonSuoiTest extends PianoDiProva {

    private static final Set<Class<?>> DEL_RESPONSABILE = Set.of(
            Modifica.SvolgiMese.class,
            Modifica.RilevaAvanzamento.class,
            Modifica.RitiraAvanzamento.class,
            Modifica.ScriviMotivazione.class,
            Modifica.NessunaNovita.class,
            Modifica.RaggiungiIndicatore.class,
            ModificaTrasversale.ScriviNote.class);

    @Autowired
    Persone persone;

    private final Map<String, Utente> senzaDiritto = new LinkedHashMap<>();
    private long obiettivo;

    @BeforeEach
    void chi_non_puo() {
        long altro = settori.crea("Cultura", Set.of(), segretario).id();
        obiettivo = trasversali.inserisci(
                new InserisciTrasversale(
                        2026,
                        "Tempi di pagamento",
                        "Pagare presto",
                        List.of(new Comune(1, "1", "Ricognizione"), new Comune(2, "2", "Liquidazione")),
                        List.of(new Partecipa(id, settore))),
                segretario);
        long persona =
                persone.crea("Rossi, Anna", Set.of("Anna Rossi"), segretario).id();
        aggiungi("giunta", new Ruolo.Giunta());
        aggiungi("nucleo", new Ruolo.Nucleo());
        aggiungi("assessore", new Ruolo.Assessore(persona));
        aggiungi("amministratore e basta", new Ruolo.Amministratore());
        aggiungi("responsabile di un altro settore", new Ruolo.Responsabile(altro));
        aggiungi("senza ruoli");
        aggiungi("segretario disattivato", new Ruolo.Segretario());
        utenti.attiva(senzaDiritto.get("segretario disattivato").id(), false, senzaChiedere(segretario));
    }

    @Test
    void nessun_altro_ruolo_compie_un_gesto_su_una_scheda_o_su_un_obiettivo_trasversale() {
        long annullabile = schede.modifica(id, new Modifica.NumeraFase(1, "1", "1 bis"), segretario)
                .numero();
        long condiviso = trasversali
                .modifica(obiettivo, new ModificaTrasversale.ScriviNote("", "Nota"), segretario)
                .numero();
        Object prima = fotografia();
        senzaDiritto.forEach((chi, utente) -> {
            for (Modifica gesto : dellaScheda()) {
                negato(chi + ": " + gesto, () -> schede.modifica(id, gesto, utente));
            }
            for (ModificaTrasversale gesto : dellObiettivo()) {
                negato(chi + ": " + gesto, () -> trasversali.modifica(obiettivo, gesto, utente));
            }
            negato(chi + " annulla", () -> schede.annulla(annullabile, utente));
            negato(chi + " annulla", () -> trasversali.annulla(condiviso, utente));
            negato(chi + " inserisce", () -> schede.inserisci(Esempi.scheda(9, settore), utente));
        });
        assertThat(fotografia()).isEqualTo(prima);
    }

    @Test
    void il_responsabile_della_scheda_compie_quelli_dell_andamento_e_nessun_altro() {
        for (Modifica gesto : dellaScheda()) {
            puoSeSuo(gesto, () -> schede.modifica(id, gesto, responsabile));
        }
        for (ModificaTrasversale gesto : dellObiettivo()) {
            puoSeSuo(gesto, () -> trasversali.modifica(obiettivo, gesto, responsabile));
        }
    }

    /** Le prove qui sopra valgono se gli stessi gesti, di chi può, arrivano fino alla regola. */
    @Test
    void al_segretario_nessun_gesto_e_negato() {
        Object prima = fotografia();
        for (Modifica gesto : dellaScheda()) {
            nonNegato(gesto, () -> schede.modifica(id, gesto, segretario));
        }
        for (ModificaTrasversale gesto : dellObiettivo()) {
            nonNegato(gesto, () -> trasversali.modifica(obiettivo, gesto, segretario));
        }
        assertThat(fotografia()).isNotEqualTo(prima);
    }

    @Test
    void ogni_gesto_che_esiste_e_fra_quelli_provati() {
        assertThat(tipi(dellaScheda())).isEqualTo(foglie(Modifica.class));
        assertThat(tipi(dellObiettivo())).isEqualTo(foglie(ModificaTrasversale.class));
    }

    private void puoSeSuo(Object gesto, Runnable compie) {
        boolean suo = DEL_RESPONSABILE.contains(gesto.getClass())
                || gesto instanceof Modifica.ScriviIndicatore scrive && scrive.voce() == Modifica.Voce.NOTE;
        if (suo) {
            nonNegato(gesto, compie);
        } else {
            Object prima = fotografia();
            negato(gesto.toString(), compie);
            assertThat(fotografia()).as("%s", gesto).isEqualTo(prima);
        }
    }

    private static void negato(String quale, Runnable compie) {
        assertThat(catchThrowable(compie::run)).as(quale).isInstanceOf(AccessoNegato.class);
    }

    private static void nonNegato(Object gesto, Runnable compie) {
        assertThat(catchThrowable(compie::run) instanceof AccessoNegato)
                .as("negato: %s", gesto)
                .isFalse();
    }

    private static List<Modifica> dellaScheda() {
        return Stream.concat(
                        FormeDelRegistroTest.gesti(Modifica.class).stream(),
                        Stream.of(Modifica.Voce.values())
                                .map(voce -> new Modifica.ScriviIndicatore(1, voce, "", "altro")))
                .toList();
    }

    private static List<ModificaTrasversale> dellObiettivo() {
        return FormeDelRegistroTest.gesti(ModificaTrasversale.class);
    }

    private static Set<Class<?>> tipi(List<?> gesti) {
        Set<Class<?>> tipi = new HashSet<>();
        gesti.forEach(gesto -> tipi.add(gesto.getClass()));
        return tipi;
    }

    /** I gesti veri, sotto i gradi in cui sono raccolti. */
    private static Set<Class<?>> foglie(Class<?> sigillata) {
        if (!sigillata.isSealed()) {
            return Set.of(sigillata);
        }
        Set<Class<?>> foglie = new HashSet<>();
        Arrays.stream(sigillata.getPermittedSubclasses())
                .map(GestiNonSuoiTest::foglie)
                .forEach(foglie::addAll);
        return foglie;
    }

    /** Tutto il piano e tutto il registro, riga per riga. */
    private List<Object> fotografia() {
        List<Object> righe = new ArrayList<>();
        for (String tavola : List.of("registro", "scheda", "obiettivo_trasversale")) {
            righe.add(
                    sql.queryForList("select * from " + tavola + " order by 1").toString());
        }
        righe.add(FotografiaDelPiano.di(schede.leggi(id)));
        righe.add(FotografiaDelPiano.di(trasversali.leggi(obiettivo)));
        return righe;
    }

    private void aggiungi(String chi, Ruolo... ruoli) {
        Utenti.Nuovo nuovo = new Utenti.Nuovo("prova." + senzaDiritto.size(), "Persona di prova", null, Set.of(ruoli));
        senzaDiritto.put(chi, utenti.crea(nuovo, senzaChiedere(segretario)).utente());
    }
}
