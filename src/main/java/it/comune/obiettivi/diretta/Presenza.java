package it.comune.obiettivi.diretta;

import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.Diretta.Chiave;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Chi è dove, adesso: soltanto in memoria, per lavorare insieme. Non scrive, non conta e non misura niente di nessuno, e
 * non vieta niente. Decisione 0006.
 */
@Component
public class Presenza {

    /**
     * Una persona in un luogo, per quante pagine abbia aperte.
     *
     * @param campo il campo in cui si trova, vuoto se in nessuno
     * @param scrive vero mentre scrive in quel campo
     */
    public record Presente(long persona, String nome, String campo, boolean scrive) {}

    /** In un luogo è cambiato chi c'è. */
    public record Cambiata(Chiave luogo) implements Chiave {

        @Override
        public boolean dato() {
            return false;
        }
    }

    /**
     * Ciò che una pagina dice di sé a ogni battito.
     *
     * @param numero cresce a ogni battito: uno arrivato in ritardo non conta
     * @param qui falso per chi se ne va
     */
    record Battito(String gettone, long numero, boolean qui, String campo, boolean scrive) {}

    private static final SecureRandom CASO = new SecureRandom();
    private static final int BYTE_DEL_GETTONE = 24;

    /** Quattro ogni tre byte. */
    static final int SEGNI_DEL_GETTONE = BYTE_DEL_GETTONE / 3 * 4;

    private static final long GIRO_MS = 2_000;
    private static final Comparator<Posto> DAL_PIU_VIVO = Comparator.<Posto, Boolean>comparing(
                    posto -> posto.campo.isEmpty())
            .thenComparing(posto -> posto.turno, Comparator.reverseOrder());

    private final Diretta diretta;
    private final Diretta.Ritmo ritmo;
    private final long durata;
    private final Map<String, Posto> posti = new HashMap<>();
    private final Map<Chiave, List<Presente>> luoghi = new ConcurrentHashMap<>();
    private final AtomicLong numero = new AtomicLong();

    /** @param secondi quanto una presenza dura senza battiti della sua pagina */
    @Autowired
    Presenza(Diretta diretta, Diretta.Ritmo ritmo, @Value("${obiettivi.presenza.secondi:25}") long secondi) {
        this.diretta = diretta;
        this.ritmo = ritmo;
        this.durata = secondi * 1_000;
        ritmo.ogni(GIRO_MS, this::controlla);
    }

    /** Una pagina aperta in un luogo; vale fino a {@link Posto#lascia()}, e intanto si vede finché batte. */
    public Posto entra(Chiave luogo, long persona, String nome) {
        Posto posto = new Posto(luogo, persona, nome);
        cambia(() -> posti.put(posto.gettone, posto), luogo);
        return posto;
    }

    /** Chi si trova ora in un luogo, per nome. */
    public List<Presente> presenti(Chiave luogo) {
        return luoghi.getOrDefault(luogo, List.of());
    }

    /** Ogni quanti millisecondi una pagina batte: tre volte nella durata di una presenza. */
    public long passo() {
        return durata / 3_000 * 1_000;
    }

    /** Falso se il gettone non è di una pagina aperta. */
    boolean batte(Battito battito) {
        Posto posto;
        synchronized (this) {
            posto = posti.get(battito.gettone());
            if (posto == null || !posto.senti(battito)) {
                return posto != null;
            }
        }
        cambia(() -> {}, posto.luogo);
        return true;
    }

    /** Chi non batte più non si vede più; se torna a battere si rivede. */
    private void controlla() {
        Set<Chiave> lasciati;
        synchronized (this) {
            Predicate<Posto> muto = posto -> posto.qui && ritmo.adesso() - posto.sentito > durata;
            List<Posto> muti = posti.values().stream().filter(muto).toList();
            muti.forEach(Posto::svanisci);
            lasciati = muti.stream().map(posto -> posto.luogo).collect(Collectors.toSet());
        }
        lasciati.forEach(luogo -> cambia(() -> {}, luogo));
    }

    private void cambia(Runnable che, Chiave luogo) {
        boolean diverso;
        synchronized (this) {
            che.run();
            List<Presente> ora = conta(luogo);
            List<Presente> prima = ora.isEmpty() ? luoghi.remove(luogo) : luoghi.put(luogo, ora);
            diverso = !ora.equals(prima == null ? List.of() : prima);
        }
        if (diverso) {
            diretta.annuncia(new Cambiamento(new Cambiata(luogo), numero.incrementAndGet(), 0, ""));
        }
    }

    private List<Presente> conta(Chiave luogo) {
        Map<Long, Presente> presenti = new HashMap<>();
        posti.values().stream()
                .filter(posto -> posto.qui && posto.luogo.equals(luogo))
                .sorted(DAL_PIU_VIVO)
                .forEach(posto -> presenti.putIfAbsent(posto.persona, posto.presente()));
        return presenti.values().stream()
                .sorted(Comparator.comparing(Presente::nome).thenComparing(Presente::persona))
                .toList();
    }

    /** Centonovantadue bit a caso, in {@value #SEGNI_DEL_GETTONE} segni che stanno in una riga. */
    private static String segreto() {
        byte[] casuali = new byte[BYTE_DEL_GETTONE];
        CASO.nextBytes(casuali);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(casuali);
    }

    synchronized int aperti() {
        return posti.size();
    }

    /** Il posto di una pagina aperta. Il gettone è il suo segreto: chi lo conosce batte per lei. */
    public final class Posto {

        private final String gettone = segreto();
        private final Chiave luogo;
        private final long persona;
        private final String nome;
        private boolean qui = true;
        private String campo = "";
        private boolean scrive;
        private long turno = numero.incrementAndGet();
        private long ultimo = -1;
        private long sentito = ritmo.adesso();

        private Posto(Chiave luogo, long persona, String nome) {
            this.luogo = luogo;
            this.persona = persona;
            this.nome = nome;
        }

        public String gettone() {
            return gettone;
        }

        /** La pagina si chiude, o va altrove. */
        public void lascia() {
            cambia(() -> posti.remove(gettone), luogo);
        }

        private Presente presente() {
            return new Presente(persona, nome, campo, scrive);
        }

        /** Vero se il battito dice qualcosa di nuovo. */
        private boolean senti(Battito battito) {
            if (battito.numero() <= ultimo) {
                return false;
            }
            ultimo = battito.numero();
            sentito = ritmo.adesso();
            Presente prima = presente();
            boolean cera = qui;
            qui = battito.qui();
            campo = battito.qui() ? battito.campo() : "";
            scrive = battito.scrive() && !campo.isEmpty();
            if (!prima.campo().equals(campo)) {
                turno = numero.incrementAndGet();
            }
            return cera != qui || !prima.equals(presente());
        }

        private void svanisci() {
            qui = false;
            campo = "";
            scrive = false;
        }
    }
}
