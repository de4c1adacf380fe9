package it.comune.obiettivi.documento;

import static it.comune.obiettivi.ente.Riconosciuto.senzaChiedere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.Insieme;
import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.documento.Importazioni.Confermata;
import it.comune.obiettivi.documento.lettura.DocumentoIlleggibile;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.Trasversali;
import it.comune.obiettivi.registro.Registro;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Dal documento al piano: niente prima della conferma, tutto o niente dopo. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:importazioni;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
            "obiettivi.oggi=2026-06-30"
        })
class ImportazioniTest {

    @Autowired
    Importazioni importazioni;

    @Autowired
    Schede schede;

    @Autowired
    Trasversali trasversali;

    @Autowired
    Registro registro;

    @Autowired
    Settori settori;

    @Autowired
    Utenti utenti;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    JdbcTemplate sql;

    Utente segretario;

    @BeforeEach
    void vuota() {
        Svuota.tutto(sql);
        segretario = primoUtente.crea("Capo:Segreta-2025").orElseThrow().utente();
    }

    @Test
    void niente_e_nel_piano_prima_della_conferma() throws Exception {
        importazioni.proponi("piano.txt", documento(), segretario);
        assertThat(schede.diAnno(2026)).isEmpty();
        assertThat(settori.elenco()).isEmpty();
        assertThat(importazioni.daConfermare()).hasSize(1);
    }

    @Test
    void la_conferma_porta_tutto_il_documento_nell_ordine() throws Exception {
        Confermata esito = conferma(documento());
        assertThat(esito).isEqualTo(new Confermata(2026, 42, 0, 0));
        assertThat(settori.elenco()).hasSize(8);
        assertThat(schede.diAnno(2026).stream().map(schede::leggi).map(Scheda::numero))
                .isSorted()
                .hasSize(42);
        assertThat(trasversali.diAnno(2026)).hasSize(4);
        assertThat(trasversali.diAnno(2026))
                .anySatisfy(obiettivo -> assertThat(obiettivo.partecipazioni()).hasSize(8));
    }

    @Test
    void lo_stesso_documento_due_volte_non_cambia_nulla() throws Exception {
        conferma(documento());
        int gesti = contaGesti();
        assertThat(conferma(documento())).isEqualTo(new Confermata(2026, 0, 42, 0));
        assertThat(contaGesti()).isEqualTo(gesti);
    }

    @Test
    void lo_stesso_documento_con_spazi_in_fondo_alle_righe_non_cambia_nulla() throws Exception {
        conferma(documento());
        String spaziato = new String(documento(), StandardCharsets.UTF_8).replace("\n", "\t \t\n");
        assertThat(conferma(spaziato.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Confermata(2026, 0, 42, 0));
    }

    @Test
    void la_revisione_di_una_scheda_sola_guarda_il_piano_come_sara() throws Exception {
        assertThat(importazioni
                        .proponi("sola.txt", sola("Nora Vigentini"), segretario)
                        .documento()
                        .anomalie())
                .extracting(AnomaliaLetta::codice)
                .contains(Codice.ACCESSIBILITA_ASSENTE);
        conferma(documento());
        assertThat(importazioni
                        .proponi("sola.txt", sola("Nora Vigentini"), segretario)
                        .documento()
                        .anomalie())
                .extracting(AnomaliaLetta::codice)
                .doesNotContain(Codice.ACCESSIBILITA_ASSENTE);
    }

    @Test
    void un_trattino_al_posto_di_un_nome_non_ferma_la_conferma() throws Exception {
        for (String segno : List.of("-", "–", "n.d.", "***", "/")) {
            assertThat(conferma(sola(segno)).anno()).isEqualTo(2026);
        }
        assertThat(schede.diAnno(2026)).isNotEmpty();
    }

    /** Un documento di una scheda, con il responsabile dato. */
    private static byte[] sola(String responsabile) {
        return """
                Scheda Obiettivo Specifico 2026
                Missione\t8 Assetto del territorio ed edilizia abitativa\tProgramma\t1 Urbanistica e assetto del territorio
                PESO %%\t100\tSettore:\tPaesaggio\tResponsabile:\t%s
                OBIETTIVO:\tSiepi di confine
                Descrizione estesa/finalità\tSegnare i confini
                Assessore di riferimento\tAda Rovani
                Progetto trasversale (S/N)\tN
                """.formatted(responsabile).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void due_persone_che_confermano_insieme_fanno_un_piano_solo() throws Exception {
        long prima = importazioni.proponi("a.txt", documento(), segretario).id();
        long seconda = importazioni.proponi("b.txt", documento(), segretario).id();
        List<Confermata> esiti = Insieme.insieme(
                () -> importazioni.conferma(prima, segretario), () -> importazioni.conferma(seconda, segretario));
        assertThat(esiti).extracting(Confermata::inserite).containsExactlyInAnyOrder(42, 0);
        assertThat(schede.diAnno(2026)).hasSize(42);
        assertThat(trasversali.diAnno(2026)).hasSize(4);
        assertThat(settori.elenco()).hasSize(8);
    }

    @Test
    void un_testo_cambiato_si_propone_campo_per_campo_senza_toccare_il_piano() throws Exception {
        conferma(documento());
        Scheda prima = schede.leggi(schede.diAnno(2026).getFirst());
        String peso =
                prima.peso() == null ? "" : prima.peso().valore().toBigInteger().toString();
        String cambiato = new String(documento(), StandardCharsets.UTF_8)
                .replaceFirst("PESO %\\t" + peso + "\\t", "PESO %\t99\t");
        Confermata esito = conferma(cambiato.getBytes(StandardCharsets.UTF_8));
        assertThat(esito.cambiate()).isEqualTo(1);
        Scheda dopo = schede.leggi(prima.id());
        assertThat(dopo.peso()).isEqualTo(prima.peso());
        assertThat(dopo.anomalie())
                .anySatisfy(anomalia -> assertThat(anomalia)
                        .returns("TESTO_CAMBIATO", Anomalia::codice)
                        .returns("peso", Anomalia::campo)
                        .returns("99", Anomalia::proposta));
    }

    @Test
    void una_decisione_su_un_anomalia_entra_nel_piano() throws Exception {
        Proposta proposta = importazioni.proponi("piano.txt", documento(), segretario);
        var letta = proposta.documento().schede().stream()
                .filter(scheda -> scheda.testata().peso() == null)
                .findFirst()
                .orElseThrow();
        int chiave = 1 + letta.anomalie().stream().map(a -> a.campo()).toList().indexOf("peso");
        importazioni.decidi(
                proposta.id(),
                List.of(new Decisione.SuAnomalia(letta.numero(), chiave, Anomalia.Stato.CORRETTA, "12,5")),
                segretario);
        importazioni.conferma(proposta.id(), segretario);
        Scheda scheda = schede.leggi(schede.diAnno(2026).get(letta.numero() - 1));
        assertThat(scheda.peso()).isEqualTo(Peso.di(12.5));
        assertThat(scheda.anomalie().get(chiave - 1).stato()).isEqualTo(Anomalia.Stato.CORRETTA);
    }

    @Test
    void un_documento_illeggibile_non_lascia_nulla() {
        assertThatThrownBy(() -> importazioni.proponi("vuoto.txt", new byte[0], segretario))
                .isInstanceOf(DocumentoIlleggibile.class);
        assertThat(importazioni.daConfermare()).isEmpty();
    }

    @Test
    void solo_il_segretario_importa() {
        Utente altro = utenti.crea(
                new Utenti.Nuovo("giunta", "Giunta", null, Set.of(new Ruolo.Giunta())),
                "Segretissima-1",
                senzaChiedere(segretario));
        assertThatThrownBy(() -> importazioni.proponi("piano.txt", documento(), altro))
                .isInstanceOf(AccessoNegato.class);
    }

    private Confermata conferma(byte[] contenuto) throws Exception {
        return importazioni.conferma(
                importazioni.proponi("piano.txt", contenuto, segretario).id(), segretario);
    }

    private int contaGesti() {
        Integer quanti = sql.queryForObject("select count(*) from registro", Integer.class);
        return quanti == null ? 0 : quanti;
    }

    private static byte[] documento() throws IOException {
        try (InputStream risorsa = ImportazioniTest.class.getResourceAsStream("/demo/piano-2026.txt")) {
            return risorsa.readAllBytes();
        }
    }
}
