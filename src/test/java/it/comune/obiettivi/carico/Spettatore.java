package it.comune.obiettivi.carico;

import java.util.ArrayList;
import java.util.List;

/** Una finestra che guarda una pagina e segna chi l'ha mossa, e quando. */
final class Spettatore {

    /** Un messaggio arrivato: i nomi di chi ha cambiato ciò che porta. */
    record Arrivo(long quando, List<Integer> autori) {}

    /** Quanto è arrivato da quando si è azzerato. */
    record Ricevuto(long messaggi, long byteDiPush) {}

    private final String pagina;
    private final Finestra finestra;
    private final List<Arrivo> arrivi = new ArrayList<>();

    Spettatore(Visitatore chi, String pagina) throws Exception {
        this.pagina = pagina;
        finestra = chi.finestra().ascolta().leggera();
        finestra.vai(pagina);
        finestra.tocca();
        finestra.orecchio(this::segna);
    }

    String pagina() {
        return pagina;
    }

    private void segna(String messaggio, long quando) {
        List<Integer> autori = new ArrayList<>();
        int dove = messaggio.indexOf(Folla.NOME);
        while (dove >= 0) {
            int inizio = dove + Folla.NOME.length();
            autori.add(Integer.parseInt(messaggio, inizio, inizio + 3, 10));
            dove = messaggio.indexOf(Folla.NOME, inizio);
        }
        synchronized (arrivi) {
            arrivi.add(new Arrivo(quando, autori));
        }
    }

    List<Arrivo> arrivi() {
        synchronized (arrivi) {
            return List.copyOf(arrivi);
        }
    }

    void azzera() {
        finestra.messaggi.reset();
        finestra.byteDiPush.reset();
    }

    Ricevuto ricevuto() {
        return new Ricevuto(finestra.messaggi.sum(), finestra.byteDiPush.sum());
    }

    /** Come quando la persona chiude la finestra. */
    void chiudi() throws Exception {
        finestra.chiudi();
    }
}
