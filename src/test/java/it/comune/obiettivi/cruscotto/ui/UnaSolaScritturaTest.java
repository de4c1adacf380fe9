package it.comune.obiettivi.cruscotto.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import it.comune.obiettivi.ProvaDiPagina;
import it.comune.obiettivi.cruscotto.Cruscotto;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.cruscotto.Spiegazione;
import it.comune.obiettivi.echarts.EChart;
import it.comune.obiettivi.ente.Utenti;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.telaio.Carta;
import it.comune.obiettivi.telaio.Csv;
import it.comune.obiettivi.telaio.Tabella;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Una cifra si scrive in un modo solo: ogni percentuale che una pagina mostra – carte, frasi, scritte e chiarimenti dei
 * grafici, tabelle, CSV – è la scrittura di un numero del quadro, a ogni fine mese.
 */
@TestPropertySource(properties = {"obiettivi.modo=demo", "obiettivi.oggi=2026-12-31"})
class UnaSolaScritturaTest extends ProvaDiPagina {

    private static final Pattern PERCENTO = Pattern.compile("(\\d{1,3},\\d+)[\\s\\u00a0]?%");
    private static final Pattern DECIMALI = Pattern.compile("[−-]?\\d{1,3},\\d+");

    @Autowired
    Cruscotto cruscotto;

    @Autowired
    Utenti utenti;

    @Test
    void ogni_percentuale_di_ogni_pagina_e_la_scrittura_di_un_numero_del_quadro() {
        entra(utenti.perAccesso("giunta").orElseThrow());
        for (LocalDate al : giorni()) {
            Quadro quadro = cruscotto.quadro(2026, al);
            Set<String> scritture = scritture(quadro);
            Stream<String> pagine = Stream.of(
                            Stream.of("cruscotto"),
                            quadro.settori().stream().map(settore -> "piano/2026/settori/" + settore.id()),
                            quadro.missioni().stream()
                                    .map(Quadro.Gruppo::codice)
                                    .filter(codice -> codice != null)
                                    .map(codice -> "piano/2026/missioni/" + codice))
                    .flatMap(tutte -> tutte);
            pagine.forEach(pagina -> {
                UI.getCurrent().navigate(pagina, QueryParameters.of("al", al.toString()));
                Set<String> mostrate = percentuali();
                assertThat(mostrate).as("%s al %s", pagina, al).isNotEmpty().isSubsetOf(scritture);
            });
        }
    }

    @Test
    void il_csv_ha_i_decimali_della_pagina() {
        entra(utenti.perAccesso("giunta").orElseThrow());
        UI.getCurrent().navigate("cruscotto", QueryParameters.of("al", "2026-05-31"));
        assertThat(tabelle()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(tabella -> {
            String csv = Csv.di(tabella);
            assertThat(DECIMALI.matcher(csv)
                            .results()
                            .map(trovato -> trovato.group().replace("-", "−")))
                    .isSubsetOf(tabella.righe().stream()
                            .flatMap(riga -> riga.celle().stream())
                            .flatMap(cella -> DECIMALI.matcher(cella.mostrata()).results())
                            .map(trovato -> trovato.group())
                            .toList());
        });
    }

    /** Ogni mese un giorno in cui le frazioni danno numeri con molti decimali, e le fini di trimestre. */
    private static List<LocalDate> giorni() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(mese -> LocalDate.of(2026, mese, 11))
                .flatMap(giorno -> giorno.getMonthValue() % 3 == 0
                        ? Stream.of(
                                giorno, giorno.plusMonths(1).withDayOfMonth(1).minusDays(1))
                        : Stream.of(giorno))
                .toList();
    }

    private static Set<String> percentuali() {
        Set<String> trovate = new TreeSet<>();
        StringBuilder testo = new StringBuilder();
        leggi(UI.getCurrent().getElement(), testo);
        _find(EChart.class)
                .forEach(grafico -> testo.append(ReflectionTestUtils.getField(grafico, "voluta"))
                        .append('\n'));
        _find(ElencoLivelli.class)
                .forEach(elenco -> elenco.righe()
                        .forEach(riga -> testo.append(riga.json(Prove.PAROLE)).append('\n')));
        tabelle()
                .forEach(tabella -> tabella.righe().stream()
                        .flatMap(riga -> riga.celle().stream())
                        .forEach(cella -> testo.append(cella.mostrata()).append('\n')));
        PERCENTO.matcher(testo).results().forEach(trovata -> trovate.add(trovata.group(1)));
        return trovate;
    }

    private static void leggi(Element elemento, StringBuilder testo) {
        if (elemento.isTextNode()) {
            testo.append(elemento.getText()).append(' ');
            return;
        }
        elemento.getAttributeNames()
                .filter(nome -> nome.startsWith("aria-") || nome.equals("title"))
                .forEach(nome -> testo.append(elemento.getAttribute(nome)).append('\n'));
        elemento.getChildren().forEach(figlio -> leggi(figlio, testo));
    }

    private static List<Tabella> tabelle() {
        return _find(Carta.class).stream()
                .map(carta -> ReflectionTestUtils.getField(carta, Carta.class, "tabella"))
                .filter(Tabella.class::isInstance)
                .map(Tabella.class::cast)
                .toList();
    }

    /** Come si scrivono tutti i numeri di un quadro e della spiegazione dell'ente. */
    private static Set<String> scritture(Quadro quadro) {
        Set<Double> numeri = new HashSet<>();
        raccogli(quadro, numeri);
        raccogli(quadro.spiega(new Spiegazione.Soggetto.DellEnte()).orElseThrow(), numeri);
        Set<String> scritture = new HashSet<>();
        numeri.forEach(numero -> scritture.add(Numeri.decimale(numero)));
        return scritture;
    }

    private static void raccogli(Object valore, Set<Double> numeri) {
        switch (valore) {
            case Double numero -> numeri.add(numero);
            case Collection<?> tanti ->
                tanti.stream().filter(uno -> uno != null).forEach(uno -> raccogli(uno, numeri));
            case Map<?, ?> mappa -> mappa.values().forEach(uno -> raccogli(uno, numeri));
            case Record insieme -> {
                for (RecordComponent parte : insieme.getClass().getRecordComponents()) {
                    Object contenuto = leggi(insieme, parte);
                    if (contenuto != null) {
                        raccogli(contenuto, numeri);
                    }
                }
            }
            default -> {}
        }
    }

    private static Object leggi(Record insieme, RecordComponent parte) {
        try {
            parte.getAccessor().setAccessible(true);
            return parte.getAccessor().invoke(insieme);
        } catch (IllegalAccessException | InvocationTargetException errore) {
            throw new AssertionError(errore);
        }
    }
}
