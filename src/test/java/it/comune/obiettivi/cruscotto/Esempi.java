package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.cruscotto.FattiFase.Lettura;
import it.comune.obiettivi.cruscotto.Stato.Soglie;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Missioni.Missione;
import it.comune.obiettivi.piano.Periodo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Piani piccoli, scritti a mano, per le regole delle cifre. */
final class Esempi {

    static final int ANNO = 2025;

    private Esempi() {}

    static LocalDate il(int giorno, int mese) {
        return LocalDate.of(ANNO, mese, giorno);
    }

    static Quadro quadro(LocalDate al, UnaScheda... schede) {
        return QuadroDaiFatti.quadro(piano(schede), al, Soglie.BASE, null);
    }

    /** Gli id sono 1, 2, 3… nell'ordine dato; i settori sono quelli nominati, più uno senza schede (il 99). */
    static FattiPiano piano(UnaScheda... schede) {
        List<FattiScheda> fatti = IntStream.range(0, schede.length)
                .mapToObj(i -> schede[i].fatti(i + 1))
                .toList();
        List<FattiPiano.Settore> settori = LongStream.concat(
                        fatti.stream().mapToLong(FattiScheda::settore).distinct(), LongStream.of(99))
                .mapToObj(id -> new FattiPiano.Settore(id, "Settore " + id, (int) id))
                .toList();
        List<Missione> missioni = List.of(
                new Missione("01", "Servizi istituzionali", Map.of("02", "Segreteria", "08", "Statistica")),
                new Missione("10", "Trasporti", Map.of("05", "Viabilità")));
        List<FattiPiano.Trasversale> trasversali = List.of(new FattiPiano.Trasversale(
                7, "Anticorruzione", List.of(new FattiPiano.FaseComune(1, "1", "Mappatura"))));
        return new FattiPiano(ANNO, 1, settori, missioni, trasversali, fatti);
    }

    static UnaFase prevista(Periodo... previsti) {
        UnaFase fase = new UnaFase();
        fase.previsti = Mesi.di(previsti);
        return fase;
    }

    /** Una fase di cui interessa solo quanto è fatta: senza mesi previsti, letta il primo gennaio. */
    static UnaFase fatta(double avanzamento) {
        return prevista().letta(il(1, 1), avanzamento);
    }

    static Periodo[] tuttoLAnno() {
        return Stream.of(Periodo.values()).filter(Periodo::mese).toArray(Periodo[]::new);
    }

    static UnaScheda scheda(UnaFase... fasi) {
        UnaScheda scheda = new UnaScheda();
        scheda.fasi = List.of(fasi);
        return scheda;
    }

    static final class UnaFase {

        private final List<Lettura> letture = new ArrayList<>();
        private Mesi previsti = Mesi.NESSUNO;
        private Mesi effettivi = Mesi.NESSUNO;
        private Double peso;
        private boolean nonValutabile;
        private LocalDate aggiornata;
        private Integer comune;

        UnaFase svolta(Periodo... mesi) {
            effettivi = Mesi.di(mesi);
            return this;
        }

        UnaFase letta(LocalDate al, double valore) {
            letture.add(new Lettura(al, valore, letture.size()));
            return this;
        }

        UnaFase pesa(double valore) {
            peso = valore;
            return this;
        }

        UnaFase nonValutabile() {
            nonValutabile = true;
            return this;
        }

        UnaFase aggiornata(LocalDate giorno) {
            aggiornata = giorno;
            return this;
        }

        UnaFase comune(int chiave) {
            comune = chiave;
            return this;
        }

        FattiFase fatti(int chiave) {
            return new FattiFase(
                    chiave,
                    String.valueOf(chiave),
                    "Fase " + chiave,
                    peso,
                    previsti,
                    effettivi,
                    letture,
                    nonValutabile,
                    false,
                    aggiornata,
                    comune);
        }
    }

    static final class UnaScheda {

        private List<UnaFase> fasi = List.of();
        private long settore = 1;
        private Double peso;
        private String missione;
        private String programma;
        private Long assessore;
        private Long trasversale;
        private List<FattiIndicatore> indicatori = List.of();

        UnaScheda indicatori(FattiIndicatore... questi) {
            indicatori = List.of(questi);
            return this;
        }

        UnaScheda nel(long questo) {
            settore = questo;
            return this;
        }

        UnaScheda pesa(double valore) {
            peso = valore;
            return this;
        }

        UnaScheda missione(String codice, String delProgramma) {
            missione = codice;
            programma = delProgramma;
            return this;
        }

        UnaScheda assessore(long persona) {
            assessore = persona;
            return this;
        }

        UnaScheda trasversale(long obiettivo) {
            trasversale = obiettivo;
            return this;
        }

        FattiScheda fatti(int numero) {
            List<FattiFase> sue = IntStream.range(0, fasi.size())
                    .mapToObj(i -> fasi.get(i).fatti(i + 1))
                    .toList();
            return new FattiScheda(
                    numero,
                    numero,
                    "Scheda " + numero,
                    settore,
                    missione,
                    programma,
                    assessore,
                    null,
                    trasversale,
                    peso,
                    sue,
                    indicatori);
        }
    }
}
