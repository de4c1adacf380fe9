package it.comune.obiettivi.ente;

import java.util.List;

/** Gli utenti dimostrativi da mostrare sulla pagina di accesso; esiste solo in modo dimostrativo. */
@FunctionalInterface
public interface Dimostrativi {

    List<Voce> elenco();

    /** Un utente dimostrativo: chi è, come si chiama, con che accesso e password entra. */
    record Voce(String ruolo, String nome, String accesso, String password) {}
}
