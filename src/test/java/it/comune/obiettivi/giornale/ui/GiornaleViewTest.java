package it.comune.obiettivi.giornale.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import it.comune.obiettivi.ProvaDiPagina;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Riconosciuto;
import it.comune.obiettivi.ente.Ruolo.Amministratore;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.ente.Utenti.Nuovo;
import it.comune.obiettivi.giornale.Fatto;
import it.comune.obiettivi.giornale.Fatto.Tipo;
import it.comune.obiettivi.giornale.Giornale;
import it.comune.obiettivi.giornale.Giornale.Domanda;
import it.comune.obiettivi.giornale.Giornale.Riga;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext
class GiornaleViewTest extends ProvaDiPagina {

    @TempDir
    static Path dati;

    @DynamicPropertySource
    static void con_un_giornale_suo(DynamicPropertyRegistry opzioni) {
        opzioni.add("obiettivi.dati", dati::toString);
    }

    @Autowired
    Utenti utenti;

    @Autowired
    Settori settori;

    @Autowired
    Persone persone;

    @Autowired
    ApplicationEventPublisher eventi;

    @Autowired
    Giornale giornale;

    private static boolean scritti;

    @BeforeEach
    void molti_fatti() {
        Utente capo = utenti.perAccesso("capo").orElseGet(this::unCapo);
        if (!scritti) {
            fattiCheParlanoDiRuoli();
            for (int i = 0; i < 300; i++) {
                eventi.publishEvent(new Fatto(Tipo.ACCESSO, "persona" + i, ""));
            }
            eventi.publishEvent(new Fatto(Tipo.RUOLO_DATO, "capo", "persona7"));
            scritti = true;
        }
        entra(capo);
        UI.getCurrent().navigate("giornale");
    }

    private Utente unCapo() {
        Utente primo = utenti.perAccesso("amministratore").orElseThrow();
        Nuovo capo = new Nuovo("capo", "Capo", null, Set.of(new Amministratore()));
        return utenti.crea(capo, "una frase lunga abbastanza", Riconosciuto.senzaChiedere(primo));
    }

    @Test
    void l_amministratore_legge_tutto_dal_piu_recente() {
        assertThat(GridKt._size(elenco()))
                .isEqualTo((int) giornale.leggi(Domanda.TUTTO).count())
                .isGreaterThan(300);
        assertThat(GridKt._get(elenco(), 0).tipo()).isEqualTo(Tipo.RUOLO_DATO);
        assertThat(GridKt._get(elenco(), 300).chi()).isEqualTo("persona0");
    }

    @Test
    void si_cerca_per_persona_e_per_genere() {
        _setValue(_get(TextField.class), "persona7");
        assertThat(chi()).contains("capo", "persona7", "persona79").doesNotContain("persona8");
        MultiSelectComboBox<Tipo> tipi = _get(MultiSelectComboBox.class);
        _setValue(tipi, Set.of(Tipo.RUOLO_DATO));
        assertThat(chi()).containsExactly("capo");
    }

    @Test
    void i_ruoli_si_leggono_in_parole_e_cio_che_non_si_conosce_resta_com_e() {
        Set<String> oggetti = IntStream.range(0, GridKt._size(elenco()))
                .mapToObj(riga -> GridKt._getFormattedRow(elenco(), riga))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        assertThat(oggetti)
                .contains(
                        "anna Responsabile di Lavori pubblici",
                        "anna Assessore (Fabio Galli)",
                        "anna Segretario generale",
                        "Scrivere come va: Lavori pubblici",
                        "anna RESPONSABILE:999999",
                        "piano-2026.txt");
    }

    /** Come li scrivono i servizi: con gli identificativi di adesso. */
    private void fattiCheParlanoDiRuoli() {
        Utente primo = utenti.perAccesso("amministratore").orElseThrow();
        long lavori = settori.crea("Lavori pubblici", Set.of(), primo).id();
        long assessore = persone.crea("Fabio Galli", Set.of(), primo).id();
        Stream.of("anna RESPONSABILE:" + lavori, "anna ASSESSORE:" + assessore, "anna SEGRETARIO")
                .forEach(oggetto -> eventi.publishEvent(new Fatto(Tipo.RUOLO_TOLTO, "primo", oggetto)));
        Stream.of("andamento, settori [" + lavori + "]", "anna RESPONSABILE:999999", "piano-2026.txt")
                .forEach(oggetto -> eventi.publishEvent(new Fatto(Tipo.PERMESSO_NEGATO, "primo", oggetto)));
    }

    private List<String> chi() {
        return GridKt._findAll(elenco()).stream().map(Riga::chi).toList();
    }

    private static Grid<Riga> elenco() {
        return _get(Grid.class);
    }
}
