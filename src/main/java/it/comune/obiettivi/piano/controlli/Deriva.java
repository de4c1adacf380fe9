package it.comune.obiettivi.piano.controlli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.testi.Somiglianza;
import it.comune.obiettivi.piano.testi.TestoPulito;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dove le parti che i settori hanno in una fase comune non sono uguali: le schede, nell'ordine dato.
 *
 * @param senza quelle che non hanno la fase
 * @param testi quelle con un testo diverso dal comune, a parte maiuscole, accenti e punteggiatura ai bordi
 * @param pesi quelle con un peso diverso dal più usato
 * @param mesi quelle con mesi previsti diversi dai più usati
 */
public record Deriva(List<Long> senza, List<Long> testi, List<Long> pesi, List<Long> mesi) {

    /** Una fase di una scheda; il peso manca se non è scritto. */
    public record Parte(long scheda, String testo, @Nullable Double peso, Mesi previsti) {}

    /** Confronta le parti delle schede che partecipano con il testo della fase comune e fra loro. */
    public static Deriva di(String testo, List<Long> schede, List<Parte> parti) {
        Set<Long> presenti = new HashSet<>(parti.stream().map(Parte::scheda).toList());
        String comune = ridotto(testo);
        Optional<Optional<Double>> peso = piuUsato(parti, Deriva::peso);
        Optional<Mesi> previsti = piuUsato(parti, Parte::previsti);
        return new Deriva(
                schede.stream().filter(scheda -> !presenti.contains(scheda)).toList(),
                quali(parti.stream().filter(parte -> !ridotto(parte.testo()).equals(comune))),
                quali(parti.stream().filter(parte -> !peso.equals(Optional.of(peso(parte))))),
                quali(parti.stream().filter(parte -> !previsti.equals(Optional.of(parte.previsti())))));
    }

    /** Quante schede hanno la fase ma in modo diverso. */
    public long diverse() {
        return Stream.of(testi, pesi, mesi).flatMap(List::stream).distinct().count();
    }

    public boolean uguale() {
        return senza.isEmpty() && diverse() == 0;
    }

    /** Per ogni fase la fase comune che più le somiglia, ognuna una volta sola; mancano quelle che non somigliano. */
    public static Map<Integer, Integer> proponi(Map<Integer, String> fasi, Map<Integer, String> comuni) {
        Map<Integer, Integer> proposte = new LinkedHashMap<>();
        Stream<Legame> legami = fasi.entrySet().stream()
                .flatMap(fase -> comuni.entrySet().stream()
                        .map(comune -> new Legame(
                                fase.getKey(), comune.getKey(), quanto(fase.getValue(), comune.getValue()))));
        legami.filter(legame -> legame.quanto >= Somiglianza.STESSA_FASE)
                .sorted((a, b) -> Double.compare(b.quanto, a.quanto))
                .filter(legame -> !proposte.containsKey(legame.fase) && !proposte.containsValue(legame.comune))
                .forEachOrdered(legame -> proposte.put(legame.fase, legame.comune));
        return proposte;
    }

    private record Legame(int fase, int comune, double quanto) {}

    private static double quanto(String fase, String comune) {
        return Somiglianza.somiglianzaDiFasi(Somiglianza.insieme(fase), Somiglianza.insieme(comune));
    }

    private static String ridotto(String testo) {
        return TestoPulito.norma(TestoPulito.bordi(testo));
    }

    private static Optional<Double> peso(Parte parte) {
        return Optional.ofNullable(parte.peso());
    }

    /** Il valore di più parti; a pari merito quello che viene prima. */
    private static <T> Optional<T> piuUsato(List<Parte> parti, Function<Parte, T> valore) {
        Map<T, Long> quante = parti.stream().collect(groupingBy(valore, LinkedHashMap::new, counting()));
        long massimo = quante.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return quante.entrySet().stream()
                .filter(voce -> voce.getValue() == massimo)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<Long> quali(Stream<Parte> parti) {
        return parti.map(Parte::scheda).distinct().toList();
    }
}
