package it.comune.obiettivi.documento.lettura;

import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.conserva;
import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.propone;
import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.senzaValore;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.FaseLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Gravita;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.GruppoTrasversale;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.NomeProposto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.piano.controlli.Controlli;
import it.comune.obiettivi.piano.controlli.Controlli.Misura;
import it.comune.obiettivi.piano.controlli.Controlli.Obiettivo;
import it.comune.obiettivi.piano.controlli.Controlli.Passo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Legge un documento di schede obiettivo: dal contenuto alle schede con le loro anomalie, senza toccare il piano. */
public final class Lettore {

    /** La grandezza massima di un documento, in byte. */
    public static final int LIMITE = Codifica.LIMITE;

    private static final int ETICHETTE_MINIME = 4;

    private final List<AnomaliaLetta> anomalie = new ArrayList<>();
    private final List<Modulo> moduli = new ArrayList<>();

    private final Limiti limiti;

    private Lettore(Limiti limiti) {
        this.limiti = limiti;
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

    static DocumentoLetto leggi(
            byte[] contenuto, List<NomeProposto> settoriNoti, List<NomeProposto> personeNote, Limiti limiti)
            throws DocumentoIlleggibile {
        return new Lettore(limiti).documento(Codifica.decifra(contenuto), settoriNoti, personeNote);
    }

    private DocumentoLetto documento(
            Codifica.Testo testo, List<NomeProposto> settoriNoti, List<NomeProposto> personeNote)
            throws DocumentoIlleggibile {
        if (testo.dubbio()) {
            anomalie.add(propone(Codice.CODIFICA_DUBBIA, "piano", "", testo.codifica()));
        }
        limiti.esigiRighe(testo.righe());
        ritaglia(testo.righe());
        limiti.esigiModuli(moduli);
        int anno = anno();
        Nomi nomi = new Nomi(moduli, settoriNoti, personeNote);
        List<SchedaLetta> schede = new ArrayList<>();
        for (Modulo modulo : moduli) {
            SchedaLetta letta = scheda(modulo, schede.size() + 1, anno, nomi);
            limiti.esigiTesti(letta);
            schede.add(letta);
        }
        List<GruppoTrasversale> gruppi = Copie.proponi(schede);
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

    private void ritaglia(List<String> righe) throws DocumentoIlleggibile {
        Modulo corrente = new Modulo();
        moduli.add(corrente);
        for (String riga : righe) {
            if (!corrente.accetta(riga)) {
                corrente = new Modulo();
                moduli.add(corrente);
                corrente.accetta(riga);
            }
        }
        if (moduli.stream().noneMatch(m -> m.etichette() >= ETICHETTE_MINIME)) {
            throw new DocumentoIlleggibile(
                    "Nel documento non ci sono schede obiettivo. Ho cercato le etichette del modulo,"
                            + " con le celle separate da tabulazioni: «Azione strategica», «Missione», «PESO %», «OBIETTIVO»,"
                            + " «Progetto trasversale», le righe «FASE 1», «FASE 2»… e «INDICATORI DI RISULTATO».");
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
                    .map(fase -> Copie.tronco(fase, copie))
                    .filter(Objects::nonNull)
                    .forEach(scheda.anomalie()::add);
        }
        for (GruppoTrasversale gruppo : gruppi) {
            String numeri = gruppo.schede().stream().map(String::valueOf).collect(joining(", "));
            anomalie.add(propone(Codice.COPIE_TRASVERSALI, "trasversali", numeri, gruppo.titolo()));
        }
    }

    private void controlla(List<SchedaLetta> schede, int anno) {
        List<Obiettivo> obiettivi = schede.stream().map(s -> obiettivo(s, anno)).toList();
        for (var r : Controlli.esegui(obiettivi, anno)) {
            Codice codice = Codice.valueOf(r.regola().name());
            AnomaliaLetta dubbio = codice == Codice.PESI_FASI_MANCANTI
                    ? senzaValore(codice, r.campo(), r.valore(), r.proposta())
                    : conserva(codice, r.campo(), r.valore(), r.proposta());
            Integer scheda = r.scheda();
            (scheda == null ? anomalie : schede.get(scheda - 1).anomalie())
                    .add(r.grave() ? dubbio.con(Gravita.GRAVE) : dubbio);
        }
    }

    private static Obiettivo obiettivo(SchedaLetta scheda, int anno) {
        var t = scheda.testata();
        return new Obiettivo(
                scheda.numero(),
                t.settore().proposto(),
                t.titolo(),
                t.obiettivoOperativo(),
                t.finalita(),
                t.peso(),
                scheda.fasi().stream()
                        .map(f -> new Passo(f.chiave(), f.numero(), f.peso(), f.previsti()))
                        .toList(),
                scheda.indicatori().stream()
                        .map(i -> {
                            Scadenza scadenza = Scadenza.leggi(i.atteso(), i.unita(), anno);
                            return new Misura(
                                    i.chiave(),
                                    i.fase(),
                                    i.testo() + " " + i.unita(),
                                    i.atteso(),
                                    scadenza == null ? null : scadenza.giorno());
                        })
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
