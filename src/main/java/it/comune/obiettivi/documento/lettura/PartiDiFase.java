package it.comune.obiettivi.documento.lettura;

import it.comune.obiettivi.piano.testi.DataScritta;
import it.comune.obiettivi.piano.testi.DataScritta.Senso;
import it.comune.obiettivi.piano.testi.TestoPulito;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ciò che sta fra il numero di una fase e i suoi mesi: il testo, il peso, le date, e ciò che non ha un campo.
 *
 * @param valori i valori delle colonne capite
 * @param resto ciò che non si è collocato, con l'intestazione della sua colonna se ce l'ha
 */
record PartiDiFase(Map<Colonna, String> valori, List<String> resto) {

    private static final Set<Colonna> DATE = EnumSet.of(Colonna.INIZIO, Colonna.FINE, Colonna.SCADENZA, Colonna.TEMPI);
    private static final Set<Colonna> NUMERI = EnumSet.of(Colonna.PESO, Colonna.AVANZAMENTO);

    /** Una cella e la colonna in cui sta. */
    private record Cella(int colonna, String testo) {

        boolean numero() {
            return TestoPulito.percentuale(testo) != null;
        }

        boolean data() {
            return !numero()
                    && (PeriodoScritto.leggi(testo) != null
                            || !DataScritta.trova(testo, Senso.DATA, 2000).isEmpty());
        }
    }

    /** Le parti di una riga, dalla cella che segue quella col numero fino alla sigla P o alla griglia. */
    static PartiDiFase di(List<String> celle, int prima, String accanto, @Nullable Cronoprogramma griglia) {
        Cronoprogramma mesi = griglia != null ? griglia : Cronoprogramma.ipotesi(celle);
        int sigla = mesi.trova("P", celle);
        int limite = !mesi.griglia() ? celle.size() : sigla >= 0 ? sigla : mesi.primaColonna();
        List<Cella> piene = new ArrayList<>();
        for (int i = prima + 1; i < Math.min(limite, celle.size()); i++) {
            String cella = celle.get(i).strip();
            if (!Celle.vuota(cella) && !(SegnoDelMese.segnato(cella) && sigla < 0)) {
                piene.add(new Cella(i, cella));
            }
        }
        PartiDiFase parti = new PartiDiFase(new EnumMap<>(Colonna.class), new ArrayList<>());
        if (!accanto.isEmpty() && !Celle.vuota(accanto)) {
            parti.valori.put(Colonna.TESTO, accanto);
        }
        Map<Integer, Colonna> voci = mesi.voci();
        boolean inPiu =
                Stream.concat(DATE.stream(), Stream.of(Colonna.AVANZAMENTO)).anyMatch(voci::containsValue);
        boolean allineata = piene.stream()
                .allMatch(c -> voci.containsKey(c.colonna) || mesi.ignote().containsKey(c.colonna));
        if (inPiu && allineata) {
            piene.forEach(cella -> parti.metti(voci.get(cella.colonna), cella, mesi));
        } else {
            parti.perForma(piene, inPiu ? voci : Map.of(), mesi);
        }
        return parti;
    }

    /** Dove le celle non stanno sotto le intestazioni: le parole sono il testo, i numeri e le date nel loro ordine. */
    private void perForma(List<Cella> celle, Map<Integer, Colonna> voci, Cronoprogramma mesi) {
        List<Cella> numeri = celle.stream().filter(Cella::numero).toList();
        List<Cella> date =
                voci.isEmpty() ? List.of() : celle.stream().filter(Cella::data).toList();
        List<Colonna> dateAttese = voci.values().stream().filter(DATE::contains).toList();
        List<Colonna> numeriAttesi =
                voci.values().stream().filter(NUMERI::contains).toList();
        for (Cella cella : celle) {
            if (numeri.contains(cella)) {
                metti(numero(cella, numeri, numeriAttesi, mesi), cella, mesi);
            } else if (date.contains(cella)) {
                boolean pari = date.size() == dateAttese.size();
                metti(pari ? dateAttese.get(date.indexOf(cella)) : null, cella, mesi);
            } else {
                metti(mesi.ignote().containsKey(cella.colonna) ? null : Colonna.TESTO, cella, mesi);
            }
        }
    }

    /** Di un numero solo si sa che è il peso; di più, quello sotto la sua intestazione o, a pari numero, nell'ordine. */
    private static @Nullable Colonna numero(
            Cella cella, List<Cella> numeri, List<Colonna> attesi, Cronoprogramma mesi) {
        if (mesi.ignote().containsKey(cella.colonna)) {
            return null;
        }
        if (!attesi.isEmpty()) {
            return numeri.size() == attesi.size() ? attesi.get(numeri.indexOf(cella)) : null;
        }
        boolean suo = numeri.stream().anyMatch(altra -> mesi.voci().get(altra.colonna) == Colonna.PESO);
        boolean peso = suo ? mesi.voci().get(cella.colonna) == Colonna.PESO : cella.equals(numeri.getLast());
        return peso ? Colonna.PESO : null;
    }

    private void metti(@Nullable Colonna colonna, Cella cella, Cronoprogramma mesi) {
        if (colonna != null && !valori.containsKey(colonna)) {
            valori.put(colonna, cella.testo);
        } else {
            String etichetta = mesi.ignote().get(cella.colonna);
            resto.add(etichetta == null ? cella.testo : etichetta + ": " + cella.testo);
        }
    }

    String testo() {
        return valori.getOrDefault(Colonna.TESTO, "");
    }

    String peso() {
        return valori.getOrDefault(Colonna.PESO, "");
    }

    /** Ciò che dice quando, come scritto. */
    String quando() {
        return valori.entrySet().stream()
                .filter(voce -> DATE.contains(voce.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" – "));
    }

    /** Il mese della scadenza scritta nella riga della fase; 0 se non c'è. */
    int meseDellaScadenza(int anno) {
        String scritta = valori.getOrDefault(Colonna.SCADENZA, valori.getOrDefault(Colonna.FINE, ""));
        LocalDate giorno = DataScritta.ultima(scritta, Senso.DATA, anno);
        return giorno == null ? 0 : giorno.getMonthValue();
    }

    /** Ciò che non è entrato in nessun campo; le date vi stanno solo se i mesi li dice una griglia. */
    List<String> nonCollocati(boolean conGriglia) {
        Set<Colonna> usate = conGriglia ? Set.of() : Durata.usate(valori.keySet());
        List<String> pezzi = new ArrayList<>();
        valori.forEach((colonna, valore) -> {
            boolean data = DATE.contains(colonna) && !usate.contains(colonna);
            if (data || colonna == Colonna.AVANZAMENTO) {
                pezzi.add(nome(colonna) + ": " + valore);
            }
        });
        pezzi.addAll(resto);
        return pezzi;
    }

    private static String nome(Colonna colonna) {
        return switch (colonna) {
            case AVANZAMENTO -> "% raggiunta";
            case INIZIO -> "inizio";
            case FINE -> "fine";
            case SCADENZA -> "scadenza";
            default -> "tempi";
        };
    }
}
