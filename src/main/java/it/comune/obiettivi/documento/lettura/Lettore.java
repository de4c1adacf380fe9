package it.comune.obiettivi.documento.lettura;

import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.conserva;
import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.propone;
import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.senzaValore;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Gravita;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.GruppoTrasversale;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.NomeProposto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.campi.ValoreAtteso;
import it.comune.obiettivi.piano.controlli.Controlli;
import it.comune.obiettivi.piano.controlli.Controlli.Misura;
import it.comune.obiettivi.piano.controlli.Controlli.Obiettivo;
import it.comune.obiettivi.piano.controlli.Controlli.Passo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Legge un documento di schede obiettivo: dal contenuto alle schede con le loro anomalie, senza toccare il piano. */
public final class Lettore {

    /** La grandezza massima di un documento, in byte. */
    public static final int LIMITE = Codifica.LIMITE;

    private static final int ETICHETTE_MINIME = 4;
    /** Al posto del numero, per le schede del piano che nel documento non ci sono. */
    private static final Integer DEL_PIANO = 0;

    private static final int RIGHE_DI_TESTATA = 6;
    /** I campi con cui può cominciare una scheda. */
    private static final Set<EtichettaDiTestata> COMINCIANO = EnumSet.of(
            EtichettaDiTestata.AZIONE,
            EtichettaDiTestata.OPERATIVO,
            EtichettaDiTestata.MISSIONE,
            EtichettaDiTestata.PESO,
            EtichettaDiTestata.SETTORE,
            EtichettaDiTestata.TITOLO);

    private final List<AnomaliaLetta> anomalie = new ArrayList<>();
    private final List<Modulo> moduli = new ArrayList<>();

    private final Limiti limiti;
    private final IntFunction<List<Presente>> presenti;
    private boolean periodiDetti;

    private Lettore(Limiti limiti, IntFunction<List<Presente>> presenti) {
        this.limiti = limiti;
        this.presenti = presenti;
    }

    /** Legge un documento senza settori né persone già note. */
    public static DocumentoLetto leggi(byte[] contenuto) throws DocumentoIlleggibile {
        return leggi(contenuto, List.of(), List.of());
    }

    /**
     * Legge un documento, tenendo per buoni i nomi e gli alias già confermati.
     *
     * @throws DocumentoIlleggibile se è vuoto, troppo grande ({@link Limiti}), binario o senza schede
     */
    public static DocumentoLetto leggi(byte[] contenuto, List<NomeProposto> settoriNoti, List<NomeProposto> personeNote)
            throws DocumentoIlleggibile {
        return leggi(contenuto, settoriNoti, personeNote, Limiti.CORRENTI);
    }

    /**
     * Legge un documento che va in un piano già cominciato: i controlli del piano valgono per ciò che sarà dopo la conferma.
     *
     * @param presenti le schede già nel piano di un anno
     * @throws DocumentoIlleggibile se è vuoto, troppo grande ({@link Limiti}), binario o senza schede
     */
    public static DocumentoLetto leggi(
            byte[] contenuto,
            List<NomeProposto> settoriNoti,
            List<NomeProposto> personeNote,
            IntFunction<List<Presente>> presenti)
            throws DocumentoIlleggibile {
        return new Lettore(Limiti.CORRENTI, presenti).documento(Codifica.decifra(contenuto), settoriNoti, personeNote);
    }

    /** Una scheda già nel piano, per quanto serve ai controlli del piano. */
    public record Presente(
            String impronta,
            String settore,
            String titolo,
            String obiettivoOperativo,
            String finalita,
            @Nullable Peso peso) {}

    static DocumentoLetto leggi(
            byte[] contenuto, List<NomeProposto> settoriNoti, List<NomeProposto> personeNote, Limiti limiti)
            throws DocumentoIlleggibile {
        return new Lettore(limiti, anno -> List.of()).documento(Codifica.decifra(contenuto), settoriNoti, personeNote);
    }

    private DocumentoLetto documento(
            Codifica.Testo testo, List<NomeProposto> settoriNoti, List<NomeProposto> personeNote)
            throws DocumentoIlleggibile {
        if (testo.dubbio()) {
            anomalie.add(propone(Codice.CODIFICA_DUBBIA, "piano", "", testo.codifica()));
        }
        Celle separatore = Celle.di(testo.righe());
        limiti.esigiRighe(testo.righe(), separatore);
        ritaglia(testo.righe().stream().map(Celle::senzaCoda).toList(), separatore);
        limiti.esigiModuli(moduli);
        int anno = anno();
        Nomi nomi = new Nomi(moduli, settoriNoti, personeNote);
        List<SchedaLetta> schede = new ArrayList<>();
        for (Modulo modulo : moduli) {
            SchedaLetta letta = scheda(modulo, schede.size() + 1, anno, nomi);
            schede.add(letta);
        }
        List<GruppoTrasversale> gruppi = CopieTrasversali.proponi(schede);
        confronta(schede, gruppi);
        controlla(schede, anno);
        return new DocumentoLetto(
                prima(moduli.stream().map(m -> m.intestazione().comune())),
                anno,
                prima(moduli.stream().map(m -> m.intestazione().programmazione())),
                testo.codifica(),
                List.copyOf(schede),
                nomi.settori(),
                nomi.persone(),
                gruppi,
                List.copyOf(anomalie));
    }

    private void ritaglia(List<String> righe, Celle separatore) throws DocumentoIlleggibile {
        Modulo corrente = new Modulo(separatore);
        moduli.add(corrente);
        for (int i = 0; i < righe.size(); i++) {
            boolean nuova = corrente.tabelle() && annuncia(righe, i, separatore);
            if (nuova || !corrente.accetta(righe.get(i))) {
                corrente = new Modulo(separatore);
                moduli.add(corrente);
                corrente.accetta(righe.get(i));
            }
        }
        if (moduli.stream().noneMatch(m -> m.etichette() >= ETICHETTE_MINIME)) {
            throw new DocumentoIlleggibile(new Visto(righe, separatore, moduli).racconto());
        }
        moduli.removeIf(modulo -> {
            boolean scheda = modulo.etichette() >= 2 || !modulo.fasi().isEmpty();
            String testo = String.join("\n", modulo.righe());
            if (!scheda && !testo.isBlank()) {
                anomalie.add(senzaValore(Codice.TESTO_FUORI_DALLE_SCHEDE, "piano", testo, ""));
            }
            return !scheda;
        });
    }

    /**
     * Vero se una riga di una cella sola, staccata dalla tabella che finisce o col nome di un ente, sta sopra una testata: è
     * già della scheda che segue.
     */
    private static boolean annuncia(List<String> righe, int questa, Celle separatore) {
        String sola = sola(righe.get(questa), separatore);
        boolean staccata = questa > 0 && vuota(righe.get(questa - 1), separatore);
        if (sola.isEmpty() || !staccata && !Intestazione.nominaUnEnte(sola)) {
            return false;
        }
        int viste = 0;
        for (int i = questa + 1; i < righe.size() && viste < RIGHE_DI_TESTATA; i++) {
            if (vuota(righe.get(i), separatore)) {
                continue;
            }
            List<String> celle = Celle.piene(Celle.pulite(separatore.dividi(righe.get(i))));
            EtichettaDiTestata campo = celle.getFirst().isEmpty() ? null : EtichettaDiTestata.di(celle.getFirst());
            if (campo != null || Intestazione.riconosce(celle, 0)) {
                return campo == null || COMINCIANO.contains(campo);
            }
            if (sola(righe.get(i), separatore).isEmpty()) {
                return false;
            }
            viste++;
        }
        return false;
    }

    /** Il testo della sola cella scritta di una riga, se è la prima e non è una fase o una motivazione; altrimenti vuoto. */
    private static String sola(String riga, Celle separatore) {
        List<String> celle = Celle.pulite(separatore.dividi(riga));
        String prima = celle.getFirst();
        boolean altre = celle.stream().skip(1).anyMatch(cella -> !cella.isEmpty());
        boolean della = Fasi.numero(prima) != null
                || Modulo.MOTIVARE.matcher(prima).matches()
                || EtichettaDiTestata.di(prima) != null;
        return altre || della ? "" : prima;
    }

    private static boolean vuota(String riga, Celle separatore) {
        return riga.isBlank() || Intestazione.separatore(separatore.dividi(riga));
    }

    /** L'anno più frequente nelle testate; il primo, a pari merito. */
    private int anno() {
        String scritti = moduli.stream()
                .map(m -> m.intestazione().programmazione())
                .filter(p -> p.length() >= 4)
                .map(p -> p.substring(0, 4))
                .findFirst()
                .orElse("");
        return moduli.stream()
                .map(m -> m.intestazione().anno())
                .filter(Objects::nonNull)
                .collect(groupingBy(a -> a, LinkedHashMap::new, counting()))
                .entrySet()
                .stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey)
                .orElseGet(() -> {
                    anomalie.add(propone(Codice.ANNO_NON_TROVATO, "anno", "", scritti));
                    return scritti.isEmpty() ? 0 : Integer.parseInt(scritti);
                });
    }

    private SchedaLetta scheda(Modulo modulo, int numero, int anno, Nomi nomi) {
        List<AnomaliaLetta> dubbi = new ArrayList<>();
        Integer scritto = modulo.intestazione().anno();
        if (scritto == null) {
            dubbi.add(propone(Codice.ANNO_MANCANTE, "anno", "", String.valueOf(anno)));
        } else if (scritto != anno) {
            dubbi.add(propone(Codice.ANNO_DIVERSO, "anno", String.valueOf(scritto), String.valueOf(anno)));
        }
        modulo.sparsi().forEach(t -> dubbi.add(senzaValore(Codice.TESTO_NON_COLLOCATO, "scheda", t, "")));
        Cronoprogramma griglia = modulo.griglia();
        if (griglia != null) {
            griglia.dubbi(anno, dubbi);
            if (griglia.aPeriodi() && !periodiDetti) {
                periodiDetti = true;
                dubbi.add(propone(Codice.MESI_DAI_PERIODI, "fasi", "", griglia.periodi(anno)));
            }
        }
        var testata = new Testate(modulo, nomi, dubbi).leggi();
        int[] scadenze = modulo.indicatori().scadenze(modulo.fasi(), anno);
        List<FaseLetta> fasi = new Fasi(anno, dubbi).leggi(modulo.fasi(), scadenze);
        var indicatori = modulo.indicatori().leggi(modulo.fasi(), anno, dubbi);
        completa(modulo, numero == moduli.size(), dubbi);
        String grezzo = String.join("\n", modulo.righe());
        return new SchedaLetta(numero, scritto, testata, fasi, indicatori, dubbi, grezzo, impronta(grezzo));
    }

    private static void completa(Modulo modulo, boolean ultima, List<AnomaliaLetta> dubbi) {
        List<String> manca = new ArrayList<>();
        if (modulo.fasi().isEmpty()) {
            manca.add("fasi");
        }
        if (modulo.indicatori().vuota()) {
            manca.add("indicatori");
        }
        if (ultima && modulo.interrotto()) {
            manca.add("fine dell'ultima riga");
        }
        if (!manca.isEmpty()) {
            dubbi.add(senzaValore(Codice.SCHEDA_INCOMPLETA, "scheda", String.join(", ", manca), ""));
        }
    }

    /** I dubbi che nascono dal confronto fra le schede: ripetute, copie di un trasversale, testi tagliati. */
    private void confronta(List<SchedaLetta> schede, List<GruppoTrasversale> gruppi) {
        Set<String> viste = new HashSet<>();
        Map<Integer, List<Integer>> copieDi = new HashMap<>();
        gruppi.forEach(gruppo -> gruppo.schede().forEach(numero -> copieDi.put(numero, gruppo.schede())));
        for (SchedaLetta scheda : schede) {
            if (!viste.add(scheda.impronta())) {
                scheda.anomalie().add(conserva(Codice.SCHEDA_RIPETUTA, "scheda", "", ""));
            }
            List<FaseLetta> copie = copieDi.getOrDefault(scheda.numero(), List.of()).stream()
                    .filter(n -> n != scheda.numero())
                    .flatMap(n -> schede.get(n - 1).fasi().stream())
                    .toList();
            scheda.fasi().stream()
                    .map(fase -> CopieTrasversali.tronco(fase, copie))
                    .filter(Objects::nonNull)
                    .forEach(scheda.anomalie()::add);
        }
        for (GruppoTrasversale gruppo : gruppi) {
            String numeri = gruppo.schede().stream().map(String::valueOf).collect(joining(", "));
            anomalie.add(propone(Codice.COPIE_TRASVERSALI, "trasversali", numeri, gruppo.titolo()));
        }
    }

    private void controlla(List<SchedaLetta> schede, int anno) {
        NelPiano nelPiano = NelPiano.di(presenti.apply(anno));
        List<Obiettivo> dopo = new ArrayList<>();
        schede.forEach(scheda -> dopo.add(obiettivo(scheda, anno, nelPiano.cerca(scheda))));
        nelPiano.altre(schede).map(Lettore::obiettivo).forEach(dopo::add);
        for (var r : Controlli.esegui(dopo, anno)) {
            if (Objects.equals(r.scheda(), DEL_PIANO)) {
                continue;
            }
            Codice codice = Codice.valueOf(r.regola().name());
            AnomaliaLetta dubbio = codice == Codice.PESI_FASI_MANCANTI
                    ? senzaValore(codice, r.campo(), r.valore(), r.proposta())
                    : conserva(codice, r.campo(), r.valore(), r.proposta());
            Integer scheda = r.scheda();
            (scheda == null ? anomalie : schede.get(scheda - 1).anomalie())
                    .add(r.grave() ? dubbio.con(Gravita.GRAVE) : dubbio);
        }
    }

    /** Le schede già nel piano, da riconoscere come la conferma: per il testo, o per il settore e il titolo. */
    private record NelPiano(
            List<Presente> tutte, Map<String, Presente> perImpronta, Map<List<String>, Presente> perNome) {

        static NelPiano di(List<Presente> presenti) {
            Map<String, Presente> perImpronta = new HashMap<>();
            Map<List<String>, Presente> perNome = new HashMap<>();
            for (Presente presente : presenti) {
                perImpronta.putIfAbsent(presente.impronta(), presente);
                perNome.putIfAbsent(List.of(presente.settore(), presente.titolo()), presente);
            }
            return new NelPiano(presenti, perImpronta, perNome);
        }

        @Nullable
        Presente cerca(SchedaLetta scheda) {
            Presente stessa = perImpronta.get(scheda.impronta());
            var t = scheda.testata();
            return stessa != null ? stessa : perNome.get(List.of(t.settore().proposto(), t.titolo()));
        }

        /** Quelle che nel documento non ci sono. */
        Stream<Presente> altre(List<SchedaLetta> schede) {
            Set<Presente> riviste =
                    schede.stream().map(this::cerca).filter(Objects::nonNull).collect(toSet());
            return tutte.stream().filter(presente -> !riviste.contains(presente));
        }
    }

    private static Obiettivo obiettivo(Presente presente) {
        return new Obiettivo(
                DEL_PIANO,
                presente.settore(),
                presente.titolo(),
                presente.obiettivoOperativo(),
                presente.finalita(),
                presente.peso(),
                List.of(),
                List.of());
    }

    /** Di una scheda che il piano ha già, il peso resta quello del piano: la conferma non lo tocca. */
    private static Obiettivo obiettivo(SchedaLetta scheda, int anno, @Nullable Presente presente) {
        var t = scheda.testata();
        Peso peso = presente == null ? t.peso() : presente.peso();
        return new Obiettivo(
                scheda.numero(),
                t.settore().proposto(),
                t.titolo(),
                t.obiettivoOperativo(),
                t.finalita(),
                peso,
                scheda.fasi().stream()
                        .map(f -> new Passo(f.chiave(), f.numero(), f.peso(), f.previsti()))
                        .toList(),
                scheda.indicatori().stream()
                        .map(i -> new Misura(
                                i.chiave(),
                                i.fase(),
                                i.testo() + " " + i.unita(),
                                i.atteso(),
                                ValoreAtteso.scadenza(i.atteso(), i.unita(), anno)
                                        .orElse(null)))
                        .toList());
    }

    private static String impronta(String testo) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(testo.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException errore) {
            throw new IllegalStateException(errore);
        }
    }

    private static String prima(Stream<String> testi) {
        return testi.filter(t -> !t.isEmpty()).findFirst().orElse("");
    }
}
