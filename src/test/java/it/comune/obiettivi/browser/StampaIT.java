package it.comune.obiettivi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ciò che esce dalla stampante: si fa il PDF, se ne rilegge il testo, e deve esserci tutto, senza ciò che si preme. */
class StampaIT extends ProvaCheGuarda {

    private static final List<String> MESI =
            List.of("GEN", "FEB", "MAR", "APR", "MAG", "GIU", "LUG", "AGO", "SET", "OTT", "NOV", "DIC");

    private static final Pattern DA_PREMERE = Pattern.compile(
            "\\b(scrivi|togli|aggiungi|modifica|annulla|motivare (il|eventuale) ritardo|storia|correggi|salva)\\b");

    /** Una stampa: quante pagine, se sono di lato, il testo (senza spazi né a capo, che l'impaginazione decide). */
    private record Stampa(int pagine, boolean diLato, String testo, String parole) {

        static Stampa di(Page finestra) {
            byte[] pdf = finestra.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            try (PDDocument documento = Loader.loadPDF(pdf)) {
                String testo = new PDFTextStripper().getText(documento);
                boolean diLato = IntStream.range(0, documento.getNumberOfPages())
                        .mapToObj(i -> documento.getPage(i).getMediaBox())
                        .allMatch(foglio -> foglio.getWidth() > foglio.getHeight());
                return new Stampa(
                        documento.getNumberOfPages(), diLato, strette(testo), testo.toLowerCase(Locale.ITALIAN));
            } catch (IOException errore) {
                throw new UncheckedIOException(errore);
            }
        }

        static String strette(String testo) {
            return testo.replaceAll("[\\s\\u00a0]", "").toLowerCase(Locale.ITALIAN);
        }

        void contiene(List<String> tutti) {
            assertThat(tutti).isNotEmpty().allSatisfy(uno -> assertThat(testo).contains(strette(uno)));
        }

        void nonInvita() {
            assertThat(parole).doesNotContainPattern(DA_PREMERE);
        }
    }

    private static Page apri(String chi, String pagina, int larghezza, int altezza) {
        Page finestra = finestre.guarda(chi, pagina, larghezza, altezza);
        finestra.waitForFunction("() => document.fonts.status === 'loaded'");
        return finestra;
    }

    @ParameterizedTest
    @CsvSource({
        "segretario, 7, 1440, 900",
        "segretario, 7, 820, 1180",
        "segretario, 7, 390, 844",
        "tommaso.bellini, 33, 1440, 900",
        "giunta, 32, 1180, 820"
    })
    void la_scheda_sta_in_un_foglio_di_lato_come_il_modulo(String chi, int numero, int larghezza, int altezza) {
        Page finestra = apri(chi, "piano/2026/schede/" + numero, larghezza, altezza);
        List<String> fasi =
                finestra.locator(".gantt .testo > .campo-vivo .lettura").allTextContents();
        List<String> indicatori =
                finestra.locator(".ind [data-nome=indicatore] .lettura").allTextContents();
        Stampa stampa = Stampa.di(finestra);
        assertThat(stampa.pagine()).isEqualTo(1);
        assertThat(stampa.diLato()).isTrue();
        stampa.contiene(fasi);
        stampa.contiene(indicatori);
        stampa.contiene(MESI);
        stampa.contiene(
                List.of("2027", "2028", "Scheda Obiettivo Specifico 2026", "30/06/2026", "INDICATORI DI RISULTATO"));
        stampa.nonInvita();
    }

    @ParameterizedTest
    @CsvSource({"giunta, 1440, 900", "segretario, 1440, 900", "giunta, 820, 1180", "giunta, 1180, 820"})
    void il_cruscotto_sta_in_un_foglio_di_lato_con_tutti_i_mesi(String chi, int larghezza, int altezza) {
        Page finestra = apri(chi, "cruscotto", larghezza, altezza);
        finestra.locator(".carta-calore e-chart text").getByText("DIC").first().waitFor();
        finestra.locator(".carta-anno e-chart text").first().waitFor();
        List<String> settori =
                finestra.locator(".carta-settori .elenco-livelli > li > a").allTextContents();
        Stampa stampa = Stampa.di(finestra);
        assertThat(stampa.pagine()).isEqualTo(1);
        assertThat(stampa.diLato()).isTrue();
        stampa.contiene(MESI);
        stampa.contiene(settori);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 820, 390})
    void la_matrice_esce_con_tutte_le_fasi_e_tutti_i_settori(int larghezza) {
        Page finestra = apri("segretario", "piano/2026/trasversali/2", larghezza, 900);
        List<String> settori = finestra.locator(".matrice thead b").allTextContents();
        List<String> fasi = finestra.locator(".matrice tbody th .testo").allTextContents();
        assertThat(settori).hasSize(8);
        Stampa stampa = Stampa.di(finestra);
        assertThat(stampa.diLato()).isTrue();
        stampa.contiene(settori);
        stampa.contiene(fasi);
        stampa.nonInvita();
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 820})
    void l_elenco_delle_schede_esce_intero(int larghezza) {
        Page finestra = apri("segretario", "piano/2026/schede", larghezza, 900);
        List<String> titoli = finestra.locator(".tabella-schede tbody th").allTextContents();
        assertThat(titoli).hasSizeGreaterThan(40);
        Stampa stampa = Stampa.di(finestra);
        assertThat(stampa.diLato()).isTrue();
        stampa.contiene(titoli);
    }
}
