package it.comune.obiettivi.ente;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Chi è chi: la stessa verifica per la pagina di accesso e per HTTP Basic. */
@Configuration(proxyBeanMethods = false)
class Accesso {

    private static final String SEGNI = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom CASO = new SecureRandom();

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    static Tentativi tentativi(Clock orologio) {
        return new Tentativi(orologio);
    }

    @Bean
    AuthenticationProvider verificaPassword(Utenti utenti) {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication richiesta) {
                String password = String.valueOf(richiesta.getCredentials());
                return utenti.autentica(richiesta.getName(), indirizzo(richiesta), password)
                        .map(UtenteCorrente::autenticazione)
                        .orElseThrow(() -> new BadCredentialsException("Accesso o password sbagliati"));
            }

            @Override
            public boolean supports(Class<?> tipo) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(tipo);
            }
        };
    }

    private static String indirizzo(Authentication richiesta) {
        return richiesta.getDetails() instanceof WebAuthenticationDetails dettagli
                ? String.valueOf(dettagli.getRemoteAddress())
                : "";
    }

    /** Quattro gruppi di quattro segni che non si confondono: circa 79 bit. */
    static String passwordMonouso() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(SEGNI.charAt(CASO.nextInt(SEGNI.length())));
        }
        return password.toString();
    }
}
