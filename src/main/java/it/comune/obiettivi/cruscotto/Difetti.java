package it.comune.obiettivi.cruscotto;

import static java.util.stream.Collectors.toMap;

import it.comune.obiettivi.cruscotto.Difetto.Controllo;
import it.comune.obiettivi.piano.Letture;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * I difetti di scrittura di un piano, sempre aggiornati: si cercano una volta per revisione, per tutte le pagine aperte, e
 * dopo un cambiamento si rilegge la sola scheda cambiata.
 *
 * <p>Può leggere la banca dati: si chiede fuori dal blocco di una sessione.
 */
@Service
public class Difetti {

    private final Cruscotto cruscotto;
    private final Letture letture;
    private final Schede intere;
    private final ReentrantLock porta = new ReentrantLock();
    private final Map<Integer, Controllato> controllati = new ConcurrentHashMap<>();

    Difetti(Cruscotto cruscotto, Letture letture, Schede intere) {
        this.cruscotto = cruscotto;
        this.letture = letture;
        this.intere = intere;
    }

    /** Un piano controllato: i fatti di cui si parla, e ciò che si è trovato. */
    private record Controllato(FattiPiano fatti, Map<Long, SchedaControllata> schede, List<Difetto> difetti) {

        /** Vero per i fatti di un quadro, o per altri più recenti. */
        boolean vale(Quadro quadro) {
            return fatti == quadro.fatti() || fatti.revisione() > quadro.revisione();
        }
    }

    /** I difetti del piano di un quadro: prima quelli dei pesi, poi del piano intero, poi scheda per scheda. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Difetto> di(Quadro quadro) {
        Controllato pronto = controllati.get(quadro.anno());
        return (pronto != null && pronto.vale(quadro) ? pronto : controlla(quadro)).difetti();
    }

    private Controllato controlla(Quadro quadro) {
        porta.lock();
        try {
            Controllato prima = controllati.get(quadro.anno());
            if (prima != null && prima.vale(quadro)) {
                return prima;
            }
            Map<Long, SchedaControllata> schede = schede(quadro.fatti(), prima);
            Controllato nuovo = new Controllato(quadro.fatti(), schede, difetti(quadro, schede));
            controllati.put(quadro.anno(), nuovo);
            return nuovo;
        } finally {
            porta.unlock();
        }
    }

    private Map<Long, SchedaControllata> schede(FattiPiano fatti, @Nullable Controllato prima) {
        // una scheda riletta è un altro oggetto anche se i suoi fatti sono gli stessi: i suoi testi possono non esserlo
        Set<FattiScheda> note = Collections.newSetFromMap(new IdentityHashMap<>());
        if (prima != null) {
            note.addAll(prima.fatti().schede());
        }
        List<FattiScheda> nuove =
                fatti.schede().stream().filter(scheda -> !note.contains(scheda)).toList();
        // di una scheda appena riletta per le cifre c'è già la lettura; una più nuova va bene lo stesso
        Map<Long, Scheda> lette = nuove.size() > Cruscotto.POCHE
                ? intere.tutte(fatti.anno()).stream().collect(toMap(Scheda::id, Function.identity()))
                : nuove.stream()
                        .flatMap(scheda -> letture.scheda(scheda.id(), cruscotto.ultimoGesto(scheda.id())).stream())
                        .collect(toMap(Scheda::id, Function.identity()));
        Map<Long, SchedaControllata> schede = HashMap.newHashMap(fatti.schede().size());
        fatti.schede().forEach(scheda -> {
            Scheda letta = lette.get(scheda.id());
            if (letta != null) {
                schede.put(scheda.id(), SchedaControllata.di(scheda, letta));
            } else if (prima != null && prima.schede().containsKey(scheda.id())) {
                schede.put(scheda.id(), prima.schede().get(scheda.id()));
            }
        });
        return schede;
    }

    private static List<Difetto> difetti(Quadro quadro, Map<Long, SchedaControllata> schede) {
        List<Difetto> difetti = new ArrayList<>();
        quadro.settori().forEach(settore -> {
            Difetto qui = new Difetto(Controllo.PESI_SETTORE, settore.fatti(), null, null, true);
            deiPesi(qui, settore.pesi()).forEach(difetti::add);
        });
        quadro.schede().values().forEach(scheda -> {
            Difetto qui = Difetto.del(scheda.fatti(), Controllo.PESI_FASI);
            deiPesi(qui, scheda.pesi()).forEach(difetti::add);
        });
        if (schede.values().stream().noneMatch(SchedaControllata::accessibile)) {
            difetti.add(new Difetto(Controllo.ACCESSIBILITA_ASSENTE, null, null, null, false));
        }
        quadro.schede().keySet().forEach(id -> {
            SchedaControllata scheda = schede.get(id);
            if (scheda != null) {
                difetti.addAll(scheda.difetti());
            }
        });
        return List.copyOf(difetti);
    }

    /** I pesi che mancano a un gruppo, o la loro somma diversa da cento; niente se il gruppo è vuoto. */
    private static Stream<Difetto> deiPesi(Difetto qui, Pesi pesi) {
        if (pesi.mancanti() > 0) {
            return Stream.of(new Difetto(Controllo.PESI_MANCANTI, qui.settore(), qui.scheda(), null, pesi.esauriti()));
        }
        return pesi.quanti() > 0 && Peso.nonFannoCento(pesi.sommaScritta())
                ? Stream.of(
                        new Difetto(qui.controllo(), qui.settore(), qui.scheda(), pesi.sommaScritta(), qui.blocca()))
                : Stream.empty();
    }
}
