package it.comune.obiettivi.custodia;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** Con che scopo dei dati sono nati. */
public enum Modo {
    /** Piano e utenti inventati. */
    DEMO,
    /** Un piano da un documento, con utenti inventati. */
    IMPORTA,
    /** L'uso vero. */
    VUOTO;

    /** Vero se gli utenti e le loro password sono pubblici. */
    public boolean dimostrativo() {
        return this != VUOTO;
    }

    /** Come si scrive nelle opzioni. */
    public String nome() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Modo da(String nome) {
        for (Modo modo : values()) {
            if (modo.nome().equals(nome.strip())) {
                return modo;
            }
        }
        throw new AvvioRifiutato("Il modo «" + nome.strip() + "» non esiste.", "I modi sono demo, importa e vuoto.");
    }

    /** Quello chiesto a questo avvio; vuoto se non è detto, e allora vale quello con cui i dati sono nati. */
    static Optional<Modo> chiesto(Environment ambiente) {
        return Optional.ofNullable(ambiente.getProperty("obiettivi.modo"))
                .filter(nome -> !nome.isBlank())
                .map(Modo::da);
    }

    /** Rifiuta un avvio che chiede un altro modo: dati inventati e dati veri non si mescolano. */
    void ammetti(Optional<Modo> chiesto) {
        chiesto.filter(altro -> altro != this).ifPresent(altro -> {
            throw new AvvioRifiutato(
                    "Questi dati sono nati con il modo «" + nome() + "» e non si mescolano con «" + altro.nome()
                            + "». Non ho toccato niente.",
                    "Scegli un'altra cartella (./run --dati DIR), oppure avvia senza chiedere un modo.");
        });
    }

    /** Rifiuta di rispondere alla rete con password pubbliche. */
    void soloDoveSiPuo(Environment ambiente) {
        if (dimostrativo() && !locale(ambiente.getProperty("server.address", "127.0.0.1"))) {
            throw new AvvioRifiutato(
                    "Con gli utenti dimostrativi il programma risponde solo a questo computer (127.0.0.1): "
                            + "le loro password sono pubbliche. Non ho toccato niente.",
                    "Per l'uso in rete avvia con --vuoto, in un'altra cartella.");
        }
    }

    /** Rifiuta i colleghi inventati dove scriverebbero in un piano vero. */
    void vivaceSoloNellaDemo(Environment ambiente) {
        if (this != DEMO && ambiente.getProperty("obiettivi.vivace", Boolean.class, false)) {
            throw new AvvioRifiutato(
                    "Con --vivace dei colleghi inventati scrivono nel piano, e questi dati sono del modo «" + nome()
                            + "». Non ho toccato niente.",
                    "Avvia senza --vivace, oppure prova la demo: ./run --demo --vivace.");
        }
    }

    private static boolean locale(String indirizzo) {
        try {
            return InetAddress.getByName(indirizzo).isLoopbackAddress();
        } catch (UnknownHostException sconosciuto) {
            return false;
        }
    }
}
