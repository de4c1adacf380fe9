package it.comune.obiettivi.lingua;

import java.util.List;
import java.util.Locale;

/** Le parole di una lingua, anche lontano dalla pagina: frasi con i loro valori, numeri in lettere, elenchi. */
@FunctionalInterface
public interface Parole {

    /** Fin qui un numero si dice in lettere. */
    int IN_LETTERE = 10;

    /** La frase che sta sotto la chiave, con i suoi valori al loro posto. */
    String dici(String chiave, Object... valori);

    /** «tre»; in cifre oltre il dieci. */
    default String numero(int quanti) {
        return quanti <= IN_LETTERE ? dici("cruscotto.numero." + quanti) : String.valueOf(quanti);
    }

    /** «A, B e C». */
    default String elenco(List<String> nomi) {
        int ultimo = nomi.size() - 1;
        return ultimo < 1
                ? String.join("", nomi)
                : dici("cruscotto.risposta.e", String.join(", ", nomi.subList(0, ultimo)), nomi.get(ultimo));
    }

    /** La frase con la prima lettera maiuscola. */
    static String maiuscola(String frase) {
        return frase.isEmpty() ? frase : frase.substring(0, 1).toUpperCase(Locale.ITALIAN) + frase.substring(1);
    }
}
