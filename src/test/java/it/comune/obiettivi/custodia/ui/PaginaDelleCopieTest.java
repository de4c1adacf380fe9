package it.comune.obiettivi.custodia.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.ProvaDiPagina;
import it.comune.obiettivi.Svuota;
import it.comune.obiettivi.custodia.Copia;
import it.comune.obiettivi.custodia.Copie;
import it.comune.obiettivi.ente.PrimoUtente;
import it.comune.obiettivi.giornale.Fatto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** L'amministratore vede le copie e ne fa una; se non riesce, lo legge. */
@RecordApplicationEvents
class PaginaDelleCopieTest extends ProvaDiPagina {

    @Autowired
    Copie copie;

    @Autowired
    PrimoUtente primoUtente;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    ApplicationEvents eventi;

    @DynamicPropertySource
    static void in_una_cartella(DynamicPropertyRegistry impostazioni) {
        Path dati = nuova();
        impostazioni.add(
                "spring.datasource.url",
                () -> "jdbc:h2:file:" + dati.resolve("obiettivi") + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0");
    }

    private static Path nuova() {
        try {
            return Files.createTempDirectory("obiettivi-copie");
        } catch (IOException errore) {
            throw new UncheckedIOException(errore);
        }
    }

    @Test
    void una_copia_fatta_si_vede_verificata_e_una_che_non_riesce_si_dice() throws Exception {
        Svuota.tutto(sql);
        entra(primoUtente.crea("capo:una frase lunga abbastanza").orElseThrow().utente());
        UI.getCurrent().navigate(CopieView.class);
        _click(_get(Button.class, s -> s.withText("Fai una copia adesso")));
        List<Copia> fatte = copie.elenco();
        assertThat(fatte).hasSize(1);
        assertThat(fatte.getFirst().verificata()).isTrue();
        _assertOne(ListItem.class);
        _assertOne(Span.class, s -> s.withText("Verificata"));
        _assertOne(
                Span.class,
                s -> s.withText("Copia fatta e verificata: " + fatte.getFirst().nome() + "."));
        assertThat(eventi.stream(Fatto.class).filter(fatto -> fatto.tipo() == Fatto.Tipo.COPIA_FATTA))
                .containsExactly(new Fatto(
                        Fatto.Tipo.COPIA_FATTA, "capo", fatte.getFirst().nome()));
        impedisci();
        _click(_get(Button.class, s -> s.withText("Fai una copia adesso")));
        assertThat(copie.fallita()).isPresent();
        _assertOne(Span.class, s -> s.withPredicate(span -> span.getText().startsWith("La copia non è riuscita")));
        _assertNone(Span.class, s -> s.withText("Verificata"));
    }

    /** Al posto della cartella delle copie c'è un file: scriverci non si può, nemmeno da root. */
    private void impedisci() throws IOException {
        Path dove = copie.dove().orElseThrow();
        Files.move(dove, dove.resolveSibling("altrove"));
        Files.writeString(dove, "");
    }
}
