package it.comune.obiettivi.piano.ui.scheda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextFieldBase;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.Campo;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Peso;
import org.junit.jupiter.api.Test;

/** Due persone sullo stesso campo, e la via per tornare indietro. */
class ScrivereInsiemeTest extends ProvaDelPiano {

    private static final String SCHEDA = "piano/2026/schede/1";

    @Test
    void cio_che_un_altro_cambia_arriva_senza_toccare_il_campo_in_uso() {
        entra(responsabile);
        vai(SCHEDA);
        premi("Motivazione, FASE 1");
        TextFieldBase<?, String> area = campo();
        _setValue(area, "Il mio inizio");
        schede.modifica(id, new Modifica.ScriviMotivazione(1, "", "Parole di altri"), segretario);
        schede.modifica(id, new Modifica.CambiaTesto(Campo.TITOLO, "Obiettivo 1", "Titolo di altri"), segretario);
        diretta();
        assertThat(area.getValue()).isEqualTo("Il mio inizio");
        assertThat(testi("lettura")).contains("Titolo di altri");
        assertThat(testi("nota-bene")).anyMatch(testo -> testo.contains("Parole di altri"));
        Browser.esce(area);
        assertThat(scheda().fase(1).motivazione()).contains("Il mio inizio", "Parole di altri");
    }

    @Test
    void uscendo_senza_scrivere_prende_posto_cio_che_ha_aspettato() {
        entra(responsabile);
        vai(SCHEDA);
        premi("Motivazione, FASE 1");
        schede.modifica(id, new Modifica.ScriviMotivazione(1, "", "Parole di altri"), segretario);
        diretta();
        Browser.esce(campo());
        assertThat(etichetta("Motivazione, FASE 1").getText()).isEqualTo("Parole di altri");
    }

    @Test
    void di_due_valori_diversi_si_chiede_e_nessuno_si_perde() {
        entra(segretario);
        vai(SCHEDA);
        premi("Peso %");
        TextFieldBase<?, String> campo = campo();
        _setValue(campo, "30");
        Utente altro = responsabileComeSegretario();
        schede.modifica(id, new Modifica.CambiaPeso(Peso.di(20), Peso.di(25)), altro);
        Browser.esce(campo);
        assertThat(testi("contesa")).anyMatch(testo -> testo.contains("30") && testo.contains("25"));
        assertThat(testi("nota-avviso")).anyMatch(testo -> testo.contains(altro.nome()));
        assertThat(scheda().peso()).isEqualTo(Peso.di(25));
        _click(bottone("Tieni il tuo"));
        assertThat(scheda().peso()).isEqualTo(Peso.di(30));
        assertThat(etichetta("Peso %").getText()).isEqualTo("30");
    }

    @Test
    void chi_decide_dopo_ritrova_la_scelta() {
        entra(segretario);
        vai(SCHEDA);
        premi("Peso %");
        TextFieldBase<?, String> campo = campo();
        _setValue(campo, "30");
        schede.modifica(id, new Modifica.CambiaPeso(Peso.di(20), Peso.di(25)), segretario);
        Browser.esce(campo);
        _click(bottone("Decidi dopo"));
        assertThat(siOffreTesto("Tieni il tuo")).isFalse();
        _click(bottone("Scegli ora"));
        _click(bottone("Tieni quello che c’è"));
        assertThat(scheda().peso()).isEqualTo(Peso.di(25));
        assertThat(etichetta("Peso %").getText()).isEqualTo("25");
    }

    @Test
    void un_testo_lungo_si_salva_anche_fermandosi_e_il_campo_resta_aperto() {
        entra(responsabile);
        vai(SCHEDA);
        premi("Motivazione, FASE 1");
        TextFieldBase<?, String> area = campo();
        _setValue(area, "Manca");
        Browser.riposa(area);
        assertThat(scheda().fase(1).motivazione()).isEqualTo("Manca");
        assertThat(area.isVisible()).isTrue();
        _setValue(area, "Manca il parere");
        schede.modifica(id, new Modifica.ScriviMotivazione(1, "Manca", "Ieri: Manca"), segretario);
        Browser.esce(area);
        assertThat(scheda().fase(1).motivazione()).isEqualTo("Ieri: Manca il parere");
        assertThat(etichetta("Motivazione, FASE 1").getText()).isEqualTo("Ieri: Manca il parere");
    }

    @Test
    void un_testo_troppo_lungo_si_rifiuta_accanto_al_campo_e_resta_scritto() {
        entra(responsabile);
        vai(SCHEDA);
        premi("Motivazione, FASE 1");
        TextFieldBase<?, String> area = campo();
        String lungo = "parola ".repeat(3_000).strip();
        _setValue(area, lungo);
        Browser.esce(area);
        assertThat(scheda().fase(1).motivazione()).isEmpty();
        assertThat(area.isVisible()).isTrue();
        assertThat(area.getValue()).isEqualTo(lungo);
        assertThat(testi("nota-errore"))
                .anyMatch(testo -> testo.contains("20.999 caratteri") && testo.contains("20.000"));
        assertThat(area.getElement().getParent().getAttribute("data-massimo")).isEqualTo("20000");
    }

    @Test
    void l_ultimo_gesto_si_annulla_e_poi_quello_prima() {
        entra(segretario);
        vai(SCHEDA);
        scrivi("Personale dedicato", "Due tecnici");
        premi(_get(NativeButton.class, s -> s.withPredicate(b -> detto(b).equals("FASE 2, dicembre: non previsto"))));
        premi(bottone("Annulla"));
        assertThat(scheda().fase(2).previsti().contiene(Periodo.DICEMBRE)).isFalse();
        premi(bottone("Annulla"));
        assertThat(scheda().testata().personale()).isEmpty();
        assertThat(siOffreTesto("Annulla")).isFalse();
        diretta();
        assertThat(etichetta("Personale dedicato").getText()).isEqualTo("scrivi");
    }

    @Test
    void non_si_annulla_cio_che_un_altro_ha_cambiato_dopo() {
        entra(segretario);
        vai(SCHEDA);
        scrivi("Personale dedicato", "Due tecnici");
        schede.modifica(
                id,
                new Modifica.CambiaTesto(Campo.PERSONALE, "Due tecnici", "Tre tecnici"),
                responsabileComeSegretario());
        premi(bottone("Annulla"));
        assertThat(testi("salvato")).singleElement().asString().contains("Utente vice", "Tre tecnici");
        assertThat(scheda().testata().personale()).isEqualTo("Tre tecnici");
    }

    @Test
    void un_mese_gia_segnato_da_un_altro_resta_segnato_e_due_clic_vogliono_la_stessa_cosa() {
        entra(responsabile);
        vai(SCHEDA);
        NativeButton aprile = etichetta("FASE 1, aprile: previsto, non");
        String visto = visto(aprile);
        schede.modifica(id, new Modifica.SvolgiMese(1, Periodo.APRILE, true), segretario);
        diretta();
        assertThat(visto(aprile)).isEqualTo("true");
        premi(aprile, visto);
        assertThat(scheda().fase(1).effettivi().contiene(Periodo.APRILE)).isTrue();
        assertThat(testi("salvato")).containsExactly("Era già così");
        premi(aprile, visto);
        assertThat(scheda().fase(1).effettivi().contiene(Periodo.APRILE)).isTrue();
        premi(aprile);
        assertThat(scheda().fase(1).effettivi().contiene(Periodo.APRILE)).isFalse();
    }

    @Test
    void si_annulla_il_gesto_che_si_vede_e_non_un_altro() {
        entra(segretario);
        vai(SCHEDA);
        scrivi("Personale dedicato", "Due tecnici");
        String visto = visto(bottone("Annulla"));
        scrivi("Obiettivo operativo", "Un altro gesto");
        premi(bottone("Annulla"), visto);
        assertThat(scheda().testata().obiettivoOperativo()).isEqualTo("Un altro gesto");
        assertThat(scheda().testata().personale()).isEqualTo("Due tecnici");
        assertThat(testi("salvato")).singleElement().asString().startsWith("Intanto hai salvato altro");
        String ora = visto(bottone("Annulla"));
        premi(bottone("Annulla"), ora);
        premi(bottone("Annulla"), ora);
        assertThat(scheda().testata().obiettivoOperativo()).isNotEqualTo("Un altro gesto");
        assertThat(scheda().testata().personale()).isEqualTo("Due tecnici");
    }

    @Test
    void una_notizia_piu_vecchia_del_proprio_gesto_non_ridipinge() {
        entra(segretario);
        vai(SCHEDA);
        schede.modifica(id, new Modifica.CambiaPeso(Peso.di(20), Peso.di(25)), responsabileComeSegretario());
        ritmo.scorri();
        scrivi("Personale dedicato", "Due tecnici");
        diretta();
        assertThat(testi("lettura")).contains("Due tecnici", "25");
    }

    private Utente responsabileComeSegretario() {
        return utente("vice", new Ruolo.Segretario());
    }

    private static boolean siOffreTesto(String testo) {
        return !_find(NativeButton.class, s -> s.withText(testo)).isEmpty();
    }
}
