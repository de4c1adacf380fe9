package it.comune.obiettivi.ente.ui;

import it.comune.obiettivi.ente.Grafie;
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

    void correggi(long id, Grafie grafie, Utente chi);

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
            public void correggi(long id, Grafie grafie, Utente chi) {
                settori.correggi(id, grafie, chi);
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
            public void correggi(long id, Grafie grafie, Utente chi) {
                persone.correggi(id, grafie, chi);
            }
        };
    }
}
