package it.comune.obiettivi.piano.ui;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.lingua.Tempi;
import it.comune.obiettivi.piano.Missioni;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Percorso.Parte;
import it.comune.obiettivi.piano.Scheda;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** I valori del registro e delle anomalie come si leggono: nomi al posto delle chiavi, virgole, date italiane. */
final class ValoriDetti {

    private static final Pattern SPAZI = Pattern.compile("\\s+");
    private static final Pattern RILEVATO = Pattern.compile("([\\d.]+) al (\\d{4}-\\d{2}-\\d{2})");

    private final ParoleDelPiano parole;
    private final ParoleDelPiano.Nomi nomi;
    private final ParoleDelPiano.Traduzioni traduzioni;

    ValoriDetti(ParoleDelPiano parole, ParoleDelPiano.Nomi nomi, ParoleDelPiano.Traduzioni traduzioni) {
        this.parole = parole;
        this.nomi = nomi;
        this.traduzioni = traduzioni;
    }

    /** Un valore come si legge; vuoto se non c'è. */
    String di(String campo, String valore) {
        Percorso percorso = Percorso.di(campo);
        Parte parte = percorso.parte();
        if (parte != null && percorso.nome().isEmpty()) {
            return diUnaParte(parte, percorso.chiave(), valore);
        }
        return switch (percorso.nome()) {
            case "peso" ->
                Pattern.matches("\\d+(\\.\\d+)?", valore) ? Numeri.breve(Double.parseDouble(valore)) : valore;
            case "missione" -> missione(valore);
            case "programma" -> programma(nomi.missione(), valore);
            case "responsabile", "assessore" ->
                Pattern.matches("\\d{1,18}", valore)
                        ? nomi.persone().getOrDefault(Long.valueOf(valore), valore)
                        : valore;
            case "settore" -> parole.settore(valore);
            case "trasversale" -> trasversale(valore);
            case "previsti", "effettivi" -> mesi(valore);
            case "avanzamento" -> avanzamento(valore);
            case "novita" -> novita(valore);
            case "faseComune" ->
                Pattern.matches("\\d{1,9}", valore) ? parole.faseComune(Integer.parseInt(valore)) : valore;
            case "fase" ->
                Pattern.matches("\\d{1,9}", valore) ? parole.fase(Integer.parseInt(valore)) : dellaScheda(valore);
            case "impronta" -> valore.isEmpty() ? "" : traduzioni.di("piano.storia.impronta");
            default -> valore;
        };
    }

    private String diUnaParte(Parte parte, int chiave, String valore) {
        return switch (parte) {
            case ANOMALIA -> decisione(chiave, valore);
            case PARTECIPAZIONE -> {
                Integer numero = valore.isEmpty() ? null : nomi.schede().get(Long.valueOf(valore));
                yield numero == null ? valore : traduzioni.di("piano.scheda.breve", numero);
            }
            default -> valore;
        };
    }

    private String decisione(int anomalia, String valore) {
        String[] stato = valore.split(": ", 2);
        if (stato.length < 2) {
            return valore;
        }
        String dice = traduzioni.di("piano.anomalia.stato." + stato[0]);
        String campo = nomi.parti().dubbi().getOrDefault(anomalia, "");
        return stato[1].isBlank() ? dice : dice + ": " + di(campo, stato[1]);
    }

    private String dellaScheda(String valore) {
        return valore.isEmpty() ? traduzioni.di("piano.indicatore.della-scheda") : valore;
    }

    private String trasversale(String valore) {
        return switch (valore) {
            case "" -> nomi.tipo().equals(Scheda.TIPO) ? traduzioni.di("piano.non-detto") : "";
            case "true" -> "S";
            case "false" -> "N";
            default -> valore;
        };
    }

    /** Il registro scrive missione e programma insieme («01/11»), un'anomalia la sola missione. */
    private String missione(String valore) {
        String[] parti = valore.split("/", 2);
        String missione = Missioni.trova(parti[0])
                .map(trovata -> trovata.codice() + " " + trovata.nome())
                .orElse(parti[0]);
        return parti.length < 2 || parti[1].isEmpty()
                ? missione
                : missione + " · " + traduzioni.di("piano.testata.programma") + " " + programma(parti[0], parti[1]);
    }

    private static String programma(@Nullable String missione, String codice) {
        return Missioni.trova(missione)
                .map(trovata -> trovata.programmi().get(codice))
                .map(nome -> codice + " " + nome)
                .orElse(codice);
    }

    private String avanzamento(String valore) {
        Matcher rilevato = RILEVATO.matcher(valore);
        return rilevato.matches()
                ? traduzioni.di(
                        "piano.storia.rilevato",
                        Numeri.breve(Double.parseDouble(rilevato.group(1))),
                        Tempi.data(LocalDate.parse(rilevato.group(2))))
                : valore;
    }

    private String novita(String valore) {
        if (valore.isEmpty()) {
            return "";
        }
        return Pattern.matches("\\d{4}-.*T.*", valore)
                ? traduzioni.di("piano.storia.aggiornata", Tempi.momento(LocalDateTime.parse(valore)))
                : traduzioni.di("piano.nessuna-novita");
    }

    private String mesi(String codici) {
        return Stream.of(SPAZI.split(codici.strip())).map(parole::mese).collect(Collectors.joining(", "));
    }
}
