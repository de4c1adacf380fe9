package it.comune.obiettivi.diretta;

import com.vaadin.flow.spring.SpringServlet;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** I battiti del push: più fitti della pazienza di un proxy (di solito 60 secondi), e un filo muto si chiude dopo 90. */
@Configuration(proxyBeanMethods = false)
class Spinta {

    /** Dal filo arrivano solo battiti (i gesti vengono per HTTP): i depositi di 60 KB per pagina sarebbero vuoti. */
    private static final String ARRIVA_POCO = "1024";

    /** I depositi di Tomcat nascono con il filo, prima che Atmosphere dica quanto li vuole. */
    @Bean
    static ServletContextInitializer depositiDelFilo() {
        return contesto -> List.of("textBufferSize", "binaryBufferSize")
                .forEach(quale -> contesto.setInitParameter("org.apache.tomcat.websocket." + quale, ARRIVA_POCO));
    }

    @Bean
    static BeanPostProcessor battitiDelPush() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String nome) {
                if (bean instanceof ServletRegistrationBean<?> iscrizione
                        && iscrizione.getServlet() instanceof SpringServlet) {
                    iscrizione.addInitParameter(
                            "org.atmosphere.interceptor.HeartbeatInterceptor.heartbeatFrequencyInSeconds", "25");
                    iscrizione.addInitParameter("org.atmosphere.websocket.maxIdleTime", "90000");
                    for (String quale : List.of("bufferSize", "maxTextMessageSize", "maxBinaryMessageSize")) {
                        iscrizione.addInitParameter("org.atmosphere.websocket." + quale, ARRIVA_POCO);
                    }
                }
                return bean;
            }
        };
    }
}
