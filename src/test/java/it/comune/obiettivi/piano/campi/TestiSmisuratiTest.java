package it.comune.obiettivi.piano.campi;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.Crescita;
import it.comune.obiettivi.ente.Persona;
import it.comune.obiettivi.ente.Settore;
import it.comune.obiettivi.piano.Esempi;
import it.comune.obiettivi.piano.Forma;
import it.comune.obiettivi.piano.Scritture;
import it.comune.obiettivi.piano.controlli.Controlli;
import it.comune.obiettivi.piano.controlli.Controlli.Misura;
import it.comune.obiettivi.piano.controlli.Controlli.Obiettivo;
import it.comune.obiettivi.piano.testi.Differenze;
import it.comune.obiettivi.piano.testi.Fusione;
import it.comune.obiettivi.piano.testi.Somiglianza;
import it.comune.obiettivi.piano.testi.TestoPulito;
import it.comune.obiettivi.piano.ui.campi.NumeroDigitato;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Chi legge un testo scritto da fuori lavora in proporzione al testo, qualunque testo sia. */
class TestiSmisuratiTest {

    private static final int ANNO = 2026;

    /** Tutti quelli che incontrano un testo scritto in un campo della scheda. */
    private static Map<String, Consumer<String>> lettori() {
        Map<String, Consumer<String>> lettori = new LinkedHashMap<>();
        Forma.Contesto scheda = new Forma.Contesto(ANNO, "01", Set.of(1));
        for (Forma forma : Forma.values()) {
            lettori.put("Forma." + forma, t -> forma.normalizza("titolo", t, scheda));
        }
        lettori.put("Forma.di", Forma::di);
        lettori.put("ValoreAtteso.leggi", t -> ValoreAtteso.leggi(Esempi.indicatore(t, t, t), ANNO));
        lettori.put(
                "ValoreAtteso.risultato",
                t -> ValoreAtteso.leggi(Esempi.indicatore("x", "n", "4"), ANNO).risultato(t, ANNO));
        lettori.put(
                "ValoreAtteso.puntualita",
                t -> ValoreAtteso.leggi(Esempi.indicatore("x", "n", "1/5/2026"), ANNO)
                        .risultato(t, ANNO));
        lettori.put("Scritture.mesi", t -> Scritture.mesi(t, ANNO));
        lettori.put("NumeroScritto", NumeroDigitato::leggi);
        lettori.put("Somiglianza.insieme", Somiglianza::insieme);
        lettori.put("Somiglianza.radici", Somiglianza::radici);
        lettori.put("TestoPulito.bordi", TestoPulito::bordi);
        lettori.put("TestoPulito.percentuale", TestoPulito::percentuale);
        lettori.put("Settore.chiave", Settore::chiave);
        lettori.put("Persona.chiave", Persona::chiave);
        lettori.put("Fusione", t -> Fusione.unisci(t, "a " + t, t + " b"));
        lettori.put("Fusione, tutto diverso", t -> Fusione.unisci(t, t.replace(' ', '_'), t + t));
        lettori.put("Differenze", t -> Differenze.fra(t, "a " + t + "b " + t));
        lettori.put(
                "Controlli",
                t -> Controlli.dellaScheda(
                        new Obiettivo(
                                1,
                                t,
                                t,
                                "formazione " + t,
                                t,
                                null,
                                List.of(),
                                List.of(new Misura(1, null, t, t, null))),
                        ANNO));
        return lettori;
    }

    @Test
    void il_lavoro_cresce_come_il_testo_anche_a_centomila_caratteri() {
        assertThat(Crescita.troppo(lettori())).isEmpty();
    }
}
