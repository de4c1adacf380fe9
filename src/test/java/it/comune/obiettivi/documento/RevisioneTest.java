package it.comune.obiettivi.documento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.documento.Decisione.SuAnomalia;
import it.comune.obiettivi.documento.Decisione.SuGruppo;
import it.comune.obiettivi.documento.Decisione.SuPersona;
import it.comune.obiettivi.documento.Decisione.SuSettore;
import it.comune.obiettivi.documento.Dubbio.Mossa;
import it.comune.obiettivi.documento.Importazioni.Confermata;
import it.comune.obiettivi.documento.lettura.DocumentoIlleggibile;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.NomeProposto;
import it.comune.obiettivi.documento.lettura.Lettore;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.Anomalia.Stato;
import it.comune.obiettivi.piano.Forma;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.ValoreErrato;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ciò che una persona decide rivedendo una proposta, e ciò che di quello arriva nel piano. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:importazioni;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
            "obiettivi.oggi=2026-06-30"
        })
class RevisioneTest {

    @Autowired
    Importazioni importazioni;

    @Autowired
    Schede schede;

    @Autowired
    Settori settori;

    @Autowired
    Persone persone;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    JdbcTemplate sql;

    Utente segretario;
    Proposta proposta;

    @BeforeEach
    void prepara() throws Exception {
        Svuota.tutto(sql);
        segretario = primoUtente.crea("Capo:Segreta-2025").orElseThrow().utente();
        proposta = importazioni.proponi("piano.txt", documento(), segretario);
    }

    @Test
    void i_dubbi_di_tutto_il_piano_vanno_alla_prima_scheda_che_riguardano() {
        Revisione revisione = revisione();
        List<Dubbio> delPiano = revisione.dubbi(0);
        assertThat(delPiano)
                .extracting(dubbio -> dubbio.letta().codice())
                .contains(Codice.SOMMA_PESI_SETTORE, Codice.COPIE_TRASVERSALI);
        conferma();
        List<Scheda> tutte = schede.tutte(2026);
        assertThat(tutte.stream().mapToInt(scheda -> scheda.anomalie().size()).sum())
                .isEqualTo((int) revisione.dubbi().count());
        for (Dubbio dubbio : delPiano) {
            assertThat(tutte.stream().flatMap(scheda -> scheda.anomalie().stream()))
                    .filteredOn(anomalia ->
                            anomalia.codice().equals(dubbio.letta().codice().name()))
                    .anySatisfy(anomalia -> assertThat(anomalia)
                            .returns(dubbio.letta().campo(), Anomalia::campo)
                            .returns(dubbio.letta().originale(), Anomalia::originale));
        }
        Dubbio somma = delPiano.stream()
                .filter(dubbio -> dubbio.letta().codice() == Codice.SOMMA_PESI_SETTORE)
                .findFirst()
                .orElseThrow();
        String settore = somma.letta().campo().substring("settore.".length());
        int prima = revisione.schede().stream()
                .filter(scheda -> scheda.testata().settore().proposto().equals(settore))
                .findFirst()
                .orElseThrow()
                .numero();
        assertThat(tutte.get(prima - 1).anomalie()).extracting(Anomalia::codice).contains("SOMMA_PESI_SETTORE");
        assertThat(tutte.get(prima - 1).anomalie()).extracting(Anomalia::chiave).doesNotHaveDuplicates();
    }

    @Test
    void un_settore_e_una_persona_prendono_il_nome_deciso_con_tutte_le_loro_grafie() {
        NomeProposto settore = proposta.documento().settori().getFirst();
        NomeProposto persona = proposta.documento().persone().stream()
                .filter(nome -> !nome.alias().isEmpty())
                .findFirst()
                .orElseThrow();
        decidi(new SuSettore(settore.nome(), "Direzione generale"), new SuPersona(persona.nome(), "Nome Deciso"));
        conferma();
        assertThat(settori.elenco()).hasSize(8);
        assertThat(settori.perNome(settore.nome()).orElseThrow().nome()).isEqualTo("Direzione generale");
        assertThat(settori.perNome("Direzione generale").orElseThrow().alias()).contains(settore.nome());
        assertThat(persone.perNome(persona.alias().getFirst()).orElseThrow().nome())
                .isEqualTo("Nome Deciso");
        Scheda prima = schede.tutte(2026).getFirst();
        assertThat(settori.leggi(prima.settore()).nome()).isEqualTo("Direzione generale");
    }

    @Test
    void un_nome_deciso_rinomina_il_settore_che_c_e_gia() throws Exception {
        conferma();
        String presente = settori.elenco().getFirst().nome();
        long id = settori.elenco().getFirst().id();
        proposta = importazioni.proponi("ancora.txt", documento(), segretario);
        decidi(new SuSettore(presente, "Direzione generale"));
        assertThat(conferma()).isEqualTo(new Confermata(2026, 0, 42, 0));
        assertThat(settori.leggi(id).nome()).isEqualTo("Direzione generale");
        assertThat(settori.perNome(presente).orElseThrow().id()).isEqualTo(id);
        assertThat(settori.elenco()).hasSize(8);
    }

    @Test
    void una_grafia_si_puo_staccare_dal_suo_gruppo() {
        NomeProposto settore = proposta.documento().settori().stream()
                .filter(nome -> !nome.alias().isEmpty())
                .findFirst()
                .orElseThrow();
        String grafia = settore.alias().getFirst();
        decidi(new SuSettore(grafia, "Un settore a parte"));
        conferma();
        assertThat(settori.elenco()).hasSize(9);
        long aParte = settori.perNome("Un settore a parte").orElseThrow().id();
        List<Integer> sue = proposta.documento().schede().stream()
                .filter(scheda -> scheda.testata().settore().scritto().equals(grafia))
                .map(scheda -> scheda.numero())
                .toList();
        assertThat(sue).isNotEmpty();
        assertThat(schede.tutte(2026).stream()
                        .filter(scheda -> scheda.settore() == aParte)
                        .map(Scheda::numero))
                .containsExactlyElementsOf(sue);
    }

    @Test
    void un_nome_scritto_a_mano_su_un_dubbio_entra_fra_i_settori() {
        Dubbio alias = dubbio(Codice.SETTORE_ALIAS);
        decidi(alias, Stato.CORRETTA, "Ufficio nuovo");
        conferma();
        Scheda scheda = schede.tutte(2026).get(alias.scheda() - 1);
        assertThat(settori.leggi(scheda.settore()).nome()).isEqualTo("Ufficio nuovo");
    }

    @Test
    void lasciare_un_dubbio_non_tocca_il_suo_campo_e_si_puo_riaprire() {
        Dubbio lettura = dubbio(Codice.RIGA_P_SPOSTATA);
        decidi(lettura, Stato.LASCIATA, "");
        assertThat(stesso(lettura)).returns(Stato.LASCIATA, Dubbio::stato).returns(lettura.inUso(), Dubbio::inUso);
        decidi(lettura, Stato.APERTA, "");
        assertThat(stesso(lettura)).isEqualTo(lettura);
    }

    @Test
    void fra_due_decisioni_sullo_stesso_campo_vale_l_ultima() {
        Dubbio lettura = dubbio(Codice.RIGA_P_SPOSTATA);
        String altra = lettura.altraLettura().orElseThrow();
        assertThat(lettura.letture(2026)).hasSize(2);
        assertThat(lettura.mosse()).contains(Mossa.ACCETTA, Mossa.ALTRA_LETTURA, Mossa.CORREGGI);
        decidi(lettura, Stato.CORRETTA, altra);
        assertThat(stesso(lettura).inUso()).isEqualTo(altra);
        decidi(lettura, Stato.ACCETTATA, lettura.letta().proposta());
        assertThat(stesso(lettura).inUso()).isEqualTo(lettura.letta().proposta());
    }

    @Test
    void un_valore_che_il_campo_non_ammette_si_rifiuta_e_non_resta() {
        rifiuta(Codice.PESO_SCHEDA_MANCANTE, "centoventi", "piano.errore.peso");
        rifiuta(Codice.PESO_SCHEDA_MANCANTE, "120", "piano.errore.peso");
        rifiuta(Codice.RIGA_P_SPOSTATA, "2026-13", "piano.errore.mesi");
        rifiuta(Codice.DATA_IMPOSSIBILE, "31/06/2026", "piano.errore.data");
        rifiuta(Codice.SETTORE_ALIAS, "  ", "piano.errore.nome");
        assertThat(importazioni.leggi(proposta.id()).decisioni()).isEmpty();
        assertThatThrownBy(() -> decidi(new SuAnomalia(99, 1, Stato.ACCETTATA, "")))
                .isInstanceOf(ValoreErrato.class);
    }

    @Test
    void la_forma_di_ogni_campo_si_normalizza() {
        assertThat(Forma.di("fase.2.peso")).isEqualTo(Forma.PESO);
        assertThat(Forma.di("fase.2")).isEqualTo(Forma.NESSUNA);
        assertThat(Forma.di("settore.Lavori pubblici")).isEqualTo(Forma.NESSUNA);
        assertThat(Forma.di("indicatore.3.fase")).isEqualTo(Forma.FASE);
        var scheda = new Forma.Contesto(2026, null, Set.of());
        assertThat(Forma.PESO.normalizza("peso", " 12.50 % ", scheda)).isEqualTo("12,5");
        assertThat(Forma.MESI.normalizza("fase.1.previsti", "2027, 2026-03 2026-01", scheda))
                .isEqualTo("2026-01 2026-03 2027");
        assertThat(Forma.MISSIONE.normalizza("missione", "1 Servizi", scheda)).isEqualTo("01");
        assertThat(Forma.TRASVERSALE.normalizza("trasversale", "sì", scheda)).isEqualTo("S");
        assertThat(Forma.ATTESO.normalizza("indicatore.1.atteso", "entro il 30/06/2026", scheda))
                .isEqualTo("entro il 30/06/2026");
    }

    @Test
    void cio_che_si_decide_di_un_gruppo_vale_per_la_sua_segnalazione() {
        decidi(new SuGruppo(1, false), new SuGruppo(2, true));
        assertThat(revisione().dubbi(0).stream()
                        .filter(dubbio -> dubbio.letta().codice() == Codice.COPIE_TRASVERSALI)
                        .map(Dubbio::stato))
                .startsWith(Stato.LASCIATA, Stato.ACCETTATA, Stato.APERTA);
    }

    @Test
    void una_proposta_scartata_si_riprende_e_una_confermata_non_si_scarta() {
        importazioni.scarta(proposta.id(), segretario);
        assertThat(importazioni.daConfermare()).isEmpty();
        assertThat(conferma()).isEqualTo(new Confermata(2026, 0, 0, 0));
        assertThat(schede.diAnno(2026)).isEmpty();
        importazioni.riprendi(proposta.id(), segretario);
        conferma();
        importazioni.scarta(proposta.id(), segretario);
        assertThat(importazioni.leggi(proposta.id()).stato()).isEqualTo(Proposta.Stato.CONFERMATA);
        assertThat(conferma()).isEqualTo(new Confermata(2026, 0, 42, 0));
    }

    @Test
    void di_un_documento_enorme_si_legge_solo_fino_al_limite() {
        long[] letti = {0};
        InputStream infinito = new InputStream() {
            @Override
            public int read() {
                letti[0]++;
                return 'a';
            }

            @Override
            public int read(byte[] dove, int da, int quanti) {
                letti[0] += quanti;
                return quanti;
            }
        };
        assertThatThrownBy(() -> importazioni.leggi(infinito, segretario))
                .isInstanceOf(DocumentoIlleggibile.class)
                .hasMessageContaining("20 MB");
        assertThat(letti[0]).isEqualTo(Lettore.LIMITE + 1L);
    }

    private void rifiuta(Codice codice, String valore, String chiave) {
        assertThatThrownBy(() -> decidi(dubbio(codice), Stato.CORRETTA, valore))
                .isInstanceOfSatisfying(
                        ValoreErrato.class,
                        errore -> assertThat(errore.chiave()).isEqualTo(chiave));
    }

    private Dubbio dubbio(Codice codice) {
        return revisione()
                .dubbi()
                .filter(dubbio -> dubbio.letta().codice() == codice)
                .findFirst()
                .orElseThrow();
    }

    private Dubbio stesso(Dubbio dubbio) {
        return revisione().dubbi(dubbio.scheda()).get(dubbio.chiave() - 1);
    }

    private Revisione revisione() {
        return Revisione.di(importazioni.leggi(proposta.id()));
    }

    private void decidi(Dubbio dubbio, Stato stato, String valore) {
        decidi(new SuAnomalia(dubbio.scheda(), dubbio.chiave(), stato, valore));
    }

    private void decidi(Decisione... decisioni) {
        importazioni.decidi(proposta.id(), Stream.of(decisioni).toList(), segretario);
    }

    private Confermata conferma() {
        return importazioni.conferma(proposta.id(), segretario);
    }

    private static byte[] documento() throws IOException {
        try (InputStream risorsa =
                Objects.requireNonNull(RevisioneTest.class.getResourceAsStream("/demo/piano-2026.txt"))) {
            return risorsa.readAllBytes();
        }
    }
}
