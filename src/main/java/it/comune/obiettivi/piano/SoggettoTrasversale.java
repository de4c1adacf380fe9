package it.comune.obiettivi.piano;

import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.piano.ModificaTrasversale.CollegaScheda;
import it.comune.obiettivi.piano.ModificaTrasversale.InserisciTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import it.comune.obiettivi.registro.Effetto;
import it.comune.obiettivi.registro.ModificaRifiutata;
import it.comune.obiettivi.registro.TipoDiSoggetto;
import it.comune.obiettivi.registro.Voce;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** La parte condivisa di un obiettivo trasversale, per il motore dei gesti: come si trova, chi può, come si annulla. */
@Component
class SoggettoTrasversale implements TipoDiSoggetto<ObiettivoTrasversale, ModificaTrasversale> {

    private final EntityManager banca;
    private final Permessi permessi;

    SoggettoTrasversale(EntityManager banca, Permessi permessi) {
        this.banca = banca;
        this.permessi = permessi;
    }

    @Override
    public String nome() {
        return ObiettivoTrasversale.TIPO;
    }

    @Override
    public Class<ModificaTrasversale> gesti() {
        return ModificaTrasversale.class;
    }

    @Override
    public ObiettivoTrasversale trova(long id) {
        return Optional.ofNullable(banca.find(ObiettivoTrasversale.class, id))
                .orElseThrow(() -> new ModificaRifiutata("Questo obiettivo trasversale non c'è più."));
    }

    @Override
    public void esigi(ObiettivoTrasversale obiettivo, ModificaTrasversale modifica, Utente chi) {
        permessi.esigi(chi, Permessi.ambito(modifica), obiettivo.settori());
        if (modifica instanceof CollegaScheda collega) {
            esigiLibera(obiettivo.id(), collega.partecipazione().scheda());
            ferma(collega.partecipazione());
        }
        Lunghezza.esigi(modifica);
    }

    /** Una scheda partecipa a un obiettivo solo. */
    private void esigiLibera(long obiettivo, long scheda) {
        List<String> altri = banca.createQuery(
                        "select t.titolo from ObiettivoTrasversale t join t.partecipazioni p"
                                + " where p.scheda = :scheda and t.id <> :obiettivo",
                        String.class)
                .setParameter("scheda", scheda)
                .setParameter("obiettivo", obiettivo)
                .getResultList();
        if (!altri.isEmpty()) {
            throw new ModificaRifiutata("Questa scheda partecipa già all'obiettivo «" + altri.getFirst() + "».");
        }
    }

    /** La scheda che partecipa è del settore detto, e lo resta fino al commit. */
    void ferma(Partecipa partecipazione) {
        Scheda scheda = banca.find(Scheda.class, partecipazione.scheda(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (scheda == null || scheda.settore() != partecipazione.settore()) {
            throw new ModificaRifiutata("Questa scheda non è più di quel settore.");
        }
    }

    @Override
    public void compiuto(ObiettivoTrasversale obiettivo, ModificaTrasversale modifica, Effetto effetto, Utente chi) {
        Lunghezza.esigi(effetto);
    }

    @Override
    public Optional<ObiettivoTrasversale> nasce(ModificaTrasversale modifica) {
        return modifica instanceof InserisciTrasversale inserisci
                ? Optional.of(new ObiettivoTrasversale(inserisci))
                : Optional.empty();
    }

    @Override
    public ModificaTrasversale inversa(ModificaTrasversale modifica, Voce voce) {
        return Inverso.di(modifica, voce);
    }
}
