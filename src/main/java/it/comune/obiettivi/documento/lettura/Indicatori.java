package it.comune.obiettivi.documento.lettura;

import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.conserva;
import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.propone;
import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.senzaValore;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.IndicatoreLetto;
import it.comune.obiettivi.piano.testi.Parole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** La tabella degli indicatori di una scheda: come si raccoglie e a quale fase va ogni riga. */
final class Indicatori {

    private static final Pattern MENO = Pattern.compile("\\b(?:tempo|tempi|ritard\\w*|giorni|errori|reclami)\\b");
    private static final Pattern NUMERO = Pattern.compile("\\d+(?:[.,]\\d+)*\\s*(?:%|\\p{L}+)?");
    private static final Pattern ZERO = Pattern.compile("0+(?:[.,]0+)?\\s*%?");
    private static final List<String> ETICHETTE = List.of("indicator", "unita", "valore atteso", "valore ragg", "note");

    /** Una riga della tabella: la fase come scritta (vuota = la stessa di sopra) e i cinque valori. */
    static final class Riga {
        private final String fase;
        private final String[] valori;
        private boolean unita;

        private Riga(String fase, String[] valori) {
            this.fase = fase;
            this.valori = valori;
        }

        private boolean vuoti(int da, int a) {
            return Arrays.stream(valori, da, a).allMatch(String::isEmpty);
        }
    }

    private final List<Riga> righe = new ArrayList<>();
    private int[] colonne = {};

    /** Vero se la riga è l'intestazione della tabella, che così si fissa. */
    boolean intestazione(List<String> celle) {
        int[] trovate = new int[ETICHETTE.size()];
        Arrays.fill(trovate, -1);
        int quante = 0;
        for (int i = 0; i < celle.size(); i++) {
            String cella = Parole.norma(celle.get(i));
            for (int k = 0; k < trovate.length; k++) {
                if (trovate[k] < 0 && cella.startsWith(ETICHETTE.get(k)) && cella.length() < 60) {
                    trovate[k] = i;
                    quante++;
                }
            }
        }
        if (quante < 3 || trovate[0] < 0) {
            return false;
        }
        colonne = trovate;
        return true;
    }

    /** Raccoglie una riga della tabella, che comincia nella cella data. */
    void raccogli(List<String> celle, int prima) {
        Matcher motivo = Modulo.MOTIVARE.matcher(Parole.nuda(celle.get(prima)));
        if (motivo.matches()) {
            annota(motivo.group(1));
            return;
        }
        Fasi.Numero fase = Fasi.numero(celle.get(prima));
        boolean etichetta = fase != null || colonne.length > 0 && prima < colonne[0];
        String[] valori = valori(celle, etichetta ? prima + 1 : prima);
        if (fase != null && !fase.testo().isEmpty()) {
            valori[0] = (fase.testo() + " " + valori[0]).strip();
        }
        String scritta =
                fase != null ? fase.numero() : etichetta ? celle.get(prima).strip() : "";
        Riga sopra = righe.isEmpty() ? null : righe.getLast();
        Riga riga = new Riga(scritta, valori);
        boolean prosegue = scritta.isEmpty() && valori[0].isEmpty() && !riga.vuoti(1, 5);
        if (sopra != null && prosegue && !sopra.unita && sopra.vuoti(1, 4)) {
            System.arraycopy(valori, 1, sopra.valori, 1, 3);
            sopra.valori[4] = (sopra.valori[4] + " " + valori[4]).strip();
            sopra.unita = true;
        } else {
            righe.add(riga);
        }
    }

    boolean vuota() {
        return righe.isEmpty();
    }

    /** Il mese della prima scadenza di ogni fase, 0 se non ne ha. */
    int[] scadenze(List<Fasi.Riga> fasi, int anno) {
        int[] mesi = new int[fasi.size()];
        String scritta = "";
        for (Riga riga : righe) {
            scritta = riga.fase.isEmpty() ? scritta : riga.fase;
            int indice = indice(fasi, scritta);
            Scadenza scadenza = Scadenza.leggi(riga.valori[2], riga.valori[1], anno);
            if (indice >= 0 && mesi[indice] == 0 && scadenza != null) {
                mesi[indice] = scadenza.giorno().getMonthValue();
            }
        }
        return mesi;
    }

    /** Interpreta le righe raccolte, nell'ordine. */
    List<IndicatoreLetto> leggi(List<Fasi.Riga> fasi, int anno, List<AnomaliaLetta> anomalie) {
        List<IndicatoreLetto> letti = new ArrayList<>();
        String scritta = "";
        for (Riga riga : righe) {
            int chiave = letti.size() + 1;
            String campo = "indicatore." + chiave + ".";
            scritta = riga.fase.isEmpty() ? scritta : riga.fase;
            Integer fase = fase(fasi, scritta, campo + "fase", anomalie);
            testi(riga, campo, anomalie);
            String atteso = atteso(riga, campo + "atteso", anno, anomalie);
            String[] v = riga.valori;
            letti.add(new IndicatoreLetto(chiave, fase, v[0], v[1], atteso, v[3], v[4]));
        }
        return letti;
    }

    private static @Nullable Integer fase(
            List<Fasi.Riga> fasi, String scritta, String campo, List<AnomaliaLetta> anomalie) {
        int indice = indice(fasi, scritta);
        if (indice < 0) {
            Codice codice = scritta.isEmpty() ? Codice.INDICATORE_SENZA_FASE : Codice.INDICATORE_FASE_INESISTENTE;
            String proposta = fasi.isEmpty() ? "" : String.valueOf(scritta.isEmpty() ? 1 : fasi.size());
            anomalie.add(senzaValore(codice, campo, scritta, proposta));
            return null;
        }
        if (fasi.stream().filter(fase -> fase.numero().equals(scritta)).count() > 1) {
            String chiave = String.valueOf(indice + 1);
            anomalie.add(propone(Codice.INDICATORE_FASE_AMBIGUA, campo, scritta, chiave));
        }
        return indice + 1;
    }

    private static void testi(Riga riga, String campo, List<AnomaliaLetta> anomalie) {
        String[] v = riga.valori;
        if (riga.unita) {
            String unito = v[0] + " (" + v[1] + "): " + v[2];
            anomalie.add(propone(Codice.INDICATORE_SU_DUE_RIGHE, campo + "testo", unito, v[0]));
        }
        if (v[0].isEmpty()) {
            anomalie.add(conserva(Codice.INDICATORE_SENZA_TESTO, campo + "testo", "", v[1]));
        }
    }

    private static String atteso(Riga riga, String campo, int anno, List<AnomaliaLetta> anomalie) {
        String scritto = riga.valori[2];
        if (scritto.isEmpty()) {
            anomalie.add(conserva(Codice.ATTESO_MANCANTE, campo, "", ""));
            return "";
        }
        Scadenza scadenza = Scadenza.leggi(scritto, riga.valori[1], anno);
        if (scadenza == null) {
            String parole = Parole.norma(riga.valori[0] + " " + riga.valori[1]);
            boolean numero = NUMERO.matcher(scritto).matches();
            if (numero
                    && (ZERO.matcher(scritto).matches() || MENO.matcher(parole).find())) {
                anomalie.add(propone(Codice.VERSO_PRESUNTO, campo.replace("atteso", "verso"), "", "PIU_BASSO"));
            }
            return scritto;
        }
        if (scadenza.dubbio() != null) {
            AnomaliaLetta dubbio = conserva(scadenza.dubbio(), campo, scritto, scadenza.proposta());
            anomalie.add(new AnomaliaLetta(
                    dubbio.codice(), campo, scritto, scadenza.proposta(), scadenza.inUso(), dubbio.gravita()));
        }
        return scadenza.inUso();
    }

    private static int indice(List<Fasi.Riga> fasi, String scritta) {
        for (int i = 0; i < fasi.size(); i++) {
            if (fasi.get(i).numero().equals(scritta)) {
                return i;
            }
        }
        return -1;
    }

    private String[] valori(List<String> celle, int da) {
        String[] valori = {"", "", "", "", ""};
        int ordine = 0;
        for (int i = da; i < celle.size(); i++) {
            String cella = celle.get(i).strip();
            if (!cella.isEmpty()) {
                int k = colonne.length == 0 ? Math.min(ordine++, 4) : colonna(i);
                valori[k] = valori[k].isEmpty() ? cella : valori[k] + " " + cella;
            }
        }
        return valori;
    }

    private int colonna(int indice) {
        int trovata = 0;
        for (int k = 1; k < colonne.length; k++) {
            trovata = colonne[k] >= 0 && colonne[k] <= indice ? k : trovata;
        }
        return trovata;
    }

    private void annota(String nota) {
        if (!nota.isEmpty() && !righe.isEmpty()) {
            String[] valori = righe.getLast().valori;
            valori[4] = (valori[4] + " " + nota).strip();
        }
    }
}
