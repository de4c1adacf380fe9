package it.comune.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ogni parte del programma costruito ha una licenza che con l'AGPL si può unire, e sta nell'elenco
 * {@code src/docs/licenze.md}. L'elenco si riscrive con {@code ./verify -Dit.test=LicenzeIT -Dlicenze.scrivi=true}.
 */
class LicenzeIT {

    private static final String PARTI = "META-INF/sbom/application.cdx.json";
    private static final Path ELENCO = Path.of("src/docs/licenze.md");

    /** Per una parte con più licenze basta che una sia qui: si sceglie quella. */
    private static final Set<String> AMMESSE = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "0BSD",
            // RE2/J: il testo è quello di BSD-3-Clause
            "Go License",
            "ISC",
            "MPL-2.0",
            "LGPL-2.1-only",
            "GPL-2.0-with-classpath-exception",
            "CC0-1.0",
            "BlueOak-1.0.0",
            "Python-2.0",
            // i caratteri e i dati di compatibilità dei browser: si ridistribuiscono accanto al programma
            "OFL-1.1",
            "CC-BY-4.0",
            // MySQL Connector/J: l'eccezione lo lascia unire a ogni licenza approvata dalla OSI
            "The GNU General Public License, v2 with Universal FOSS Exception, v1.0");

    private record Parte(String nome, String versione, Set<String> licenze) {
        String scelta() {
            return licenze.stream().filter(AMMESSE::contains).findFirst().orElse("");
        }
    }

    private static List<Parte> java;
    private static List<Parte> pagine;

    @BeforeAll
    static void leggi() throws Exception {
        try (ZipFile programma = new ZipFile(System.getProperty("obiettivi.jar"))) {
            assumeTrue(
                    programma.getEntry(PARTI) != null,
                    "SALTATA: questo programma è costruito senza l'elenco delle parti (profilo parti, come fa ./verify)");
        }
        java = java();
        pagine = pagine();
    }

    @Test
    void ogni_parte_ha_una_licenza_che_si_unisce_all_agpl() {
        assertThat(java).hasSizeGreaterThan(100);
        assertThat(pagine).hasSizeGreaterThan(50);
        assertThat(java).filteredOn(parte -> parte.scelta().isEmpty()).isEmpty();
        assertThat(pagine).filteredOn(parte -> parte.scelta().isEmpty()).isEmpty();
    }

    @Test
    void l_elenco_delle_licenze_dice_le_parti_di_questa_costruzione() throws Exception {
        String atteso = elenco();
        if (Boolean.getBoolean("licenze.scrivi")) {
            Files.writeString(ELENCO, atteso);
        }
        assertThat(Files.readString(ELENCO))
                .as("riscrivilo con ./verify -Dit.test=LicenzeIT -Dlicenze.scrivi=true")
                .isEqualTo(atteso);
    }

    /** Le librerie Java, dall'elenco CycloneDX che sta dentro il programma. */
    private static List<Parte> java() throws Exception {
        try (ZipFile programma = new ZipFile(System.getProperty("obiettivi.jar"));
                InputStream elenco = programma.getInputStream(programma.getEntry(PARTI))) {
            List<Parte> parti = new ArrayList<>();
            for (JsonNode parte : JsonMapper.shared().readTree(elenco).path("components")) {
                Set<String> licenze = new TreeSet<>();
                for (JsonNode voce : parte.path("licenses")) {
                    JsonNode licenza = voce.path("license");
                    licenze.add(licenza.path("id")
                            .asString(licenza.path("name")
                                    .asString(voce.path("expression").asString(""))));
                }
                parti.add(new Parte(
                        parte.path("group").asString() + ":"
                                + parte.path("name").asString(),
                        parte.path("version").asString(),
                        licenze));
            }
            return parti;
        }
    }

    /** I pacchetti npm delle pagine, senza gli attrezzi che servono solo a costruirle. */
    private static List<Parte> pagine() throws Exception {
        List<Parte> parti = new ArrayList<>();
        JsonNode pacchetti = JsonMapper.shared()
                .readTree(Files.readString(Path.of("package-lock.json")))
                .path("packages");
        for (Map.Entry<String, JsonNode> voce : pacchetti.properties()) {
            JsonNode pacchetto = voce.getValue();
            int dove = voce.getKey().lastIndexOf("node_modules/");
            if (dove >= 0 && !pacchetto.has("dev") && !pacchetto.has("devOptional") && !pacchetto.has("optional")) {
                parti.add(new Parte(
                        voce.getKey().substring(dove + "node_modules/".length()),
                        pacchetto.path("version").asString(),
                        Pattern.compile("\\s+OR\\s+")
                                .splitAsStream(
                                        pacchetto.path("license").asString("").replaceAll("[()]", ""))
                                .collect(Collectors.toCollection(TreeSet::new))));
            }
        }
        return parti;
    }

    private static String elenco() {
        return """
                # Le parti e le loro licenze

                Obiettivi in Comune è [AGPL-3.0-or-later](../../LICENSE). Queste sono le parti di altri che contiene: le librerie Java,
                dall'elenco CycloneDX che sta dentro il programma (`META-INF/sbom/application.cdx.json`), e i pacchetti npm delle pagine.
                Lo scrive e lo controlla `LicenzeIT`: una parte con una licenza che con l'AGPL non si unisce ferma `./verify`.

                ## Librerie Java

                %s
                ## Pacchetti delle pagine

                %s""".formatted(righe(java), righe(pagine));
    }

    private static String righe(List<Parte> parti) {
        Map<String, Set<String>> perLicenza = new TreeMap<>();
        parti.forEach(parte -> perLicenza
                .computeIfAbsent(parte.scelta(), nuova -> new TreeSet<>())
                .add("`" + parte.nome() + "` " + parte.versione()));
        StringBuilder righe = new StringBuilder();
        perLicenza.forEach((licenza, quali) -> righe.append("### %s (%d)\n\n".formatted(licenza, quali.size()))
                .append(quali.stream().map(quale -> "- " + quale + "\n").collect(Collectors.joining()))
                .append('\n'));
        return righe.toString();
    }
}
