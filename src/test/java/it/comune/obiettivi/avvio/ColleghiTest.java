package it.comune.obiettivi.avvio;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.cruscotto.Cruscotto;
import it.comune.obiettivi.custodia.Nascita;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.registro.Gesto;
import it.comune.obiettivi.registro.Registro;
import it.comune.obiettivi.registro.Voce;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/** I colleghi inventati lavorano da veri: con i permessi di ciascuno, senza consumare il piano, senza disturbare chi c'è. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:colleghi;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
            "obiettivi.modo=demo",
            "obiettivi.oggi=2026-06-30"
        })
class ColleghiTest {

    private static final LocalDate OGGI = LocalDate.of(2026, 6, 30);
    private static final int UN_ORA = 850;

    @Autowired
    Colleghi.Lavoro lavoro;

    @Autowired
    Colleghi spenti;

    @Autowired
    Nascita nascita;

    @Autowired
    Schede schede;

    @Autowired
    Registro registro;

    @Autowired
    Utenti utenti;

    @Autowired
    Cruscotto cruscotto;

    @Test
    void in_un_ora_il_piano_si_muove_e_resta_verosimile() {
        Map<String, Fase> prima = fasi();
        long ultimo = registro.numero();
        double ente = effettivo();
        Colleghi colleghi = colleghi(7);
        int riusciti = 0;
        double piu = ente;
        double meno = 100;
        for (int gesto = 0; gesto < UN_ORA; gesto++) {
            riusciti += colleghi.lavora() ? 1 : 0;
            if (gesto % 50 == 49) {
                piu = Math.max(piu, effettivo());
                meno = Math.min(meno, effettivo());
            }
        }
        assertThat(riusciti).isGreaterThan(UN_ORA * 9 / 10);
        assertThat(piu).as("i grafici si muovono").isGreaterThan(ente + 0.5);
        assertThat(piu).as("il piano non si finisce da sé").isLessThan(ente + 12);
        assertThat(meno).as("nulla di ciò che c'era si disfa").isGreaterThanOrEqualTo(ente);
        Map<String, Fase> dopo = fasi();
        prima.forEach((quale, fase) -> {
            assertThat(fase.effettivi().meno(dopo.get(quale).effettivi()).vuoto())
                    .as("i mesi che c'erano: " + quale)
                    .isTrue();
            if (!fase.motivazione().isBlank()) {
                assertThat(dopo.get(quale).motivazione()).as(quale).isEqualTo(fase.motivazione());
            }
        });
        List<Voce> gesti = gestiDopo(ultimo);
        Set<Long> autori = gesti.stream().map(Voce::utente).collect(Collectors.toSet());
        assertThat(autori).hasSizeGreaterThanOrEqualTo(6);
        assertThat(gesti)
                .allMatch(voce -> utenti.leggi(voce.utente())
                        .ruoli()
                        .contains(new Ruolo.Responsabile(
                                schede.leggi(voce.soggetto().id()).settore())));
        assertThat(gesti.stream()
                        .map(voce -> voce.campo().replaceAll("fase\\.\\d+\\.|\\.2026.*", ""))
                        .distinct())
                .contains("svolto", "avanzamento", "motivazione");
    }

    @Test
    @Transactional
    void la_scheda_che_una_persona_ha_toccato_da_poco_si_lascia_stare() {
        Utente segretario = utenti.perAccesso("segretario").orElseThrow();
        Instant traUnOra = lavoro.orologio().instant().plus(Duration.ofHours(1));
        List<Long> toccate = schede.diAnno(2026).subList(0, 30);
        for (long id : toccate) {
            Modifica novita = new Modifica.NessunaNovita(
                    schede.leggi(id).fasi().getFirst().chiave());
            schede.modifica(id, novita, segretario, new Gesto(UUID.randomUUID().toString(), traUnOra));
        }
        assertThat(scelte(Duration.ofMinutes(69))).isNotEmpty().doesNotContainAnyElementsOf(toccate);
        assertThat(scelte(Duration.ofMinutes(71))).containsAnyElementsOf(toccate);
    }

    /** Le schede che i colleghi sceglierebbero fra qualche tempo. */
    private List<Long> scelte(Duration fra) {
        Colleghi.Lavoro allora = new Colleghi.Lavoro(
                lavoro.piani(),
                lavoro.schede(),
                lavoro.registro(),
                lavoro.utenti(),
                Clock.offset(lavoro.orologio(), fra));
        Colleghi colleghi = new Colleghi(new Colleghi.Opzioni(true, 3), nascita, allora);
        return Stream.generate(colleghi::scegli)
                .limit(20)
                .flatMap(Optional::stream)
                .map(mossa -> mossa.scheda().id())
                .toList();
    }

    @Test
    void lo_stesso_seme_sceglie_gli_stessi_gesti() {
        List<String> uno = scelte(colleghi(42));
        assertThat(scelte(colleghi(42))).isEqualTo(uno);
        assertThat(scelte(colleghi(43))).isNotEqualTo(uno);
    }

    @Test
    void senza_chiederlo_nessuno_lavora() {
        long prima = registro.numero();
        spenti.pronto(null);
        assertThat(registro.numero()).isEqualTo(prima);
    }

    private Colleghi colleghi(long seme) {
        return new Colleghi(new Colleghi.Opzioni(true, seme), nascita, lavoro);
    }

    private static List<String> scelte(Colleghi colleghi) {
        return Stream.generate(colleghi::scegli)
                .limit(10)
                .map(mossa -> mossa.map(una -> una.scheda().numero() + " " + una.gesto())
                        .orElse("nulla"))
                .toList();
    }

    private double effettivo() {
        return cruscotto.quadro(2026, OGGI).ente().cifra().avanzamento();
    }

    private Map<String, Fase> fasi() {
        Map<String, Fase> tutte = new TreeMap<>();
        schede.tutte(2026)
                .forEach(scheda -> scheda.fasi().forEach(fase -> tutte.put(scheda.id() + "/" + fase.chiave(), fase)));
        return tutte;
    }

    private List<Voce> gestiDopo(long numero) {
        return schede.tutte(2026).stream()
                .map(Scheda::id)
                .flatMap(id -> registro.storia(Scheda.soggetto(id)).stream())
                .filter(voce -> voce.numero() > numero)
                .toList();
    }
}
