package it.comune.obiettivi.cruscotto;

import static java.util.stream.Collectors.toSet;

import it.comune.obiettivi.cruscotto.Difetto.Controllo;
import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.Anomalia.Gravita;
import it.comune.obiettivi.piano.Anomalia.Stato;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Indicatore;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.campi.ValoreAtteso;
import it.comune.obiettivi.piano.controlli.Controlli;
import it.comune.obiettivi.piano.controlli.Controlli.Misura;
import it.comune.obiettivi.piano.controlli.Controlli.Obiettivo;
import it.comune.obiettivi.piano.controlli.Controlli.Passo;
import it.comune.obiettivi.piano.controlli.Controlli.Regola;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Ciò che i controlli dicono di una scheda da sola.
 *
 * @param difetti i suoi, tranne quelli dei pesi: li dicono le cifre
 * @param accessibile vero se è un obiettivo di accessibilità
 */
record SchedaControllata(List<Difetto> difetti, boolean accessibile) {

    private static final Set<String> REGOLE =
            Stream.of(Regola.values()).map(Regola::name).collect(toSet());

    static SchedaControllata di(FattiScheda fatti, Scheda scheda) {
        int anno = scheda.anno();
        Obiettivo obiettivo = new Obiettivo(
                scheda.numero(),
                "",
                scheda.titolo(),
                scheda.testata().obiettivoOperativo(),
                scheda.testata().finalita(),
                scheda.peso(),
                scheda.fasi().stream().map(SchedaControllata::passo).toList(),
                scheda.indicatori().stream()
                        .map(indicatore -> misura(indicatore, anno))
                        .toList());
        Stream<Difetto> delleRegole = Controlli.dellaScheda(obiettivo, anno).stream()
                .filter(rilievo -> !lasciato(rilievo, scheda))
                .flatMap(rilievo -> controllo(rilievo.regola()).stream())
                .map(controllo -> Difetto.del(fatti, controllo));
        Stream<Difetto> dellaLettura = scheda.anomalie().stream()
                .filter(SchedaControllata::daDecidere)
                .map(dubbio -> new Difetto(Controllo.DUBBI, null, fatti, null, dubbio.gravita() == Gravita.GRAVE));
        return new SchedaControllata(
                Stream.concat(delleRegole, dellaLettura).toList(), Controlli.accessibile(obiettivo));
    }

    private static Passo passo(Fase fase) {
        return new Passo(fase.chiave(), fase.numero(), fase.peso(), fase.previsti());
    }

    private static Misura misura(Indicatore indicatore, int anno) {
        return new Misura(
                indicatore.chiave(),
                indicatore.fase(),
                indicatore.testo() + " " + indicatore.unita(),
                indicatore.atteso(),
                ValoreAtteso.scadenza(indicatore.atteso(), indicatore.unita(), anno)
                        .orElse(null));
    }

    /** Vero se una persona ha già visto questo rilievo, e ha lasciato la scheda com'è. */
    private static boolean lasciato(Controlli.Rilievo rilievo, Scheda scheda) {
        return scheda.anomalie().stream()
                .anyMatch(dubbio -> dubbio.stato() == Stato.LASCIATA
                        && dubbio.codice().equals(rilievo.regola().name())
                        && dubbio.campo().equals(rilievo.campo()));
    }

    /** Di ciò che si controlla dal vivo non conta come fu letto. */
    private static boolean daDecidere(Anomalia dubbio) {
        return dubbio.stato() == Stato.APERTA && dubbio.gravita() != Gravita.INFO && !REGOLE.contains(dubbio.codice());
    }

    private static Optional<Controllo> controllo(Regola regola) {
        return switch (regola) {
            case SOMMA_PESI_SETTORE, PESO_SCHEDA_MANCANTE, SOMMA_PESI_FASI, PESI_FASI_MANCANTI -> Optional.empty();
            case TEMPI_PAGAMENTO_SOTTO_30 -> Optional.of(Controllo.TEMPI_PAGAMENTO);
            case FASE_SENZA_MESI -> Optional.of(Controllo.FASE_SENZA_MESI);
            case FASE_SENZA_INDICATORE -> Optional.of(Controllo.FASE_SENZA_INDICATORE);
            case SCADENZA_FUORI_DAI_MESI -> Optional.of(Controllo.SCADENZA_FUORI_DAI_MESI);
            case ACCESSIBILITA_ASSENTE -> Optional.of(Controllo.ACCESSIBILITA_ASSENTE);
            case ORE_FORMAZIONE -> Optional.of(Controllo.ORE_FORMAZIONE);
        };
    }
}
