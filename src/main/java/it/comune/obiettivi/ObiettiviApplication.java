package it.comune.obiettivi;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Avvia tutto: il guscio della pagina, la diretta (push) e il contenitore Spring. */
@SpringBootApplication
@EnableResilientMethods
@Push
public class ObiettiviApplication implements AppShellConfigurator {

    public static void main(String[] argomenti) {
        SpringApplication.run(ObiettiviApplication.class, argomenti);
    }
}
