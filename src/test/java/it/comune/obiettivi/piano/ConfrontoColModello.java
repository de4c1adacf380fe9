package it.comune.obiettivi.piano;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.piano.ModelloDelPiano.Fine;
import it.comune.obiettivi.piano.ModelloDelPiano.Persona;
import it.comune.obiettivi.registro.Esito;
import it.comune.obiettivi.registro.Gesto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ciò che è successo davvero contro ciò che il {@link ModelloDelPiano} si aspettava. */
final class ConfrontoColModello {

    /** Un gesto pensato da qualcuno, e com'è andato. */
    record Prova(String oggetto, Mano mano, Object modifica, Gesto gesto) {}

    record Mano(Persona persona, Utente utente) {}

    record Fatto(Prova prova, Fine fine, Esito esito) {

        boolean risposto() {
            return fine == Fine.CAMBIA || fine == Fine.NIENTE;
        }

        boolean stessoGesto(Fatto altro) {
            return !(prova.modifica() instanceof Annullamento)
                    && prova.gesto().equals(altro.prova().gesto());
        }
    }

    /** L'annullamento di un gesto riuscito, che può essere lui stesso un annullamento. */
    record Annullamento(Fatto di) {

        Object radice() {
            return di.prova().modifica() instanceof Annullamento prima
                    ? prima.radice()
                    : di.prova().modifica();
        }

        /** Vero se disfa il gesto, falso se lo rifà. */
        boolean disfa() {
            return !(di.prova().modifica() instanceof Annullamento prima) || !prima.disfa();
        }
    }

    private record Riga(String campo, String prima, String dopo) {}

    private final ModelloDelPiano modello;
    private final JdbcTemplate sql;
    private final long seme;
    private final Map<String, List<String>> storia = new HashMap<>();
    private final Map<String, Set<String>> parole = new HashMap<>();
    private final List<Fatto> fatti = new ArrayList<>();

    ConfrontoColModello(ModelloDelPiano modello, JdbcTemplate sql, long seme) {
        this.modello = modello;
        this.sql = sql;
        this.seme = seme;
    }

    void nasce(String oggetto, Map<String, String> valori) {
        modello.nasce(oggetto, valori);
    }

    Map<String, String> attesi(String oggetto) {
        return modello.valori(oggetto);
    }

    List<Fatto> fatti() {
        return fatti;
    }

    /** Tutti i valori che un campo ha avuto, dal più vecchio. */
    List<String> valori(String oggetto, String campo) {
        return storia.computeIfAbsent(
                oggetto + "/" + campo, nuovo -> new ArrayList<>(List.of(modello.valore(oggetto, campo))));
    }

    /** Le parole aggiunte da qualcuno e tolte da nessuno ci sono ancora. */
    void nessunaParolaManca() {
        parole.forEach((campo, vive) -> assertThat(
                        ModelloDelPiano.parole(storia.get(campo).getLast()))
                .as("le parole di %s, -Dseme=%d", campo, seme)
                .containsAll(vive));
    }

    /** Nel registro ogni riga di un campo comincia da dove è finita la precedente. */
    void leCateneSonoIntere() {
        Map<String, String> ultimi = new HashMap<>();
        sql.query(
                "select concat(tipo, '/', soggetto), campo, prima, dopo from registro where campo <> '' order by id",
                riga -> {
                    String campo = riga.getString(1) + "/" + riga.getString(2);
                    String prima = ultimi.put(campo, riga.getString(4));
                    if (prima != null && !campo.endsWith("novita")) {
                        assertThat(riga.getString(3))
                                .as("%s, -Dseme=%d", campo, seme)
                                .isEqualTo(prima);
                    }
                });
    }

    /** Trova un ordine in cui tutto torna: quello dei numeri del registro per chi ha cambiato, qualunque per gli altri. */
    void spiega(List<Fatto> esiti) {
        List<Fatto> diversi = new ArrayList<>();
        for (Fatto fatto : esiti) {
            Fatto gia = precedente(fatto, fatti);
            Fatto insieme = fatto.risposto() ? precedente(fatto, diversi) : null;
            if (gia == null && insieme == null) {
                diversi.add(fatto);
            } else {
                assertThat(fatto.esito())
                        .as("lo stesso gesto due volte, -Dseme=%d: %s", seme, fatto)
                        .isEqualTo((gia == null ? insieme : gia).esito());
            }
        }
        List<List<Fatto>> ordini = ordini(diversi);
        for (List<Fatto> ordine : ordini) {
            ModelloDelPiano prova = modello.copia();
            if (ordine.stream().allMatch(fatto -> torna(prova, fatto))) {
                ordine.forEach(this::accogli);
                return;
            }
        }
        assertThat(diversi.stream().map(fatto -> fatto + " atteso " + prevedi(modello, fatto.prova())))
                .as("nessun ordine spiega, -Dseme=%d", seme)
                .isEmpty();
    }

    /** Un gesto che ha avuto risposta vale una volta, anche se non ha cambiato nulla; uno rifiutato si può rifare. */
    private static Fatto precedente(Fatto fatto, List<Fatto> fra) {
        return fra.stream()
                .filter(altro -> altro.risposto() && altro.stessoGesto(fatto))
                .findFirst()
                .orElse(null);
    }

    private static List<List<Fatto>> ordini(List<Fatto> fatti) {
        if (fatti.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Fatto>> ordini = new ArrayList<>();
        for (int i = 0; i < fatti.size(); i++) {
            List<Fatto> altri = new ArrayList<>(fatti);
            Fatto primo = altri.remove(i);
            for (List<Fatto> coda : ordini(altri)) {
                List<Fatto> ordine = new ArrayList<>(List.of(primo));
                ordine.addAll(coda);
                ordini.add(ordine);
            }
        }
        return ordini;
    }

    private ModelloDelPiano.Attesa prevedi(ModelloDelPiano dove, Prova prova) {
        Persona chi = prova.mano().persona();
        return switch (prova.modifica()) {
            case Modifica modifica -> dove.prevedi(prova.oggetto(), chi, modifica);
            case Annullamento annullamento -> dove.prevedi(prova.oggetto(), chi, atteso(annullamento));
            default -> dove.prevedi(prova.oggetto(), chi, (ModificaTrasversale) prova.modifica());
        };
    }

    private AnnullamentoAtteso atteso(Annullamento annullamento) {
        Riga riga = riga(annullamento.di().esito().numero());
        return new AnnullamentoAtteso(
                annullamento.radice(), annullamento.disfa(), riga.campo(), riga.prima(), riga.dopo());
    }

    private boolean torna(ModelloDelPiano dove, Fatto fatto) {
        ModelloDelPiano.Attesa attesa = prevedi(dove, fatto.prova());
        if (!attesa.fini().contains(fatto.fine())) {
            return false;
        }
        if (!fatto.esito().cambiata()) {
            return true;
        }
        Riga riga = riga(fatto.esito().numero());
        String oggetto = fatto.prova().oggetto();
        boolean giusta = riga.campo().equals(attesa.campo())
                && riga.dopo().equals(fatto.esito().valore())
                && (attesa.testo() == null
                        ? riga.dopo().equals(attesa.valore())
                        : attesa.testo().ammette(riga.dopo()))
                && (riga.campo().endsWith("novita") || riga.prima().equals(dove.valore(oggetto, riga.campo())));
        if (giusta && !riga.campo().endsWith("novita")) {
            dove.accogli(oggetto, attesa, riga.dopo());
        }
        return giusta;
    }

    private Riga riga(long numero) {
        return sql.queryForObject(
                "select campo, prima, dopo from registro where id = ?",
                (r, n) -> new Riga(r.getString(1), r.getString(2), r.getString(3)),
                numero);
    }

    private void accogli(Fatto fatto) {
        ModelloDelPiano.Attesa attesa = prevedi(modello, fatto.prova());
        fatti.add(fatto);
        torna(modello, fatto);
        if (fatto.esito().cambiata()) {
            String campo = fatto.prova().oggetto() + "/" + attesa.campo();
            valori(fatto.prova().oggetto(), attesa.campo())
                    .add(modello.valore(fatto.prova().oggetto(), attesa.campo()));
            if (attesa.testo() != null) {
                Set<String> vive = parole.computeIfAbsent(campo, nuovo -> new HashSet<>());
                vive.addAll(attesa.testo().aggiunte());
                vive.removeAll(attesa.testo().tolte());
            } else {
                parole.remove(campo);
            }
        }
    }
}
