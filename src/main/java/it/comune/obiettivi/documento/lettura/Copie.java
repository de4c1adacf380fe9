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
import it.comune.obiettivi.piano.testi.Parole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Le copie di uno stesso obiettivo trasversale e le loro fasi comuni, proposte per somiglianza dei testi. */
final class Copie {

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
            implements Voce {}

    /** Una fase con le sue parole. */
    private record Passo(int scheda, String famiglia, int fase, Set<String> parole) implements Voce {}

    private record Legame(int a, int b, double quanto) {}

    private Copie() {}

    /** I gruppi di almeno due schede trasversali di settori diversi, nell'ordine del documento. */
    static List<GruppoTrasversale> proponi(List<SchedaLetta> schede) {
        List<Copia> voci = schede.stream()
                .filter(s -> Boolean.TRUE.equals(s.testata().trasversale()))
                .filter(s -> !s.testata().settore().proposto().isEmpty())
                .map(Copie::copia)
                .toList();
        return gruppi(voci, Copie::schedeSimili, SOGLIA_SCHEDE).stream()
                .map(gruppo ->
                        gruppo.stream().map(voce -> schede.get(voce.scheda - 1)).toList())
                .map(Copie::gruppo)
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
        return AnomaliaLetta.conserva(Codice.FASE_TESTO_TRONCO, "fase." + fase.chiave() + ".testo", testo, intero);
    }

    private static Copia copia(SchedaLetta scheda) {
        TestataLetta t = scheda.testata();
        return new Copia(
                scheda.numero(),
                t.settore().proposto(),
                Parole.radici(t.titolo()),
                Parole.radici(t.titolo().split(":", 2)[0]),
                Parole.radici(t.finalita()),
                Parole.radici(t.obiettivoOperativo()),
                scheda.fasi().stream().map(f -> Parole.radici(f.testo())).toList());
    }

    private static GruppoTrasversale gruppo(List<SchedaLetta> copie) {
        SchedaLetta capofila = copie.stream()
                .filter(s -> Parole.norma(s.testata().settore().proposto()).startsWith("segret"))
                .findFirst()
                .orElse(copie.getFirst());
        List<Passo> voci = copie.stream()
                .flatMap(s -> s.fasi().stream()
                        .map(f -> new Passo(s.numero(), "" + s.numero(), f.chiave(), Parole.insieme(f.testo()))))
                .toList();
        List<FaseComuneProposta> fasi = new ArrayList<>();
        for (List<Passo> simili : gruppi(voci, Copie::fasiSimili, Parole.STESSA_FASE)) {
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
        double titolo = Parole.somiglianza(a.titolo, b.titolo);
        if (Math.min(a.inizio.size(), b.inizio.size()) > 1) {
            titolo = Math.max(titolo, INTESTAZIONE_UGUALE * Parole.contenimento(a.inizio, b.inizio));
        }
        if (titolo < TITOLO_MINIMO) {
            return 0;
        }
        double fasi = (migliori(a.fasi, b.fasi) + migliori(b.fasi, a.fasi)) / 2;
        double contenuto = Math.max(fasi, Parole.somiglianza(a.finalita, b.finalita));
        return 0.45 * titolo + 0.45 * contenuto + 0.1 * Parole.somiglianza(a.operativo, b.operativo);
    }

    /** In media, quanto ogni fase somiglia alla più simile delle altre. */
    private static double migliori(List<Set<String>> fasi, List<Set<String>> altre) {
        return fasi.stream()
                .mapToDouble(fase -> altre.stream()
                        .mapToDouble(altra -> Parole.somiglianza(fase, altra))
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    private static double fasiSimili(Passo a, Passo b) {
        return Parole.somiglianzaDiFasi(a.parole, b.parole);
    }

    /** Unisce le voci a partire dalle coppie più simili; in un gruppo una sola voce per famiglia. */
    private static <T extends Voce> List<List<T>> gruppi(
            List<T> voci, ToDoubleBiFunction<T, T> somiglianza, double soglia) {
        List<List<Integer>> gruppoDi = new ArrayList<>();
        for (int i = 0; i < voci.size(); i++) {
            gruppoDi.add(List.of(i));
        }
        for (Legame legame : legami(voci, somiglianza, soglia)) {
            List<Integer> uno = gruppoDi.get(legame.a);
            List<Integer> altro = gruppoDi.get(legame.b);
            List<Integer> insieme =
                    Stream.concat(uno.stream(), altro.stream()).sorted().toList();
            long famiglie =
                    insieme.stream().map(i -> voci.get(i).famiglia()).distinct().count();
            if (famiglie == insieme.size()) {
                insieme.forEach(i -> gruppoDi.set(i, insieme));
            }
        }
        return gruppoDi.stream()
                .distinct()
                .filter(gruppo -> gruppo.size() > 1)
                .map(gruppo -> gruppo.stream().map(voci::get).toList())
                .toList();
    }

    /** Le coppie abbastanza simili di famiglie diverse, dalla più simile; a pari merito, nell'ordine del documento. */
    private static <T extends Voce> List<Legame> legami(
            List<T> voci, ToDoubleBiFunction<T, T> somiglianza, double soglia) {
        List<Legame> legami = new ArrayList<>();
        for (int i = 0; i < voci.size(); i++) {
            for (int j = i + 1; j < voci.size(); j++) {
                boolean diverse = !voci.get(i).famiglia().equals(voci.get(j).famiglia());
                double quanto = diverse ? somiglianza.applyAsDouble(voci.get(i), voci.get(j)) : 0;
                if (quanto >= soglia) {
                    legami.add(new Legame(i, j, quanto));
                }
            }
        }
        legami.sort(Comparator.comparingDouble(Legame::quanto).reversed());
        return legami;
    }
}
