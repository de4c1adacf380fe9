package it.comune.obiettivi.piano.ui;

import com.google.re2j.Pattern;
import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.Campo;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Indicatore;
import it.comune.obiettivi.piano.ObiettivoTrasversale;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Percorso.Parte;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.storia.Storia;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** I campi e i valori del registro e delle anomalie, con le parole del modulo. */
public final class ParoleDelPiano {

    /** Un testo nella lingua di chi legge. */
    @FunctionalInterface
    public interface Traduzioni {
        String di(String chiave, Object... argomenti);
    }

    /**
     * I nomi di ciò che il registro indica con una chiave.
     *
     * @param tipo di chi è il registro che si legge
     * @param missione quella della scheda, per il nome di un programma; nulla se non serve
     * @param schede il numero delle schede, per identificativo
     */
    public record Nomi(
            String tipo,
            int anno,
            @Nullable String missione,
            Storia.Parti parti,
            Map<Long, String> persone,
            Map<Long, String> settori,
            Map<Long, Integer> schede) {

        /** Quelli che bastano per le anomalie di una scheda. */
        public static Nomi di(Scheda scheda) {
            Storia.Parti parti = new Storia.Parti(
                    scheda.fasi().stream().collect(Collectors.toMap(Fase::chiave, Fase::numero)),
                    scheda.indicatori().stream().collect(Collectors.toMap(Indicatore::chiave, Indicatore::testo)),
                    scheda.anomalie().stream().collect(Collectors.toMap(Anomalia::chiave, Anomalia::campo)),
                    Map.of());
            return new Nomi(
                    Scheda.TIPO, scheda.anno(), scheda.testata().missione(), parti, Map.of(), Map.of(), Map.of());
        }
    }

    private static final String NOTE_CONDIVISE = "noteCondivise";
    /** Ciò che si dice con le stesse parole leggendo un documento. */
    private static final Set<String> DEL_DOCUMENTO =
            Set.of("numero", "testo", "peso", "previsti", "effettivi", "motivazione", "fase", "atteso", "verso");

    private static final int NOME_LUNGO = 70;

    private final Nomi nomi;
    private final Traduzioni traduzioni;

    public ParoleDelPiano(Nomi nomi, Traduzioni traduzioni) {
        this.nomi = nomi;
        this.traduzioni = traduzioni;
    }

    /** Vero se il valore è un testo, che si confronta parola per parola. */
    public static boolean testo(String campo) {
        Percorso percorso = Percorso.di(campo);
        return percorso.di(Parte.FASE_COMUNE)
                || campo.equals(NOTE_CONDIVISE)
                || Campo.di(percorso).filter(Campo::discorsivo).isPresent();
    }

    /** «FASE 2, motivazione», «Peso %», «Fase comune 1». */
    public String campo(String campo) {
        Percorso percorso = Percorso.di(campo);
        if (percorso.parte() != null) {
            String nome = nome(percorso.parte(), percorso.chiave());
            return percorso.nome().isEmpty() ? nome : nome + ", " + parte(percorso.nome(), percorso.dentro());
        }
        boolean trasversale = nomi.tipo().equals(ObiettivoTrasversale.TIPO);
        if (trasversale && nascita(campo)) {
            return traduzioni.di("piano.storia.campo.obiettivo");
        }
        if (campo.startsWith("settore.")) {
            return campo.substring("settore.".length());
        }
        return Stream.of(
                        trasversale ? "piano.trasversale." : "piano.testata.",
                        "piano.storia.campo.",
                        "documento.campo.",
                        "piano.")
                .map(inizio -> traduci(inizio + campo))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(campo);
    }

    private boolean nascita(String campo) {
        return campo.equals(nomi.tipo());
    }

    private String nome(Parte parte, int chiave) {
        return switch (parte) {
            case FASE -> fase(chiave);
            case INDICATORE ->
                traduzioni.di(
                        "piano.anomalia.indicatore",
                        corto(nomi.parti().indicatori().getOrDefault(chiave, String.valueOf(chiave))));
            case ANOMALIA -> {
                String dubbio = nomi.parti().dubbi().get(chiave);
                yield traduzioni.di("piano.anomalia") + (dubbio == null ? "" : ": " + campo(dubbio));
            }
            case FASE_COMUNE -> faseComune(chiave);
            case PARTECIPAZIONE -> traduzioni.di("piano.storia.partecipazione", settore(String.valueOf(chiave)));
        };
    }

    /** Il nome di un campo dentro la sua fase o il suo indicatore: «motivazione», «mesi effettivi: marzo». */
    public String parte(String nome, String mese) {
        if (!mese.isEmpty()) {
            return traduzioni.di("piano.storia.mese", parte(nome, ""), mese(mese));
        }
        return switch (nome) {
            case "svolto" -> traduzioni.di("documento.campo.parte.effettivi");
            case "previsto" -> traduzioni.di("documento.campo.parte.previsti");
            case "unita", "raggiunto" -> traduzioni.di("piano.indicatore." + nome);
            default ->
                traduzioni.di((DEL_DOCUMENTO.contains(nome) ? "documento.campo.parte." : "piano.storia.parte.") + nome);
        };
    }

    /** Il valore di prima di un gesto; vuoto se non c'era niente. */
    public String prima(String campo, String valore) {
        return interruttore(campo, valore, "non-era");
    }

    /** Il valore lasciato da un gesto; vuoto se non c'è più niente. */
    public String dopo(String campo, String valore) {
        return nascita(campo) ? traduzioni.di("piano.storia.nascita", valore) : interruttore(campo, valore, "tolto");
    }

    private String interruttore(String campo, String valore, String senza) {
        Percorso percorso = Percorso.di(campo);
        boolean mese = !percorso.dentro().isEmpty();
        boolean presenza = percorso.nome().isEmpty() && (percorso.di(Parte.FASE) || percorso.di(Parte.INDICATORE));
        if (!mese && !presenza) {
            return valore(campo, valore);
        }
        return traduzioni.di("piano.storia." + (mese ? "mese." : "presenza.") + (valore.isEmpty() ? senza : "segnato"));
    }

    /** Un valore come si legge; vuoto se non c'è. */
    public String valore(String campo, String valore) {
        return new ValoriDetti(this, nomi, traduzioni).di(campo, valore);
    }

    String fase(int chiave) {
        return traduzioni.di("piano.fase", nomi.parti().fasi().getOrDefault(chiave, String.valueOf(chiave)));
    }

    String faseComune(int chiave) {
        return traduzioni.di(
                "piano.storia.fase-comune", nomi.parti().fasiComuni().getOrDefault(chiave, String.valueOf(chiave)));
    }

    String settore(String valore) {
        return Pattern.matches("\\d{1,18}", valore)
                ? nomi.settori().getOrDefault(Long.valueOf(valore), valore)
                : valore;
    }

    String mese(String codice) {
        return Stream.of(Periodo.values())
                .filter(p -> p.name().equals(codice) || p.codice(nomi.anno()).equals(codice))
                .map(p -> Momento.nome(p, nomi.anno()))
                .findFirst()
                .orElse(codice);
    }

    private @Nullable String traduci(String chiave) {
        String testo = traduzioni.di(chiave);
        return testo.contains(chiave) ? null : testo;
    }

    private static String corto(String testo) {
        return testo.length() <= NOME_LUNGO
                ? testo
                : testo.substring(0, NOME_LUNGO).strip() + "…";
    }
}
