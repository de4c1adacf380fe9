package it.comune.obiettivi.documento.lettura;

import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.conserva;
import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.propone;
import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.senzaValore;
import static java.util.stream.Collectors.joining;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import it.comune.obiettivi.documento.lettura.Cronoprogramma.Scelta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Gravita;
import it.comune.obiettivi.piano.Campo;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.testi.TestoPulito;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Le righe delle fasi di una scheda: come si raccolgono e che cosa vogliono dire. */
final class Fasi {

    private static final Pattern FASE = Pattern.compile(
            "fase\\s*(?:n\\.?\\s*)?°?\\s*(\\d{1,3}[a-z]?)([^\\p{L}\\d].*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LETTERA = Pattern.compile("\\D");
    private static final Pattern DOPO = Pattern.compile("^\\s*[:.)\\-–]?\\s*");

    /** Il numero di una fase e il testo che lo segue nella stessa cella. */
    record Numero(String numero, String testo) {}

    /** Una fase come sta nelle sue righe: P, E e motivazione. */
    static final class Riga {
        private final String numero;
        private final PartiDiFase parti;
        private List<String> programmata;
        private final @Nullable Cronoprogramma griglia;
        private @Nullable List<String> effettiva;
        private final List<String> motivazioni = new ArrayList<>();
        private boolean suRigaPropria;

        private Riga(String numero, PartiDiFase parti, List<String> celle, @Nullable Cronoprogramma griglia) {
            this.numero = numero;
            this.parti = parti;
            this.programmata = celle;
            this.griglia = griglia;
        }

        String numero() {
            return numero;
        }

        /** Vero se della riga c'è solo l'inizio: nessuna sigla, nessun mese, nessuna data. */
        boolean interrotta() {
            return motivazioni.isEmpty()
                    && effettiva == null
                    && mesi().trova("P", programmata) < 0
                    && Durata.di(parti.valori(), 0) == null;
        }

        /** Una riga sotto la fase: la seconda riga della griglia, una motivazione, o la prosecuzione delle due. */
        void prosegue(List<String> celle) {
            Cronoprogramma mesi = mesi();
            int sigla = mesi.trova("E", celle);
            int p = mesi.trova("P", celle);
            if (p >= 0 && mesi.trova("P", programmata) < 0) {
                programmata = celle;
                return;
            }
            motiva(celle, sigla);
            if (sigla >= 0 || !segni(celle, 0).isEmpty()) {
                effettiva = celle;
            }
        }

        /** Dopo la sigla E c'è la griglia: ciò che vi è scritto non è una motivazione. */
        private void motiva(List<String> celle, int sigla) {
            int prima = motivazioni.size();
            boolean etichettata = false;
            for (String cella : sigla < 0 ? celle : celle.subList(0, sigla)) {
                Matcher motivo = Modulo.MOTIVARE.matcher(TestoPulito.nuda(cella));
                boolean etichetta = motivo.matches();
                etichettata |= etichetta;
                String parola = (etichetta ? motivo.group(1) : cella).strip();
                if (!parola.isEmpty() && !Celle.vuota(parola) && !SegnoDelMese.segnato(parola)) {
                    motivazioni.add(parola);
                }
            }
            suRigaPropria |= motivazioni.size() > prima && !etichettata;
        }

        private String motivazione() {
            return String.join("\n", motivazioni);
        }

        private Cronoprogramma mesi() {
            return griglia != null ? griglia : Cronoprogramma.ipotesi(programmata);
        }
    }

    private final int anno;
    private final List<AnomaliaLetta> anomalie;

    Fasi(int anno, List<AnomaliaLetta> anomalie) {
        this.anno = anno;
        this.anomalie = anomalie;
    }

    /** Il numero di fase con cui comincia una cella e il testo che lo segue; nullo se è altro. */
    static @Nullable Numero numero(String cella) {
        Matcher fase = FASE.matcher(TestoPulito.nuda(cella));
        if (!fase.matches()) {
            return null;
        }
        String resto = Objects.requireNonNullElse(fase.group(2), "");
        return new Numero(fase.group(1), DOPO.matcher(resto).replaceFirst(""));
    }

    /** Raccoglie la prima riga di una fase, che comincia nella cella data. */
    static Riga riga(List<String> celle, int prima, Numero numero, @Nullable Cronoprogramma griglia) {
        return new Riga(numero.numero(), PartiDiFase.di(celle, prima, numero.testo(), griglia), celle, griglia);
    }

    /** Interpreta le righe raccolte, nell'ordine; {@code scadenze} dà il mese della scadenza di ogni fase, o 0. */
    List<FaseLetta> leggi(List<Riga> righe, int[] scadenze) {
        List<FaseLetta> fasi = new ArrayList<>();
        for (Riga riga : righe) {
            fasi.add(leggi(riga, fasi.size() + 1, scadenze[fasi.size()]));
        }
        if (righe.stream().anyMatch(riga -> riga.griglia == null)) {
            anomalie.add(propone(Codice.GRIGLIA_SENZA_INTESTAZIONE, "fasi", "", "GENNAIO dopo la sigla P"));
        }
        numerazione(righe);
        return fasi;
    }

    private FaseLetta leggi(Riga riga, int chiave, int scadenza) {
        String campoP = Campo.PREVISTI.in(chiave).scritto();
        String campoE = Campo.EFFETTIVI.in(chiave).scritto();
        testi(riga, Percorso.fase(chiave));
        Cronoprogramma griglia = riga.mesi();
        int p = griglia.trova("P", riga.programmata);
        int scartoP = p < 0 ? 0 : p - griglia.sigle();
        int dopo = p < 0 ? griglia.primaColonna() : p + 1;
        int entro = scadenza > 0 ? scadenza : riga.parti.meseDellaScadenza(anno);
        Scelta previsti = griglia.previsti(segni(riga.programmata, dopo), scartoP, entro);
        annota(Codice.RIGA_P_SPOSTATA, campoP, previsti);
        nonCapiti(riga.programmata, dopo, campoP);
        List<String> effettiva = riga.effettiva == null ? List.of() : riga.effettiva;
        int e = griglia.trova("E", effettiva);
        int scartoE = e < 0 ? 0 : e - griglia.sigle();
        Scelta effettivi = griglia.effettivi(segni(effettiva, e + 1), scartoE);
        rigaEffettiva(campoE, effettivi, e, scartoE);
        if (e >= 0) {
            nonCapiti(effettiva, e + 1, campoE);
        }
        return new FaseLetta(
                chiave,
                riga.numero,
                Taglio.nel(Campo.TESTO_DELLA_FASE.in(chiave).scritto(), riga.parti.testo(), anomalie),
                Testate.peso(riga.parti.peso(), Campo.PESO_DELLA_FASE.in(chiave).scritto(), anomalie),
                previsti(riga, previsti.presa().mesi(), campoP),
                effettivi.presa().mesi(),
                Taglio.nel(Campo.MOTIVAZIONE.in(chiave).scritto(), riga.motivazione(), anomalie),
                previsti.altra() == null ? null : previsti.altra().mesi(),
                scartoP,
                scartoE);
    }

    /** I mesi della griglia o, dove non c'è, quelli delle date. */
    private Mesi previsti(Riga riga, Mesi dellaGriglia, String campo) {
        Durata durata = Durata.di(riga.parti.valori(), anno);
        if (durata == null || !dellaGriglia.vuoto()) {
            return dellaGriglia;
        }
        if (!durata.certa()) {
            String mesi = mesi(durata.mesi());
            anomalie.add(propone(Codice.MESI_DALLA_SCADENZA, campo, riga.parti.quando(), mesi));
        }
        return durata.mesi();
    }

    private void testi(Riga riga, Percorso fase) {
        if (riga.parti.testo().isEmpty()) {
            anomalie.add(conserva(Codice.FASE_SENZA_TESTO, fase.campo("testo").scritto(), "", ""));
        }
        if (riga.suRigaPropria) {
            String motivo = riga.motivazione();
            anomalie.add(propone(
                    Codice.MOTIVAZIONE_SU_RIGA_PROPRIA,
                    fase.campo("motivazione").scritto(),
                    motivo,
                    motivo));
        }
        riga.parti
                .nonCollocati(riga.griglia != null && riga.griglia.griglia())
                .forEach(pezzo -> anomalie.add(senzaValore(Codice.TESTO_NON_COLLOCATO, fase.scritto(), pezzo, "")));
    }

    private void rigaEffettiva(String campo, Scelta effettivi, int colonna, int scarto) {
        String mesi = mesi(effettivi.presa().mesi());
        if (scarto != 0 && effettivi.altra() == null) {
            anomalie.add(propone(Codice.RIGA_E_SPOSTATA, campo, "scarto %+d".formatted(scarto), ""));
        } else if (colonna < 0 && !effettivi.presa().mesi().vuoto()) {
            anomalie.add(propone(Codice.RIGA_E_SENZA_SIGLA, campo, mesi, mesi));
        }
        annota(Codice.RIGA_E_SPOSTATA, campo, effettivi);
    }

    private void annota(Codice codice, String campo, Scelta scelta) {
        String presa = mesi(scelta.presa().mesi());
        if (scelta.altra() != null) {
            String originale = descrivi("presa", scelta.presa()) + "; " + descrivi("altra", scelta.altra());
            anomalie.add(propone(codice, campo, originale, presa).con(Gravita.AVVISO));
        } else if (!scelta.presa().fuori().isEmpty()) {
            anomalie.add(propone(Codice.SEGNO_FUORI_GRIGLIA, campo, descrivi("segni", scelta.presa()), presa));
        }
    }

    private String descrivi(String nome, Cronoprogramma.Lettura lettura) {
        String fuori = lettura.fuori().isEmpty() ? "" : " (fuori: " + String.join(", ", lettura.fuori()) + ")";
        return nome + ": " + mesi(lettura.mesi()) + fuori;
    }

    private String mesi(Mesi mesi) {
        return mesi.elenco().stream()
                .map((Periodo periodo) -> periodo.codice(anno))
                .collect(joining(" "));
    }

    /** Un dubbio solo per tutto ciò che in una riga della griglia non è una croce. */
    private void nonCapiti(List<String> celle, int da, String campo) {
        String strani = celle.subList(Math.min(Math.max(da, 0), celle.size()), celle.size()).stream()
                .filter(cella -> SegnoDelMese.di(cella) == SegnoDelMese.ALTRO
                        || SegnoDelMese.di(cella) == SegnoDelMese.MESE_IN_DUBBIO)
                .map(String::strip)
                .collect(joining("; "));
        if (!strani.isEmpty()) {
            anomalie.add(senzaValore(Codice.SEGNO_NON_CAPITO, campo, strani, ""));
        }
    }

    private void numerazione(List<Riga> righe) {
        int atteso = 1;
        Set<String> visti = new HashSet<>();
        for (int i = 0; i < righe.size(); i++) {
            String numero = righe.get(i).numero;
            String campo = Campo.NUMERO_DELLA_FASE.in(i + 1).scritto();
            int letto = Integer.parseInt(LETTERA.matcher(numero).replaceAll(""));
            if (!visti.add(numero)) {
                anomalie.add(conserva(Codice.FASE_NUMERO_RIPETUTO, campo, numero, String.valueOf(letto + 1)));
            } else if (letto > atteso) {
                anomalie.add(conserva(Codice.FASE_NUMERO_SALTATO, campo, numero, String.valueOf(atteso)));
            }
            atteso = Math.max(atteso, letto + 1);
        }
    }

    private static List<Integer> segni(List<String> celle, int da) {
        List<Integer> segni = new ArrayList<>();
        for (int i = Math.max(da, 0); i < celle.size(); i++) {
            if (SegnoDelMese.segnato(celle.get(i))) {
                segni.add(i);
            }
        }
        return segni;
    }
}
