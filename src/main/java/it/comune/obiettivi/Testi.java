package it.comune.obiettivi;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NUtil;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Le frasi delle pagine, composte una volta sola: cento pagine aperte sulle stesse cifre dicono le stesse cose, e leggere
 * il modello di una frase costa più che scriverla.
 */
@Component
class Testi extends DefaultI18NProvider {

    private static final int QUANTE = 8192;

    private record Frase(String chiave, Locale lingua, List<Object> valori) {}

    private final ConcurrentLruCache<Frase, String> frasi = new ConcurrentLruCache<>(QUANTE, this::componi);

    Testi() {
        super(I18NUtil.getDefaultTranslationLocales(Testi.class.getClassLoader()), Testi.class.getClassLoader());
    }

    @Override
    public String getTranslation(String chiave, Locale lingua, Object... valori) {
        return frasi.get(new Frase(chiave, lingua, Arrays.asList(valori.clone())));
    }

    private String componi(Frase frase) {
        return super.getTranslation(
                frase.chiave(), frase.lingua(), frase.valori().toArray());
    }
}
