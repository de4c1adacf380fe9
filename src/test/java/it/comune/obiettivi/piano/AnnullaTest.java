package it.comune.obiettivi.piano;

import static it.comune.obiettivi.Insieme.insieme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.ente.AccessoNegato;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.piano.Modifica.Campo;
import it.comune.obiettivi.piano.Modifica.Voce;
import it.comune.obiettivi.registro.Esito;
import it.comune.obiettivi.registro.ModificaRifiutata;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.RecursiveComparisonAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Annullare ridà il valore di prima, come gesto nuovo; mai sopra ciò che un altro ha scritto dopo. */
class AnnullaTest extends PianoDiProva {

    @Autowired
    Persone persone;

    Utente vice;
    long persona;

    @BeforeEach
    void conAltriNomi() {
        persona = persone.crea("Rossi Caterina", Set.of(), segretario).id();
        vice = utente("vice", "Utente vice", new Ruolo.Segretario());
    }

    List<Modifica> annullabili() {
        return List.of(
                new Modifica.CambiaTesto(Campo.TITOLO, "Obiettivo 1", "Un altro titolo"),
                new Modifica.CambiaPeso(Peso.di(20), Peso.di(12.5)),
                new Modifica.CambiaPeso(Peso.di(20), null),
                new Modifica.CambiaMissione("04", "06"),
                new Modifica.CambiaMissione(null, null),
                new Modifica.CambiaResponsabile(persona),
                new Modifica.CambiaAssessore(persona),
                new Modifica.CambiaTrasversale(false),
                new Modifica.DecidiAnomalia(1, Anomalia.Stato.CORRETTA, "95"),
                new Modifica.SvolgiMese(1, Periodo.GENNAIO, true),
                new Modifica.PrevediMese(1, Periodo.MARZO, false),
                new Modifica.ScriviMotivazione(1, "", "Manca il parere"),
                new Modifica.CambiaPesoFase(1, Peso.di(60), Peso.di(0)),
                new Modifica.CambiaTestoFase(1, "Prima fase", ""),
                new Modifica.CollegaFase(1, 3),
                new Modifica.RaggiungiIndicatore(1, "", "3"),
                new Modifica.ScriviIndicatore(1, Voce.NOTE, "", "Una nota"),
                new Modifica.AssegnaIndicatore(1, 2),
                new Modifica.AssegnaIndicatore(1, null));
    }

    @Test
    void ogni_gesto_annullato_lascia_la_scheda_com_era_e_il_registro_intero() {
        Scheda prima = schede.leggi(id);
        for (Modifica gesto : annullabili()) {
            Esito fatto = schede.modifica(id, gesto, segretario);
            uguale(schede.leggi(id), gesto).isNotEqualTo(prima);
            Esito annullato = schede.annulla(fatto.numero(), segretario);
            assertThat(annullato.numero()).isGreaterThan(fatto.numero());
            uguale(schede.leggi(id), gesto).isEqualTo(prima);
        }
        uguale(schede.ricostruisci(id, orologio.instant()).orElseThrow(), "ricostruita")
                .isEqualTo(prima);
    }

    @Test
    void annullare_due_volte_di_seguito_torna_indietro_di_due() {
        long primo = schede.modifica(id, new Modifica.ScriviMotivazione(1, "", "uno"), responsabile)
                .numero();
        long secondo = schede.modifica(id, new Modifica.ScriviMotivazione(1, "uno", "uno due"), responsabile)
                .numero();
        schede.annulla(secondo, responsabile);
        schede.annulla(primo, responsabile);
        assertThat(schede.leggi(id).fase(1).motivazione()).isEmpty();
    }

    @Test
    void se_un_altro_ha_cambiato_dopo_si_rifiuta_dicendo_chi_e_che_cosa() {
        long mio = schede.modifica(id, new Modifica.CambiaPeso(Peso.di(20), Peso.di(25)), segretario)
                .numero();
        schede.modifica(id, new Modifica.CambiaPeso(Peso.di(25), Peso.di(30)), vice);
        assertThatThrownBy(() -> schede.annulla(mio, segretario))
                .isInstanceOf(ModificaRifiutata.class)
                .hasMessageContainingAll("Utente vice", "30");
        assertThat(schede.leggi(id).peso()).isEqualTo(Peso.di(30));
    }

    @Test
    void un_valore_tornato_uguale_per_un_altra_strada_non_fa_ridare_quello_sbagliato() {
        LocalDate al = LocalDate.of(2026, 5, 31);
        Modifica dieci = new Modifica.RilevaAvanzamento(1, al, Percentuale.di(10));
        long primo = schede.modifica(id, dieci, responsabile).numero();
        schede.modifica(id, new Modifica.RilevaAvanzamento(1, al, Percentuale.di(20)), segretario);
        schede.modifica(id, dieci, segretario);
        assertThatThrownBy(() -> schede.annulla(primo, responsabile))
                .isInstanceOf(ModificaRifiutata.class)
                .hasMessageContaining("più volte");
        assertThat(schede.leggi(id).fase(1).rilevazioni()).hasSize(3);
    }

    @Test
    void chi_annulla_mentre_un_altro_cambia_arriva_prima_o_e_rifiutato() throws Exception {
        long altra = persone.crea("Neri Ugo", Set.of(), segretario).id();
        for (int giro = 0; giro < 20; giro++) {
            long mio = schede.modifica(id, new Modifica.CambiaAssessore(persona), segretario)
                    .numero();
            List<String> rifiuti = insieme(
                    () -> rifiuto(() -> schede.annulla(mio, segretario)),
                    () -> rifiuto(() -> schede.modifica(id, new Modifica.CambiaAssessore(altra), vice)));
            assertThat(rifiuti.getLast()).isEmpty();
            assertThat(rifiuti.getFirst()).matches("|.*Utente vice ha cambiato questo valore in «" + altra + "».");
            assertThat(schede.leggi(id).testata().assessore()).isEqualTo(altra);
        }
    }

    @Test
    void annulla_solo_chi_potrebbe_compiere_il_gesto() {
        long gesto = schede.modifica(id, new Modifica.CambiaPeso(Peso.di(20), Peso.di(25)), segretario)
                .numero();
        assertThatThrownBy(() -> schede.annulla(gesto, responsabile)).isInstanceOf(AccessoNegato.class);
    }

    @Test
    void una_scheda_inserita_e_una_risposta_senza_novita_non_si_annullano() {
        long nascita = registro.storia(Scheda.soggetto(id)).getFirst().numero();
        assertThatThrownBy(() -> schede.annulla(nascita, segretario)).isInstanceOf(ModificaRifiutata.class);
        long novita =
                schede.modifica(id, new Modifica.NessunaNovita(1), responsabile).numero();
        assertThatThrownBy(() -> schede.annulla(novita, responsabile)).isInstanceOf(ModificaRifiutata.class);
    }

    @Test
    void anche_la_parte_condivisa_si_annulla() {
        long obiettivo = trasversali.inserisci(
                new ModificaTrasversale.InserisciTrasversale(
                        2026,
                        "Comune",
                        "",
                        List.of(new ModificaTrasversale.Comune(1, "1", "Analisi")),
                        List.of(new ModificaTrasversale.Partecipa(id, settore))),
                segretario);
        for (ModificaTrasversale gesto : List.of(
                new ModificaTrasversale.CambiaTitolo("Comune", "Di tutti"),
                new ModificaTrasversale.CambiaFinalita("", "Perché"),
                new ModificaTrasversale.ScriviNote("", "Una nota"),
                new ModificaTrasversale.CambiaFaseComune(1, "Analisi", "Analisi e raccolta"),
                new ModificaTrasversale.ScollegaScheda(id))) {
            ObiettivoTrasversale prima = trasversali.leggi(obiettivo);
            long fatto = trasversali.modifica(obiettivo, gesto, segretario).numero();
            trasversali.annulla(fatto, segretario);
            assertThat(trasversali.leggi(obiettivo))
                    .as("%s", gesto)
                    .usingRecursiveComparison()
                    .ignoringFields("versione")
                    .isEqualTo(prima);
        }
    }

    /** Con che parole il gesto è rifiutato; vuoto se riesce. */
    private static String rifiuto(Callable<?> gesto) throws Exception {
        try {
            gesto.call();
            return "";
        } catch (ModificaRifiutata rifiutata) {
            return String.valueOf(rifiutata.getMessage());
        }
    }

    private static RecursiveComparisonAssert<?> uguale(Scheda scheda, Object gesto) {
        return assertThat(scheda)
                .as("%s", gesto)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*\\bid", ".*versione", ".*aggiornataIl");
    }
}
