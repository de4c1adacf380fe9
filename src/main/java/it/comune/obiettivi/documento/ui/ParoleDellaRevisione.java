package it.comune.obiettivi.documento.ui;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import it.comune.obiettivi.documento.Dubbio;
import it.comune.obiettivi.documento.Revisione;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Gravita;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.piano.Missioni;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Percorso.Parte;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Peso;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Come si dicono a una persona i dubbi di una lettura, i loro campi e i loro valori. */
public final class ParoleDellaRevisione {

    private static final Pattern SPAZI = Pattern.compile("\\s+");

    private static final Pattern SCARTO = Pattern.compile("scarto ([+-])(\\d+)");
    private static final String PERCENTO = "\u00a0%";

    private ParoleDellaRevisione() {}

    static String codice(Component dove, Codice codice) {
        return dove.getTranslation("piano.anomalia." + codice);
    }

    static Span pillola(Gravita gravita, String testo) {
        Span pillola = new Span(testo);
        pillola.addClassNames("pillola", "pillola--" + gravita.name().toLowerCase(Locale.ROOT));
        return pillola;
    }

    /** «FASE 2 · mesi previsti», «peso», «Cultura». */
    static String campo(Component dove, Dubbio dubbio, Revisione revisione) {
        String campo = dubbio.letta().campo();
        if (campo.startsWith("settore.")) {
            return revisione.settore(campo.substring("settore.".length()));
        }
        Percorso percorso = Percorso.di(campo);
        if (percorso.parte() == null || dubbio.scheda() == 0) {
            return dove.getTranslation("documento.campo." + campo);
        }
        SchedaLetta scheda = revisione.schede().get(dubbio.scheda() - 1);
        String nome = percorso.di(Parte.FASE)
                ? fase(dove, scheda, percorso.chiave())
                : dove.getTranslation("documento.campo.indicatore", percorso.chiave());
        return percorso.nome().isEmpty()
                ? nome
                : nome + " · " + dove.getTranslation("documento.campo.parte." + percorso.nome());
    }

    static String fase(Component dove, SchedaLetta scheda, int chiave) {
        return dove.getTranslation("piano.fase", scheda.fasi().get(chiave - 1).numero());
    }

    /** Un valore come si legge; vuoto se non c'è nulla. */
    static String valore(Component dove, Dubbio dubbio, String valore, Revisione revisione) {
        Codice codice = dubbio.letta().codice();
        if (valore.isBlank()) {
            return codice == Codice.PESI_FASI_MANCANTI ? dove.getTranslation("documento.parti-uguali") : "";
        }
        return switch (dubbio.forma()) {
            case PESO -> Pattern.matches("[\\d.,]+", valore) ? valore + PERCENTO : valore;
            case MISSIONE ->
                Missioni.trova(valore).map(m -> valore + " " + m.nome()).orElse(valore);
            case PROGRAMMA -> programma(dubbio, valore, revisione);
            case TRASVERSALE -> valore.length() == 1 ? dove.getTranslation("documento.si-no." + valore) : valore;
            case FASE -> nellaFase(dove, dubbio, valore, revisione);
            case MESI -> mesi(dove, valore, revisione.documento().anno());
            case SETTORE -> revisione.settore(valore);
            case PERSONA -> revisione.persona(valore);
            case ATTESO, TESTO, INDICATORE -> valore;
            case NESSUNA -> senzaCampo(dove, codice, valore);
        };
    }

    private static String senzaCampo(Component dove, Codice codice, String valore) {
        return switch (codice) {
            case VERSO_PRESUNTO -> dove.getTranslation("documento.verso");
            case SOMMA_PESI_SETTORE, SOMMA_PESI_FASI -> valore + PERCENTO;
            case PESI_FASI_MANCANTI -> valore.startsWith("FASE") ? valore : valore + PERCENTO;
            default -> valore;
        };
    }

    private static String programma(Dubbio dubbio, String valore, Revisione revisione) {
        SchedaLetta scheda = revisione.schede().get(dubbio.scheda() - 1);
        return Missioni.trova(scheda.testata().missione().missione())
                .map(missione -> missione.programmi().get(valore))
                .map(nome -> valore + " " + nome)
                .orElse(valore);
    }

    private static String nellaFase(Component dove, Dubbio dubbio, String valore, Revisione revisione) {
        SchedaLetta scheda = revisione.schede().get(dubbio.scheda() - 1);
        boolean chiave = Pattern.matches("\\d{1,3}", valore)
                && Integer.parseInt(valore) >= 1
                && Integer.parseInt(valore) <= scheda.fasi().size();
        return chiave ? fase(dove, scheda, Integer.parseInt(valore)) : valore;
    }

    /** I codici dei mesi in parole: «gennaio–marzo, maggio, 2027»; ciò che non è un mese resta com'è. */
    private static String mesi(Component dove, String codici, int anno) {
        Matcher scarto = SCARTO.matcher(codici);
        if (scarto.matches()) {
            String verso = scarto.group(1).equals("-") ? "sinistra" : "destra";
            return dove.getTranslation("documento.scarto." + verso, Integer.parseInt(scarto.group(2)));
        }
        List<Periodo> periodi = new ArrayList<>();
        for (String codice : SPAZI.split(codici.strip())) {
            try {
                periodi.add(Periodo.daCodice(codice, anno));
            } catch (IllegalArgumentException altro) {
                return codici;
            }
        }
        return mesi(periodi, anno);
    }

    static String mesi(List<Periodo> periodi, int anno) {
        List<String> tratti = new ArrayList<>();
        int da = 0;
        for (int i = 0; i < periodi.size(); i++) {
            Periodo prossimo = i + 1 < periodi.size() ? periodi.get(i + 1) : null;
            if (!segue(periodi.get(i), prossimo)) {
                String primo = nome(periodi.get(da), anno);
                tratti.add(i == da ? primo : primo + "–" + nome(periodi.get(i), anno));
                da = i + 1;
            }
        }
        return String.join(", ", tratti);
    }

    private static boolean segue(Periodo uno, @Nullable Periodo altro) {
        return altro != null && uno.mese() && altro.mese() && altro.ordinal() == uno.ordinal() + 1;
    }

    static String nome(Periodo periodo, int anno) {
        return periodo.mese()
                ? Month.of(periodo.ordinal() + 1).getDisplayName(TextStyle.FULL, lingua())
                : periodo.codice(anno);
    }

    static String breve(Periodo periodo, int anno) {
        return periodo.mese()
                ? Month.of(periodo.ordinal() + 1)
                        .getDisplayName(TextStyle.SHORT, lingua())
                        .toUpperCase(lingua())
                : periodo.codice(anno);
    }

    static String peso(@Nullable Peso peso) {
        return peso == null ? Numeri.NESSUNO : Numeri.breve(peso.valore().doubleValue()) + PERCENTO;
    }

    private static Locale lingua() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ITALIAN : ui.getLocale();
    }
}
