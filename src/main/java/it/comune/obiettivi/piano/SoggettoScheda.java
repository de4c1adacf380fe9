package it.comune.obiettivi.piano;

import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.registro.Effetto;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.TipoDiSoggetto;
import it.comune.obiettivi.registro.Voce;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** La scheda, per il motore dei gesti: come si trova, chi può, come si annulla. */
@Component
class SoggettoScheda implements TipoDiSoggetto<Scheda, Modifica> {

    private final EntityManager banca;
    private final Permessi permessi;
    private final Trasversali trasversali;

    SoggettoScheda(EntityManager banca, Permessi permessi, Trasversali trasversali) {
        this.banca = banca;
        this.permessi = permessi;
        this.trasversali = trasversali;
    }

    @Override
    public String nome() {
        return Scheda.TIPO;
    }

    @Override
    public Class<Modifica> gesti() {
        return Modifica.class;
    }

    @Override
    public Scheda trova(long id) {
        return Optional.ofNullable(banca.find(Scheda.class, id))
                .orElseThrow(() -> new ModificaRifiutata("Questa scheda non c'è più."));
    }

    @Override
    public void esigi(Scheda scheda, Modifica modifica, Utente chi) {
        permessi.esigi(chi, Permessi.ambito(modifica), Set.of(scheda.settore()));
        Lunghezza.esigi(modifica);
    }

    @Override
    public void compiuto(Scheda scheda, Modifica modifica, Effetto effetto, Utente chi) {
        Lunghezza.esigi(effetto);
        if (modifica instanceof Modifica.CambiaSettore) {
            trasversali.segui(scheda, chi);
        }
    }

    @Override
    public Optional<Scheda> nasce(Modifica modifica) {
        return modifica instanceof Modifica.InserisciScheda inserisci
                ? Optional.of(new Scheda(inserisci.contenuto()))
                : Optional.empty();
    }

    @Override
    public Modifica inversa(Modifica modifica, Voce voce) {
        return Inverso.di(modifica, voce);
    }
}
