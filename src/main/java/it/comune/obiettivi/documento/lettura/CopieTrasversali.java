package it.comune.obiettivi.documento.lettura;

import com.google.re2j.Pattern;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseComuneProposta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseDiScheda;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.GruppoTrasversale;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.TestataLetta;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.testi.Somiglianza;
import it.comune.obiettivi.piano.testi.TestoPulito;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/** Le copie di uno stesso obiettivo trasversale e le loro fasi comuni, proposte per somiglianza dei testi. */
final class CopieTrasversali {

    /**
     * Con quante voci per parola si confronta ciascuna: un obiettivo ha una copia per settore, e un Comune meno settori di
     * così. In un documento più corto di così si confrontano tutte; in uno di migliaia il lavoro resta in proporzione.
     */
    private static final int VICINE = 64;

    private static final double SOGLIA_SCHEDE = 0.3;
    private static final double TITOLO_MINIMO = 0.25;
    private static final double INTESTAZIONE_UGUALE = 0.9;
    private static final String PREPOSIZIONI =
            "di|del|dello|della|dei|degli|delle|a|al|alla|ai|da|dal|dalla|in|nel|nella|nei|con|su|sul|per|e|il|lo|la|un|una";
    private static final Pattern IN_MEZZO =
            Pattern.compile("(?s)(?:" + PREPOSIZIONI + ")\\s.*|.*\\s(?:" + PREPOSIZIONI + ")");

    /** Qualcosa da raggruppare; un gruppo ammette una voce sola per famiglia. */
    private sealed interface Voce {
        int scheda();

        String famiglia();

        /** Le parole senza le quali due voci non si somigliano. */
        Set<String> parole();
    }

    /** Una scheda con le radici delle sue parole; {@code inizio} è il titolo fino ai due punti. */
    private record Copia(
            int scheda,
            String famiglia,
            Set<String> titolo,
            Set<String> inizio,
            Set<String> finalita,
            Set<String> operativo,
            List<Set<String>> fasi)
            implements Voce {

        @Override
        public Set<String> parole() {
            return titolo;
        }
    }

    /** Una fase con le sue parole. */
    private record Passo(int scheda, String famiglia, int fase, Set<String> parole) implements Voce {}

    private record Legame(int a, int b, double quanto) {}

    private CopieTrasversali() {}

    /** I gruppi di almeno due schede trasversali di settori diversi, nell'ordine del documento. */
    static List<GruppoTrasversale> proponi(List<SchedaLetta> schede) {
        List<Copia> voci = schede.stream()
                .filter(s -> Boolean.TRUE.equals(s.testata().trasversale()))
                .filter(s -> !s.testata().settore().proposto().isEmpty())
                .map(CopieTrasversali::copia)
                .toList();
        return gruppi(voci, CopieTrasversali::schedeSimili, SOGLIA_SCHEDE).stream()
                .map(gruppo ->
                        gruppo.stream().map(voce -> schede.get(voce.scheda - 1)).toList())
                .map(CopieTrasversali::gruppo)
                .toList();
    }

    /** Il dubbio su un testo di fase tagliato, e il testo intero di un'altra copia se c'è; nullo se è intero. */
    static @Nullable AnomaliaLetta tronco(FaseLetta fase, List<FaseLetta> copie) {
        String testo = fase.testo();
        boolean inMezzo = IN_MEZZO.matcher(testo).matches();
        String intero = copie.stream()
                .map(FaseLetta::testo)
                .filter(altro -> altro.length() > testo.length() && altro.contains(testo))
                .findFirst()
                .orElse("");
        boolean minuscolo = !testo.isEmpty() && Character.isLowerCase(testo.charAt(0));
        if (testo.isEmpty() || !inMezzo && (intero.isEmpty() || !minuscolo)) {
            return null;
        }
        return AnomaliaLetta.conserva(
                Codice.FASE_TESTO_TRONCO,
                Percorso.fase(fase.chiave()).campo("testo").scritto(),
                testo,
                intero);
    }

    private static Copia copia(SchedaLetta scheda) {
        TestataLetta t = scheda.testata();
        return new Copia(
                scheda.numero(),
                t.settore().proposto(),
                Somiglianza.radici(t.titolo()),
                Somiglianza.radici(t.titolo().split(":", 2)[0]),
                Somiglianza.radici(t.finalita()),
                Somiglianza.radici(t.obiettivoOperativo()),
                scheda.fasi().stream().map(f -> Somiglianza.radici(f.testo())).toList());
    }

    private static GruppoTrasversale gruppo(List<SchedaLetta> copie) {
        SchedaLetta capofila = copie.stream()
                .filter(s -> TestoPulito.norma(s.testata().settore().proposto()).startsWith("segret"))
                .findFirst()
                .orElse(copie.getFirst());
        List<Passo> voci = copie.stream()
                .flatMap(s -> s.fasi().stream()
                        .map(f -> new Passo(s.numero(), "" + s.numero(), f.chiave(), Somiglianza.insieme(f.testo()))))
                .toList();
        List<FaseComuneProposta> fasi = new ArrayList<>();
        for (List<Passo> simili : gruppi(voci, CopieTrasversali::fasiSimili, Somiglianza.STESSA_FASE)) {
            String testo = simili.stream()
                    .map(v -> testo(copie, v))
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            List<FaseDiScheda> di =
                    simili.stream().map(v -> new FaseDiScheda(v.scheda, v.fase)).toList();
            fasi.add(new FaseComuneProposta(fasi.size() + 1, testo, di));
        }
        return new GruppoTrasversale(
                capofila.testata().titolo(),
                capofila.testata().finalita(),
                copie.stream().map(SchedaLetta::numero).toList(),
                fasi);
    }

    private static String testo(List<SchedaLetta> copie, Passo voce) {
        return copie.stream()
                .filter(s -> s.numero() == voce.scheda)
                .map(s -> s.fasi().get(voce.fase - 1).testo())
                .findFirst()
                .orElse("");
    }

    private static double schedeSimili(Copia a, Copia b) {
        double titolo = Somiglianza.somiglianza(a.titolo, b.titolo);
        if (Math.min(a.inizio.size(), b.inizio.size()) > 1) {
            titolo = Math.max(titolo, INTESTAZIONE_UGUALE * Somiglianza.contenimento(a.inizio, b.inizio));
        }
        if (titolo < TITOLO_MINIMO) {
            return 0;
        }
        double fasi = (migliori(a.fasi, b.fasi) + migliori(b.fasi, a.fasi)) / 2;
        double contenuto = Math.max(fasi, Somiglianza.somiglianza(a.finalita, b.finalita));
        return 0.45 * titolo + 0.45 * contenuto + 0.1 * Somiglianza.somiglianza(a.operativo, b.operativo);
    }

    /** In media, quanto ogni fase somiglia alla più simile delle altre. */
    private static double migliori(List<Set<String>> fasi, List<Set<String>> altre) {
        return fasi.stream()
                .mapToDouble(fase -> altre.stream()
                        .mapToDouble(altra -> Somiglianza.somiglianza(fase, altra))
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    private static double fasiSimili(Passo a, Passo b) {
        return Somiglianza.somiglianzaDiFasi(a.parole, b.parole);
    }

    /** Alcune voci che stanno insieme, ciascuna di una famiglia diversa. */
    private static final class Gruppo {
        private final List<Integer> voci = new ArrayList<>();
        private final Set<String> famiglie = new HashSet<>();

        private Gruppo(int voce, String famiglia) {
            voci.add(voce);
            famiglie.add(famiglia);
        }
    }

    /** Unisce le voci a partire dalle coppie più simili; in un gruppo una sola voce per famiglia. */
    private static <T extends Voce> List<List<T>> gruppi(
            List<T> voci, ToDoubleBiFunction<T, T> somiglianza, double soglia) {
        List<Gruppo> gruppoDi = new ArrayList<>();
        for (T voce : voci) {
            gruppoDi.add(new Gruppo(gruppoDi.size(), voce.famiglia()));
        }
        for (Legame legame : legami(voci, somiglianza, soglia)) {
            Gruppo uno = gruppoDi.get(legame.a);
            Gruppo altro = gruppoDi.get(legame.b);
            if (Collections.disjoint(uno.famiglie, altro.famiglie)) {
                Gruppo grande = uno.voci.size() >= altro.voci.size() ? uno : altro;
                Gruppo piccolo = uno == grande ? altro : uno;
                grande.voci.addAll(piccolo.voci);
                grande.famiglie.addAll(piccolo.famiglie);
                piccolo.voci.forEach(voce -> gruppoDi.set(voce, grande));
            }
        }
        return gruppoDi.stream()
                .distinct()
                .filter(gruppo -> gruppo.voci.size() > 1)
                .map(gruppo -> gruppo.voci.stream().sorted().map(voci::get).toList())
                .toList();
    }

    /**
     * Le coppie abbastanza simili di famiglie diverse, dalla più simile; a pari merito, nell'ordine del documento. Due voci
     * simili hanno una parola in comune: si confronta ciascuna con le più vicine fra quelle che hanno una sua parola.
     */
    private static <T extends Voce> List<Legame> legami(
            List<T> voci, ToDoubleBiFunction<T, T> somiglianza, double soglia) {
        List<Legame> legami = new ArrayList<>();
        Map<String, List<Integer>> conLaParola = new HashMap<>();
        for (int i = 0; i < voci.size(); i++) {
            T voce = voci.get(i);
            Set<Integer> vicine = new HashSet<>();
            for (String parola : voce.parole()) {
                List<Integer> altre = conLaParola.computeIfAbsent(parola, nuova -> new ArrayList<>());
                vicine.addAll(altre.subList(Math.max(0, altre.size() - VICINE), altre.size()));
                altre.add(i);
            }
            for (int altra : vicine) {
                boolean diverse = !voci.get(altra).famiglia().equals(voce.famiglia());
                double quanto = diverse ? somiglianza.applyAsDouble(voci.get(altra), voce) : 0;
                if (quanto >= soglia) {
                    legami.add(new Legame(altra, i, quanto));
                }
            }
        }
        legami.sort(Comparator.comparingDouble(Legame::quanto)
                .reversed()
                .thenComparingInt(Legame::a)
                .thenComparingInt(Legame::b));
        return legami;
    }
}
