package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.cruscotto.Stato.Soglie;
import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.registro.Soggetto;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tutte le cifre di un piano a un giorno, per una revisione: immutabile, condiviso da tutte le pagine aperte.
 *
 * @param settori tutti, in ordine, anche quelli senza schede (senza cifra)
 * @param missioni in ordine di codice; per ultima quella senza codice, se serve
 * @param assessori quelli che hanno schede
 * @param schede per id, in ordine di numero
 */
public record Quadro(
        FattiPiano fatti,
        LocalDate al,
        Soglie soglie,
        Ente ente,
        List<Settore> settori,
        List<Gruppo> missioni,
        List<Assessore> assessori,
        List<Trasversale> trasversali,
        Map<Long, FiguraScheda> schede,
        Conteggi conteggi) {

    public static final String MISSIONE_NON_INDICATA = "Missione non indicata";
    public static final String PROGRAMMA_NON_INDICATO = "Programma non indicato";

    /** Una media di schede. */
    public sealed interface DiSchede {

        Pesi pesi();

        Cifra cifra();

        List<FiguraScheda> schede();

        default Eta eta() {
            return Eta.di(schede());
        }
    }

    /** Media semplice dei settori che contano; i pesi sono nell'ordine di {@link Quadro#settori()}. */
    public record Ente(Pesi pesi, Cifra cifra, Cifra conNonValutabili, Eta eta, List<Punto> curva) {}

    /**
     * @param calore scostamento alla fine di ogni mese, al giorno chiesto per il suo mese, nullo dopo
     * @param curva vuota se il settore non ha cifra
     */
    public record Settore(
            FattiPiano.Settore fatti,
            Pesi pesi,
            Cifra cifra,
            Cifra conNonValutabili,
            List<FiguraScheda> schede,
            List<Punto> curva,
            List<@Nullable Double> calore)
            implements DiSchede {

        public long id() {
            return fatti.id();
        }
    }

    /** Una missione o un programma; il codice manca nel gruppo delle schede che non ne hanno uno valido. */
    public record Gruppo(
            @Nullable String codice,
            String nome,
            Pesi pesi,
            Cifra cifra,
            List<FiguraScheda> schede,
            List<Gruppo> programmi)
            implements DiSchede {

        public Optional<Gruppo> programma(@Nullable String cercato) {
            return conCodice(programmi, cercato);
        }
    }

    public record Assessore(long persona, Pesi pesi, Cifra cifra, List<FiguraScheda> schede) implements DiSchede {}

    public record Trasversale(
            FattiPiano.Trasversale fatti,
            Pesi pesi,
            Cifra cifra,
            List<FiguraScheda> schede,
            List<FaseComune> fasiComuni)
            implements DiSchede {

        public Optional<FaseComune> faseComune(int chiave) {
            return fasiComuni.stream()
                    .filter(comune -> comune.fatti().chiave() == chiave)
                    .findFirst();
        }
    }

    public record FaseComune(FattiPiano.FaseComune fatti, Pesi pesi, Cifra cifra, List<Incrocio> settori) {

        public Optional<Incrocio> incrocio(long scheda) {
            return settori.stream()
                    .filter(incrocio -> incrocio.scheda().id() == scheda)
                    .findFirst();
        }
    }

    /** Un settore su una fase comune: di solito una fase sola, altrimenti la loro media con i pesi in uso. */
    public record Incrocio(FiguraScheda scheda, List<FiguraFase> fasi, Pesi pesi, Cifra cifra) {}

    /**
     * Un giorno della curva dell'anno: le fini di mese e il giorno chiesto.
     *
     * @param avanzamento nullo dopo il giorno chiesto
     * @param previsione nulla prima del giorno chiesto
     */
    public record Punto(
            LocalDate giorno,
            double atteso,
            @Nullable Double avanzamento,
            @Nullable Double previsione) {

        /** La media di punti dello stesso giorno. */
        static Punto media(Pesi pesi, List<Punto> punti) {
            Punto uno = punti.getFirst();
            return new Punto(
                    uno.giorno,
                    pesi.media(punti, Punto::atteso),
                    uno.avanzamento == null ? null : pesi.media(punti, punto -> oZero(punto.avanzamento)),
                    uno.previsione == null ? null : pesi.media(punti, punto -> oZero(punto.previsione)));
        }

        private static double oZero(@Nullable Double valore) {
            return valore == null ? 0 : valore;
        }
    }

    /**
     * @param aggiornateDalMese schede aggiornate dal primo giorno del mese chiesto
     * @param ferme schede con una fase dovuta e senza aggiornamenti da troppi giorni
     */
    public record Conteggi(Map<Stato, Integer> schede, Map<Stato, Integer> fasi, int aggiornateDalMese, int ferme) {

        public int totaleSchede() {
            return totale(schede);
        }

        public int totaleFasi() {
            return totale(fasi);
        }

        private static int totale(Map<Stato, Integer> perStato) {
            return perStato.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Da quanto un gruppo non è aggiornato: la sua fase più vecchia fra le <em>dovute</em> (previste entro il giorno, non
     * complete, valutabili).
     *
     * @param giorni della più vecchia; 0 se nessuna è dovuta
     * @param mai la più vecchia non fu mai aggiornata: i giorni sono dall'inizio del suo primo periodo previsto
     * @param vecchie le dovute senza aggiornamenti da più giorni della soglia
     */
    public record Eta(int giorni, boolean mai, int dovute, int vecchie) {

        public static final Eta NESSUNA = new Eta(0, false, 0, 0);

        /** La parte delle fasi dovute che è vecchia, 0–1. */
        public double quotaVecchie() {
            return dovute == 0 ? 0 : (double) vecchie / dovute;
        }

        public static Eta di(List<FiguraScheda> schede) {
            return somma(schede.stream().map(FiguraScheda::eta));
        }

        static Eta delle(Stream<FiguraFase> fasi) {
            return somma(fasi.map(FiguraFase::attesa));
        }

        private static Eta somma(Stream<Eta> eta) {
            return eta.reduce(NESSUNA, Eta::con);
        }

        Eta con(Eta altra) {
            if (altra.dovute == 0) {
                return this;
            }
            boolean piuVecchia = dovute == 0 || altra.giorni > giorni;
            Eta vecchia = piuVecchia ? altra : this;
            return new Eta(vecchia.giorni, vecchia.mai, dovute + altra.dovute, vecchie + altra.vecchie);
        }
    }

    public int anno() {
        return fatti.anno();
    }

    public long revisione() {
        return fatti.revisione();
    }

    public Optional<FiguraScheda> scheda(long id) {
        return Optional.ofNullable(schede.get(id));
    }

    /** La scheda di cui è una notizia; vuota se è di un'altra cosa. */
    public Optional<FiguraScheda> scheda(Diretta.Chiave notizia) {
        return Soggetto.id(Scheda.TIPO, notizia).flatMap(this::scheda);
    }

    public Optional<Settore> settore(long id) {
        return settori.stream().filter(settore -> settore.id() == id).findFirst();
    }

    /** La missione, o con un codice nullo il gruppo di quelle non indicate. */
    public Optional<Gruppo> missione(@Nullable String codice) {
        return conCodice(missioni, codice);
    }

    private static Optional<Gruppo> conCodice(List<Gruppo> gruppi, @Nullable String codice) {
        return gruppi.stream()
                .filter(gruppo -> Objects.equals(gruppo.codice(), codice))
                .findFirst();
    }

    public Optional<Assessore> assessore(long persona) {
        return assessori.stream()
                .filter(assessore -> assessore.persona() == persona)
                .findFirst();
    }

    public Optional<Trasversale> trasversale(long id) {
        return trasversali.stream()
                .filter(trasversale -> trasversale.fatti().id() == id)
                .findFirst();
    }

    /** Come è nata una cifra; vuota se il quadro non ha quel soggetto. */
    public Optional<Spiegazione> spiega(Spiegazione.Soggetto soggetto) {
        return Spiegazione.di(this, soggetto);
    }
}
