package it.comune.obiettivi.piano.ui.trasversali;

import it.comune.obiettivi.cruscotto.FattiPiano;
import it.comune.obiettivi.cruscotto.FiguraFase;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.cruscotto.Quadro.Incrocio;
import it.comune.obiettivi.diretta.Diretta.Chiave;
import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.controlli.Deriva;
import it.comune.obiettivi.piano.ui.Momento;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.ConcurrentLruCache;

/** Lo stato di un obiettivo trasversale, letto tutto insieme: la parte condivisa e le cifre di chi partecipa. */
record FoglioTrasversale(ObiettivoTrasversale obiettivo, Quadro quadro, Quadro.Trasversale figura, Momento momento) {

    List<FattiPiano.FaseComune> fasi() {
        return figura.fatti().fasiComuni();
    }

    List<FiguraScheda> schede() {
        return figura.schede();
    }

    /** Il testo di una fase comune; vuoto se non c'è più. */
    Optional<FattiPiano.FaseComune> fase(int chiave) {
        return fasi().stream().filter(fase -> fase.chiave() == chiave).findFirst();
    }

    /** Una scheda che partecipa. */
    Optional<FiguraScheda> scheda(long id) {
        return schede().stream().filter(scheda -> scheda.id() == id).findFirst();
    }

    String settore(FiguraScheda scheda) {
        return settore(scheda.fatti().settore());
    }

    String settore(long id) {
        return quadro.settore(id).map(settore -> settore.fatti().nome()).orElse("");
    }

    Optional<Incrocio> incrocio(int fase, long scheda) {
        return figura.faseComune(fase).flatMap(comune -> comune.incrocio(scheda));
    }

    /** Vero se una notizia è della parte di tutti o di una scheda che partecipa. */
    boolean riguarda(Set<Chiave> chiavi) {
        return chiavi.contains(ObiettivoTrasversale.soggetto(obiettivo.id()))
                || schede().stream().anyMatch(scheda -> chiavi.contains(Scheda.soggetto(scheda.id())));
    }

    /** La cella in cui si scrive un campo di una scheda che partecipa, dato il suo luogo ({@code scheda/12}). */
    Optional<Pannello.Quale> cella(String luogo, String campo, Schede schede) {
        return schede().stream()
                .filter(scheda -> Scheda.soggetto(scheda.id()).toString().equals(luogo))
                .findFirst()
                .flatMap(scheda -> schede.trova(scheda.id()))
                .flatMap(scheda -> Pannello.Quale.diCampo(scheda, campo));
    }

    /** Vero se vi partecipano le stesse schede, degli stessi settori. */
    boolean stessi(FoglioTrasversale altro) {
        return obiettivo.partecipazioni().equals(altro.obiettivo.partecipazioni());
    }

    /** Le fasi di una scheda che non stanno in nessuna riga. */
    List<FiguraFase> sole(FiguraScheda scheda) {
        return scheda.fasi().stream()
                .filter(fase -> fase.fatti().faseComune() == null
                        || fase(fase.fatti().faseComune()).isEmpty())
                .toList();
    }

    Deriva deriva(FattiPiano.FaseComune fase) {
        List<Deriva.Parte> parti = schede().stream()
                .flatMap(scheda -> scheda.fasi().stream()
                        .map(FiguraFase::fatti)
                        .filter(f -> f.faseComune() != null && f.faseComune() == fase.chiave())
                        .map(f -> new Deriva.Parte(scheda.id(), f.testo(), f.peso(), f.previsti())))
                .toList();
        return CONFRONTATI.get(new Disegno(
                fase.testo(), schede().stream().map(FiguraScheda::id).toList(), parti));
    }

    /** Ciò da cui una deriva dipende: finché non cambia, tutte le pagine aperte ne condividono una. */
    private record Disegno(String testo, List<Long> schede, List<Deriva.Parte> parti) {}

    private static final int QUANTI = 64;
    private static final ConcurrentLruCache<Disegno, Deriva> CONFRONTATI =
            new ConcurrentLruCache<>(QUANTI, d -> Deriva.di(d.testo(), d.schede(), d.parti()));

    /** I settori che nel mese che si guarda hanno detto qualcosa. */
    long risposte() {
        return schede().stream().filter(this::risposto).count();
    }

    boolean risposto(FiguraScheda scheda) {
        return scheda.aggiornataIl() != null
                && !scheda.aggiornataIl().isBefore(momento.al().withDayOfMonth(1));
    }
}
