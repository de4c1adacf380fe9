package it.comune.obiettivi.pubblico;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import it.comune.obiettivi.cruscotto.Cifra;
import it.comune.obiettivi.cruscotto.FiguraFase;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.ente.Persona;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.Testata;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Le forme JSON dell'API: numeri non arrotondati, {@code null} dove un dato manca. */
@Component
class Viste {

    record Piano(
            int anno,
            LocalDate al,
            long revisione,
            @JsonUnwrapped Cifre cifre,
            int settori,
            int schede,
            int fasi,
            int anomalie) {}

    record Settore(
            String nome, double pesoTotale, @JsonUnwrapped Cifre cifre, int schede) {}

    record Missione(
            @Nullable String codice,
            String nome,
            @JsonUnwrapped Cifre cifre,
            int schede,
            List<Missione> programmi) {}

    record Scheda(
            long id,
            int numero,
            String titolo,
            String settore,
            @Nullable String responsabile,
            @Nullable String assessore,
            @Nullable String missione,
            @Nullable String programma,
            @Nullable BigDecimal peso,
            double pesoInUso,
            @Nullable Boolean trasversale,
            @Nullable Long obiettivoTrasversale,
            @JsonUnwrapped Cifre cifre,
            @Nullable LocalDate aggiornatoIl,
            List<Anomalia> anomalie) {}

    record SchedaIntera(@JsonUnwrapped Scheda scheda, List<Fase> fasi, List<Indicatore> indicatori) {}

    record Fase(
            Object numero,
            String testo,
            @Nullable BigDecimal peso,
            double pesoInUso,
            List<String> mesiPrevisti,
            List<String> mesiEffettivi,
            boolean rendicontata,
            @JsonUnwrapped Cifre cifre,
            List<Indicatore> indicatori) {}

    record Indicatore(
            String testo,
            @Nullable String unita,
            @Nullable String atteso,
            @Nullable String raggiunto) {}

    record Anomalia(
            String codice,
            String campo,
            @Nullable String originale,
            @Nullable String proposta,
            @Nullable String inUso,
            String gravita,
            String stato) {}

    /** Avanzamento effettivo, atteso e il loro scostamento, 0–100. */
    record Cifre(
            @Nullable Double avanzamento,
            @Nullable Double atteso,
            @Nullable Double scostamento,
            @Nullable Stato stato) {

        static Cifre di(Cifra cifra) {
            return new Cifre(cifra.avanzamento(), cifra.atteso(), cifra.scostamento(), cifra.stato());
        }
    }

    private final Schede schede;
    private final Settori settori;
    private final Persone persone;

    Viste(Schede schede, Settori settori, Persone persone) {
        this.schede = schede;
        this.settori = settori;
        this.persone = persone;
    }

    Piano piano(Quadro quadro) {
        List<it.comune.obiettivi.piano.Scheda> intere = schede.tutte(quadro.anno());
        return new Piano(
                quadro.anno(),
                quadro.al(),
                quadro.revisione(),
                Cifre.di(quadro.ente().cifra()),
                settori(quadro).size(),
                intere.size(),
                intere.stream().mapToInt(scheda -> scheda.fasi().size()).sum(),
                intere.stream().mapToInt(scheda -> scheda.anomalie().size()).sum());
    }

    List<Settore> settori(Quadro quadro) {
        return quadro.settori().stream()
                .filter(settore -> !settore.schede().isEmpty())
                .map(settore -> new Settore(
                        settore.fatti().nome(),
                        settore.schede().stream()
                                .map(scheda -> scheda.fatti().peso())
                                .filter(Objects::nonNull)
                                .mapToDouble(Double::doubleValue)
                                .sum(),
                        Cifre.di(settore.cifra()),
                        settore.schede().size()))
                .toList();
    }

    static List<Missione> missioni(List<Quadro.Gruppo> gruppi) {
        return gruppi.stream()
                .map(gruppo -> new Missione(
                        gruppo.codice(),
                        gruppo.nome(),
                        Cifre.di(gruppo.cifra()),
                        gruppo.schede().size(),
                        missioni(gruppo.programmi())))
                .toList();
    }

    /** Più schede insieme, con i nomi letti una volta sola. */
    List<Scheda> schede(Quadro quadro) {
        Map<Long, String> deiSettori =
                settori.elenco().stream().collect(Collectors.toMap(settore -> settore.id(), settore -> settore.nome()));
        Map<Long, String> dellePersone =
                persone.elenco().stream().collect(Collectors.toMap(Persona::id, Persona::nome));
        return schede.tutte(quadro.anno()).stream()
                .map(scheda -> scheda(quadro, scheda, deiSettori::get, dellePersone::get))
                .toList();
    }

    SchedaIntera schedaIntera(Quadro quadro, it.comune.obiettivi.piano.Scheda scheda) {
        FiguraScheda figura = quadro.scheda(scheda.id()).orElseThrow();
        Scheda testa = scheda(
                quadro,
                scheda,
                id -> settori.leggi(id).nome(),
                id -> persone.leggi(id).nome());
        List<Fase> fasi = scheda.fasi().stream()
                .map(fase -> fase(scheda, fase, figura.fase(fase.chiave()).orElseThrow()))
                .toList();
        return new SchedaIntera(testa, fasi, indicatori(scheda, null));
    }

    private static Scheda scheda(
            Quadro quadro,
            it.comune.obiettivi.piano.Scheda scheda,
            Function<Long, String> settore,
            Function<Long, String> persona) {
        FiguraScheda figura = quadro.scheda(scheda.id()).orElseThrow();
        Testata testata = scheda.testata();
        return new Scheda(
                scheda.id(),
                scheda.numero(),
                testata.titolo(),
                settore.apply(testata.settore()),
                testata.responsabile() == null ? null : persona.apply(testata.responsabile()),
                testata.assessore() == null ? null : persona.apply(testata.assessore()),
                testata.missione(),
                testata.programma(),
                valore(testata.peso()),
                figura.pesoInUso(),
                testata.trasversale(),
                figura.fatti().trasversale(),
                Cifre.di(figura.cifra()),
                figura.aggiornataIl(),
                scheda.anomalie().stream().map(Viste::anomalia).toList());
    }

    private static Fase fase(
            it.comune.obiettivi.piano.Scheda scheda, it.comune.obiettivi.piano.Fase fase, FiguraFase figura) {
        return new Fase(
                fase.numero().matches("\\d{1,9}") ? Integer.valueOf(fase.numero()) : fase.numero(),
                fase.testo(),
                valore(fase.peso()),
                figura.pesoInUso(),
                codici(fase.previsti(), scheda.anno()),
                codici(fase.effettivi(), scheda.anno()),
                figura.rendicontata(),
                Cifre.di(figura.cifra()),
                indicatori(scheda, fase.chiave()));
    }

    private static List<String> codici(Mesi mesi, int anno) {
        return mesi.elenco().stream().map(periodo -> periodo.codice(anno)).toList();
    }

    private static List<Indicatore> indicatori(it.comune.obiettivi.piano.Scheda scheda, @Nullable Integer fase) {
        return scheda.indicatori().stream()
                .filter(indicatore -> Objects.equals(indicatore.fase(), fase))
                .map(indicatore -> new Indicatore(
                        indicatore.testo(),
                        oNulla(indicatore.unita()),
                        oNulla(indicatore.atteso()),
                        oNulla(indicatore.raggiunto())))
                .toList();
    }

    private static Anomalia anomalia(it.comune.obiettivi.piano.Anomalia anomalia) {
        return new Anomalia(
                anomalia.codice(),
                anomalia.campo(),
                oNulla(anomalia.originale()),
                oNulla(anomalia.proposta()),
                oNulla(anomalia.inUso()),
                anomalia.gravita().name(),
                anomalia.stato().name());
    }

    private static @Nullable BigDecimal valore(@Nullable Peso peso) {
        return peso == null ? null : peso.valore();
    }

    private static @Nullable String oNulla(String testo) {
        return testo.isEmpty() ? null : testo;
    }
}
