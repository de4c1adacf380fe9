package it.comune.obiettivi.attacchi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Il documento della dimostrazione, con uno script in ogni testo che una persona può scrivere. */
final class DocumentoOstile {

    /** Il segno che resta nella pagina se un testo diventa HTML. */
    static final String SEGNO = "colpito";

    static final List<String> SCRIPT = List.of(
            "<script class=colpito>window.__colpito=1</script>",
            "<img class=colpito src=x onerror=window.__colpito=1>",
            "<svg class=colpito onload=window.__colpito=1>",
            "\"><iframe class=colpito srcdoc=\"<script>parent.__colpito=1</script>\"></iframe>",
            "</textarea></title><details class=colpito open ontoggle=window.__colpito=1>",
            "<a class=colpito href=javascript:window.__colpito=1>qui</a>",
            "' autofocus onfocus=window.__colpito=1 x='",
            "javascript:window.__colpito=1//",
            "{{constructor.constructor('window.__colpito=1')()}}",
            "${window.__colpito=1}",
            "{b|<b class=colpito>x</b>}",
            "&lt;img class=colpito src=x onerror=window.__colpito=1&gt;",
            "=HYPERLINK(\"javascript:window.__colpito=1\")");

    private static final Path DEMO = Path.of("src/main/resources/demo/piano-2026.txt");
    private static final Pattern ETICHETTA = Pattern.compile("OBIETTIVO:|Descrizione estesa.*|Azione strategica:"
            + "|Obiettivo operativo:|Settore:|Responsabile:|Assessore di riferimento|Personale dedicato:|FASE \\d+"
            + "|Motivare .*|Indicare .*");
    private static final Pattern TESTO = Pattern.compile(".*\\p{Ll}{3}.*");

    private final long seme;

    DocumentoOstile(long seme) {
        this.seme = seme;
    }

    String testo() throws IOException {
        return Files.readAllLines(DEMO).stream().map(this::riga).collect(Collectors.joining("\n", "", "\n"));
    }

    private String riga(String riga) {
        String[] celle = riga.split("\t", -1);
        String prima = "";
        for (int i = 0; i < celle.length; i++) {
            String cella = celle[i].strip();
            boolean etichetta = ETICHETTA.matcher(cella).matches();
            if (!etichetta
                    && ETICHETTA.matcher(prima).matches()
                    && TESTO.matcher(cella).matches()) {
                celle[i] = celle[i] + " " + script(cella);
            }
            prima = cella.isEmpty() ? prima : cella;
        }
        return String.join("\t", celle);
    }

    /** Lo stesso per lo stesso testo: un settore o una persona restano gli stessi in tutto il documento. */
    private String script(String testo) {
        return SCRIPT.get(new Random(seme ^ testo.hashCode()).nextInt(SCRIPT.size()));
    }
}
