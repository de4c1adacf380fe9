package it.comune.obiettivi.documento;

import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.Campo;
import it.comune.obiettivi.piano.ContenutoScheda;
import it.comune.obiettivi.piano.ContenutoScheda.ContenutoAnomalia;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Indicatore;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Scritture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Le differenze fra una scheda del piano e il suo documento nuovo, campo per campo: proposte, mai correzioni. */
final class DifferenzeDalPiano {

    private static final String CODICE = "TESTO_CAMBIATO";

    /** Ciò che un documento nuovo può dire altrimenti: il resto, o si riconosce da lì, o lo scrive chi lavora nel programma. */
    private static final List<Campo> TESTATA = List.of(
            Campo.AZIONE_STRATEGICA,
            Campo.OBIETTIVO_OPERATIVO,
            Campo.MISSIONE,
            Campo.PROGRAMMA,
            Campo.FINALITA,
            Campo.PESO,
            Campo.PERSONALE,
            Campo.ALTRE_UNITA);

    private static final List<Campo> FASI = List.of(Campo.TESTO_DELLA_FASE, Campo.PESO_DELLA_FASE, Campo.PREVISTI);
    private static final List<Campo> INDICATORI = List.of(Campo.TESTO_DELL_INDICATORE, Campo.ATTESO);

    private final List<ContenutoAnomalia> differenze = new ArrayList<>();
    private final Scheda presente;
    private final Scheda nuova;

    private DifferenzeDalPiano(Scheda presente, Scheda nuova) {
        this.presente = presente;
        this.nuova = nuova;
    }

    static List<ContenutoAnomalia> differenze(Scheda presente, ContenutoScheda nuova) {
        DifferenzeDalPiano differenze = new DifferenzeDalPiano(presente, nuova.scheda());
        differenze.segna(TESTATA, 0);
        differenze.parti(
                "fasi", FASI, scheda -> scheda.fasi().stream().map(Fase::chiave).toList());
        differenze.parti(
                "indicatori",
                INDICATORI,
                scheda -> scheda.indicatori().stream().map(Indicatore::chiave).toList());
        return List.copyOf(differenze.differenze);
    }

    /** Quante sono, poi quelle che ci sono in tutte e due. */
    private void parti(String quali, List<Campo> campi, Function<Scheda, List<Integer>> chiavi) {
        List<Integer> adesso = chiavi.apply(presente);
        List<Integer> nuove = chiavi.apply(nuova);
        segna(quali, adesso.size() + " " + quali, nuove.size() + " " + quali);
        adesso.stream().filter(nuove::contains).forEach(chiave -> segna(campi, chiave));
    }

    private void segna(List<Campo> campi, int chiave) {
        campi.forEach(campo -> segna(
                campo.in(chiave).scritto(),
                Scritture.testo(campo.legge(presente, chiave), presente.anno()),
                Scritture.testo(campo.legge(nuova, chiave), presente.anno())));
    }

    private void segna(String campo, String inUso, String nuovo) {
        if (!inUso.equals(nuovo)) {
            differenze.add(new ContenutoAnomalia(
                    differenze.size() + 1,
                    CODICE,
                    campo,
                    inUso,
                    nuovo,
                    inUso,
                    Anomalia.Gravita.AVVISO,
                    Anomalia.Stato.APERTA));
        }
    }
}
