package it.comune.obiettivi.cruscotto.ui;

import it.comune.obiettivi.cruscotto.Cruscotto;
import it.comune.obiettivi.cruscotto.FiguraScheda;
import it.comune.obiettivi.cruscotto.Quadro;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto;
import it.comune.obiettivi.cruscotto.ui.ElencoLivelli.Riga;
import it.comune.obiettivi.diretta.Diretta.Chiave;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.UtenteCorrente;
import it.comune.obiettivi.lingua.Parole;
import it.comune.obiettivi.piano.Piani;
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
record PianoChiesto(int anno, @Nullable LocalDate al) {

    /** A chi si chiede quali piani ci sono, le loro cifre, chi guarda, che ora è. */
    @Component
    record Fonti(Cruscotto cruscotto, Piani piani, UtenteCorrente utente, Clock orologio) {

        LocalDate oggi() {
            return LocalDate.now(orologio);
        }

        LocalDateTime adesso() {
            return LocalDateTime.now(orologio);
        }

        boolean puoScrivereIlPiano() {
            return utente.trova().filter(chi -> chi.ha(Ruolo.Segretario.class)).isPresent();
        }

        /** Chi scrive il piano, per nome. */
        String segretario() {
            return utente.aChiChiedere(Ruolo.Segretario.class);
        }

        /** Gli anni che hanno un piano, dal più recente. */
        List<Integer> anni() {
            return piani.elenco().stream().map(Piani.Piano::anno).toList();
        }

        /** Il piano che si guarda se non se ne chiede uno: quello in corso, o il più recente; 0 se non ce n'è. */
        int annoSolito() {
            return piani.corrente(oggi().getYear()).map(Piani.Piano::anno).orElse(0);
        }

        /** Le cifre al giorno chiesto, o al più vicino che il piano ha. */
        Quadro quadro(PianoChiesto chiesta) {
            LocalDate al = Objects.requireNonNullElse(chiesta.al(), oggi());
            LocalDate primo = LocalDate.of(chiesta.anno(), 1, 1);
            return cruscotto.quadro(chiesta.anno(), al.isBefore(primo) ? primo : al);
        }
    }

    /** Il segno, negli indirizzi, delle schede senza una missione valida. */
    static final String SENZA_MISSIONE = "nessuna";

    PianoChiesto al(@Nullable LocalDate altro) {
        return new PianoChiesto(anno, altro);
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

    Riga riga(Quadro.Settore settore) {
        Soggetto chi = new Soggetto.DelSettore(settore.id());
        return new Riga(
                String.valueOf(settore.id()), settore.fatti().nome(), settore(settore.id()), chi, settore.cifra());
    }

    /** Le missioni hanno nomi di legge lunghi: qui il nome breve, se c'è. */
    Riga riga(Quadro.Gruppo missione, Parole parole) {
        String codice = missione.codice();
        String id = codice == null ? SENZA_MISSIONE : codice;
        return new Riga(
                id, nome(missione, parole), missione(codice), new Soggetto.DellaMissione(codice), missione.cifra());
    }

    static String nome(Quadro.Gruppo missione, Parole parole) {
        if (missione.codice() == null) {
            return missione.nome();
        }
        String breve = parole.dici("cruscotto.missione." + missione.codice());
        return breve.contains("cruscotto.missione.") ? missione.nome() : breve;
    }

    /** Il nome del settore di una scheda, vuoto se non è una scheda o il quadro non l'ha. */
    static String settoreDi(Quadro quadro, Chiave notizia) {
        return quadro.scheda(notizia)
                .flatMap(figura -> quadro.settore(figura.fatti().settore()))
                .map(settore -> settore.fatti().nome())
                .orElse("");
    }

    Riga riga(FiguraScheda scheda) {
        int numero = scheda.fatti().numero();
        Soggetto chi = new Soggetto.DellaScheda(scheda.id());
        String nome = numero + ". " + scheda.fatti().titolo();
        return new Riga(String.valueOf(scheda.id()), nome, scheda(numero), chi, scheda.cifra());
    }

    private String pagina(String percorso) {
        String indirizzo = "piano/" + anno + "/" + percorso;
        return al == null ? indirizzo : con(indirizzo, "al", al.toString());
    }

    static String con(String indirizzo, String nome, String valore) {
        return indirizzo + (indirizzo.contains("?") ? "&" : "?") + nome + "="
                + URLEncoder.encode(valore, StandardCharsets.UTF_8);
    }
}
