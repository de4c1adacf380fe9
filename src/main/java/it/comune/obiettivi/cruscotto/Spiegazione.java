package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.cruscotto.AttesoEdEffettivo.Conto;
import it.comune.obiettivi.cruscotto.Quadro.DiSchede;
import it.comune.obiettivi.cruscotto.Quadro.Ente;
import it.comune.obiettivi.cruscotto.Quadro.Eta;
import it.comune.obiettivi.cruscotto.Quadro.FaseComune;
import it.comune.obiettivi.cruscotto.Quadro.Incrocio;
import it.comune.obiettivi.cruscotto.Quadro.Settore;
import it.comune.obiettivi.cruscotto.Quadro.Trasversale;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto.DelProgramma;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto.DelSettore;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto.DelTrasversale;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto.DellAssessore;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto.DellEnte;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto.DellIncrocio;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto.DellaFaseComune;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto.DellaMissione;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto.DellaScheda;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto.DiTrasversale;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Come è nata una cifra: i pesi e i valori con cui fu calcolata, un livello alla volta. */
public sealed interface Spiegazione {

    Soggetto soggetto();

    Cifra cifra();

    /**
     * Una fase: la rilevazione e i periodi da cui viene l'effettivo, i periodi trascorsi da cui viene l'atteso.
     *
     * @param trascorsi quanti periodi previsti sono trascorsi, con la frazione di quello in corso
     */
    record DellaFase(Soggetto soggetto, FiguraFase figura, Conto conto, double trascorsi) implements Spiegazione {

        @Override
        public Cifra cifra() {
            return figura.cifra();
        }
    }

    /**
     * Una media: la cifra è Σ quota × cifra dei termini.
     *
     * @param conNonValutabili la cifra con tutto dentro; nulla dove non si dà
     * @param pesi somma scritta e pesi mancanti, per chi vuole il dettaglio
     */
    record DellaMedia(
            Soggetto soggetto,
            Regola regola,
            Cifra cifra,
            @Nullable Cifra conNonValutabili,
            Pesi pesi,
            Eta eta,
            List<Termine> termini)
            implements Spiegazione {}

    /** Da dove vengono i pesi di una media. */
    enum Regola {
        PESI_SCRITTI,
        PESI_IN_USO,
        QUOTE_NEI_SETTORI,
        MEDIA_SEMPLICE
    }

    /** Di chi è una cifra. */
    sealed interface Soggetto {
        record DellEnte() implements Soggetto {}

        record DelSettore(long settore) implements Soggetto {}

        record DellaMissione(@Nullable String codice) implements Soggetto {}

        record DelProgramma(String missione, @Nullable String codice) implements Soggetto {}

        record DellAssessore(long persona) implements Soggetto {}

        /** Un obiettivo trasversale o una sua parte. */
        sealed interface DiTrasversale extends Soggetto {
            long trasversale();
        }

        record DelTrasversale(long trasversale) implements DiTrasversale {}

        record DellaFaseComune(long trasversale, int chiave) implements DiTrasversale {}

        /** La parte di una scheda in una fase comune. */
        record DellIncrocio(long trasversale, int chiave, long scheda) implements DiTrasversale {}

        record DellaScheda(long scheda) implements Soggetto {}

        record DellaFase(long scheda, int chiave) implements Soggetto {}
    }

    /**
     * Un addendo.
     *
     * @param pesoScritto nullo se manca, o se la media non ha pesi scritti
     * @param quota la parte della media, 0–1; 0 se non conta
     * @param aggiornata l'ultimo aggiornamento di una persona, di schede e fasi
     */
    record Termine(
            Soggetto soggetto,
            String nome,
            @Nullable Double pesoScritto,
            double pesoInUso,
            double quota,
            Cifra cifra,
            @Nullable LocalDate aggiornata) {

        /** Quanti punti dello scostamento del gruppo vengono da qui. */
        public double contributo() {
            Double scostamento = cifra.scostamento();
            return scostamento == null || quota == 0 ? 0 : quota * scostamento;
        }

        static Termine di(Settore settore) {
            Soggetto soggetto = new DelSettore(settore.id());
            return new Termine(soggetto, settore.fatti().nome(), null, 0, 0, settore.cifra(), null);
        }

        static Termine di(DellaFaseComune comune, Incrocio incrocio) {
            FattiScheda scheda = incrocio.scheda().fatti();
            Soggetto soggetto = new DellIncrocio(comune.trasversale(), comune.chiave(), scheda.id());
            return new Termine(soggetto, scheda.titolo(), null, 0, 0, incrocio.cifra(), null);
        }

        static Termine di(FiguraScheda scheda) {
            FattiScheda fatti = scheda.fatti();
            Soggetto soggetto = new Soggetto.DellaScheda(fatti.id());
            return new Termine(soggetto, fatti.titolo(), fatti.peso(), 0, 0, scheda.cifra(), scheda.aggiornataIl());
        }

        static Termine di(long scheda, FiguraFase fase) {
            FattiFase fatti = fase.fatti();
            Soggetto soggetto = new Soggetto.DellaFase(scheda, fatti.chiave());
            return new Termine(soggetto, fatti.numero(), fatti.peso(), 0, 0, fase.cifra(), fatti.aggiornata());
        }

        private Termine con(double peso, double parte) {
            return new Termine(soggetto, nome, pesoScritto, peso, parte, cifra, aggiornata);
        }
    }

    /** La spiegazione di una cifra del quadro; vuota se il quadro non ha quel soggetto. */
    static Optional<Spiegazione> di(Quadro quadro, Soggetto soggetto) {
        return switch (soggetto) {
            case DellEnte ente -> Optional.of(ente(quadro));
            case DelSettore di ->
                quadro.settore(di.settore()).map(s -> schede(di, Regola.PESI_SCRITTI, s.conNonValutabili(), s));
            case DellaMissione di -> quadro.missione(di.codice()).map(missione -> quote(di, missione));
            case DelProgramma di ->
                quadro.missione(di.missione())
                        .flatMap(missione -> missione.programma(di.codice()))
                        .map(programma -> quote(di, programma));
            case DellAssessore di -> quadro.assessore(di.persona()).map(assessore -> quote(di, assessore));
            case DiTrasversale di -> quadro.trasversale(di.trasversale()).flatMap(suo -> trasversale(di, suo));
            case DellaScheda di -> quadro.scheda(di.scheda()).map(scheda -> scheda(di, scheda));
            case Soggetto.DellaFase di ->
                quadro.scheda(di.scheda())
                        .flatMap(scheda -> scheda.fase(di.chiave()))
                        .map(fase -> fase(di, fase, new Giorno(quadro.anno(), quadro.al())));
        };
    }

    private static Optional<Spiegazione> trasversale(DiTrasversale soggetto, Trasversale trasversale) {
        return switch (soggetto) {
            case DelTrasversale di -> Optional.of(schede(di, Regola.MEDIA_SEMPLICE, null, trasversale));
            case DellaFaseComune di -> trasversale.faseComune(di.chiave()).map(comune -> faseComune(di, comune));
            case DellIncrocio di ->
                trasversale
                        .faseComune(di.chiave())
                        .flatMap(comune -> comune.incrocio(di.scheda()))
                        .map(incrocio -> incrocio(di, incrocio));
        };
    }

    private static Spiegazione ente(Quadro quadro) {
        Ente ente = quadro.ente();
        return new DellaMedia(
                new DellEnte(),
                Regola.MEDIA_SEMPLICE,
                ente.cifra(),
                ente.conNonValutabili(),
                ente.pesi(),
                ente.eta(),
                termini(ente.pesi(), quadro.settori(), Termine::di));
    }

    private static Spiegazione quote(Soggetto soggetto, DiSchede gruppo) {
        return schede(soggetto, Regola.QUOTE_NEI_SETTORI, null, gruppo);
    }

    private static Spiegazione schede(
            Soggetto soggetto, Regola regola, @Nullable Cifra conNonValutabili, DiSchede gruppo) {
        List<Termine> termini = termini(gruppo.pesi(), gruppo.schede(), Termine::di);
        return new DellaMedia(soggetto, regola, gruppo.cifra(), conNonValutabili, gruppo.pesi(), gruppo.eta(), termini);
    }

    private static Spiegazione faseComune(DellaFaseComune di, FaseComune comune) {
        return new DellaMedia(
                di,
                Regola.MEDIA_SEMPLICE,
                comune.cifra(),
                null,
                comune.pesi(),
                Eta.delle(comune.settori().stream().flatMap(incrocio -> incrocio.fasi().stream())),
                termini(comune.pesi(), comune.settori(), incrocio -> Termine.di(di, incrocio)));
    }

    private static Spiegazione incrocio(DellIncrocio di, Incrocio incrocio) {
        return new DellaMedia(
                di,
                Regola.PESI_IN_USO,
                incrocio.cifra(),
                null,
                incrocio.pesi(),
                Eta.delle(incrocio.fasi().stream()),
                termini(incrocio.pesi(), incrocio.fasi(), fase -> Termine.di(di.scheda(), fase)));
    }

    private static Spiegazione scheda(DellaScheda di, FiguraScheda scheda) {
        return new DellaMedia(
                di,
                Regola.PESI_SCRITTI,
                scheda.cifra(),
                scheda.conNonValutabili(),
                scheda.pesi(),
                scheda.eta(),
                termini(scheda.pesi(), scheda.fasi(), fase -> Termine.di(di.scheda(), fase)));
    }

    private static Spiegazione fase(Soggetto.DellaFase di, FiguraFase fase, Giorno al) {
        return new DellaFase(
                di,
                fase,
                AttesoEdEffettivo.conto(fase.fatti(), al),
                al.trascorsi(fase.fatti().previsti()));
    }

    private static <T> List<Termine> termini(Pesi pesi, List<T> elementi, Function<T, Termine> termine) {
        return IntStream.range(0, elementi.size())
                .mapToObj(i -> termine.apply(elementi.get(i)).con(pesi.inUso(i), pesi.quota(i)))
                .toList();
    }
}
