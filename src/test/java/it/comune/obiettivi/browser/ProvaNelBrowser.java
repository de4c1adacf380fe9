package it.comune.obiettivi.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Il programma vero con il piano dimostrativo, e le finestre che vi si aprono: uno per classe di prova. */
abstract class ProvaNelBrowser {

    static Programma programma;
    static Finestre finestre;

    @BeforeAll
    static void avvia() {
        programma = Programma.demo();
        finestre = new Finestre(programma);
    }

    @AfterEach
    void congeda() {
        finestre.congeda();
    }

    @AfterAll
    static void ferma() {
        finestre.close();
        programma.close();
    }
}
