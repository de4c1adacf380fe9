package it.comune.obiettivi.piano.ui.scheda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.Anomalia.Stato;
import it.comune.obiettivi.piano.Indicatore;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.ui.campi.Marchio;
import it.comune.obiettivi.piano.ui.campi.SceltaViva.Voce;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** I dubbi della lettura: si leggono accanto al campo, si accettano, si correggono, si lasciano. */
class DubbiTest extends ProvaDelPiano {

    @Autowired
    Persone persone;

    private static final String SCHEDA = "piano/2026/schede/1";

    @Test
    void un_anomalia_si_accetta_si_corregge_si_lascia() {
        entra(segretario);
        vai(SCHEDA);
        assertThat(_find(NativeButton.class, s -> s.withText("Accetta la proposta")))
                .isEmpty();
        _click(bottone("L’ho corretta"));
        assertThat(scheda().anomalie().getFirst().stato()).isEqualTo(Anomalia.Stato.CORRETTA);
        diretta();
        assertThat(_find(NativeButton.class, s -> s.withText("L’ho corretta"))).isEmpty();
    }

    @Test
    void un_dubbio_sul_settore_si_legge_con_il_nome_del_settore() {
        sql.update("update anomalia set campo = 'settore.Lavori pubblici 2.0' where scheda = ?", id);
        entra(segretario);
        vai(SCHEDA);
        assertThat(testi("minimo")).contains("Lavori pubblici 2.0");
    }

    @Test
    void accettare_una_proposta_scrive_il_suo_campo() {
        dubbio("missione", "MISSIONE_DISCORDE", "04");
        entra(segretario);
        vai(SCHEDA);
        _click(bottone("Accetta la proposta"));
        assertThat(scheda().testata().missione()).isEqualTo("04");
        assertThat(scheda().anomalie().getFirst().stato()).isEqualTo(Stato.ACCETTATA);
    }

    @Test
    void i_mesi_giusti_si_spuntano() {
        dubbio("fase.2.previsti", "FASE_SENZA_MESI", "");
        entra(segretario);
        vai(SCHEDA);
        _click(bottone("Correggi"));
        @SuppressWarnings("unchecked")
        CheckboxGroup<Periodo> mesi = _get(CheckboxGroup.class);
        assertThat(mesi.getValue()).containsExactlyInAnyOrder(Periodo.OTTOBRE, Periodo.NOVEMBRE);
        _setValue(mesi, Set.of(Periodo.OTTOBRE, Periodo.DICEMBRE));
        _click(bottone("Salva"));
        assertThat(scheda().fase(2).previsti()).isEqualTo(Mesi.di(Periodo.OTTOBRE, Periodo.DICEMBRE));
        assertThat(scheda().anomalie().getFirst().inUso()).isEqualTo("2026-10 2026-12");
    }

    @Test
    void il_settore_mancante_e_l_assessore_si_scelgono_per_nome() {
        dubbio("settore", "SETTORE_MANCANTE", "");
        entra(segretario);
        vai(SCHEDA);
        correggi("Cultura");
        assertThat(scheda().settore()).isEqualTo(cultura);
        assertThat(scheda().anomalie().getFirst().stato()).isEqualTo(Stato.CORRETTA);
    }

    @Test
    void il_responsabile_mancante_si_sceglie_per_nome() {
        long anna = persone.crea("Anna Rossi", Set.of(), segretario).id();
        dubbio("responsabile", "RESPONSABILE_MANCANTE", "");
        entra(segretario);
        vai(SCHEDA);
        correggi("Anna Rossi");
        assertThat(scheda().testata().responsabile()).isEqualTo(anna);
    }

    @Test
    void a_una_fase_senza_indicatore_se_ne_aggiunge_uno_dalla_sua_anomalia() {
        dubbio("fase.2", "FASE_SENZA_INDICATORE", "");
        entra(segretario);
        vai(SCHEDA);
        NativeButton aggiungi = _find(NativeButton.class, s -> s.withText("Aggiungi un indicatore"))
                .getLast();
        _click(aggiungi);
        _setValue(_get(TextArea.class, s -> s.withLabel("Che cosa misura")), "Atti adottati");
        _click(bottone("Salva"));
        diretta();
        assertThat(scheda().indicatore(2)).returns(2, Indicatore::fase).returns("Atti adottati", Indicatore::testo);
        assertThat(siOffre("valore atteso, Atti adottati")).isTrue();
    }

    @Test
    void un_valore_che_non_si_capisce_si_spiega_e_resta_scritto() {
        dubbio("fase.1.peso", "PESO_NON_VALIDO", "");
        entra(segretario);
        vai(SCHEDA);
        _click(bottone("Correggi"));
        TextField valore = _get(TextField.class, s -> s.withLabel("Valore giusto"));
        assertThat(valore.getValue()).isEqualTo("60");
        _setValue(valore, "tanto");
        _click(bottone("Salva"));
        assertThat(testi("nota-errore")).anyMatch(testo -> testo.contains("non è un peso"));
        assertThat(valore.getValue()).isEqualTo("tanto");
        assertThat(scheda().anomalie().getFirst().stato()).isEqualTo(Stato.APERTA);
        _setValue(valore, "55 %");
        _click(bottone("Salva"));
        assertThat(scheda().fase(1).peso()).isEqualTo(Peso.di(55));
    }

    @Test
    void il_dubbio_di_una_fase_tolta_si_nasconde_e_torna_con_lei() {
        dubbio("fase.1.numero", "FASE_NUMERO_RIPETUTO", "2");
        entra(segretario);
        vai(SCHEDA);
        assertThat(_find(NativeButton.class, s -> s.withText("Correggi"))).hasSize(1);
        schede.modifica(id, new Modifica.TogliFase(1), segretario);
        diretta();
        assertThat(_find(NativeButton.class, s -> s.withText("Correggi"))).isEmpty();
        schede.modifica(id, new Modifica.RimettiFase(1), segretario);
        diretta();
        _click(bottone("Accetta la proposta"));
        assertThat(scheda().fase(1).numero()).isEqualTo("2");
    }

    @Test
    void il_segno_accanto_al_campo_dice_i_valori_in_parole() {
        sql.update(
                "update anomalia set campo = 'fase.1.previsti', proposta = '2026-06 2027', in_uso = '2026-03 2026-04'"
                        + " where scheda = ?",
                id);
        entra(responsabile);
        vai(SCHEDA);
        Marchio segno = _get(Marchio.class);
        Popover dettaglio = (Popover) ReflectionTestUtils.getField(segno, "dettaglio");
        dettaglio.setOpened(true);
        assertThat(dettaglio.getElement().getTextRecursively()).contains("giugno, 2027", "marzo, aprile");
    }

    private void dubbio(String campo, String codice, String proposta) {
        sql.update(
                "update anomalia set campo = ?, codice = ?, proposta = ?, in_uso = '' where scheda = ?",
                campo,
                codice,
                proposta,
                id);
    }

    private static void correggi(String voce) {
        _click(bottone("Correggi"));
        @SuppressWarnings("unchecked")
        ComboBox<Voce> elenco = _get(ComboBox.class, s -> s.withLabel("Valore giusto"));
        _setValue(elenco, new Voce(voce, voce));
        _click(bottone("Salva"));
    }
}
