package it.comune.obiettivi.piano;

import it.comune.obiettivi.piano.ContenutoScheda.ContenutoAnomalia;
import it.comune.obiettivi.piano.ContenutoScheda.ContenutoFase;
import it.comune.obiettivi.piano.ContenutoScheda.ContenutoIndicatore;
import java.util.List;

/** Schede di esempio per le prove. */
public final class Esempi {

    private Esempi() {}

    public static ContenutoScheda scheda(int numero) {
        return scheda(numero, 1);
    }

    public static ContenutoScheda scheda(int numero, long settore) {
        return new ContenutoScheda(
                2026,
                numero,
                testata("Obiettivo " + numero, settore),
                List.of(
                        new ContenutoFase(
                                1,
                                "1",
                                "Prima fase",
                                Peso.di(60),
                                Mesi.di(Periodo.MARZO, Periodo.APRILE, Periodo.MAGGIO),
                                Mesi.NESSUNO,
                                "",
                                null),
                        new ContenutoFase(
                                2,
                                "2",
                                "Seconda fase",
                                Peso.di(40),
                                Mesi.di(Periodo.OTTOBRE, Periodo.NOVEMBRE),
                                Mesi.NESSUNO,
                                "",
                                null)),
                List.of(new ContenutoIndicatore(1, 1, "Numero incontri", "quantitativa", "4", "", "")),
                List.of(new ContenutoAnomalia(
                        1, "SOMMA_FASI", "fasi", "90", "100", "90", Anomalia.Gravita.AVVISO, Anomalia.Stato.APERTA)),
                "impronta-" + numero,
                "testo grezzo " + numero);
    }

    /** Una scheda con un dubbio solo; se riguarda i pesi delle fasi, alla seconda manca. */
    public static Scheda conAnomalia(String codice, String campo, String proposta, String inUso) {
        ContenutoScheda base = scheda(1);
        List<ContenutoFase> fasi = base.fasi().stream()
                .map(fase -> new ContenutoFase(
                        fase.chiave(),
                        fase.numero(),
                        fase.testo(),
                        codice.startsWith("PESI_FASI") && fase.chiave() == 2 ? null : fase.peso(),
                        fase.previsti(),
                        fase.effettivi(),
                        fase.motivazione(),
                        fase.faseComune()))
                .toList();
        ContenutoAnomalia anomalia = new ContenutoAnomalia(
                1, codice, campo, "", proposta, inUso, Anomalia.Gravita.AVVISO, Anomalia.Stato.APERTA);
        return new Scheda(new ContenutoScheda(
                2026, 1, base.testata(), fasi, base.indicatori(), List.of(anomalia), "impronta", "testo"));
    }

    public static Indicatore indicatore(String testo, String unita, String atteso) {
        return new Indicatore(new ContenutoIndicatore(1, 1, testo, unita, atteso, "", ""));
    }

    public static Testata testata(String titolo, long settore) {
        return new Testata(
                "Azione", "Operativo", "01", "11", titolo, "Finalità", Peso.di(20), settore, null, null, "", null, "");
    }
}
