package it.comune.obiettivi.piano.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import it.comune.obiettivi.cruscotto.Cruscotto;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.piano.Piani;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** I momenti che si possono guardare: di quali piani, fino a oggi, con le loro cifre. */
@Component
public record Momenti(Piani piani, Cruscotto cruscotto, Adesso adesso) {

    public LocalDate oggi() {
        return adesso.oggi();
    }

    /** Le cifre del piano in quel momento, o all'inizio del piano se viene prima. */
    public Quadro quadro(Momento momento) {
        LocalDate primo = momento.primo();
        return cruscotto.quadro(momento.anno(), momento.al().isBefore(primo) ? primo : momento.al());
    }

    /** La pagina del piano in corso, o del più recente; finché non ce n'è uno, quella da cui si comincia. */
    public void alPianoCorrente(BeforeEnterEvent evento, String pagina) {
        Optional<Piani.Piano> corrente = piani.corrente(oggi().getYear());
        if (corrente.isEmpty()) {
            evento.rerouteTo(Pagina.PER_COMINCIARE);
        } else {
            evento.forwardTo(
                    "piano/" + corrente.get().anno() + "/" + pagina,
                    evento.getLocation().getQueryParameters());
        }
    }
}
