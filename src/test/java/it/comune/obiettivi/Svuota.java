package it.comune.obiettivi;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Riporta la banca dati di una prova al vuoto: le tabelle dei figli prima di quelle dei padri. */
public final class Svuota {

    private static final List<String> TABELLE = List.of(
            "registro",
            "partecipazione",
            "fase_comune",
            "obiettivo_trasversale",
            "anomalia",
            "indicatore",
            "rilevazione",
            "fase",
            "scheda",
            "proposta",
            "piano",
            "utente_ruolo",
            "utente",
            "persona_grafia",
            "persona",
            "settore_grafia",
            "settore");

    private Svuota() {}

    public static void tutto(JdbcTemplate sql) {
        TABELLE.forEach(tabella -> sql.update("delete from " + tabella));
    }
}
