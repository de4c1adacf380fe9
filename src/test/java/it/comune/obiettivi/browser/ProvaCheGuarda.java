package it.comune.obiettivi.browser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Guarda le pagine del piano dimostrativo senza cambiarlo: un programma e un browser per tutte le classi che guardano. */
@ExtendWith(ProvaCheGuarda.UnoPerTutte.class)
abstract class ProvaCheGuarda {

    static Programma programma;
    static Finestre finestre;

    @AfterEach
    void congeda() {
        finestre.congeda();
    }

    /** Il programma e il browser: nascono con la prima classe e finiscono con l'ultima. */
    private record Insieme(Programma programma, Finestre finestre) implements AutoCloseable {

        static Insieme nuovo() {
            Programma programma = Programma.demo();
            return new Insieme(programma, new Finestre(programma));
        }

        @Override
        public void close() {
            finestre.close();
            programma.close();
        }
    }

    static final class UnoPerTutte implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext classe) {
            Insieme insieme = classe.getRoot()
                    .getStore(ExtensionContext.Namespace.create(ProvaCheGuarda.class))
                    .computeIfAbsent(Insieme.class, chiave -> Insieme.nuovo(), Insieme.class);
            programma = insieme.programma();
            finestre = insieme.finestre();
        }
    }
}
