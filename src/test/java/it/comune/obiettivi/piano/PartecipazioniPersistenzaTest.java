package it.comune.obiettivi.piano;

import static it.comune.obiettivi.Insieme.insieme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.piano.Modifica.CambiaSettore;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import it.comune.obiettivi.piano.ModificaTrasversale.CollegaScheda;
import it.comune.obiettivi.piano.ModificaTrasversale.InserisciTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import it.comune.obiettivi.registro.ModificaRifiutata;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Le schede che partecipano a un obiettivo: inserite, collegate, portate in un altro settore da più mani insieme. */
class PartecipazioniPersistenzaTest extends PianoDiProva {

    @Test
    void un_settore_partecipa_a_un_obiettivo_con_una_scheda_sola() throws Exception {
        long altra = schede.inserisci(Esempi.scheda(2, settore), segretario);
        long trasversale =
                trasversali.inserisci(new InserisciTrasversale(2026, "Comune", "", List.of(), List.of()), segretario);
        assertThatThrownBy(() -> insieme(
                        () -> trasversali.modifica(
                                trasversale, new CollegaScheda(new Partecipa(id, settore)), segretario),
                        () -> trasversali.modifica(
                                trasversale, new CollegaScheda(new Partecipa(altra, settore)), segretario)))
                .hasCauseInstanceOf(ModificaRifiutata.class);
        assertThat(trasversali.leggi(trasversale).partecipazioni()).hasSize(1);
    }

    @Test
    void la_partecipazione_segue_la_scheda_nel_settore_nuovo_con_le_sue_righe_nel_registro() {
        long cultura = settori.crea("Cultura", Set.of(), segretario).id();
        long obiettivo = condiviso(new Partecipa(id, settore));
        assertThatThrownBy(() -> schede.modifica(id, new CambiaSettore(settore, cultura), responsabile))
                .isInstanceOf(AccessoNegato.class);
        schede.modifica(id, new CambiaSettore(settore, cultura), segretario);
        assertThat(schede.leggi(id).settore()).isEqualTo(cultura);
        assertThat(trasversali.leggi(obiettivo).partecipazioni())
                .containsExactly(new ObiettivoTrasversale.Partecipazione(id, cultura));
        assertThat(sql.queryForList(
                        "select concat(campo, ': ', prima, ' > ', dopo) from registro where tipo = 'trasversale' and soggetto = ? order by id",
                        String.class,
                        obiettivo))
                .endsWith("partecipazione." + settore + ": " + id + " > ", "partecipazione." + cultura + ":  > " + id);
        assertThatThrownBy(() -> schede.modifica(id, new SvolgiMese(1, Periodo.MARZO, true), responsabile))
                .isInstanceOf(AccessoNegato.class);
        rinasceDalRegistro();
    }

    @Test
    void un_settore_che_partecipa_gia_non_riceve_un_altra_scheda_e_non_cambia_nulla() {
        long cultura = settori.crea("Cultura", Set.of(), segretario).id();
        long altra = schede.inserisci(Esempi.scheda(2, cultura), segretario);
        long obiettivo = condiviso(new Partecipa(id, settore), new Partecipa(altra, cultura));
        assertThatThrownBy(() -> schede.modifica(id, new CambiaSettore(settore, cultura), segretario))
                .isInstanceOf(ModificaRifiutata.class)
                .hasMessageContaining("partecipa già")
                .hasMessageContaining("Comune");
        assertThat(schede.leggi(id).settore()).isEqualTo(settore);
        assertThat(trasversali.leggi(obiettivo).partecipazioni()).hasSize(2);
        assertThat(registro.storia(Scheda.soggetto(id))).hasSize(1);
    }

    @Test
    void due_schede_dello_stesso_obiettivo_non_arrivano_insieme_nello_stesso_settore() throws Exception {
        for (int giro = 0; giro < 5; giro++) {
            long da = settori.crea("Da " + giro, Set.of(), segretario).id();
            long verso = settori.crea("Verso " + giro, Set.of(), segretario).id();
            long prima = schede.inserisci(Esempi.scheda(30 + 2 * giro, settore), segretario);
            long seconda = schede.inserisci(Esempi.scheda(31 + 2 * giro, da), segretario);
            long obiettivo = condiviso(new Partecipa(prima, settore), new Partecipa(seconda, da));
            List<Boolean> esiti = insieme(
                    () -> riesce(() -> schede.modifica(prima, new CambiaSettore(settore, verso), segretario)),
                    () -> riesce(() -> schede.modifica(seconda, new CambiaSettore(da, verso), segretario)));
            assertThat(esiti).containsExactlyInAnyOrder(true, false);
            assertThat(trasversali.leggi(obiettivo).partecipazioni())
                    .hasSize(2)
                    .allSatisfy(
                            p -> assertThat(schede.leggi(p.scheda()).settore()).isEqualTo(p.settore()))
                    .extracting(ObiettivoTrasversale.Partecipazione::settore)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void chi_collega_una_scheda_mentre_cambia_settore_non_la_lascia_in_quello_vecchio() throws Exception {
        for (int giro = 0; giro < 5; giro++) {
            long verso = settori.crea("Verso " + giro, Set.of(), segretario).id();
            long scheda = schede.inserisci(Esempi.scheda(40 + giro, settore), segretario);
            long obiettivo = condiviso();
            CollegaScheda collega = new CollegaScheda(new Partecipa(scheda, settore));
            insieme(
                    () -> riesce(() -> schede.modifica(scheda, new CambiaSettore(settore, verso), segretario)),
                    () -> riesce(() -> trasversali.modifica(obiettivo, collega, segretario)));
            assertThat(schede.leggi(scheda).settore()).isEqualTo(verso);
            assertThat(trasversali.leggi(obiettivo).partecipazioni())
                    .allSatisfy(p -> assertThat(p.settore()).isEqualTo(verso));
        }
    }

    @Test
    void di_due_obiettivi_inseriti_insieme_con_la_stessa_scheda_ne_entra_uno_intero() throws Exception {
        for (int giro = 0; giro < 5; giro++) {
            long scheda = schede.inserisci(Esempi.scheda(50 + giro, settore), segretario);
            List<Boolean> esiti = insieme(() -> entra(scheda), () -> entra(scheda));
            assertThat(esiti).containsExactlyInAnyOrder(true, false);
            assertThat(trasversali.diAnno(2026)).hasSize(1 + giro);
            ObiettivoTrasversale entrato = trasversali.diAnno(2026).getLast();
            assertThat(registro.storia(ObiettivoTrasversale.soggetto(entrato.id())))
                    .hasSize(1);
            assertThat(trasversali.ricostruisci(entrato.id(), Instant.MAX).orElseThrow())
                    .usingRecursiveComparison()
                    .ignoringFields("id", "versione")
                    .isEqualTo(entrato);
        }
        assertThat(sql.queryForObject("select count(*) from registro where tipo = 'trasversale'", Long.class))
                .isEqualTo(5);
    }

    @Test
    void chi_inserisce_un_obiettivo_mentre_la_scheda_cambia_settore_non_la_lascia_in_quello_vecchio() throws Exception {
        for (int giro = 0; giro < 5; giro++) {
            long verso = settori.crea("Verso " + giro, Set.of(), segretario).id();
            long scheda = schede.inserisci(Esempi.scheda(60 + giro, settore), segretario);
            insieme(
                    () -> entra(scheda),
                    () -> riesce(() -> schede.modifica(scheda, new CambiaSettore(settore, verso), segretario)));
            assertThat(schede.leggi(scheda).settore()).isEqualTo(verso);
            assertThat(trasversali.diAnno(2026).stream()
                            .flatMap(obiettivo -> obiettivo.partecipazioni().stream())
                            .filter(partecipazione -> partecipazione.scheda() == scheda))
                    .allMatch(partecipazione -> partecipazione.settore() == verso);
        }
    }

    /** Inserire è parte della transazione di chi conferma, che si ritenta intera: qui un conflitto è un no. */
    private boolean entra(long scheda) {
        try {
            return condiviso(new Partecipa(scheda, settore)) > 0;
        } catch (ModificaRifiutata | DataAccessException rifiuto) {
            return false;
        }
    }

    private long condiviso(Partecipa... partecipazioni) {
        return trasversali.inserisci(
                new InserisciTrasversale(2026, "Comune", "", List.of(), List.of(partecipazioni)), segretario);
    }
}
