package it.comune.obiettivi.piano;

import static it.comune.obiettivi.Insieme.insieme;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.piano.Modifica.ScriviMotivazione;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import it.comune.obiettivi.piano.ModificaTrasversale.InserisciTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import it.comune.obiettivi.piano.ModificaTrasversale.ScriviNote;
import it.comune.obiettivi.registro.Esito;
import it.comune.obiettivi.registro.Gesto;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Un gesto che trova il valore già com'è, rimandato più tardi, non cambia nulla e riceve la stessa risposta. */
class GestoSenzaEffettoTest extends PianoDiProva {

    private static final SvolgiMese FATTO = new SvolgiMese(1, Periodo.MARZO, true);
    private static final SvolgiMese DA_FARE = new SvolgiMese(1, Periodo.MARZO, false);

    @Test
    void un_mese_gia_segnato_poi_tolto_da_un_altro_non_torna_con_lo_stesso_gesto() {
        schede.modifica(id, FATTO, responsabile);
        Gesto gesto = gesto();
        Esito primo = schede.modifica(id, FATTO, segretario, gesto);
        assertThat(primo.cambiata()).isFalse();
        schede.modifica(id, DA_FARE, responsabile);
        assertThat(schede.modifica(id, FATTO, segretario, gesto)).isEqualTo(primo);
        assertThat(schede.leggi(id).fase(1).effettivi()).isEqualTo(Mesi.NESSUNO);
        assertThat(registro.storia(Scheda.soggetto(id))).hasSize(3);
        assertThat(registro.compiuto(gesto.id())).isTrue();
    }

    @Test
    void un_testo_uguale_a_quello_di_un_altro_e_poi_cancellato_non_torna_con_lo_stesso_gesto() {
        schede.modifica(id, new ScriviMotivazione(1, "", "Manca il parere"), responsabile);
        Gesto gesto = gesto();
        ScriviMotivazione mia = new ScriviMotivazione(1, "", "Manca il parere");
        Esito primo = schede.modifica(id, mia, segretario, gesto);
        schede.modifica(id, new ScriviMotivazione(1, "Manca il parere", ""), responsabile);
        assertThat(schede.modifica(id, mia, segretario, gesto)).isEqualTo(primo);
        assertThat(schede.leggi(id).fase(1).motivazione()).isEmpty();
    }

    @Test
    void vale_anche_per_la_parte_condivisa_di_un_obiettivo() {
        long obiettivo = trasversali.inserisci(
                new InserisciTrasversale(2026, "Comune", "", List.of(), List.of(new Partecipa(id, settore))),
                segretario);
        trasversali.modifica(obiettivo, new ScriviNote("", "Serve la delega"), responsabile);
        Gesto gesto = gesto();
        ScriviNote mie = new ScriviNote("", "Serve la delega");
        Esito primo = trasversali.modifica(obiettivo, mie, segretario, gesto);
        assertThat(primo.cambiata()).isFalse();
        trasversali.modifica(obiettivo, new ScriviNote("Serve la delega", ""), responsabile);
        assertThat(trasversali.modifica(obiettivo, mie, segretario, gesto)).isEqualTo(primo);
        assertThat(trasversali.leggi(obiettivo).noteCondivise()).isEmpty();
        assertThat(registro.storia(ObiettivoTrasversale.soggetto(obiettivo))).hasSize(3);
    }

    @Test
    void ne_la_storia_ne_la_ricostruzione_lo_vedono_e_non_ha_un_autore() {
        schede.modifica(id, FATTO, segretario, gesto());
        schede.modifica(id, FATTO, segretario, gesto());
        schede.modifica(id, FATTO, segretario);
        assertThat(registro.storia(Scheda.soggetto(id))).hasSize(2);
        assertThat(schede.ultimoGesto(2026))
                .hasValueSatisfying(voce -> assertThat(voce.campo()).isEqualTo("fase.1.svolto.2026-03"));
        assertThat(schede.ricostruisci(id, Instant.MAX).orElseThrow().fase(1).effettivi())
                .isEqualTo(schede.leggi(id).fase(1).effettivi());
        assertThat(sql.queryForList(
                        "select concat(utente, nome_utente, contenuto, campo, prima, dopo) from registro"
                                + " where tipo is null",
                        String.class))
                .containsExactly("0");
    }

    @Test
    void lo_stesso_gesto_insieme_al_suo_contrario_ha_una_risposta_sola() throws Exception {
        for (int giro = 0; giro < 10; giro++) {
            schede.modifica(id, FATTO, responsabile);
            Gesto gesto = gesto();
            List<Esito> esiti = insieme(
                    () -> schede.modifica(id, FATTO, segretario, gesto),
                    () -> schede.modifica(id, FATTO, segretario, gesto),
                    () -> schede.modifica(id, DA_FARE, responsabile));
            boolean segnato = schede.leggi(id).fase(1).effettivi().contiene(Periodo.MARZO);
            assertThat(esiti.get(0)).isEqualTo(esiti.get(1));
            assertThat(esiti.getFirst().cambiata()).isEqualTo(segnato);
            assertThat(schede.modifica(id, FATTO, segretario, gesto)).isEqualTo(esiti.getFirst());
        }
        assertThat(sql.queryForObject("select count(distinct gesto) from registro", Long.class))
                .isEqualTo(sql.queryForObject("select count(*) from registro", Long.class));
    }

    private static Gesto gesto() {
        return new Gesto(UUID.randomUUID().toString(), Instant.parse("2026-06-15T08:00:00Z"));
    }
}
