package it.comune.obiettivi;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** L'ora del Comune, qualunque sia il fuso della macchina; {@code obiettivi.oggi} ne sposta soltanto la data. */
@Configuration(proxyBeanMethods = false)
class Orologio {

    static final ZoneId FUSO = ZoneId.of("Europe/Rome");

    @Bean
    Clock clock(@Value("${obiettivi.oggi:}") String oggi) {
        Clock vero = Clock.system(FUSO);
        return oggi.isBlank() ? vero : spostato(vero, LocalDate.parse(oggi.strip()));
    }

    /** Lo stesso orologio portato a un'altra data: l'ora del giorno resta, e il tempo continua a scorrere. */
    static Clock spostato(Clock vero, LocalDate oggi) {
        ZonedDateTime adesso = vero.instant().atZone(FUSO);
        ZonedDateTime voluto = oggi.atTime(adesso.toLocalTime()).atZone(FUSO);
        return Clock.offset(vero, Duration.between(adesso, voluto));
    }
}
