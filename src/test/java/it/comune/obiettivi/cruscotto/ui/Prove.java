package it.comune.obiettivi.cruscotto.ui;

import it.comune.obiettivi.cruscotto.Cifra;
import it.comune.obiettivi.cruscotto.FattiPiano;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.cruscotto.Quadro.Punto;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.cruscotto.Stato.Soglie;
import it.comune.obiettivi.cruscotto.ui.ElencoLivelli.Riga;
import it.comune.obiettivi.lingua.Parole;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Righe, curve e parole per le prove senza pagina: le parole sono quelle vere dell'italiano. */
final class Prove {

    private static final Properties TESTI = testi();

    static final Parole PAROLE = (chiave, valori) -> {
        String testo = Objects.requireNonNull(TESTI.getProperty(chiave), chiave);
        return valori.length == 0 ? testo : new MessageFormat(testo, Locale.ITALIAN).format(valori);
    };

    private Prove() {}

    static Riga riga(String id, String nome, double effettivo, double atteso) {
        Cifra cifra = cifra(effettivo, atteso);
        return new Riga(id, nome, "piano/2026/settori/" + id, new Soggetto.DelSettore(Long.parseLong(id)), cifra);
    }

    static Cifra cifra(double effettivo, double atteso) {
        double scostamento = effettivo - atteso;
        Stato stato = scostamento >= -5 ? Stato.IN_LINEA : scostamento >= -20 ? Stato.IN_RITARDO : Stato.CRITICO;
        return new Cifra(effettivo, atteso, effettivo >= 100 ? Stato.COMPLETATO : stato);
    }

    /** Un punto a ogni fine mese: atteso lineare, effettivo a quota del passo fino al mese dato, poi la previsione. */
    static List<Punto> curva(int finoAl, double passo) {
        return java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(mese -> {
                    LocalDate fine = LocalDate.of(2026, mese, 1).plusMonths(1).minusDays(1);
                    double atteso = mese * 100.0 / 12;
                    return new Punto(
                            fine,
                            atteso,
                            mese <= finoAl ? atteso * passo : null,
                            mese >= finoAl ? atteso * passo : null);
                })
                .toList();
    }

    static Quadro quadro(LocalDate al) {
        FattiPiano fatti = new FattiPiano(2026, 1, List.of(), List.of(), List.of(), List.of());
        return new Quadro(fatti, al, Soglie.BASE, null, List.of(), List.of(), List.of(), List.of(), Map.of(), null);
    }

    private static Properties testi() {
        Properties testi = new Properties();
        try (Reader lettore = new InputStreamReader(
                Objects.requireNonNull(Prove.class.getResourceAsStream("/vaadin-i18n/translations_it.properties")),
                StandardCharsets.UTF_8)) {
            testi.load(lettore);
        } catch (IOException errore) {
            throw new UncheckedIOException(errore);
        }
        return testi;
    }
}
