package it.comune.obiettivi.piano.ui.scheda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.AccessDeniedException;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.Campo;
import it.comune.obiettivi.piano.ModificaTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import it.comune.obiettivi.piano.Percentuale;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.Trasversali;
import it.comune.obiettivi.piano.ui.campi.SceltaViva.Voce;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StoriaViewTest extends ProvaDelPiano {

    private static final String SCHEDA = "piano/2026/schede/1";
    private static final String STORIA = SCHEDA + "/storia";

    @Autowired
    Trasversali trasversali;

    @BeforeEach
    void un_piano_nato_a_gennaio() {
        sql.update("update registro set istante = timestamp '2026-01-10 08:00:00'");
    }

    @Test
    void dalla_scheda_si_va_alla_sua_storia() {
        entra(responsabile);
        vai(SCHEDA);
        assertThat(_get(Anchor.class, s -> s.withClasses("alla-storia")).getHref())
                .isEqualTo(STORIA);
    }

    @Test
    void ogni_gesto_dice_quando_chi_e_che_cosa_in_parole() {
        compi("2026-04-02T10:05:00Z", new Modifica.SvolgiMese(1, Periodo.MARZO, true), responsabile);
        compi(
                "2026-04-03T10:00:00Z",
                new Modifica.RilevaAvanzamento(1, LocalDate.of(2026, 3, 31), Percentuale.di(50)),
                responsabile);
        compi("2026-05-01T22:30:00Z", new Modifica.CambiaPeso(Peso.di(20), Peso.di(12.5)), segretario);
        entra(utente("nucleo", new Ruolo.Nucleo()));
        vai(STORIA);
        assertThat(righe())
                .containsExactly(
                        List.of("02/05/2026 00:30", segretario.nome(), "Peso %", "20", "12,5"),
                        List.of("03/04/2026 12:00", "Utente tommaso", "FASE 1, avanzamento", "–", "50 % al 31/03/2026"),
                        List.of(
                                "02/04/2026 12:05",
                                "Utente tommaso",
                                "FASE 1, mesi effettivi: marzo",
                                "non segnato",
                                "segnato"),
                        List.of(
                                "10/01/2026 09:00",
                                segretario.nome(),
                                "tutta la scheda",
                                "–",
                                "nel piano: Obiettivo 1"));
    }

    @Test
    void di_un_testo_si_segnano_le_parole_cambiate() {
        compi("2026-04-02T10:05:00Z", new Modifica.ScriviMotivazione(1, "", "Manca il parere"), responsabile);
        compi(
                "2026-04-03T10:05:00Z",
                new Modifica.ScriviMotivazione(1, "Manca il parere", "Manca ancora il parere"),
                responsabile);
        entra(responsabile);
        vai(STORIA);
        assertThat(elementi("ins")).containsExactly(" ancora");
        assertThat(elementi("del")).isEmpty();
    }

    @Test
    void un_testo_lungo_si_legge_in_breve_e_poi_tutto() {
        String lungo = "parola ".repeat(200).strip() + " ultima";
        compi("2026-04-02T10:05:00Z", new Modifica.ScriviMotivazione(1, "", lungo), responsabile);
        entra(responsabile);
        vai(STORIA);
        assertThat(righe().getFirst().getLast()).doesNotContain("ultima").contains("…");
        _click(bottone("mostra tutto"));
        assertThat(righe().getFirst().getLast()).contains("ultima").contains("mostra meno");
    }

    @Test
    void i_filtri_stanno_nell_indirizzo() {
        compi("2026-03-31T21:59:00Z", new Modifica.SvolgiMese(1, Periodo.MARZO, true), responsabile);
        compi("2026-04-30T21:59:00Z", new Modifica.ScriviMotivazione(1, "", "Manca il parere"), responsabile);
        compi("2026-05-02T08:00:00Z", new Modifica.CambiaTesto(Campo.PERSONALE, "", "Due tecnici"), segretario);
        entra(segretario);
        vai(STORIA + "?dal=2026-04-01&al=2026-04-30");
        assertThat(cose()).containsExactly("FASE 1, motivazione");
        vai(STORIA + "?campo=fase.1");
        assertThat(cose()).containsExactly("FASE 1, motivazione", "FASE 1, mesi effettivi: marzo");
        vai(STORIA + "?campo=fase.1.svolto");
        assertThat(cose()).containsExactly("FASE 1, mesi effettivi: marzo");
        vai(STORIA + "?chi=" + responsabile.id());
        assertThat(cose()).hasSize(2);
        assertThat(scelta("Chi").getValue().nome()).isEqualTo("Utente tommaso");
    }

    @Test
    void un_filtro_scelto_cambia_l_indirizzo() {
        compi("2026-04-30T21:59:00Z", new Modifica.ScriviMotivazione(1, "", "Manca il parere"), responsabile);
        entra(segretario);
        vai(STORIA + "?dal=2026-02-01");
        ComboBox<Voce> campo = scelta("Che cosa");
        _setValue(campo, voce(campo, "FASE 1, motivazione"));
        assertThat(indirizzo()).contains("campo=fase.1.motivazione", "dal=2026-02-01");
        assertThat(cose()).containsExactly("FASE 1, motivazione");
        _setValue(_get(DatePicker.class, s -> s.withLabel("Al")), LocalDate.of(2026, 3, 1));
        assertThat(indirizzo()).contains("al=2026-03-01");
        assertThat(cose()).isEmpty();
        assertThat(testi("vuoto-pagina")).singleElement().asString().contains("Nessun gesto corrisponde");
    }

    @Test
    void un_indirizzo_che_non_si_capisce_non_filtra() {
        entra(segretario);
        vai(STORIA + "?dal=ieri&chi=io&campo=%25");
        assertThat(cose()).containsExactly("tutta la scheda");
    }

    @Test
    void i_gesti_arrivano_cento_alla_volta() {
        for (int i = 0; i < 120; i++) {
            compi("2026-04-30T10:00:00Z", new Modifica.SvolgiMese(1, Periodo.MARZO, i % 2 == 0), responsabile);
        }
        entra(segretario);
        vai(STORIA);
        assertThat(cose()).hasSize(100);
        _click(bottone("Mostra i più vecchi"));
        assertThat(cose()).hasSize(121).last().isEqualTo("tutta la scheda");
        assertThat(_find(NativeButton.class, s -> s.withText("Mostra i più vecchi")))
                .isEmpty();
    }

    @Test
    void un_gesto_nuovo_compare_in_cima_e_il_resto_resta_dov_e() {
        entra(segretario);
        vai(STORIA);
        NativeTableRow prima = corpo().getFirst();
        schede.modifica(id, new Modifica.SvolgiMese(1, Periodo.MARZO, true), responsabile);
        schede.modifica(altra, new Modifica.CambiaPeso(Peso.di(20), Peso.di(30)), segretario);
        diretta();
        assertThat(cose()).containsExactly("FASE 1, mesi effettivi: marzo", "tutta la scheda");
        assertThat(corpo().getLast()).isSameAs(prima);
        diretta();
        assertThat(cose()).hasSize(2);
    }

    @Test
    void anche_un_obiettivo_trasversale_ha_la_sua_storia() {
        long obiettivo = trasversali.inserisci(
                new ModificaTrasversale.InserisciTrasversale(
                        2026, "Anticorruzione", "Prevenire", List.of(), List.of(new Partecipa(id, lavori))),
                segretario);
        trasversali.modifica(obiettivo, new ModificaTrasversale.ScollegaScheda(id), segretario);
        trasversali.modifica(
                obiettivo, new ModificaTrasversale.CollegaScheda(new Partecipa(altra, cultura)), segretario);
        entra(responsabile);
        vai("piano/2026/trasversali/" + obiettivo + "/storia");
        trasversali.modifica(obiettivo, new ModificaTrasversale.ScriviNote("", "Ci vediamo lunedì"), segretario);
        diretta();
        assertThat(righe().stream().map(riga -> riga.subList(2, 5)))
                .containsExactly(
                        List.of("Note condivise", "–", "Ci vediamo lunedì"),
                        List.of("partecipa Cultura", "–", "Scheda 2"),
                        List.of("partecipa Lavori pubblici", "Scheda 1", "–"),
                        List.of("tutto l’obiettivo", "–", "nel piano: Anticorruzione"));
        vai("piano/2026/trasversali/" + obiettivo);
        assertThat(_get(Anchor.class, s -> s.withClasses("alla-storia")).getHref())
                .isEqualTo("piano/2026/trasversali/" + obiettivo + "/storia");
    }

    @Test
    void l_amministratore_non_legge_la_storia() {
        entra(utente("tecnico", new Ruolo.Amministratore()));
        assertThatThrownBy(() -> vai(STORIA)).hasRootCauseInstanceOf(AccessDeniedException.class);
    }

    private static List<NativeTableRow> corpo() {
        return _find(NativeTableRow.class).stream()
                .filter(riga -> riga.getElement().getParent().getTag().equals("tbody"))
                .toList();
    }

    /** Le righe della storia, senza la via a com'era. */
    private static List<List<String>> righe() {
        return corpo().stream()
                .map(riga -> riga.getChildren()
                        .map(cella -> cella.getElement().getTextRecursively().replace("com’era qui", ""))
                        .toList())
                .toList();
    }

    private static List<String> cose() {
        return righe().stream().map(riga -> riga.get(2)).toList();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Voce> scelta(String etichetta) {
        return _get(ComboBox.class, s -> s.withLabel(etichetta));
    }

    private static Voce voce(ComboBox<Voce> scelta, String nome) {
        return scelta.getListDataView()
                .getItems()
                .filter(voce -> voce.nome().equals(nome))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> elementi(String tag) {
        return _find(
                        Component.class,
                        s -> s.withPredicate(c -> c.getElement().getTag().equals(tag)))
                .stream()
                .map(c -> c.getElement().getTextRecursively())
                .toList();
    }
}
