package it.comune.obiettivi.documento.lettura;

import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.conserva;
import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.propone;
import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.senzaValore;
import static java.util.stream.Collectors.joining;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.IndicatoreLetto;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.campi.ValoreAtteso;
import it.comune.obiettivi.piano.testi.DataScritta;
import it.comune.obiettivi.piano.testi.NumeroScritto;
import it.comune.obiettivi.piano.testi.TestoPulito;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** La tabella degli indicatori di una scheda: come si raccoglie e a quale fase va ogni riga. */
final class Indicatori {

    private static final Pattern NUMERO_O_DATA = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})");
    private static final List<Colonna> VALORI =
            List.of(Colonna.INDICATORE, Colonna.UNITA, Colonna.ATTESO, Colonna.RAGGIUNTO, Colonna.NOTE);
    private static final Pattern DI_UN_ANNO = Pattern.compile("\\b(20\\d\\d)\\b");
    private static final Pattern DELLA_FASE = Pattern.compile("fas[ei]|n\\.?(?:\\s*fase)?|fase n\\.?");
    private static final int MINIMO = 3;
    private static final int TESTO = 0;
    private static final int UNITA = 1;
    private static final int ATTESO = 2;
    private static final int RAGGIUNTO = 3;
    private static final int NOTE = 4;

    /** Una riga della tabella: la fase come scritta (vuota = la stessa di sopra) e le sue celle, ancora da capire. */
    private record Scritta(String fase, String accanto, List<String> celle, int da, List<String> annotazioni) {}

    /** Una riga capita: i cinque valori, e ciò che non è entrato in nessuno. */
    private static final class Riga {
        private final String fase;
        private final String[] valori;
        private final List<String> resto;
        private final boolean spostata;
        private boolean unita;

        private Riga(String fase, String[] valori, List<String> resto, boolean spostata) {
            this.fase = fase;
            this.valori = valori;
            this.resto = resto;
            this.spostata = spostata;
        }

        private boolean vuoti(int da, int a) {
            return Arrays.stream(valori, da, a).allMatch(String::isEmpty);
        }
    }

    private final List<Scritta> righe = new ArrayList<>();
    private final TreeMap<Integer, String> colonne = new TreeMap<>();

    /**
     * Vero se la riga è l'intestazione della tabella, che così si fissa.
     *
     * @param attesa vero se il titolo della tabella c'è già stato, e le righe non ancora
     */
    boolean intestazione(List<String> celle, int prima, boolean attesa) {
        if (Fasi.numero(celle.get(prima)) != null) {
            return false;
        }
        Map<Integer, String> trovate = new TreeMap<>();
        Set<Colonna> capite = EnumSet.noneOf(Colonna.class);
        for (int i = prima; i < celle.size(); i++) {
            String cella = TestoPulito.distesa(celle.get(i));
            boolean dellaFase = trovate.isEmpty()
                    && DELLA_FASE.matcher(TestoPulito.norma(cella)).matches();
            if (!cella.isEmpty() && !dellaFase) {
                trovate.put(i, cella);
                Colonna colonna = Colonna.degliIndicatori(cella);
                if (colonna != null) {
                    capite.add(colonna);
                }
            }
        }
        boolean prime = attesa && righe.isEmpty() && colonne.isEmpty();
        boolean conFasi =
                DELLA_FASE.matcher(TestoPulito.norma(celle.get(prima))).matches();
        int minimo = prime ? conFasi ? 1 : 2 : MINIMO;
        boolean nomina = capite.contains(Colonna.INDICATORE) || prime && (conFasi || capite.contains(Colonna.ATTESO));
        if (capite.size() < minimo || !nomina) {
            return false;
        }
        colonne.clear();
        colonne.putAll(trovate);
        return true;
    }

    /** Raccoglie una riga della tabella, che comincia nella cella data. */
    void raccogli(List<String> celle, int prima) {
        Matcher motivo = Modulo.MOTIVARE.matcher(TestoPulito.nuda(celle.get(prima)));
        if (motivo.matches()) {
            if (!motivo.group(1).isEmpty() && !righe.isEmpty()) {
                righe.getLast().annotazioni.add(motivo.group(1));
            }
            return;
        }
        Fasi.Numero fase = Fasi.numero(celle.get(prima));
        boolean etichetta = fase != null || !colonne.isEmpty() && prima < primaColonna();
        String scritta =
                fase != null ? fase.numero() : etichetta ? celle.get(prima).strip() : "";
        String accanto = fase == null ? "" : fase.testo();
        righe.add(new Scritta(scritta, accanto, celle, etichetta ? prima + 1 : prima, new ArrayList<>()));
    }

    /** Vero se dell'ultima riga c'è soltanto il nome. */
    boolean interrotta() {
        return !righe.isEmpty()
                && righe.getLast().celle.stream()
                                .skip(righe.getLast().da)
                                .filter(cella -> !cella.isBlank())
                                .count()
                        < 2;
    }

    boolean vuota() {
        return righe.isEmpty();
    }

    /** Le righe capite, con quelle che continuano la riga sopra già unite. */
    private List<Riga> righe(int anno) {
        Map<Integer, Colonna> capite = capite(anno);
        List<Riga> lette = new ArrayList<>();
        for (Scritta scritta : righe) {
            Riga riga = riga(scritta, capite, anno);
            Riga sopra = lette.isEmpty() ? null : lette.getLast();
            boolean prosegue =
                    scritta.fase.isEmpty() && riga.valori[TESTO].isEmpty() && !riga.vuoti(UNITA, VALORI.size());
            if (sopra != null && prosegue && !sopra.unita && sopra.vuoti(UNITA, NOTE)) {
                System.arraycopy(riga.valori, UNITA, sopra.valori, UNITA, NOTE - UNITA);
                unisci(sopra.valori, NOTE, riga.valori[NOTE]);
                sopra.resto.addAll(riga.resto);
                sopra.unita = true;
            } else {
                lette.add(riga);
            }
            scritta.annotazioni.forEach(nota -> unisci(lette.getLast().valori, NOTE, nota));
        }
        return lette;
    }

    /** Le colonne che si capiscono: di più valori attesi vale quello dell'anno del piano, e un anno passato è un punto di partenza. */
    private Map<Integer, Colonna> capite(int anno) {
        Map<Integer, Colonna> capite = new TreeMap<>();
        colonne.forEach((dove, etichetta) -> {
            Colonna colonna = Colonna.degliIndicatori(etichetta);
            Matcher diUnAnno = DI_UN_ANNO.matcher(etichetta);
            boolean altroAnno = diUnAnno.find() && Integer.parseInt(diUnAnno.group(1)) != anno;
            boolean dueVolte = capite.containsValue(colonna);
            if (colonna != null && VALORI.contains(colonna) && !dueVolte && !altroAnno) {
                capite.put(dove, colonna);
            }
        });
        if (!capite.containsValue(Colonna.INDICATORE) && !colonne.isEmpty()) {
            int prima = primaColonna();
            capite.putIfAbsent(prima, Colonna.INDICATORE);
        }
        return capite;
    }

    private Riga riga(Scritta scritta, Map<Integer, Colonna> capite, int anno) {
        String[] valori = {scritta.accanto, "", "", "", ""};
        List<String> resto = new ArrayList<>();
        List<Integer> piene = new ArrayList<>();
        for (int i = scritta.da; i < scritta.celle.size(); i++) {
            if (!scritta.celle.get(i).isBlank()) {
                piene.add(i);
            }
        }
        boolean dopoLaFase = !scritta.fase.isEmpty() && !colonne.isEmpty() && scritta.da > primaColonna();
        boolean spostata = dopoLaFase || spostata(scritta, piene, capite, anno);
        List<Integer> ordine = List.copyOf(colonne.keySet());
        int inizio = dopoLaFase ? scritta.da : primo(piene, ordine);
        for (int i = 0; i < piene.size(); i++) {
            int dove = piene.get(i);
            String cella = scritta.celle.get(dove).strip();
            Integer sotto = ordine.isEmpty() ? null : spostata ? daCapo(ordine, dove - inizio) : Integer.valueOf(dove);
            Colonna colonna = sotto == null ? null : capite.get(sotto);
            int k = colonne.isEmpty() ? i : colonna == null ? -1 : VALORI.indexOf(colonna);
            boolean libero =
                    k >= 0 && k < valori.length && (valori[k].isEmpty() || k == TESTO && !scritta.accanto.isEmpty());
            if (libero) {
                unisci(valori, k, cella);
            } else {
                String etichetta = sotto == null ? null : colonne.get(sotto);
                resto.add(etichetta == null ? cella : etichetta + ": " + cella);
            }
        }
        return new Riga(scritta.fase, valori, resto, spostata && piene.size() > 1);
    }

    private static int primo(List<Integer> piene, List<Integer> ordine) {
        int prima = piene.isEmpty() ? 0 : piene.getFirst();
        return ordine.isEmpty() ? prima : Math.min(prima, ordine.getFirst());
    }

    private static @Nullable Integer daCapo(List<Integer> ordine, int posto) {
        return posto >= 0 && posto < ordine.size() ? ordine.get(posto) : null;
    }

    /** Vero se una cella non sta sotto nessuna intestazione, o se una data o un numero stanno al posto dell'unità. */
    private boolean spostata(Scritta scritta, List<Integer> piene, Map<Integer, Colonna> capite, int anno) {
        if (colonne.isEmpty()) {
            return false;
        }
        int ultima = colonne.lastKey();
        if (piene.stream().anyMatch(i -> i <= ultima && !colonne.containsKey(i))) {
            return true;
        }
        boolean conAtteso = piene.stream().anyMatch(i -> capite.get(i) == Colonna.ATTESO);
        return !conAtteso
                && piene.stream()
                        .filter(i -> capite.get(i) == Colonna.UNITA)
                        .map(i -> scritta.celle.get(i))
                        .anyMatch(cella -> valore(cella, anno));
    }

    private static boolean valore(String cella, int anno) {
        NumeroScritto numero = NumeroScritto.leggi(cella);
        return numero != null && !cella.strip().equals("%")
                || DataScritta.ultima(cella, DataScritta.Senso.TEMPO, anno) != null;
    }

    private int primaColonna() {
        return colonne.firstKey();
    }

    /** Il mese della prima scadenza di ogni fase, 0 se non ne ha: la data vale dovunque stia nella riga. */
    int[] scadenze(List<Fasi.Riga> fasi, int anno) {
        int[] mesi = new int[fasi.size()];
        String scritta = "";
        for (Riga riga : righe(anno)) {
            scritta = riga.fase.isEmpty() ? scritta : riga.fase;
            int indice = indice(fasi, scritta);
            LocalDate scadenza = indice >= 0 && mesi[indice] == 0 ? scadenza(riga, anno) : null;
            if (scadenza != null) {
                mesi[indice] = scadenza.getMonthValue();
            }
        }
        return mesi;
    }

    private static @Nullable LocalDate scadenza(Riga riga, int anno) {
        String[] v = riga.valori;
        Scadenza attesa = Scadenza.leggi(v[ATTESO], v[UNITA], anno);
        if (attesa != null) {
            return attesa.giorno();
        }
        return Stream.concat(
                        Stream.of(v[UNITA], v[TESTO]),
                        Stream.concat(riga.resto.stream(), Stream.of(v[RAGGIUNTO], v[NOTE])))
                .map(testo -> DataScritta.ultima(testo, DataScritta.Senso.NUMERO, anno))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Interpreta le righe raccolte, nell'ordine. */
    List<IndicatoreLetto> leggi(List<Fasi.Riga> fasi, int anno, List<AnomaliaLetta> anomalie) {
        intestazioni(anno, anomalie);
        List<IndicatoreLetto> letti = new ArrayList<>();
        String scritta = "";
        for (Riga riga : righe(anno)) {
            int chiave = letti.size() + 1;
            Percorso parte = Percorso.indicatore(chiave);
            scritta = riga.fase.isEmpty() ? scritta : riga.fase;
            Integer fase = fase(fasi, scritta, parte.campo("fase").scritto(), anomalie);
            testi(riga, parte, anomalie);
            String atteso = atteso(riga, parte.campo("atteso").scritto(), anno, anomalie);
            riga.resto.forEach(
                    pezzo -> anomalie.add(senzaValore(Codice.TESTO_NON_COLLOCATO, parte.scritto(), pezzo, "")));
            String[] v = riga.valori;
            letti.add(new IndicatoreLetto(
                    chiave,
                    fase,
                    Taglio.nel(parte.campo("testo").scritto(), v[TESTO], anomalie),
                    Taglio.nel(parte.campo("unita").scritto(), v[UNITA], anomalie),
                    Taglio.nel(parte.campo("atteso").scritto(), atteso, anomalie),
                    Taglio.nel(parte.campo("raggiunto").scritto(), v[RAGGIUNTO], anomalie),
                    Taglio.nel(parte.campo("note").scritto(), v[NOTE], anomalie)));
        }
        return letti;
    }

    /** Le colonne che non hanno un campo si nominano una volta per scheda. */
    private void intestazioni(int anno, List<AnomaliaLetta> anomalie) {
        Map<Integer, Colonna> capite = capite(anno);
        String ignote = colonne.entrySet().stream()
                .filter(voce -> !capite.containsKey(voce.getKey()))
                .filter(voce -> Colonna.degliIndicatori(voce.getValue()) != Colonna.PARTENZA)
                .map(Map.Entry::getValue)
                .collect(joining("; "));
        if (!ignote.isEmpty()) {
            anomalie.add(senzaValore(Codice.INTESTAZIONE_NON_CAPITA, "indicatori", ignote, ""));
        }
        String spostate = righe(anno).stream()
                .filter(riga -> riga.spostata)
                .map(riga -> riga.valori[TESTO])
                .collect(joining("; "));
        if (!spostate.isEmpty()) {
            anomalie.add(senzaValore(Codice.INDICATORI_SPOSTATI, "indicatori", spostate, ""));
        }
        if (colonne.isEmpty() && !righe.isEmpty()) {
            anomalie.add(senzaValore(Codice.INDICATORI_SENZA_INTESTAZIONE, "indicatori", "", ""));
        }
    }

    private static void unisci(String[] valori, int k, String altro) {
        valori[k] = (valori[k] + " " + altro).strip();
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

    private static void testi(Riga riga, Percorso parte, List<AnomaliaLetta> anomalie) {
        String[] v = riga.valori;
        if (riga.unita) {
            String unito = v[0] + " (" + v[1] + "): " + v[2];
            anomalie.add(
                    propone(Codice.INDICATORE_SU_DUE_RIGHE, parte.campo("testo").scritto(), unito, v[0]));
        }
        if (v[0].isEmpty()) {
            anomalie.add(
                    conserva(Codice.INDICATORE_SENZA_TESTO, parte.campo("testo").scritto(), "", v[1]));
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
            numero(riga, campo, anno, anomalie);
            return scritto;
        }
        if (scadenza.dubbio() != null) {
            AnomaliaLetta dubbio = conserva(scadenza.dubbio(), campo, scritto, scadenza.proposta());
            anomalie.add(new AnomaliaLetta(
                    dubbio.codice(), campo, scritto, scadenza.proposta(), scadenza.inUso(), dubbio.gravita()));
        }
        return scadenza.inUso();
    }

    /** I dubbi di un valore atteso che è un numero: il verso supposto, e un numero che potrebbe essere un giorno. */
    private static void numero(Riga riga, String campo, int anno, List<AnomaliaLetta> anomalie) {
        String[] v = riga.valori;
        NumeroScritto numero = NumeroScritto.leggi(v[ATTESO]);
        if (numero == null) {
            return;
        }
        ValoreAtteso.Direzione direzione = ValoreAtteso.direzione(v[TESTO], v[UNITA], v[ATTESO]);
        if (direzione.presunta()) {
            anomalie.add(propone(Codice.VERSO_PRESUNTO, campo.replace("atteso", "verso"), "", "PIU_BASSO"));
        }
        Matcher incerto = NUMERO_O_DATA.matcher(v[ATTESO]);
        boolean tempo = DataScritta.Senso.di(v[UNITA]) == DataScritta.Senso.TEMPO;
        LocalDate giorno = DataScritta.ultima(v[ATTESO], DataScritta.Senso.DATA, anno);
        if (incerto.matches() && tempo && giorno != null) {
            String data = Tempi.data(giorno);
            anomalie.add(conserva(Codice.NUMERO_O_DATA, campo, v[ATTESO], data));
        }
    }

    private static int indice(List<Fasi.Riga> fasi, String scritta) {
        for (int i = 0; i < fasi.size(); i++) {
            if (fasi.get(i).numero().equals(scritta)) {
                return i;
            }
        }
        return -1;
    }
}
