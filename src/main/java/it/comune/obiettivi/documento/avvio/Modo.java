package it.comune.obiettivi.documento.avvio;

import it.comune.obiettivi.piano.Piani.Piano;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Con che scopo il programma è partito: {@code demo} (piano e utenti inventati), {@code importa} (piano da un documento,
 * con utenti inventati), {@code vuoto} (l'uso vero).
 */
@Component
class Modo {

    static final String COMUNE = "Borgo San Lazzaro";

    private final String nome;

    Modo(@Value("${obiettivi.modo:vuoto}") String nome, @Value("${server.address:127.0.0.1}") String indirizzo) {
        this.nome = nome;
        if (dimostrativo() && !locale(indirizzo)) {
            throw new AvvioRifiutato("Con gli utenti dimostrativi il programma risponde solo a questo computer "
                    + "(127.0.0.1): le loro password sono pubbliche. Per l'uso in rete avvia con --vuoto.");
        }
    }

    boolean demo() {
        return nome.equals("demo");
    }

    /** Vero se gli utenti e le password sono quelli pubblici. */
    boolean dimostrativo() {
        return demo() || nome.equals("importa");
    }

    /** Il piano dimostrativo e un piano vero non stanno nella stessa cartella. */
    void controlla(Optional<Piano> presente) {
        boolean inventato = presente.isPresent() && presente.get().comune().equals(COMUNE);
        if (demo() && presente.isPresent() && !inventato) {
            throw new AvvioRifiutato("Questa cartella contiene un piano vero: per la dimostrazione usane un'altra "
                    + "(--dati), oppure avvia con --vuoto.");
        }
        if (!demo() && inventato) {
            throw new AvvioRifiutato(
                    "Questa cartella contiene il piano dimostrativo: per un piano vero usane un'altra (--dati).");
        }
    }

    private static boolean locale(String indirizzo) {
        try {
            return InetAddress.getByName(indirizzo).isLoopbackAddress();
        } catch (UnknownHostException sconosciuto) {
            return false;
        }
    }

    /** L'avvio chiesto non si può fare; il messaggio dice perché e che cosa fare. */
    static final class AvvioRifiutato extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AvvioRifiutato(String messaggio) {
            super(messaggio);
        }
    }
}
