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
import it.comune.obiettivi.ente.Ruolo.Amministratore;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.ente.Utenti.Nuovo;
import it.comune.obiettivi.giornale.Fatto;
import it.comune.obiettivi.giornale.Fatto.Tipo;
import it.comune.obiettivi.giornale.Giornale.Riga;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
    ApplicationEventPublisher eventi;

    private static boolean scritti;

    @BeforeEach
    void molti_fatti() {
        if (!scritti) {
            utenti.crea(
                    new Nuovo("capo", "Carla Capo", null, Set.of(new Amministratore())),
                    "una-frase-lunga-1",
                    utenti.perAccesso("amministratore").orElseThrow());
            for (int i = 0; i < 300; i++) {
                eventi.publishEvent(new Fatto(Tipo.ACCESSO, "persona" + i, ""));
            }
            eventi.publishEvent(new Fatto(Tipo.RUOLO_DATO, "direttrice", "persona7"));
            scritti = true;
        }
        entra(utenti.perAccesso("capo").orElseThrow());
        UI.getCurrent().navigate("giornale");
    }

    @Test
    void l_amministratore_legge_tutto_dal_piu_recente() {
        assertThat(GridKt._size(elenco())).isGreaterThanOrEqualTo(301);
        assertThat(GridKt._get(elenco(), 0).tipo()).isEqualTo(Tipo.RUOLO_DATO);
        assertThat(GridKt._get(elenco(), 300).chi()).isEqualTo("persona0");
    }

    @Test
    void si_cerca_per_persona_e_per_genere() {
        _setValue(_get(TextField.class), "persona7");
        assertThat(chi()).contains("direttrice", "persona7", "persona79").doesNotContain("persona8");
        MultiSelectComboBox<Tipo> tipi = _get(MultiSelectComboBox.class);
        _setValue(tipi, Set.of(Tipo.RUOLO_DATO));
        assertThat(chi()).containsExactly("direttrice");
    }

    private List<String> chi() {
        return GridKt._findAll(elenco()).stream().map(Riga::chi).toList();
    }

    private static Grid<Riga> elenco() {
        return _get(Grid.class);
    }
}
