package it.comune.obiettivi.avvio;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.ente.Dimostrativi;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.ModificaTrasversale;
import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.ObiettivoTrasversale.FaseComune;
import it.comune.obiettivi.piano.ObiettivoTrasversale.Partecipazione;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.Trasversali;
import it.comune.obiettivi.registro.Registro;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/** La dimostrazione passa dallo stesso lettore dei documenti veri e racconta mezzo anno. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:dimostrazione;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
            "obiettivi.modo=demo",
            "obiettivi.oggi=2026-06-30"
        })
class DimostrazioneTest {

    @Autowired
    Schede schede;

    @Autowired
    Trasversali trasversali;

    @Autowired
    Registro registro;

    @Autowired
    Settori settori;

    @Autowired
    EntityManager banca;

    @Autowired
    Utenti utenti;

    @Autowired
    Dimostrativi dimostrativi;

    @Test
    void il_piano_inventato_e_intero_e_ha_mezzo_anno_di_gesti() {
        List<Scheda> tutte = schede.tutte(2026);
        assertThat(tutte).hasSize(42);
        assertThat(tutte.stream().mapToInt(scheda -> scheda.fasi().size()).sum())
                .isEqualTo(172);
        long gesti = tutte.stream()
                .mapToLong(
                        scheda -> registro.storia(Scheda.soggetto(scheda.id())).size() - 1)
                .sum();
        assertThat(gesti).isEqualTo(498);
    }

    @Test
    void il_registro_da_solo_ricostruisce_ogni_scheda() {
        for (Scheda scheda : schede.tutte(2026)) {
            assertThat(schede.ricostruisci(scheda.id(), Instant.MAX).orElseThrow())
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*\\bid", ".*versione")
                    .isEqualTo(scheda);
        }
    }

    @Test
    @Transactional
    void il_registro_da_solo_ricostruisce_ogni_obiettivo_trasversale_dopo_ogni_forma_di_gesto() {
        Utente segretario = utenti.perAccesso("segretario").orElseThrow();
        List<ObiettivoTrasversale> obiettivi = trasversali.diAnno(2026);
        assertThat(obiettivi).hasSize(4);
        for (ObiettivoTrasversale obiettivo : obiettivi) {
            long id = obiettivo.id();
            List<Long> numeri = gesti(obiettivo)
                    .map(gesto -> trasversali.modifica(id, gesto, segretario).numero())
                    .toList();
            assertThat(numeri).isSorted().doesNotContain(0L);
            trasversali.annulla(numeri.getFirst(), segretario);
            cambiaSettore(obiettivo, segretario);
            banca.flush();
            banca.clear();
            assertThat(registro.storia(ObiettivoTrasversale.soggetto(id))).hasSizeGreaterThan(numeri.size() + 1);
            assertThat(trasversali.ricostruisci(id, Instant.MAX).orElseThrow())
                    .usingRecursiveComparison()
                    .ignoringFields("id", "versione")
                    .isEqualTo(trasversali.leggi(id));
        }
    }

    private static Stream<ModificaTrasversale> gesti(ObiettivoTrasversale obiettivo) {
        FaseComune prima = obiettivo.fasiComuni().getFirst();
        Partecipazione una = obiettivo.partecipazioni().getFirst();
        String titolo = obiettivo.titolo();
        return Stream.of(
                new ModificaTrasversale.CambiaTitolo(titolo, titolo + " riveduto"),
                new ModificaTrasversale.CambiaFinalita(obiettivo.finalita(), "Per tutti. " + obiettivo.finalita()),
                new ModificaTrasversale.ScriviNote("", "Serve la delega"),
                new ModificaTrasversale.ScriviNote("", "Scade il 30 giugno"),
                new ModificaTrasversale.AggiungiFaseComune("9", "Verifica finale"),
                new ModificaTrasversale.CambiaFaseComune(prima.chiave(), prima.testo(), prima.testo() + " insieme"),
                new ModificaTrasversale.TogliFaseComune(prima.chiave()),
                new ModificaTrasversale.AggiungiFaseComune("10", "Rendiconto"),
                new ModificaTrasversale.RimettiFaseComune(prima.chiave()),
                new ModificaTrasversale.ScollegaScheda(una.scheda()),
                new ModificaTrasversale.CollegaScheda(new ModificaTrasversale.Partecipa(una.scheda(), una.settore())));
    }

    /** La partecipazione segue una scheda in un settore che non partecipava, con le sue righe nel registro. */
    private void cambiaSettore(ObiettivoTrasversale obiettivo, Utente segretario) {
        Partecipazione ultima = obiettivo.partecipazioni().getLast();
        long nuovo =
                settori.crea("Settore " + obiettivo.id(), Set.of(), segretario).id();
        schede.modifica(ultima.scheda(), new Modifica.CambiaSettore(ultima.settore(), nuovo), segretario);
    }

    @Test
    void c_e_un_utente_per_ogni_ruolo_e_uno_per_settore() {
        assertThat(dimostrativi.elenco()).hasSizeGreaterThanOrEqualTo(4 + 8 + 5);
        assertThat(utenti.perAccesso("tommaso.bellini").orElseThrow().ha(Ruolo.Responsabile.class))
                .isTrue();
        assertThat(utenti.perAccesso("fabio.galli").orElseThrow().ha(Ruolo.Assessore.class))
                .isTrue();
        assertThat(utenti.perAccesso("amministratore").orElseThrow().ha(Ruolo.Segretario.class))
                .isFalse();
    }
}
