package it.comune.obiettivi.telaio;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Le frasi delle pagine, composte una volta sola: cento pagine aperte sulle stesse cifre dicono le stesse cose, e leggere
 * il modello di una frase costa più che scriverla.
 */
@Component
class Testi extends DefaultI18NProvider {

    private static final int QUANTE = 8192;
    private static final int LUNGO = 200;

    private record Frase(String chiave, Locale lingua, List<Object> valori) {}

    private final ConcurrentLruCache<Frase, String> frasi = new ConcurrentLruCache<>(QUANTE, this::componi);

    Testi() {
        super(List.of(Locale.ITALIAN), Testi.class.getClassLoader());
    }

    @Override
    public String getTranslation(String chiave, Locale lingua, Object... valori) {
        Frase frase = new Frase(chiave, lingua, Arrays.asList(valori.clone()));
        return frase.valori().stream().allMatch(Testi::breve) ? frasi.get(frase) : componi(frase);
    }

    /** Un testo lungo scritto da una persona non si tiene: nessun altro lo dirà, e ottomila peserebbero. */
    private static boolean breve(@Nullable Object valore) {
        return !(valore instanceof CharSequence testo) || testo.length() <= LUNGO;
    }

    private String componi(Frase frase) {
        return super.getTranslation(
                frase.chiave(), frase.lingua(), frase.valori().toArray());
    }
}
