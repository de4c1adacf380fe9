package it.comune.obiettivi.carico;

import it.comune.obiettivi.carico.Redattore.Gesto;
import it.comune.obiettivi.carico.Spettatore.Arrivo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Quando ogni gesto è arrivato a ogni finestra. Un messaggio dice i nomi di chi ha cambiato ciò che porta; ciò che vi è
 * riunito con quello lo dice il registro: un gesto è arrivato con il primo messaggio che ne nomina uno della stessa
 * scheda (su una matrice) o del piano (sul cruscotto) con un numero uguale o più grande.
 */
final class Ritardi {

    /**
     * I ritardi in millisecondi di tutti i gesti verso tutte le finestre.
     *
     * @param dalPiano da quando il gesto doveva partire
     * @param dallaRisposta da quando l'autore ha visto «Salvato»; zero se l'arrivo è stato prima
     * @param mai quanti non sono arrivati, perché nessun messaggio è arrivato dopo
     */
    record Misurati(double[] dalPiano, double[] dallaRisposta, long mai) {}

    private record Numerato(Gesto gesto, long numero) {}

    private Ritardi() {}

    /** @param registro i numeri dei gesti di ogni autore, in ordine; quelli già usati si tolgono */
    static Misurati misura(Giro giro, Map<Integer, List<Long>> registro) {
        Map<Integer, List<Numerato>> perAutore = new HashMap<>();
        List<Numerato> tutti = new ArrayList<>();
        giro.gesti().stream().sorted(Comparator.comparingLong(Gesto::partito)).forEach(gesto -> {
            Numerato numerato = new Numerato(gesto, registro.get(gesto.autore()).removeFirst());
            perAutore
                    .computeIfAbsent(gesto.autore(), nuovo -> new ArrayList<>())
                    .add(numerato);
            tutti.add(numerato);
        });
        List<Double> dalPiano = new ArrayList<>();
        List<Double> dallaRisposta = new ArrayList<>();
        long mai = 0;
        long fine = Giro.CODA.toNanos()
                + giro.gesti().stream().mapToLong(Gesto::risposto).max().orElse(0);
        for (Spettatore spettatore : giro.spettatori()) {
            boolean perScheda = spettatore.pagina().contains("trasversali");
            List<Arrivo> arrivi = spettatore.arrivi().stream()
                    .filter(arrivo -> arrivo.quando() <= fine)
                    .toList();
            Map<Long, Long> arrivati = arrivati(arrivi, perAutore, tutti, perScheda);
            for (Numerato numerato : tutti) {
                Gesto gesto = numerato.gesto();
                Long nominato = arrivati.get(numerato.numero());
                OptionalLong quando = nominato == null ? ultimo(arrivi, gesto) : OptionalLong.of(nominato);
                if (quando.isEmpty()) {
                    mai++;
                } else {
                    dalPiano.add((quando.getAsLong() - gesto.pianificato()) / 1e6);
                    dallaRisposta.add(Math.max(0, (quando.getAsLong() - gesto.risposto()) / 1e6));
                }
            }
        }
        return new Misurati(valori(dalPiano), valori(dallaRisposta), mai);
    }

    private static double[] valori(List<Double> elenco) {
        return elenco.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Map<Long, Long> arrivati(
            List<Arrivo> arrivi, Map<Integer, List<Numerato>> perAutore, List<Numerato> tutti, boolean perScheda) {
        Map<Long, Long> quando = new HashMap<>();
        for (Arrivo arrivo : arrivi) {
            for (int autore : arrivo.autori()) {
                List<Numerato> suoi = perAutore.getOrDefault(autore, List.of());
                segna(nominato(arrivo, suoi, quando), arrivo, tutti, perScheda, quando);
            }
        }
        return quando;
    }

    private static void segna(
            @Nullable Numerato nominato,
            Arrivo arrivo,
            List<Numerato> tutti,
            boolean perScheda,
            Map<Long, Long> quando) {
        if (nominato != null) {
            tutti.stream()
                    .filter(altro -> altro.numero() <= nominato.numero())
                    .filter(altro -> !perScheda
                            || altro.gesto().scheda() == nominato.gesto().scheda())
                    .forEach(altro -> quando.putIfAbsent(altro.numero(), arrivo.quando()));
        }
    }

    /**
     * L'ultimo messaggio del giro: chi legge il piano dopo un gesto vi trova anche il seguente, che allora arriva con il
     * nome dell'altro e senza un messaggio suo. Quale fosse non si sa: si prende il più tardo.
     */
    private static OptionalLong ultimo(List<Arrivo> arrivi, Gesto gesto) {
        return arrivi.stream()
                .mapToLong(Arrivo::quando)
                .filter(quando -> quando >= gesto.partito())
                .max();
    }

    /** L'ultimo gesto dell'autore partito prima dell'arrivo; se non ha ancora risposta vale il primo non arrivato. */
    private static @Nullable Numerato nominato(Arrivo arrivo, List<Numerato> suoi, Map<Long, Long> gia) {
        Numerato nominato = null;
        for (Numerato suo : suoi) {
            boolean certo = suo.gesto().risposto() <= arrivo.quando();
            boolean primo = nominato == null || gia.containsKey(nominato.numero());
            if (suo.gesto().partito() <= arrivo.quando() && (certo || primo)) {
                nominato = suo;
            }
        }
        return nominato;
    }
}
