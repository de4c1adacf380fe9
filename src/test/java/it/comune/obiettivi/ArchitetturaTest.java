package it.comune.obiettivi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import it.comune.obiettivi.ente.Riconosciuto;
import it.comune.obiettivi.ente.Utente;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;

/** Le regole di architettura: chi può conoscere chi. */
class ArchitetturaTest {

    private static final String RADICE = "it.comune.obiettivi";
    private static final JavaClasses CLASSI = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(RADICE);

    @Test
    void ogni_modulo_dipende_solo_da_quelli_che_dichiara() {
        ApplicationModules.of(ObiettiviApplication.class).verify();
    }

    @Test
    void le_regole_del_piano_e_le_cifre_non_conoscono_spring_ne_vaadin() {
        noClasses()
                .that(resideInAnyPackage(RADICE + ".piano", RADICE + ".cruscotto"))
                .and(NON_E_UN_MECCANISMO)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "com.vaadin.."))
                .because("le regole si provano senza contenitore e senza pagine")
                .check(CLASSI);
    }

    @Test
    void le_espressioni_regolari_sono_quelle_che_lavorano_in_proporzione_al_testo() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Scanner.class)
                .orShould()
                .callMethod(String.class, "matches", String.class)
                .orShould()
                .callMethod(String.class, "replaceAll", String.class, String.class)
                .orShould()
                .callMethod(String.class, "replaceFirst", String.class, String.class)
                .because(
                        "un testo venuto da fuori farebbe tornare java.util.regex sui suoi passi: RE2/J (decisione 0013)")
                .check(CLASSI);
    }

    /** Di {@code split} si ammette il segno solo, che il JDK cerca senza espressioni regolari. */
    @Test
    void un_testo_si_divide_a_un_segno_solo() throws IOException {
        Pattern ammesso = Pattern.compile("\\.split\\(\"(?:[^\\\\.$|()\\[{^?*+]|\\\\t|\\\\\\\\[.|]|: )\"");
        Pattern usato = Pattern.compile("[a-z)\\]]\\.split\\(\"");
        try (Stream<Path> sorgenti = Files.walk(Path.of("src/main/java"))) {
            assertThat(sorgenti.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> {
                                String testo = leggi(file);
                                return usato.matcher(testo).results().count()
                                        > ammesso.matcher(testo).results().count();
                            }))
                    .isEmpty();
        }
    }

    private static String leggi(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException errore) {
            throw new UncheckedIOException(errore);
        }
    }

    @Test
    void le_pagine_non_toccano_la_banca_dati() {
        noClasses()
                .that(resideInAnyPackage("..ui.."))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcOperations.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(EntityManagerFactory.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(DataSource.class)
                .because("una pagina trasforma gesti in comandi: legge e scrive dai servizi")
                .check(CLASSI);
    }

    @Test
    void solo_l_avvio_cambia_gli_utenti_senza_chiedere_la_password() {
        noClasses()
                .that()
                .resideOutsideOfPackages(RADICE + ".avvio")
                .should()
                .callMethod(Riconosciuto.class, "senzaChiedere", Utente.class)
                .because("chi cambia gli altri utenti ridà la propria password (decisione 0011)")
                .check(CLASSI);
    }

    @Test
    void nessuno_conosce_le_pagine_di_un_altro_modulo() {
        classes()
                .should(CONOSCERE_SOLO_LE_PROPRIE_PAGINE)
                .because("a una pagina altrui si arriva per indirizzo o per @Menu")
                .check(CLASSI);
    }

    @Test
    void il_grafico_e_la_diretta_non_conoscono_il_dominio() {
        for (String modulo : new String[] {RADICE + ".echarts", RADICE + ".diretta"}) {
            noClasses()
                    .that(resideInAnyPackage(modulo + ".."))
                    .should()
                    .dependOnClassesThat(DescribedPredicate.describe(
                            "stanno altrove nel programma",
                            (JavaClass altra) -> altra.getPackageName().startsWith(RADICE)
                                    && !altra.getPackageName().startsWith(modulo)))
                    .allowEmptyShould(true)
                    .check(CLASSI);
        }
    }

    @Test
    void chi_legge_un_documento_non_sa_che_cosa_se_ne_fara() {
        noClasses()
                .that(resideInAnyPackage(RADICE + ".documento.lettura"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(RADICE + ".documento", RADICE + ".documento.ui.."))
                .because("la lettura dà un documento letto: la proposta e la conferma vengono dopo")
                .check(CLASSI);
    }

    @Test
    void la_presenza_serve_alle_pagine_e_non_si_scrive_da_nessuna_parte() {
        noClasses()
                .that()
                .resideOutsideOfPackages(RADICE + ".diretta", "..ui..")
                .should()
                .dependOnClassesThat(PRESENZA)
                .because("informa chi lavora insieme: non si serve, non si conserva, non si misura (decisione 0006)")
                .check(CLASSI);
        noClasses()
                .that(PRESENZA)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.slf4j..",
                        "java.io..",
                        "java.nio.file..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.persistence..",
                        "org.springframework.data..",
                        "org.springframework.jdbc..",
                        "io.micrometer..")
                .check(CLASSI);
    }

    @Test
    void nessun_nome_e_di_due_classi() {
        assertThat(CLASSI.stream()
                        .filter(classe -> classe.isTopLevelClass()
                                && !classe.getSimpleName().equals("package-info"))
                        .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getPackageName, toList())))
                        .entrySet())
                .filteredOn(nome -> nome.getValue().size() > 1)
                .as("chi legge un nome sa di quale cosa si parla")
                .isEmpty();
    }

    @Test
    void nessun_package_ha_un_nome_che_non_risponde_a_una_domanda() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..common..",
                        "..util..",
                        "..utils..",
                        "..config..",
                        "..base..",
                        "..dto..",
                        "..model..",
                        "..service..",
                        "..services..",
                        "..api..",
                        "..impl..",
                        "..helper..")
                .check(CLASSI);
    }

    @Test
    void si_scrive_nel_registro_e_non_sulla_console() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSI);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSI);
    }

    private static final DescribedPredicate<JavaClass> NON_E_UN_MECCANISMO =
            DescribedPredicate.describe("non sono servizi, repository o package-info", classe -> {
                JavaClass esterna = classe;
                while (esterna.getEnclosingClass().isPresent() && !classe.isRecord() && !classe.isEnum()) {
                    esterna = esterna.getEnclosingClass().get();
                }
                return !esterna.isMetaAnnotatedWith(Component.class)
                        && !esterna.isMetaAnnotatedWith(Configuration.class)
                        && !esterna.isAssignableTo(Repository.class)
                        && !esterna.getSimpleName().equals("package-info");
            });

    private static final DescribedPredicate<JavaClass> PRESENZA = DescribedPredicate.describe(
            "dicono chi è dove", classe -> classe.getName().startsWith(RADICE + ".diretta.Presenza"));

    private static final ArchCondition<JavaClass> CONOSCERE_SOLO_LE_PROPRIE_PAGINE =
            new ArchCondition<>("conoscere solo le pagine del proprio modulo") {
                @Override
                public void check(JavaClass classe, ConditionEvents eventi) {
                    classe.getDirectDependenciesFromSelf().stream()
                            .filter(d -> d.getTargetClass().getPackageName().startsWith(RADICE))
                            .filter(d -> (d.getTargetClass().getPackageName() + ".").contains(".ui."))
                            .filter(d -> !modulo(d.getTargetClass()).equals(modulo(classe)))
                            .forEach(d -> eventi.add(SimpleConditionEvent.violated(classe, d.getDescription())));
                }
            };

    /** Il package fino a {@code ui} compreso: una pagina grande può avere le sue stanze. */
    private static String modulo(JavaClass classe) {
        String nome = classe.getPackageName();
        int ui = (nome + ".").indexOf(".ui.");
        return ui < 0 ? nome : nome.substring(0, ui + ".ui".length());
    }
}
