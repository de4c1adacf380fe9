package it.comune.obiettivi.documento.lettura;

import com.google.re2j.Pattern;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.testi.Parole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * L'intestazione di una griglia dei mesi: quale colonna è quale periodo, e come si leggono i segni di una riga.
 *
 * @param colonne i periodi per colonna; un mese può mancare
 * @param sigle la colonna delle sigle P ed E (PROG/EFF)
 * @param anni le etichette degli anni seguenti, come scritte
 */
record Cronoprogramma(Map<Integer, Periodo> colonne, int sigle, List<String> anni) {

    private static final Pattern ANNO = Pattern.compile("20\\d\\d(?:\\s*[-/–+]\\s*(?:20)?\\d\\d)?");
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
        Map<Integer, Periodo> colonne = new TreeMap<>();
        List<String> anni = new ArrayList<>();
        int sigle = -1;
        for (int i = 0; i < celle.size(); i++) {
            String cella = Parole.norma(celle.get(i));
            Periodo mese = mese(cella);
            if (mese != null && !colonne.containsValue(mese)) {
                colonne.put(i, mese);
            } else if (colonne.size() >= MINIMO && ANNO.matcher(cella).matches()) {
                anni.add(cella);
                if (anni.size() <= 2) {
                    colonne.put(i, anni.size() == 1 ? Periodo.ANNO_PIU_1 : Periodo.ANNO_PIU_2);
                }
            } else if (cella.startsWith("prog") && cella.contains("eff")) {
                sigle = i;
            }
        }
        if (colonne.size() - Math.min(2, anni.size()) < MINIMO) {
            return null;
        }
        return new Cronoprogramma(colonne, sigle >= 0 ? sigle : primaColonna(colonne) - 1, List.copyOf(anni));
    }

    /** La griglia che si suppone quando l'intestazione manca: GENNAIO subito dopo la sigla P. */
    static Cronoprogramma ipotesi(List<String> celle) {
        Map<Integer, Periodo> colonne = new TreeMap<>();
        int colonnaSigla = 0;
        while (colonnaSigla < celle.size()
                && !Parole.nuda(celle.get(colonnaSigla)).equalsIgnoreCase("P")) {
            colonnaSigla++;
        }
        for (Periodo periodo : Periodo.values()) {
            colonne.put(colonnaSigla + 1 + periodo.ordinal(), periodo);
        }
        return new Cronoprogramma(colonne, colonnaSigla, List.of());
    }

    /** I dubbi sull'intestazione: mesi senza colonna, anni diversi da quelli che seguono l'anno del piano. */
    void dubbi(int anno, List<AnomaliaLetta> dubbi) {
        for (Periodo mese : Periodo.values()) {
            if (mese.mese() && !colonne.containsValue(mese)) {
                dubbi.add(AnomaliaLetta.senzaValore(Codice.MESE_SENZA_COLONNA, "fasi", mese.name(), ""));
            }
        }
        String scritti = String.join(", ", anni);
        String attesi = anni.size() > 1 ? (anno + 1) + ", " + (anno + 2) : String.valueOf(anno + 1);
        if (!scritti.isEmpty() && !scritti.equals(attesi)) {
            dubbi.add(AnomaliaLetta.propone(Codice.ANNI_CRONOPROGRAMMA, "fasi", scritti, attesi));
        }
    }

    int primaColonna() {
        return primaColonna(colonne);
    }

    /** La colonna della sigla più vicina a quella delle sigle; −1 se la riga non la porta. */
    int trova(String sigla, List<String> celle) {
        int trovata = -1;
        for (int i = 0; i < celle.size(); i++) {
            boolean uguale = Parole.nuda(celle.get(i)).equalsIgnoreCase(sigla);
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
        Mesi mesi = Mesi.NESSUNO;
        List<String> fuori = new ArrayList<>();
        for (int segno : segni) {
            Periodo periodo = colonne.get(segno - scarto);
            if (periodo != null) {
                mesi = mesi.con(periodo, true);
            } else {
                fuori.add(segno - scarto == sigle ? "PROG/EFF" : "colonna " + (segno + 1));
            }
        }
        return new Lettura(mesi, fuori);
    }

    private static int primaColonna(Map<Integer, Periodo> colonne) {
        return colonne.keySet().iterator().next();
    }

    private static @Nullable Periodo mese(String cella) {
        String lettere = cella.endsWith(".") ? cella.substring(0, cella.length() - 1) : cella;
        if (lettere.length() < MINIMO) {
            return null;
        }
        for (int i = 0; i < MESI; i++) {
            Periodo periodo = Periodo.values()[i];
            if (periodo.name().toLowerCase(Locale.ROOT).startsWith(lettere)) {
                return periodo;
            }
        }
        return null;
    }
}
