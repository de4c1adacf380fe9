package it.comune.obiettivi.documento;

import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.ContenutoScheda;
import it.comune.obiettivi.piano.ContenutoScheda.ContenutoAnomalia;
import it.comune.obiettivi.piano.ContenutoScheda.ContenutoFase;
import it.comune.obiettivi.piano.ContenutoScheda.ContenutoIndicatore;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Indicatore;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Testata;
import it.comune.obiettivi.piano.campi.Scritture;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Le differenze fra una scheda del piano e il suo documento nuovo, campo per campo: proposte, mai correzioni. */
final class DifferenzeDalPiano {

    private static final String CODICE = "TESTO_CAMBIATO";

    private final List<ContenutoAnomalia> differenze = new ArrayList<>();

    private DifferenzeDalPiano() {}

    static List<ContenutoAnomalia> differenze(Scheda presente, ContenutoScheda nuova) {
        DifferenzeDalPiano confronto = new DifferenzeDalPiano();
        confronto.testate(presente.testata(), nuova.testata());
        confronto.fasi(presente, nuova);
        confronto.indicatori(presente, nuova);
        return List.copyOf(confronto.differenze);
    }

    private void testate(Testata presente, Testata nuova) {
        segna("azioneStrategica", presente.azioneStrategica(), nuova.azioneStrategica());
        segna("obiettivoOperativo", presente.obiettivoOperativo(), nuova.obiettivoOperativo());
        segna("missione", presente.missione(), nuova.missione());
        segna("programma", presente.programma(), nuova.programma());
        segna("finalita", presente.finalita(), nuova.finalita());
        segna("peso", testo(presente.peso()), testo(nuova.peso()));
        segna("personale", presente.personale(), nuova.personale());
        segna("altreUnita", presente.altreUnita(), nuova.altreUnita());
    }

    private void fasi(Scheda presente, ContenutoScheda nuova) {
        segna("fasi", presente.fasi().size() + " fasi", nuova.fasi().size() + " fasi");
        for (Fase fase : presente.fasi()) {
            nuova.fasi().stream()
                    .filter(letta -> letta.chiave() == fase.chiave())
                    .findFirst()
                    .ifPresent(letta -> fase(fase, letta, presente.anno()));
        }
    }

    private void fase(Fase fase, ContenutoFase letta, int anno) {
        String campo = "fase." + fase.chiave() + ".";
        segna(campo + "testo", fase.testo(), letta.testo());
        segna(campo + "peso", testo(fase.peso()), testo(letta.peso()));
        segna(campo + "previsti", Scritture.testo(fase.previsti(), anno), Scritture.testo(letta.previsti(), anno));
    }

    private void indicatori(Scheda presente, ContenutoScheda nuova) {
        segna(
                "indicatori",
                presente.indicatori().size() + " indicatori",
                nuova.indicatori().size() + " indicatori");
        for (Indicatore indicatore : presente.indicatori()) {
            nuova.indicatori().stream()
                    .filter(letto -> letto.chiave() == indicatore.chiave())
                    .findFirst()
                    .ifPresent(letto -> indicatore(indicatore, letto));
        }
    }

    private void indicatore(Indicatore indicatore, ContenutoIndicatore letto) {
        String campo = "indicatore." + indicatore.chiave() + ".";
        segna(campo + "testo", indicatore.testo(), letto.testo());
        segna(campo + "atteso", indicatore.atteso(), letto.atteso());
    }

    private void segna(String campo, @Nullable String presente, @Nullable String nuovo) {
        if (!Objects.equals(presente, nuovo)) {
            String inUso = Objects.requireNonNullElse(presente, "");
            differenze.add(new ContenutoAnomalia(
                    differenze.size() + 1,
                    CODICE,
                    campo,
                    inUso,
                    Objects.requireNonNullElse(nuovo, ""),
                    inUso,
                    Anomalia.Gravita.AVVISO,
                    Anomalia.Stato.APERTA));
        }
    }

    private static String testo(@Nullable Peso peso) {
        return peso == null ? "" : peso.valore().stripTrailingZeros().toPlainString();
    }
}
