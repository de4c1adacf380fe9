package it.comune.obiettivi.pubblico;

import com.google.re2j.Pattern;
import it.comune.obiettivi.cruscotto.FiguraFase;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.ente.Persona;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.Testata;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mette nelle forme dell'API le cifre e le schede. */
@Component
class Viste {

    private final Schede schede;
    private final Settori settori;
    private final Persone persone;

    Viste(Schede schede, Settori settori, Persone persone) {
        this.schede = schede;
        this.settori = settori;
        this.persone = persone;
    }

    /** @param revisione il numero del registro a cui le cifre sono arrivate, almeno */
    Forme.Piano piano(Quadro quadro, long revisione) {
        List<Scheda> intere = schede.tutte(quadro.anno());
        return new Forme.Piano(
                quadro.anno(),
                quadro.al(),
                revisione,
                Forme.Cifre.di(quadro.ente().cifra()),
                settori(quadro).size(),
                intere.size(),
                intere.stream().mapToInt(scheda -> scheda.fasi().size()).sum(),
                intere.stream().mapToInt(scheda -> scheda.anomalie().size()).sum());
    }

    List<Forme.Settore> settori(Quadro quadro) {
        return quadro.settori().stream()
                .filter(settore -> !settore.schede().isEmpty())
                .map(settore -> new Forme.Settore(
                        settore.fatti().nome(),
                        settore.schede().stream()
                                .map(scheda -> scheda.fatti().peso())
                                .filter(Objects::nonNull)
                                .mapToDouble(Double::doubleValue)
                                .sum(),
                        Forme.Cifre.di(settore.cifra()),
                        settore.schede().size()))
                .toList();
    }

    static List<Forme.Missione> missioni(List<Quadro.Gruppo> gruppi) {
        return gruppi.stream()
                .map(gruppo -> new Forme.Missione(
                        gruppo.codice(),
                        gruppo.nome(),
                        Forme.Cifre.di(gruppo.cifra()),
                        gruppo.schede().size(),
                        missioni(gruppo.programmi())))
                .toList();
    }

    /** Più schede insieme, con i nomi letti una volta sola. */
    List<Forme.Scheda> schede(Quadro quadro) {
        Map<Long, String> deiSettori =
                settori.elenco().stream().collect(Collectors.toMap(settore -> settore.id(), settore -> settore.nome()));
        Map<Long, String> dellePersone =
                persone.elenco().stream().collect(Collectors.toMap(Persona::id, Persona::nome));
        return schede.tutte(quadro.anno()).stream()
                .map(scheda -> scheda(quadro, scheda, deiSettori::get, dellePersone::get))
                .toList();
    }

    Forme.SchedaIntera schedaIntera(Quadro quadro, Scheda scheda) {
        FiguraScheda figura = quadro.scheda(scheda.id()).orElseThrow();
        Forme.Scheda testa = scheda(
                quadro,
                scheda,
                id -> settori.leggi(id).nome(),
                id -> persone.leggi(id).nome());
        List<Forme.Fase> fasi = scheda.fasi().stream()
                .map(fase -> fase(scheda, fase, figura.fase(fase.chiave()).orElseThrow()))
                .toList();
        return new Forme.SchedaIntera(testa, fasi, indicatori(scheda, null));
    }

    private static Forme.Scheda scheda(
            Quadro quadro, Scheda scheda, Function<Long, String> settore, Function<Long, String> persona) {
        FiguraScheda figura = quadro.scheda(scheda.id()).orElseThrow();
        Testata testata = scheda.testata();
        return new Forme.Scheda(
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
                Forme.Cifre.di(figura.cifra()),
                figura.aggiornataIl(),
                scheda.anomalie().stream().map(Viste::anomalia).toList());
    }

    private static Forme.Fase fase(Scheda scheda, Fase fase, FiguraFase figura) {
        return new Forme.Fase(
                Pattern.matches("\\d{1,9}", fase.numero()) ? Integer.valueOf(fase.numero()) : fase.numero(),
                fase.testo(),
                valore(fase.peso()),
                figura.pesoInUso(),
                codici(fase.previsti(), scheda.anno()),
                codici(fase.effettivi(), scheda.anno()),
                figura.rendicontata(),
                Forme.Cifre.di(figura.cifra()),
                figura.daMotivare(),
                indicatori(scheda, fase.chiave()));
    }

    private static List<String> codici(Mesi mesi, int anno) {
        return mesi.elenco().stream().map(periodo -> periodo.codice(anno)).toList();
    }

    private static List<Forme.Indicatore> indicatori(Scheda scheda, @Nullable Integer fase) {
        return scheda.indicatori().stream()
                .filter(indicatore -> Objects.equals(indicatore.fase(), fase))
                .map(indicatore -> new Forme.Indicatore(
                        indicatore.testo(),
                        oNulla(indicatore.unita()),
                        oNulla(indicatore.atteso()),
                        oNulla(indicatore.raggiunto())))
                .toList();
    }

    private static Forme.Anomalia anomalia(Anomalia anomalia) {
        return new Forme.Anomalia(
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
