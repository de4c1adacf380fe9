package it.comune.obiettivi.registro;

/** Un gesto che la regola non ammette; il messaggio dice a una persona che cosa è successo e che cosa fare. */
public class ModificaRifiutata extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ModificaRifiutata(String messaggio) {
        super(messaggio);
    }

    /** Un altro ha cambiato lo stesso valore nel frattempo: si chiede, tenendo tutti e due. */
    public static final class ValoreSuperato extends ModificaRifiutata {

        private static final long serialVersionUID = 1L;
        private final String mio;
        private final String attuale;

        public ValoreSuperato(String mio, String attuale) {
            super(
                    "Nel frattempo un'altra persona ha cambiato questo valore. Il tuo non è andato perso: scegli quale tenere.");
            this.mio = mio;
            this.attuale = attuale;
        }

        /** Ciò che la persona ha scritto. */
        public String mio() {
            return mio;
        }

        /** Ciò che c'è ora. */
        public String attuale() {
            return attuale;
        }
    }
}
