package it.comune.obiettivi.ente;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.security.core.AuthenticationException;

/**
 * Frena chi prova password: dopo {@value #LIBERI} errori di seguito per lo stesso accesso dallo stesso indirizzo si
 * aspetta 1, 2, 4, 8 e poi sempre 15 minuti, mai per sempre. Vale anche per accessi che non esistono.
 */
public final class Tentativi {

    static final int LIBERI = 5;
    static final int CONTI = 10_000;
    static final List<Duration> ATTESE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            Duration.ofMinutes(15));
    private static final Duration MEMORIA = Duration.ofHours(1);

    /** Troppi errori: si può riprovare fra un po'. */
    public static final class Sospeso extends AuthenticationException {

        private final Duration attesa;

        Sospeso(Duration attesa) {
            super("Troppi tentativi");
            this.attesa = attesa;
        }

        /** Quanto manca, in minuti arrotondati per eccesso. */
        public long minuti() {
            return Math.ceilDiv(secondi(), 60);
        }

        /** Quanto manca, in secondi arrotondati per eccesso. */
        public long secondi() {
            return Math.ceilDiv(attesa.toMillis(), 1000);
        }
    }

    private record Chiave(String conto, String indirizzo) {}

    private static final class Conto {
        final ReentrantLock turno = new ReentrantLock();
        int errori;
        volatile Instant libero;

        Conto(Instant ora) {
            this.libero = ora;
        }
    }

    private final Clock orologio;
    private final Map<Chiave, Conto> conti = new LinkedHashMap<>(16, 0.75f, true);

    Tentativi(Clock orologio) {
        this.orologio = orologio;
    }

    /**
     * Prova una password. Le prove della stessa coppia vanno una alla volta, così molte insieme non aggirano il conto.
     *
     * @param chi di chi è il conto, sempre scritto nello stesso modo
     * @param verifica vuota se la password è sbagliata
     * @throws Sospeso se la coppia deve aspettare; la password allora non viene nemmeno guardata
     */
    <T> Optional<T> prova(String chi, String indirizzo, Supplier<Optional<T>> verifica) {
        Conto conto = conto(new Chiave(chi, indirizzo));
        conto.turno.lock();
        try {
            Duration attesa = Duration.between(orologio.instant(), conto.libero);
            if (attesa.isPositive()) {
                throw new Sospeso(attesa);
            }
            Optional<T> esito = verifica.get();
            conta(conto, esito.isPresent());
            return esito;
        } finally {
            conto.turno.unlock();
        }
    }

    /** Vero se la coppia, adesso, deve aspettare. */
    boolean sospeso(String chi, String indirizzo) {
        return orologio.instant().isBefore(conto(new Chiave(chi, indirizzo)).libero);
    }

    int quanti() {
        synchronized (conti) {
            return conti.size();
        }
    }

    private void conta(Conto conto, boolean giusta) {
        conto.errori = giusta ? 0 : conto.errori + 1;
        int oltre = conto.errori - LIBERI;
        Instant ora = orologio.instant();
        conto.libero = oltre < 0 ? ora : ora.plus(ATTESE.get(Math.min(oltre, ATTESE.size() - 1)));
    }

    private Conto conto(Chiave chiave) {
        Instant ora = orologio.instant();
        synchronized (conti) {
            Iterator<Conto> vecchi = conti.values().iterator();
            while (vecchi.hasNext()) {
                boolean dimenticato = vecchi.next().libero.plus(MEMORIA).isBefore(ora);
                if (!dimenticato && conti.size() <= CONTI) {
                    break;
                }
                vecchi.remove();
            }
            return conti.computeIfAbsent(chiave, nuova -> new Conto(ora));
        }
    }
}
