package it.comune.obiettivi.documento.lettura;

import static java.util.stream.Collectors.joining;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.testi.TestoPulito;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * L'intestazione sopra le fasi: quale colonna è quale periodo, che cosa dicono le altre, e come si leggono i segni di una
 * riga.
 *
 * @param colonne i mesi di ogni colonna: uno, tre per un trimestre, un anno seguente; un mese può mancare
 * @param voci che cosa dicono le colonne prima della griglia
 * @param ignote le intestazioni che non si sono capite, com'erano scritte
 * @param sigle la colonna delle sigle P ed E (PROG/EFF)
 * @param anni le etichette degli anni seguenti, come scritte
 */
record Cronoprogramma(
        Map<Integer, Mesi> colonne,
        Map<Integer, Colonna> voci,
        Map<Integer, String> ignote,
        int sigle,
        List<String> anni) {

    private static final Pattern ANNO = Pattern.compile("20\\d\\d(?:\\s*[-/–+]\\s*(?:20)?\\d\\d)?");
    private static final Pattern SIGLE = Pattern.compile("prog.*eff.*|p\\s*[/-]\\s*e");
    private static final Pattern FINE_PERIODO =
            Pattern.compile("(?:al\\s+)?(?:28|29|30|31)[/.-](\\d{1,2})(?:[/.-]\\d{2,4})?");
    private static final List<String> INIZIALI = List.of("g", "f", "m", "a", "m", "g", "l", "a", "s", "o", "n", "d");
    private static final Set<Colonna> QUANDO =
            EnumSet.of(Colonna.INIZIO, Colonna.FINE, Colonna.SCADENZA, Colonna.TEMPI);
    private static final int MESI = 12;
    private static final int MINIMO = 3;

    /** I mesi di una lettura e i segni che ne restano fuori, per nome di colonna. */
    record Lettura(Mesi mesi, List<String> fuori) {

        /** L'ultimo mese dell'anno, da 1 a 12; 0 se non ce n'è. */
        int ultimoMese() {
            return mesi.elenco().stream()
                    .filter(Periodo::mese)
                    .mapToInt(p -> p.ordinal() + 1)
                    .max()
                    .orElse(0);
        }
    }

    /** La lettura presa e, se la riga è spostata, l'altra. */
    record Scelta(Lettura presa, @Nullable Lettura altra) {}

    /** L'intestazione scritta in una riga, nulla se la riga non lo è. */
    static @Nullable Cronoprogramma intestazione(List<String> celle) {
        List<String> etichette = celle.stream().map(TestoPulito::norma).toList();
        boolean delleFasi = etichette.stream()
                .anyMatch(cella -> cella.equals("gantt")
                        || cella.equals("fasi")
                        || SIGLE.matcher(cella).matches());
        Map<Integer, Mesi> colonne = mesi(etichette, delleFasi);
        int mesi = colonne.size();
        int sigle = -1;
        List<String> anni = new ArrayList<>();
        for (int i = 0; i < etichette.size(); i++) {
            String cella = etichette.get(i);
            if (SIGLE.matcher(cella).matches()) {
                sigle = i;
            } else if (mesi > 0
                    && i > primaColonna(colonne)
                    && ANNO.matcher(cella).matches()) {
                anni.add(cella);
                if (anni.size() <= 2) {
                    colonne.put(i, Mesi.di(anni.size() == 1 ? Periodo.ANNO_PIU_1 : Periodo.ANNO_PIU_2));
                }
            }
        }
        boolean lunghi = colonne.values().stream().anyMatch(periodo -> periodo.quanti() > 1);
        boolean griglia = mesi >= MINIMO || mesi > 1 && (lunghi || delleFasi) || mesi == 1 && sigle >= 0;
        int inizio = griglia ? primaColonna(colonne) : sigle < 0 ? etichette.size() : sigle + 1;
        Cronoprogramma letto = altre(celle, griglia ? colonne : Map.of(), sigle, inizio, anni);
        return griglia || letto.dice(delleFasi, sigle) ? letto : null;
    }

    private static Cronoprogramma altre(
            List<String> celle, Map<Integer, Mesi> colonne, int sigle, int inizio, List<String> anni) {
        Map<Integer, Colonna> voci = new TreeMap<>();
        Map<Integer, String> ignote = new TreeMap<>();
        boolean conPeso = celle.stream().anyMatch(Colonna::nominaIlPeso);
        for (int i = 0; i < celle.size(); i++) {
            String cella = TestoPulito.distesa(celle.get(i));
            if (i == sigle || colonne.containsKey(i) || cella.isEmpty()) {
                continue;
            }
            Colonna scritta = i < inizio ? Colonna.delleFasi(cella) : null;
            // accanto a un peso, la percentuale di realizzazione è quella raggiunta
            Colonna voce =
                    scritta == Colonna.PESO && conPeso && !Colonna.nominaIlPeso(cella) ? Colonna.AVANZAMENTO : scritta;
            if (voce != null && (voce == Colonna.TESTO || !voci.containsValue(voce))) {
                voci.put(i, voce);
            } else if (i >= inizio || !Modulo.legenda(cella)) {
                ignote.put(i, cella);
            }
        }
        int dove = sigle >= 0 ? sigle : colonne.isEmpty() ? celle.size() : primaColonna(colonne) - 1;
        return new Cronoprogramma(colonne, voci, ignote, dove, List.copyOf(anni));
    }

    /** Vero se nessun'altra riga potrebbe essere così: tre mesi, o un inizio e una fine. */
    boolean certa() {
        return colonne.size() >= MINIMO || voci.containsValue(Colonna.INIZIO) && voci.containsValue(Colonna.FINE);
    }

    /** Senza una griglia, è un'intestazione se dice quando si fa qualcosa, o se ha colonne dopo le sigle. */
    private boolean dice(boolean delleFasi, int conSigle) {
        boolean quando = voci.values().stream().anyMatch(QUANDO::contains);
        boolean colonneIgnote = conSigle >= 0 && ignote.keySet().stream().anyMatch(i -> i > conSigle);
        return quando && voci.size() > (delleFasi ? 1 : 2) || colonneIgnote;
    }

    /** Le colonne dei mesi: per nome, per iniziale, per numero, o per l'ultimo giorno del periodo. */
    private static Map<Integer, Mesi> mesi(List<String> etichette, boolean delleFasi) {
        Map<Integer, Mesi> colonne = new TreeMap<>();
        Mesi coperti = Mesi.NESSUNO;
        for (int i = 0; i < etichette.size(); i++) {
            Mesi periodo = PeriodoScritto.leggi(etichette.get(i));
            if (periodo != null && periodo.elenco().stream().noneMatch(coperti::contiene)) {
                colonne.put(i, periodo);
                coperti = new Mesi(coperti.maschera() | periodo.maschera());
            }
        }
        if (colonne.isEmpty() && delleFasi) {
            inFila(etichette, colonne);
        }
        if (colonne.isEmpty() && delleFasi) {
            perFine(etichette, colonne);
        }
        return colonne;
    }

    private static void inFila(List<String> etichette, Map<Integer, Mesi> colonne) {
        for (int da = 0; da + MESI <= etichette.size(); da++) {
            List<String> fila = etichette.subList(da, da + MESI);
            boolean numeri = true;
            for (int mese = 1; mese <= MESI; mese++) {
                String cella = fila.get(mese - 1);
                numeri &= cella.equals(String.valueOf(mese)) || cella.equals("0" + mese);
            }
            if (numeri || fila.equals(INIZIALI)) {
                for (int mese = 1; mese <= MESI; mese++) {
                    colonne.put(da + mese - 1, PeriodoScritto.tratto(mese, mese));
                }
                return;
            }
        }
    }

    private static void perFine(List<String> etichette, Map<Integer, Mesi> colonne) {
        int ultimo = 0;
        for (int i = 0; i < etichette.size(); i++) {
            Matcher fine = FINE_PERIODO.matcher(etichette.get(i));
            int mese = fine.matches() ? Integer.parseInt(fine.group(1)) : 0;
            if (mese > ultimo && mese <= MESI) {
                colonne.put(i, PeriodoScritto.tratto(ultimo + 1, mese));
                ultimo = mese;
            }
        }
    }

    /** La griglia che si suppone quando l'intestazione manca: GENNAIO subito dopo la sigla P. */
    static Cronoprogramma ipotesi(List<String> celle) {
        Map<Integer, Mesi> colonne = new TreeMap<>();
        int colonnaSigla = 0;
        while (colonnaSigla < celle.size()
                && !TestoPulito.nuda(celle.get(colonnaSigla)).equalsIgnoreCase("P")) {
            colonnaSigla++;
        }
        for (Periodo periodo : Periodo.values()) {
            colonne.put(colonnaSigla + 1 + periodo.ordinal(), Mesi.di(periodo));
        }
        return new Cronoprogramma(colonne, Map.of(), Map.of(), colonnaSigla, List.of());
    }

    /** I dubbi sull'intestazione: colonne non capite, mesi senza colonna, anni diversi da quelli dopo il piano. */
    void dubbi(int anno, List<AnomaliaLetta> dubbi) {
        if (!ignote.isEmpty()) {
            String scritte = String.join("; ", ignote.values());
            dubbi.add(AnomaliaLetta.senzaValore(Codice.INTESTAZIONE_NON_CAPITA, "fasi", scritte, ""));
        }
        for (Periodo mese : Periodo.values()) {
            boolean coperto = colonne.values().stream().anyMatch(periodo -> periodo.contiene(mese));
            if (mese.mese() && !coperto && !colonne.isEmpty()) {
                dubbi.add(AnomaliaLetta.senzaValore(Codice.MESE_SENZA_COLONNA, "fasi", mese.name(), ""));
            }
        }
        String scritti = String.join(", ", anni);
        String attesi = anni.size() > 1 ? (anno + 1) + ", " + (anno + 2) : String.valueOf(anno + 1);
        if (!scritti.isEmpty() && !scritti.equals(attesi)) {
            dubbi.add(AnomaliaLetta.propone(Codice.ANNI_CRONOPROGRAMMA, "fasi", scritti, attesi));
        }
    }

    /** Vero se una colonna è più di un mese: un trimestre, un semestre. */
    boolean aPeriodi() {
        return colonne.values().stream().anyMatch(periodo -> periodo.quanti() > 1);
    }

    /** I mesi di ogni colonna, come codici. */
    String periodi(int anno) {
        return colonne.values().stream()
                .map(periodo ->
                        periodo.elenco().stream().map(mese -> mese.codice(anno)).collect(joining(" ")))
                .collect(joining("; "));
    }

    /** Vero se ha una colonna per i mesi, o almeno una che non si è capita. */
    boolean griglia() {
        return !colonne.isEmpty() || ignote.keySet().stream().anyMatch(i -> i > sigle);
    }

    int primaColonna() {
        return colonne.isEmpty() ? sigle + 1 : primaColonna(colonne);
    }

    /** Il nome di una colonna, per dire a una persona dove sta un segno. */
    String nome(int colonna) {
        String ignota = ignote.get(colonna);
        return ignota != null ? "«" + ignota + "»" : colonna == sigle ? "PROG/EFF" : "colonna " + (colonna + 1);
    }

    /** La colonna della sigla più vicina a quella delle sigle; −1 se la riga non la porta. */
    int trova(String sigla, List<String> celle) {
        int trovata = -1;
        for (int i = 0; i < celle.size(); i++) {
            boolean uguale = TestoPulito.nuda(celle.get(i)).equalsIgnoreCase(sigla);
            if (uguale && (trovata < 0 || Math.abs(i - sigle) < Math.abs(trovata - sigle))) {
                trovata = i;
            }
        }
        return trovata;
    }

    /**
     * La lettura di una riga P: se la sigla è spostata, quella che finisce nel mese della scadenza; se finiscono nello
     * stesso mese, quella che resta nella griglia; altrimenti quella per colonna.
     *
     * @param scadenza mese della scadenza della fase, 0 se non c'è
     */
    Scelta previsti(List<Integer> segni, int scarto, int scadenza) {
        Lettura colonna = leggi(segni, 0);
        if (scarto == 0 || segni.isEmpty()) {
            return new Scelta(colonna, null);
        }
        Lettura distanza = leggi(segni, scarto);
        boolean perColonna = scadenza > 0 && colonna.ultimoMese() == scadenza;
        boolean perDistanza = scadenza > 0 && distanza.ultimoMese() == scadenza;
        boolean scelta = perDistanza;
        if (perColonna == perDistanza) {
            boolean pari = colonna.ultimoMese() == distanza.ultimoMese();
            scelta = pari && !colonna.fuori().isEmpty() && distanza.fuori().isEmpty();
        }
        return scelta ? new Scelta(distanza, colonna) : new Scelta(colonna, distanza);
    }

    /** La lettura di una riga E: per colonna se possibile, altrimenti secondo la distanza dalla sigla. */
    Scelta effettivi(List<Integer> segni, int scarto) {
        Lettura colonna = leggi(segni, 0);
        if (scarto == 0 || segni.isEmpty()) {
            return new Scelta(colonna, null);
        }
        Lettura distanza = leggi(segni, scarto);
        boolean scelta = !colonna.fuori().isEmpty() && distanza.fuori().isEmpty();
        return scelta ? new Scelta(distanza, colonna) : new Scelta(colonna, distanza);
    }

    private Lettura leggi(List<Integer> segni, int scarto) {
        int maschera = 0;
        List<String> fuori = new ArrayList<>();
        for (int segno : segni) {
            Mesi periodo = colonne.get(segno - scarto);
            if (periodo != null) {
                maschera |= periodo.maschera();
            } else {
                fuori.add(segno - scarto == sigle ? "PROG/EFF" : nome(segno));
            }
        }
        return new Lettura(new Mesi(maschera), fuori);
    }

    private static int primaColonna(Map<Integer, Mesi> colonne) {
        return colonne.keySet().iterator().next();
    }
}
