package it.comune.obiettivi.carico;

import java.util.List;
import java.util.function.Predicate;

/**
 * Un gesto mandato da una pagina.
 *
 * @param valore ciò che il gesto porta
 * @param dopo riconosce il valore che il gesto lascia nel registro
 * @param confermato vero solo se la risposta a questo gesto mostra «Salvato»
 */
record Tentativo(String campo, String valore, Predicate<String> dopo, boolean confermato) {

    static Tentativo esatto(String campo, String valore) {
        return new Tentativo(campo, valore, valore::equals, false);
    }

    static Tentativo parola(String campo, String parola) {
        return new Tentativo(
                campo, parola, testo -> List.of(testo.split("\\s+")).contains(parola), false);
    }

    Tentativo conEsito(boolean salvato) {
        return new Tentativo(campo, valore, dopo, salvato);
    }

    boolean e(Riscontro.Riga riga) {
        return campo.equals(riga.campo()) && dopo.test(riga.dopo());
    }
}
