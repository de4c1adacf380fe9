package it.comune.obiettivi.ente;

import java.util.List;

/** Come si chiama il Comune, per chi non conosce il piano. */
public interface Comune {

    /** I nomi che il Comune ha nei suoi piani; nessuno finché non c'è un piano. */
    List<String> nomi();

    /** Il nome per esteso, com'è nel piano più recente; vuoto finché non c'è un piano. */
    String perEsteso();

    /** Vero se di quell'anno c'è un piano da guardare. */
    boolean haUnPiano(int anno);
}
