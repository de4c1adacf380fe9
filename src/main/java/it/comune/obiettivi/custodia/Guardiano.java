package it.comune.obiettivi.custodia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/**
 * Il primo a guardare la cartella: prima che qualcuno apra la banca dati la ripristina, se è chiesto, la controlla, e
 * rifiuta l'avvio se qualcosa non torna. Solo dopo la prende in custodia.
 */
@Component
class Guardiano implements BeanDefinitionRegistryPostProcessor, EnvironmentAware {

    private static final String RIPRISTINA = "obiettivi.ripristina";
    private static final String TESTIMONE = "testimone";

    private Environment ambiente = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment ambiente) {
        this.ambiente = ambiente;
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registro) {
        Modo.chiesto(ambiente).ifPresent(modo -> {
            modo.soloDoveSiPuo(ambiente);
            modo.vivaceSoloNellaDemo(ambiente);
        });
        Cartella cartella = Cartella.di(ambiente).orElse(null);
        String copia = daRipristinare(ambiente);
        if (!copia.isBlank() && (cartella == null || cartella.banca() == null)) {
            throw new AvvioRifiutato(
                    "Con MySQL le copie non le fa e non le ripristina il programma. Non ho toccato niente.",
                    "Si usano mysqldump --single-transaction e mysql: vedi la guida «Copie e ripristino».");
        }
        if (cartella == null) {
            return;
        }
        try {
            registro.registerBeanDefinition("cartella", definizione(Cartella.class, cartella));
            if (cartella.banca() == null) {
                cartella.chiudiAgliAltri();
                return;
            }
            if (!copia.isBlank()) {
                ripristina(cartella, cartella.banca(), copia);
            }
            registro.registerBeanDefinition(
                    TESTIMONE, definizione(Testimone.class, prendi(cartella, cartella.banca())));
        } catch (IOException guasto) {
            throw new UncheckedIOException(guasto);
        }
    }

    /** La copia chiesta a questo avvio, e solo a questo: scritta fra le impostazioni si rimetterebbe a ogni riavvio. */
    static String daRipristinare(Environment ambiente) {
        PropertySource<?> comando = ((ConfigurableEnvironment) ambiente)
                .getPropertySources()
                .get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME);
        Object copia = comando == null ? null : comando.getProperty(RIPRISTINA);
        return copia == null ? "" : copia.toString();
    }

    /** La banca dati si apre dopo il testimone e si chiude prima di lui. */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory fabbrica) {
        if (fabbrica.containsBeanDefinition(TESTIMONE) && fabbrica.containsBeanDefinition("dataSource")) {
            fabbrica.getBeanDefinition("dataSource").setDependsOn(TESTIMONE);
        }
    }

    private static <T> BeanDefinition definizione(Class<T> tipo, T cosa) {
        return BeanDefinitionBuilder.genericBeanDefinition(tipo, () -> cosa).getBeanDefinition();
    }

    private static void ripristina(Cartella cartella, Path banca, String copia) throws IOException {
        Testimone diPrima = seCE(cartella);
        try {
            new Ripristino(cartella, banca).esegui(copia);
        } finally {
            if (diPrima != null) {
                diPrima.destroy();
            }
        }
    }

    /** Si tiene chiusa la cartella mentre la si guarda; se i dati non vanno, nemmeno il testimone cambia. */
    private Testimone prendi(Cartella cartella, Path banca) throws IOException {
        Testimone testimone = seCE(cartella);
        try {
            Nascita.modo(cartella).ifPresent(this::ammetti);
            new Controllo(cartella, banca)
                    .pretendi()
                    .map(trovato -> trovato.evidenza().nascita())
                    .map(Nascita::modo)
                    .ifPresent(this::ammetti);
            cartella.chiudiAgliAltri();
            return testimone == null ? Testimone.prendi(cartella) : testimone;
        } catch (IOException | RuntimeException rifiuto) {
            if (testimone != null) {
                testimone.destroy();
            }
            throw rifiuto;
        }
    }

    private void ammetti(Modo modo) {
        modo.ammetti(Modo.chiesto(ambiente));
        modo.soloDoveSiPuo(ambiente);
        modo.vivaceSoloNellaDemo(ambiente);
    }

    private static @Nullable Testimone seCE(Cartella cartella) throws IOException {
        return Files.exists(cartella.testimone()) ? Testimone.prendi(cartella) : null;
    }
}
