package it.comune.obiettivi.piano.ui.storia;

import com.google.re2j.Pattern;
import com.vaadin.flow.router.QueryParameters;
import it.comune.obiettivi.piano.storia.Storia.Filtro;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Che cosa si chiede alla storia, come sta nell'indirizzo; ciò che non si capisce non filtra. */
record StoriaChiesta(Map<String, String> parametri) {

    static final String CAMPO = "campo";
    static final String CHI = "chi";
    static final String DAL = "dal";
    static final String AL = "al";
    static final String COM_ERA = "comera";

    static StoriaChiesta di(QueryParameters indirizzo) {
        Map<String, String> capiti = new LinkedHashMap<>();
        for (String nome : new String[] {CAMPO, CHI, DAL, AL, COM_ERA}) {
            indirizzo.getSingleParameter(nome).filter(v -> siCapisce(nome, v)).ifPresent(v -> capiti.put(nome, v));
        }
        return new StoriaChiesta(capiti);
    }

    private static boolean siCapisce(String nome, String valore) {
        return switch (nome) {
            case CAMPO -> Pattern.matches("[\\w.-]{1,100}", valore);
            case CHI -> Pattern.matches("\\d{1,18}", valore);
            default -> giorno(valore).isPresent();
        };
    }

    private static Optional<LocalDate> giorno(String testo) {
        try {
            return Optional.of(LocalDate.parse(testo));
        } catch (DateTimeParseException nonUnaData) {
            return Optional.empty();
        }
    }

    Filtro filtro() {
        String chi = parametri.get(CHI);
        return new Filtro(parametri.get(CAMPO), chi == null ? null : Long.valueOf(chi), data(DAL), data(AL));
    }

    @Nullable
    LocalDate comEra() {
        return data(COM_ERA);
    }

    @Nullable
    LocalDate data(String nome) {
        return Optional.ofNullable(parametri.get(nome))
                .flatMap(StoriaChiesta::giorno)
                .orElse(null);
    }

    String valore(String nome) {
        return parametri.getOrDefault(nome, "");
    }

    boolean filtra() {
        return parametri.keySet().stream().anyMatch(nome -> !nome.equals(COM_ERA));
    }

    /** La stessa domanda con un parametro cambiato, o senza se il valore è vuoto. */
    QueryParameters con(String nome, String valore) {
        Map<String, String> nuovi = new LinkedHashMap<>(parametri);
        nuovi.remove(nome);
        if (!valore.isEmpty()) {
            nuovi.put(nome, valore);
        }
        return QueryParameters.simple(nuovi);
    }
}
