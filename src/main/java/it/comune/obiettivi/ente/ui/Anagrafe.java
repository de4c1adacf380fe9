package it.comune.obiettivi.ente.ui;

import it.comune.obiettivi.ente.Persone;
import it.comune.obiettivi.ente.Settori;
import it.comune.obiettivi.ente.Utente;
import java.util.List;
import java.util.Set;

/** Settori o persone, visti allo stesso modo: un nome e le sue altre grafie. */
interface Anagrafe {

    /** Un settore o una persona. */
    record Voce(long id, String nome, Set<String> alias) {}

    List<Voce> elenco();

    void crea(String nome, Set<String> alias, Utente chi);

    void rinomina(long id, String nome, Utente chi);

    void aggiungiAlias(long id, Set<String> alias, Utente chi);

    void togliAlias(long id, String alias, Utente chi);

    static Anagrafe di(Settori settori) {
        return new Anagrafe() {
            @Override
            public List<Voce> elenco() {
                return settori.elenco().stream()
                        .map(s -> new Voce(s.id(), s.nome(), s.alias()))
                        .toList();
            }

            @Override
            public void crea(String nome, Set<String> alias, Utente chi) {
                settori.crea(nome, alias, chi);
            }

            @Override
            public void rinomina(long id, String nome, Utente chi) {
                settori.rinomina(id, nome, chi);
            }

            @Override
            public void aggiungiAlias(long id, Set<String> alias, Utente chi) {
                settori.aggiungiAlias(id, alias, chi);
            }

            @Override
            public void togliAlias(long id, String alias, Utente chi) {
                settori.togliAlias(id, alias, chi);
            }
        };
    }

    static Anagrafe di(Persone persone) {
        return new Anagrafe() {
            @Override
            public List<Voce> elenco() {
                return persone.elenco().stream()
                        .map(p -> new Voce(p.id(), p.nome(), p.alias()))
                        .toList();
            }

            @Override
            public void crea(String nome, Set<String> alias, Utente chi) {
                persone.crea(nome, alias, chi);
            }

            @Override
            public void rinomina(long id, String nome, Utente chi) {
                persone.rinomina(id, nome, chi);
            }

            @Override
            public void aggiungiAlias(long id, Set<String> alias, Utente chi) {
                persone.aggiungiAlias(id, alias, chi);
            }

            @Override
            public void togliAlias(long id, String alias, Utente chi) {
                persone.togliAlias(id, alias, chi);
            }
        };
    }
}
