package it.comune.obiettivi.documento.lettura;

import com.google.re2j.Pattern;
import it.comune.obiettivi.piano.testi.TestoPulito;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Una scheda come sta scritta: le etichette riconosciute e le righe raccolte, nulla ancora interpretato. */
final class Modulo {

    private enum Parte {
        INTESTAZIONE,
        DATI,
        FASI,
        INDICATORI
    }

    static final Pattern MOTIVARE =
            Pattern.compile("motivare\\b[^:]{0,80}:?\\s*(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern INDICATORI = Pattern.compile("indicatori\\s+di\\s+risultato.{0,9}");
    private static final Pattern LEGENDA = Pattern.compile("gantt|p\\s*=\\s*andamento.*|e\\s*=\\s*andamento.*|fasi");
    private static final Pattern NON_LETTERE = Pattern.compile("[^a-z]");
    private static final Set<EtichettaDiTestata> INTERI =
            EnumSet.of(EtichettaDiTestata.TITOLO, EtichettaDiTestata.FINALITA, EtichettaDiTestata.UNITA);

    private static final Set<EtichettaDiTestata> DISCORSIVI = EnumSet.of(
            EtichettaDiTestata.AZIONE,
            EtichettaDiTestata.OPERATIVO,
            EtichettaDiTestata.TITOLO,
            EtichettaDiTestata.FINALITA,
            EtichettaDiTestata.PERSONALE,
            EtichettaDiTestata.UNITA);

    private final Celle separatore;
    private final Map<EtichettaDiTestata, String> valori = new EnumMap<>(EtichettaDiTestata.class);
    private final Map<EtichettaDiTestata, String> segnati = new EnumMap<>(EtichettaDiTestata.class);
    private final List<String> siNo = new ArrayList<>();
    private final List<String> righe = new ArrayList<>();
    private final List<String> sparsi = new ArrayList<>();
    private final List<Fasi.Riga> fasi = new ArrayList<>();
    private final Indicatori indicatori = new Indicatori();
    private final Intestazione intestazione = new Intestazione();
    private Parte parte = Parte.INTESTAZIONE;
    private @Nullable EtichettaDiTestata ultimo;
    private @Nullable Cronoprogramma griglia;

    Modulo(Celle separatore) {
        this.separatore = separatore;
    }

    /** Prende una riga del documento; falso, senza prenderla, se con essa comincia un'altra scheda. */
    boolean accetta(String riga) {
        List<String> scritte = Celle.pulite(separatore.dividi(riga));
        List<String> celle = Celle.piene(scritte);
        int prima = prima(celle);
        if (prima < 0 || Intestazione.separatore(celle)) {
            righe.add(riga);
            return true;
        }
        String inizio = celle.get(prima).strip();
        EtichettaDiTestata campo = EtichettaDiTestata.di(inizio);
        boolean ente = parte == Parte.INTESTAZIONE && Intestazione.nominaUnEnte(celle, prima);
        boolean testata = ente || Intestazione.riconosce(celle, prima);
        if (ricomincia(prima == 0 || parte == Parte.DATI ? campo : null, testata)) {
            return false;
        }
        righe.add(riga);
        if (testata && parte == Parte.INTESTAZIONE) {
            intestazione.leggi(TestoPulito.distesa(inizio), sparsi);
        } else if (!tabella(celle, scritte, prima, campo)) {
            testo(celle, scritte, prima, campo);
        }
        return true;
    }

    private boolean ricomincia(@Nullable EtichettaDiTestata campo, boolean testata) {
        if (testata) {
            return parte != Parte.INTESTAZIONE;
        }
        boolean ripetuto = campo != null && valori.containsKey(campo);
        return ripetuto && (parte == Parte.FASI || parte == Parte.INDICATORI || campo == EtichettaDiTestata.AZIONE);
    }

    /** Le righe della griglia e della tabella degli indicatori. */
    private boolean tabella(List<String> celle, List<String> scritte, int prima, @Nullable EtichettaDiTestata campo) {
        String inizio = TestoPulito.norma(celle.get(prima));
        boolean titolo = INDICATORI.matcher(inizio).matches();
        if (titolo || indicatori.intestazione(celle, prima, parte == Parte.INDICATORI)) {
            parte = Parte.INDICATORI;
            return true;
        }
        boolean fase = Fasi.numero(celle.get(prima)) != null;
        boolean testata = campo != null && (parte == Parte.INTESTAZIONE || parte == Parte.DATI);
        Cronoprogramma mesi = fase ? null : Cronoprogramma.intestazione(celle);
        boolean certa = mesi != null && mesi.certa();
        if (mesi != null && (certa || !testata && parte != Parte.INDICATORI)) {
            griglia = mesi;
            parte = Parte.FASI;
            return true;
        }
        if (LEGENDA.matcher(inizio).matches() && parte != Parte.INDICATORI) {
            parte = Parte.FASI;
            return true;
        }
        Fasi.Numero numero = Fasi.numero(celle.get(prima));
        boolean dati = parte == Parte.INTESTAZIONE || parte == Parte.DATI;
        if (numero == null
                || parte == Parte.INDICATORI
                || dati && celle.stream().noneMatch("P"::equals)) {
            return false;
        }
        parte = Parte.FASI;
        fasi.add(Fasi.riga(scritte, prima, numero, griglia));
        return true;
    }

    private void testo(List<String> celle, List<String> scritte, int prima, @Nullable EtichettaDiTestata campo) {
        boolean tabella = parte == Parte.FASI || parte == Parte.INDICATORI;
        if (campo != null && (!tabella || prima == 0) && !valori.containsKey(campo)) {
            parte = parte == Parte.INTESTAZIONE ? Parte.DATI : parte;
            campi(scritte, prima, campo);
        } else if (parte == Parte.INDICATORI) {
            indicatori.raccogli(celle, prima);
        } else if (parte == Parte.FASI && !fasi.isEmpty()) {
            fasi.getLast().prosegue(scritte);
        } else if (parte == Parte.DATI && ultimo != null && DISCORSIVI.contains(ultimo) && campo == null) {
            valori.merge(ultimo, unite(celle), (a, b) -> a.isEmpty() ? b : a + "\n" + b);
        } else {
            sparsi.add(unite(celle));
        }
    }

    private void campi(List<String> celle, int prima, EtichettaDiTestata primo) {
        EtichettaDiTestata corrente = primo;
        valori.putIfAbsent(primo, "");
        for (int i = prima; i < celle.size(); i++) {
            String cella = celle.get(i).strip();
            EtichettaDiTestata altro =
                    i == prima ? primo : INTERI.contains(corrente) ? null : EtichettaDiTestata.di(cella);
            if (altro == EtichettaDiTestata.TITOLO || altro == EtichettaDiTestata.FINALITA) {
                altro = i == prima ? altro : null;
            }
            if (altro == null) {
                metti(corrente, cella);
            } else {
                boolean vuoto = altro == EtichettaDiTestata.SETTORE && primo == EtichettaDiTestata.TRASVERSALE;
                corrente = vuoto ? EtichettaDiTestata.TRASVERSALE : altro;
                valori.putIfAbsent(corrente, "");
                metti(corrente, cella.substring(altro.fine(cella)).strip());
            }
        }
        ultimo = corrente;
    }

    private void metti(EtichettaDiTestata campo, String valore) {
        if (valore.isEmpty() || Celle.vuota(valore)) {
            if (!valore.isEmpty()) {
                segnati.putIfAbsent(campo, valore);
            }
            return;
        }
        if (campo == EtichettaDiTestata.TRASVERSALE) {
            String segno = NON_LETTERE.matcher(TestoPulito.norma(valore)).replaceAll("");
            if (Set.of("s", "si", "n", "no").contains(segno)) {
                siNo.add(segno.substring(0, 1).toUpperCase(Locale.ROOT));
                return;
            }
            valori.merge(EtichettaDiTestata.UNITA, valore, (a, b) -> (a + " " + b).strip());
            return;
        }
        valori.merge(campo, valore, (a, b) -> (a + " " + b).strip());
    }

    /** Il valore scritto in un campo, vuoto se manca. */
    String valore(EtichettaDiTestata campo) {
        return Taglio.nel(campo.chiave(), scritto(campo));
    }

    /** Lo stesso, anche se è più di quanto il campo tenga. */
    String scritto(EtichettaDiTestata campo) {
        return valori.getOrDefault(campo, "");
    }

    /** Le etichette trovate. */
    Set<EtichettaDiTestata> trovate() {
        return valori.keySet();
    }

    /** Quante etichette diverse della parte alta sono state trovate. */
    int etichette() {
        return valori.size();
    }

    /** Le risposte S e N alla domanda sul progetto trasversale. */
    List<String> siNo() {
        return siNo;
    }

    List<Fasi.Riga> fasi() {
        return fasi;
    }

    Indicatori indicatori() {
        return indicatori;
    }

    Intestazione intestazione() {
        return intestazione;
    }

    @Nullable
    Cronoprogramma griglia() {
        return griglia;
    }

    /** I testi che non hanno trovato posto in nessun campo. */
    List<String> sparsi() {
        return sparsi;
    }

    /** Ciò che sta al posto del valore di un campo per dire che non c'è, come un trattino; vuoto se non è scritto nulla. */
    String segnato(EtichettaDiTestata campo) {
        return valore(campo).isEmpty() ? segnati.getOrDefault(campo, "") : "";
    }

    /** Vero se la riga del documento, dopo le tabelle, può essere già della scheda che segue. */
    boolean tabelle() {
        return parte == Parte.FASI || parte == Parte.INDICATORI;
    }

    /** Vero se il documento finisce a metà di una riga: una fase senza la sua riga P, un indicatore con il solo nome. */
    boolean interrotto() {
        return parte == Parte.FASI && !fasi.isEmpty() && fasi.getLast().interrotta()
                || parte == Parte.INDICATORI && indicatori.interrotta();
    }

    /** Le righe come nel documento, senza quelle vuote e i separatori ai bordi. */
    List<String> righe() {
        int da = 0;
        int a = righe.size();
        while (da < a && Intestazione.separatore(separatore.dividi(righe.get(da)))) {
            da++;
        }
        while (a > da && Intestazione.separatore(separatore.dividi(righe.get(a - 1)))) {
            a--;
        }
        return righe.subList(da, a);
    }

    /** Vero se sono le parole che spiegano la griglia. */
    static boolean legenda(String cella) {
        return LEGENDA.matcher(TestoPulito.norma(cella)).matches();
    }

    private static int prima(List<String> celle) {
        for (int i = 0; i < celle.size(); i++) {
            if (!TestoPulito.nuda(celle.get(i)).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private static String unite(List<String> celle) {
        return String.join(
                " ", celle.stream().map(String::strip).filter(c -> !c.isEmpty()).toList());
    }
}
