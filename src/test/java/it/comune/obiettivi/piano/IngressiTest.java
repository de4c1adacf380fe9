package it.comune.obiettivi.piano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.piano.Modifica.ScriviMotivazione;
import it.comune.obiettivi.piano.Modifica.SvolgiMese;
import it.comune.obiettivi.registro.Esito;
import it.comune.obiettivi.registro.Gesto;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.Registro;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Testi strani, gesti ripetuti, orologi che saltano: niente si perde e niente si guasta. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:ingressi;MODE=MySQL;DATABASE_TO_LOWER=TRUE")
class IngressiTest {

    @Autowired
    Schede schede;

    @Autowired
    Registro registro;

    @Autowired
    Piani piani;

    @Autowired
    Settori settori;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    JdbcTemplate sql;

    Utente segretario;
    long id;

    @BeforeEach
    void prepara() {
        Svuota.tutto(sql);
        segretario = primoUtente.crea("capo:Segreta-2025").orElseThrow().utente();
        piani.apri(2026, "Comune di Prova");
        id = schede.inserisci(
                Esempi.scheda(1, settori.crea("Lavori", Set.of(), segretario).id()), segretario);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fatto 👍🏽 👩‍👩‍👧",
                "نص من اليمين שלום",
                "<b>grassetto</b> <script>alert(1)</script> & \"virgolette\"",
                "riga uno\nriga due\tcon tabulazione",
                "Perù è diverso da Peru",
                "=SOMMA(A1)"
            })
    void ogni_testo_torna_come_e_stato_scritto(String testo) {
        schede.modifica(id, new ScriviMotivazione(1, "", testo), segretario);
        assertThat(schede.leggi(id).fase(1).motivazione()).isEqualTo(testo);
        assertThat(registro.storia(Scheda.soggetto(id)).getLast().dopo()).isEqualTo(testo);
    }

    @Test
    void un_testo_lungo_quanto_si_puo_si_salva_si_unisce_e_si_ricostruisce() {
        String lungo = "parola ".repeat(2_850).strip();
        schede.modifica(id, new ScriviMotivazione(1, "", lungo), segretario);
        schede.modifica(id, new ScriviMotivazione(1, lungo, "Inizio " + lungo), segretario);
        schede.modifica(id, new ScriviMotivazione(1, lungo, lungo + " fine"), segretario);
        String unito = schede.leggi(id).fase(1).motivazione();
        assertThat(unito).isEqualTo("Inizio " + lungo + " fine").hasSizeGreaterThan(19_950);
        assertThat(schede.ricostruisci(id, Instant.MAX).orElseThrow().fase(1).motivazione())
                .isEqualTo(unito);
    }

    @Test
    void i_caratteri_di_controllo_di_un_incolla_non_entrano_e_le_parole_si() {
        schede.modifica(id, new ScriviMotivazione(1, "", "uno\u0000due\r\ntre\u0007 quattro\u001b[31m"), segretario);
        assertThat(schede.leggi(id).fase(1).motivazione()).isEqualTo("unodue\ntre quattro[31m");
    }

    @Test
    void lo_stesso_gesto_due_volte_cambia_una_volta_e_risponde_uguale() {
        Gesto gesto = new Gesto(UUID.randomUUID().toString(), Instant.parse("2026-06-30T10:00:00Z"));
        Esito primo = schede.modifica(id, new ScriviMotivazione(1, "", "ciao"), segretario, gesto);
        schede.modifica(id, new ScriviMotivazione(1, "ciao", "ciao a tutti"), segretario);
        Esito secondo = schede.modifica(id, new ScriviMotivazione(1, "", "ciao"), segretario, gesto);
        assertThat(secondo).isEqualTo(primo);
        assertThat(schede.leggi(id).fase(1).motivazione()).isEqualTo("ciao a tutti");
        assertThat(registro.compiuto(gesto.id())).isTrue();
        assertThat(registro.compiuto("mai-visto")).isFalse();
    }

    @Test
    void un_mese_su_una_scheda_o_una_fase_che_non_c_e_piu_si_spiega() {
        assertThatThrownBy(() -> schede.modifica(id + 1, new SvolgiMese(1, Periodo.MARZO, true), segretario))
                .isInstanceOf(ModificaRifiutata.class)
                .hasMessage("Questa scheda non c'è più.");
        assertThatThrownBy(() -> schede.modifica(id, new SvolgiMese(9, Periodo.MARZO, true), segretario))
                .isInstanceOf(ModificaRifiutata.class)
                .hasMessage("Questa fase non c'è più.");
    }

    @Test
    void un_orologio_che_torna_indietro_non_toglie_gesti_dal_mezzo() {
        Instant ora = Instant.parse("2026-06-30T10:00:00Z");
        scrivi("", "uno", ora);
        scrivi("uno", "uno due", ora.minus(Duration.ofHours(1)));
        scrivi("uno due", "uno due tre", ora.plusSeconds(60));
        assertThat(motivazioneAl(ora.minus(Duration.ofMinutes(30)))).isEqualTo("uno due");
        assertThat(motivazioneAl(ora.plusSeconds(60))).isEqualTo("uno due tre");
        assertThat(schede.leggi(id).fase(1).motivazione()).isEqualTo("uno due tre");
    }

    private void scrivi(String base, String testo, Instant quando) {
        schede.modifica(
                id,
                new ScriviMotivazione(1, base, testo),
                segretario,
                new Gesto(UUID.randomUUID().toString(), quando));
    }

    private String motivazioneAl(Instant momento) {
        return schede.ricostruisci(id, momento).orElseThrow().fase(1).motivazione();
    }
}
