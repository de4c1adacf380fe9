package it.comune.obiettivi.cruscotto.ui;

import it.comune.obiettivi.cruscotto.Cruscotto;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.diretta.Diretta;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.piano.Piani;
import it.comune.obiettivi.piano.Registro;
import it.comune.obiettivi.piano.Schede;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Che cosa si chiede con un indirizzo: quale piano, e a che giorno; da qui nascono gli indirizzi di tutte le pagine.
 *
 * @param al nullo se è oggi: così un indirizzo conservato resta d'attualità
 */
record Domanda(int anno, @Nullable LocalDate al) {

    /** A chi si chiedono le risposte. */
    @Component
    record Fonti(
            Cruscotto cruscotto,
            Piani piani,
            Schede schede,
            Registro registro,
            Diretta diretta,
            UtenteCorrente utente,
            Clock orologio) {

        LocalDate oggi() {
            return LocalDate.now(orologio);
        }

        LocalDateTime adesso() {
            return LocalDateTime.now(orologio);
        }

        /** Gli anni che hanno un piano, dal più recente. */
        List<Integer> anni() {
            return piani.elenco().stream().map(Piani.Piano::anno).toList();
        }

        String comune(int anno) {
            return piani.elenco().stream()
                    .filter(piano -> piano.anno() == anno)
                    .map(Piani.Piano::comune)
                    .findFirst()
                    .orElse("");
        }

        /** Le cifre al giorno chiesto, o al più vicino che il piano ha. */
        Quadro quadro(Domanda chiesta) {
            LocalDate al = Objects.requireNonNullElse(chiesta.al(), oggi());
            LocalDate primo = LocalDate.of(chiesta.anno(), 1, 1);
            Quadro quadro = cruscotto.quadro(chiesta.anno(), al.isBefore(primo) ? primo : al);
            LocalDate ultimo = quadro.fatti().ultimoGiorno();
            return quadro.al().isAfter(ultimo) ? cruscotto.quadro(chiesta.anno(), ultimo) : quadro;
        }
    }

    /** Il segno, negli indirizzi, delle schede senza una missione valida. */
    static final String SENZA_MISSIONE = "nessuna";

    Domanda al(@Nullable LocalDate altro) {
        return new Domanda(anno, altro);
    }

    String cruscotto() {
        return pagina("cruscotto");
    }

    String settore(long id) {
        return pagina("settori/" + id);
    }

    String missione(@Nullable String codice) {
        return pagina("missioni/" + (codice == null ? SENZA_MISSIONE : codice));
    }

    String scheda(int numero) {
        return pagina("schede/" + numero);
    }

    String fase(int numero, int chiave) {
        return con(scheda(numero), "fase", String.valueOf(chiave));
    }

    String schede() {
        return pagina("schede");
    }

    /** L'elenco delle schede con un filtro già scelto. */
    String schede(String filtro, String valore) {
        return con(schede(), filtro, valore);
    }

    String trasversali() {
        return pagina("trasversali");
    }

    private String pagina(String percorso) {
        String indirizzo = "piano/" + anno + "/" + percorso;
        return al == null ? indirizzo : con(indirizzo, "al", al.toString());
    }

    private static String con(String indirizzo, String nome, String valore) {
        return indirizzo + (indirizzo.contains("?") ? "&" : "?") + nome + "="
                + URLEncoder.encode(valore, StandardCharsets.UTF_8);
    }
}
