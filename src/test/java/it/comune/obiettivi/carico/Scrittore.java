package it.comune.obiettivi.carico;

import it.comune.obiettivi.carico.Albero.Nodo;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Una persona che scrive senza fermarsi su una scheda, e tiene nota di ciò che la pagina le ha detto salvato. */
final class Scrittore {

    private static final List<String> MESI = List.of("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno");
    private static final Duration RITORNO = Duration.ofSeconds(5);

    /**
     * Dove scrive una persona.
     *
     * @param quale da 0, diverso fra chi scrive sulla stessa scheda: ognuno ha le sue caselle e i suoi valori
     */
    record Posto(String accesso, int scheda, int quale) {}

    /** Un testo partito e non ancora riconosciuto. */
    private record Stesura(String campo, String base, String parola, String gesto) {}

    private final String radice;
    private final Posto posto;
    private final RandomGenerator caso;
    private final Semaphore confermati;
    private final List<Tentativo> tentativi = new ArrayList<>();
    private int volte;
    private @Nullable Stesura sospesa;

    /** @param confermati un permesso per ogni gesto che la pagina ha mostrato salvato */
    Scrittore(String radice, Posto posto, RandomGenerator caso, Semaphore confermati) {
        this.radice = radice;
        this.posto = posto;
        this.caso = caso;
        this.confermati = confermati;
    }

    Posto posto() {
        return posto;
    }

    /** Ciò che ha mandato, in ordine; si legge quando ha smesso. */
    List<Tentativo> tentativi() {
        return tentativi;
    }

    /** Scrive finché il programma risponde e nessuno dice basta. */
    void scrivi(BooleanSupplier basta) throws InterruptedException {
        try (Finestra finestra =
                Visitatore.entra(radice, posto.accesso()).finestra().ascolta()) {
            finestra.vai("piano/2026/schede/" + posto.scheda());
            riprendi(finestra);
            List<Nodo> fasi = finestra.guarda(Scrittore::fasi);
            while (!basta.getAsBoolean()) {
                Nodo fase = fasi.get(caso.nextInt(fasi.size()));
                // il primo gesto porta un valore che nessun altro ha: da lì cominciano le sue righe nel registro
                switch (tentativi.isEmpty() ? 0 : caso.nextInt(3)) {
                    case 0 -> avanzamento(finestra, fasi);
                    case 1 -> testo(finestra, fase);
                    default -> mese(finestra, fase);
                }
            }
        } catch (IOException ilProgrammaNonRisponde) {
            return;
        }
    }

    private static List<Nodo> fasi(Albero albero) {
        return albero.trova(nodo -> nodo.ha("gantt")).stream()
                .flatMap(albero::dentro)
                .filter(nodo -> nodo.etichetta.equals("tbody"))
                .toList();
    }

    /** La casella si preme quando mostra già l'ultimo gesto su di lei: un gesto porta lo stato voluto. */
    private void mese(Finestra finestra, Nodo fase) throws IOException, InterruptedException {
        int mese = caso.nextInt(MESI.size() / 2) * 2 + posto.quale();
        Nodo casella = finestra.guarda(albero -> albero.dentro(fase)
                .filter(nodo -> nodo.ha("casella") && nodo.etichetta.equals("button"))
                .filter(nodo -> nodo.attributo("aria-label").contains(", " + MESI.get(mese) + ": "))
                .filter(nodo -> nodo.attributo("aria-label").matches(".*: (non )?previsto, .*"))
                .findFirst()
                .orElseThrow());
        boolean svolto = !finestra.guarda(albero -> premuta(casella));
        String campo = campo(fase, "svolto.2026-0" + (mese + 1));
        manda(Tentativo.esatto(campo, svolto ? "X" : ""), () -> finestra.premi(casella), niente -> salvato(finestra));
        finestra.aspetta(albero -> premuta(casella) == svolto, RITORNO);
    }

    private static boolean premuta(Nodo casella) {
        return casella.attributo("aria-pressed").equals("true");
    }

    /** Ognuno nelle fasi sue: di due numeri partiti dallo stesso valore il secondo sarebbe, giustamente, chiesto. */
    private void avanzamento(Finestra finestra, List<Nodo> fasi) throws IOException, InterruptedException {
        Nodo fase = fasi.get(caso.nextInt(fasi.size() / 2) * 2 + posto.quale());
        finestra.premi(in(finestra, fase, nodo -> nodo.ha("reale")).orElseThrow());
        Nodo editor = in(finestra, fase, nodo -> nodo.ha("rileva")).orElseThrow();
        int centesimi = 1 + (++volte * 2 + posto.quale()) % 9998;
        String dopo = BigDecimal.valueOf(centesimi, 2).stripTrailingZeros().toPlainString() + " al 2026-06-30";
        String gesto = UUID.randomUUID().toString();
        Map<String, Object> dettaglio = Map.of("testo", dopo, "gesto", gesto, "chiude", true, "fuoco", false);
        manda(
                Tentativo.esatto(campo(fase, "avanzamento"), dopo),
                () -> finestra.evento(editor, "salva-testo", Map.of("event.detail", dettaglio)),
                risposta -> riconosciuto(risposta, gesto));
    }

    /** Una parola in fondo a un testo lungo che altri scrivono insieme. */
    private void testo(Finestra finestra, Nodo fase) throws IOException, InterruptedException {
        Nodo campo = in(finestra, fase, nodo -> nodo.ha("campo-vivo") && nodo.ha("motivazione"))
                .orElseThrow();
        String base = finestra.guarda(albero -> campo.ha("campo-vivo--vuoto") ? "" : lettura(albero, campo));
        String parola = "parola" + posto.quale() + "n" + ++volte;
        sospesa = new Stesura(
                campo(fase, "motivazione"), base, parola, UUID.randomUUID().toString());
        salva(finestra, campo, sospesa);
    }

    private static String lettura(Albero albero, Nodo campo) {
        return albero.dentro(campo)
                .filter(nodo -> nodo.ha("lettura"))
                .findFirst()
                .map(albero::testo)
                .orElse("");
    }

    /** Come la bozza che il browser tiene: lo stesso gesto, con la sua base, finché non è salvato. */
    private void riprendi(Finestra finestra) throws IOException, InterruptedException {
        Stesura bozza = sospesa;
        if (bozza != null) {
            Nodo campo = finestra.guarda(
                    albero -> albero.trova(nodo -> nodo.attributo("data-campo").equals(bozza.campo()))
                            .orElseThrow());
            salva(finestra, campo, bozza);
        }
    }

    private void salva(Finestra finestra, Nodo campo, Stesura stesura) throws IOException, InterruptedException {
        String testo = (stesura.base() + " " + stesura.parola()).strip();
        Map<String, Object> dettaglio = Map.of(
                "testo", testo, "base", stesura.base(), "gesto", stesura.gesto(), "chiude", true, "fuoco", false);
        Invio invio = () -> finestra.evento(campo, "salva-testo", Map.of("event.detail", dettaglio));
        manda(Tentativo.parola(stesura.campo(), stesura.parola()), invio, risposta -> {
            boolean riconosciuto = riconosciuto(risposta, stesura.gesto());
            sospesa = riconosciuto ? null : sospesa;
            return riconosciuto;
        });
    }

    private static boolean riconosciuto(String risposta, String gesto) {
        return risposta.contains("ObiettiviCampi.riconosci") && risposta.contains(gesto);
    }

    private static Optional<Nodo> in(Finestra finestra, Nodo dove, Predicate<Nodo> quale) {
        return finestra.guarda(albero -> albero.dentro(dove).filter(quale).findFirst());
    }

    private static String campo(Nodo fase, String nome) {
        return fase.attributo("id").replace('-', '.') + "." + nome;
    }

    /** Un gesto che può fallire con la rete o con il programma. */
    @FunctionalInterface
    private interface Invio {
        String manda() throws IOException, InterruptedException;
    }

    private static boolean salvato(Finestra finestra) {
        return finestra.guarda(albero -> albero.conClasse("salvato")
                .map(albero::testo)
                .filter(detto -> detto.startsWith("Salvato alle"))
                .isPresent());
    }

    private void manda(Tentativo tentativo, Invio invio, Predicate<String> mostraSalvato)
            throws IOException, InterruptedException {
        boolean salvato = false;
        try {
            salvato = mostraSalvato.test(invio.manda());
        } finally {
            tentativi.add(tentativo.conEsito(salvato));
        }
        if (salvato) {
            confermati.release();
        }
    }
}
