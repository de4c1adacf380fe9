package it.comune.obiettivi.carico;

import it.comune.obiettivi.carico.Albero.Nodo;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

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

    private final String radice;
    private final Posto posto;
    private final RandomGenerator caso;
    private final Semaphore confermati;
    private final List<Tentativo> tentativi = new ArrayList<>();
    private int volte;

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
            List<Nodo> fasi = finestra.guarda(Scrittore::fasi);
            while (!basta.getAsBoolean()) {
                Nodo fase = fasi.get(caso.nextInt(fasi.size()));
                // il primo gesto porta un valore che nessun altro ha: da lì cominciano le sue righe nel registro
                switch (tentativi.isEmpty() ? 0 : caso.nextInt(3)) {
                    case 0 -> avanzamento(finestra, fase);
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
                .filter(nodo -> nodo.attributo("aria-label").endsWith("svolto"))
                .findFirst()
                .orElseThrow());
        boolean svolto = !finestra.guarda(albero -> premuta(casella));
        String campo = campo(fase, "svolto.2026-0" + (mese + 1));
        manda(finestra, Tentativo.esatto(campo, svolto ? "X" : ""), () -> finestra.premi(casella));
        finestra.aspetta(albero -> premuta(casella) == svolto, RITORNO);
    }

    private static boolean premuta(Nodo casella) {
        return casella.attributo("aria-pressed").equals("true");
    }

    private void avanzamento(Finestra finestra, Nodo fase) throws IOException, InterruptedException {
        finestra.premi(in(finestra, fase, nodo -> nodo.ha("reale")).orElseThrow());
        Nodo editor = in(finestra, fase, nodo -> nodo.ha("rileva")).orElseThrow();
        Nodo valore = in(finestra, editor, nodo -> nodo.etichetta.equals("vaadin-text-field"))
                .orElseThrow();
        Nodo salva = in(finestra, editor, nodo -> nodo.ha("btn--primo")).orElseThrow();
        int centesimi = 1 + (++volte * 2 + posto.quale()) % 9998;
        BigDecimal percento = BigDecimal.valueOf(centesimi, 2);
        finestra.scrivi(valore, percento.toPlainString().replace('.', ','), "change");
        String dopo = percento.stripTrailingZeros().toPlainString() + " al 2026-06-30";
        manda(finestra, Tentativo.esatto(campo(fase, "avanzamento"), dopo), () -> finestra.premi(salva));
    }

    private void testo(Finestra finestra, Nodo fase) throws IOException, InterruptedException {
        String parola = "parola" + posto.quale() + "n" + ++volte;
        Nodo campo = in(finestra, fase, nodo -> nodo.ha("motivazione") && nodo.ha("campo-vivo"))
                .orElseThrow();
        Optional<Nodo> lettura = in(finestra, campo, nodo -> nodo.ha("lettura"));
        finestra.premi(lettura.orElseThrow());
        Nodo area = in(finestra, campo, nodo -> nodo.ha("scrittura")).orElseThrow();
        String prima = finestra.guarda(albero -> area.proprieta.getOrDefault("value", ""));
        finestra.scrivi(area, (prima + " " + parola).strip(), "change");
        manda(
                finestra,
                Tentativo.parola(campo(fase, "motivazione"), parola),
                () -> finestra.evento(area, "blur", Map.of()));
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
        void manda() throws IOException, InterruptedException;
    }

    private void manda(Finestra finestra, Tentativo tentativo, Invio invio) throws IOException, InterruptedException {
        boolean salvato = false;
        try {
            invio.manda();
            salvato = finestra.guarda(albero -> albero.conClasse("salvato")
                    .map(albero::testo)
                    .filter(detto -> detto.startsWith("Salvato alle"))
                    .isPresent());
        } finally {
            tentativi.add(tentativo.conEsito(salvato));
        }
        if (salvato) {
            confermati.release();
        }
    }
}
