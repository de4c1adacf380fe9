package it.comune.obiettivi.telaio;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import it.comune.obiettivi.ProvaDiPagina;
import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaginaVivaTest extends ProvaDiPagina {

    /** Mentre prepara la risposta a «uno» la persona passa a «due». */
    private static final class Pagina extends PaginaViva<String> {

        private final List<String> mostrate = new ArrayList<>();

        Pagina(Diretta diretta) {
            super(diretta);
        }

        @Override
        protected Command prepara(String domanda, List<Cambiamento> lotto) {
            if (domanda.equals("uno")) {
                chiedi("due");
            }
            return () -> mostrate.add(domanda);
        }
    }

    @Autowired
    private Diretta diretta;

    private Pagina pagina;

    @BeforeEach
    void apre() {
        apri();
        pagina = new Pagina(diretta);
    }

    @Test
    void una_risposta_a_una_domanda_superata_non_si_mostra() {
        pagina.chiedi("uno");
        UI.getCurrent().add(pagina);
        assertThat(pagina.mostrate).isEmpty();

        pagina.rispondi();
        assertThat(pagina.mostrate).containsExactly("due");
    }

    @Test
    void senza_domanda_non_prepara_niente() {
        UI.getCurrent().add(pagina);
        assertThat(pagina.mostrate).isEmpty();
        assertThat(pagina.risponde()).isFalse();
    }

    @Test
    void segue_la_diretta_soltanto_finche_e_aperta_e_riaperta_risponde_di_nuovo() {
        int prima = diretta.iscritte();
        pagina.chiedi("due");
        UI.getCurrent().add(pagina);
        assertThat(diretta.iscritte()).isEqualTo(prima + 1);
        UI.getCurrent().remove(pagina);
        assertThat(diretta.iscritte()).isEqualTo(prima);
        UI.getCurrent().add(pagina);
        assertThat(pagina.mostrate).containsExactly("due", "due");
    }
}
