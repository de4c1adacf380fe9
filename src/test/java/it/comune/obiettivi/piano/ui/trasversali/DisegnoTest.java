package it.comune.obiettivi.piano.ui.trasversali;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import it.comune.obiettivi.cruscotto.FattiScheda;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Peso;
import org.junit.jupiter.api.Test;

/** Chi partecipa, quali sono le fasi comuni, dove le parti non sono uguali: lo cambia il segretario. */
class DisegnoTest extends ProvaDellaMatrice {

    @Test
    void la_cella_che_manca_si_collega_alla_fase_che_le_somiglia_e_si_scollega() {
        entra(segretario);
        vai("?cella=2." + sua);
        assertThat(cella(2, sua).getAttribute("cifre")).isEmpty();
        _click(_get(NativeButton.class, s -> s.withText("FASE 2 · Seconda fase (le somiglia)")));
        diretta();
        assertThat(schede.leggi(sua).fase(2).faseComune()).isEqualTo(2);
        assertThat(cella(2, sua).getAttribute("cifre")).isNotEmpty();
        assertThat(siOffre("Motivazione, FASE 2")).isTrue();
        _click(bottone("Scollega dalla fase comune"));
        assertThat(schede.leggi(sua).fase(2).faseComune()).isEqualTo(2);
        assertThat(testi("conferma")).anyMatch(testo -> testo.contains("resta nella sua scheda"));
        conferma("Scollega dalla fase comune");
        diretta();
        assertThat(schede.leggi(sua).fase(2).faseComune()).isNull();
        assertThat(cella(2, sua).getAttribute("cifre")).isEmpty();
    }

    @Test
    void a_chi_manca_la_fase_la_si_aggiunge_alla_scheda_gia_collegata() {
        entra(segretario);
        vai("?cella=2." + sua);
        _click(bottone("Aggiungi questa fase alla scheda 2"));
        assertThat(testi("conferma")).anyMatch(testo -> testo.contains("senza mesi e senza peso"));
        conferma("Aggiungi questa fase alla scheda 2");
        diretta();
        assertThat(schede.leggi(sua).fasi()).last().satisfies(fase -> {
            assertThat(fase.testo()).isEqualTo("Seconda fase");
            assertThat(fase.faseComune()).isEqualTo(2);
        });
        assertThat(cella(2, sua).getAttribute("cifre")).isNotEmpty();
    }

    @Test
    void il_segretario_toglie_un_settore_vedendo_prima_le_conseguenze_e_lo_annulla() {
        entra(segretario);
        vai("?disegno=1");
        _click(_find(NativeButton.class, s -> s.withText("Togli…")).get(1));
        assertThat(testi("conferma"))
                .anyMatch(testo -> testo.contains("Il settore Cultura esce dall’obiettivo: la sua scheda 2 resta"));
        assertThat(trasversali.leggi(obiettivo).partecipazioni()).hasSize(2);
        _click(bottone("Togli il settore"));
        diretta();
        assertThat(trasversali.leggi(obiettivo).partecipazioni()).hasSize(1);
        assertThat(_find(Cella.class)).hasSize(2);
        premi(bottone("Annulla"));
        diretta();
        assertThat(_find(Cella.class)).hasSize(4);
    }

    @Test
    void il_segretario_aggiunge_un_settore_e_collega_le_sue_fasi_con_le_proposte() {
        entra(segretario);
        vai("?disegno=1");
        @SuppressWarnings("unchecked")
        ComboBox<FattiScheda> nuovo = _get(ComboBox.class);
        _setValue(nuovo, nuovo.getListDataView().getItems().findFirst().orElseThrow());
        _click(bottone("Aggiungi il settore"));
        assertThat(testi("conferma")).anyMatch(testo -> testo.contains("Polizia locale entra nell’obiettivo"));
        conferma("Aggiungi il settore");
        diretta();
        vai("?collega=" + terza);
        _click(bottone("Conferma i collegamenti"));
        diretta();
        assertThat(schede.leggi(terza).fasi())
                .extracting(fase -> fase.faseComune())
                .containsExactly(1, 2);
        assertThat(_find(Cella.class)).hasSize(6);
    }

    @Test
    void il_segretario_aggiunge_toglie_e_rimette_una_fase_comune() {
        entra(segretario);
        vai("?disegno=1");
        _setValue(_get(TextField.class, s -> s.withLabel("Testo di una fase comune nuova")), "Verifica");
        _click(bottone("Aggiungi la fase comune"));
        diretta();
        assertThat(trasversali.leggi(obiettivo).fasiComuni()).last().satisfies(fase -> {
            assertThat(fase.numero()).isEqualTo("3");
            assertThat(fase.testo()).isEqualTo("Verifica");
        });
        _click(_find(NativeButton.class, s -> s.withText("Togli…")).get(2));
        assertThat(testi("conferma")).anyMatch(testo -> testo.contains("le fasi di 2 settori restano"));
        _click(bottone("Togli la fase comune"));
        diretta();
        assertThat(trasversali.leggi(obiettivo).fasiComuni()).hasSize(2);
        assertThat(testi("elenco")).anyMatch(testo -> testo.contains("Prima fase"));
        _click(bottone("Rimetti"));
        diretta();
        assertThat(trasversali.leggi(obiettivo).fasiComuni()).hasSize(3);
    }

    @Test
    void le_differenze_si_dicono_a_tutti_e_si_allineano_una_scheda_alla_volta() {
        schede.modifica(sua, new Modifica.CambiaTestoFase(1, "Prima fase", "Primo passo"), segretario);
        schede.modifica(sua, new Modifica.CambiaPesoFase(1, Peso.di(60), Peso.di(25)), segretario);
        schede.modifica(sua, new Modifica.PrevediMese(1, Periodo.LUGLIO, true), segretario);
        entra(segretario);
        vai("?differenze=1");
        assertThat(testi("frasi").getFirst())
                .contains("1 settore ha un altro testo: Cultura", "1 settore ha un altro peso", "altri mesi previsti");
        @SuppressWarnings("unchecked")
        Select<DifferenzeDiFase.Modello> modello = _get(Select.class);
        assertThat(testi("confronto"))
                .singleElement()
                .satisfies(testo -> assertThat(testo).contains("Cultura · scheda 2", "Primo passo", "Prima fase"));
        _setValue(modello, modello.getListDataView().getItems().findFirst().orElseThrow());
        _setValue(_get(Checkbox.class, s -> s.withLabel("Mesi previsti")), false);
        _click(bottone("Allinea la scheda 2"));
        assertThat(schede.leggi(sua).fase(1).testo()).isEqualTo("Prima fase");
        assertThat(schede.leggi(sua).fase(1).peso()).isEqualTo(Peso.di(60));
        assertThat(schede.leggi(sua).fase(1).previsti().contiene(Periodo.LUGLIO))
                .isTrue();
        assertThat(testi("esiti").getFirst()).contains("Cultura: allineata, 2 cambiamenti");
        diretta();
        premi(_find(NativeButton.class, s -> s.withText("Annulla")).getLast());
        assertThat(schede.leggi(sua).fase(1).testo()).isEqualTo("Primo passo");
        assertThat(schede.leggi(sua).fase(1).peso()).isEqualTo(Peso.di(25));
    }

    @Test
    void chi_non_e_capofila_legge_le_differenze_e_non_allinea() {
        entra(responsabile);
        vai("?differenze=2");
        assertThat(testi("frasi").getFirst()).contains("1 settore su 2 non ha la FASE 2: Cultura");
        assertThat(_find(Select.class)).isEmpty();
    }
}
