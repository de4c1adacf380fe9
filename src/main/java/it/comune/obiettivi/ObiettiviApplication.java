package it.comune.obiettivi;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.PWA;
import it.comune.obiettivi.custodia.CopiaDaFermo;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Avvia tutto: il guscio della pagina, la diretta (push) e il contenitore Spring. */
@SpringBootApplication
@EnableResilientMethods
@Push
@PWA(
        name = "Obiettivi in Comune",
        shortName = "Obiettivi",
        description = "Il piano degli obiettivi di un Comune, vivo e condiviso",
        themeColor = "#0066cc",
        backgroundColor = "#f4f6f9",
        offline = false)
public class ObiettiviApplication implements AppShellConfigurator {

    public static void main(String[] argomenti) {
        if (List.of(argomenti).contains(CopiaDaFermo.OPZIONE)) {
            CopiaDaFermo.esegui(argomenti);
        } else {
            SpringApplication.run(ObiettiviApplication.class, argomenti);
        }
    }

    @Override
    public void configurePage(AppShellSettings impostazioni) {
        impostazioni.addFavIcon("icon", "icons/marchio.svg", "any");
    }
}
