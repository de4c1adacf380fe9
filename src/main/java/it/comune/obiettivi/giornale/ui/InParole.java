package it.comune.obiettivi.giornale.ui;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import it.comune.obiettivi.ente.Persona;
import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Settore;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.giornale.Fatto.Tipo;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Ciò che il giornale tiene in codice, detto con le parole delle altre pagine; ciò che non conosce resta com'è scritto. */
final class InParole {

    private static final Pattern SETTORI = Pattern.compile("^(andamento|piano), settori \\[([0-9, ]*)\\]$");

    private final Map<Long, String> settori;
    private final Map<Long, String> persone;
    private final BinaryOperator<String> testi;

    /** @param testi dalla chiave e dal suo argomento alla frase */
    InParole(Settori settori, Persone persone, BinaryOperator<String> testi) {
        this.settori = settori.elenco().stream().collect(Collectors.toMap(Settore::id, Settore::nome));
        this.persone = persone.elenco().stream().collect(Collectors.toMap(Persona::id, Persona::nome));
        this.testi = testi;
    }

    String di(Tipo tipo, String oggetto) {
        Matcher negato = SETTORI.matcher(oggetto);
        if (negato.matches()) {
            String nomi = Arrays.stream(negato.group(2).split(","))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .map(id -> settori.getOrDefault(Long.valueOf(id), id))
                    .collect(Collectors.joining(", "));
            return testi.apply("giornale.negato." + negato.group(1), nomi);
        }
        return tipo == Tipo.RUOLO_DATO || tipo == Tipo.RUOLO_TOLTO || tipo == Tipo.PERMESSO_NEGATO
                ? Arrays.stream(oggetto.split(" ")).map(this::parola).collect(Collectors.joining(" "))
                : oggetto;
    }

    private String parola(String parola) {
        try {
            return switch (Ruolo.daCodice(parola)) {
                case Ruolo.Responsabile(long settore)
                when settori.containsKey(settore) -> testi.apply("giornale.responsabile", settori.get(settore));
                case Ruolo.Assessore(long persona)
                when persone.containsKey(persona) -> testi.apply("giornale.assessore", persone.get(persona));
                case Ruolo.Responsabile altrove -> parola;
                case Ruolo.Assessore altrove -> parola;
                case Ruolo altro -> testi.apply("ente.ruolo." + altro.nome(), "");
            };
        } catch (IllegalArgumentException nonUnRuolo) {
            return parola;
        }
    }
}
