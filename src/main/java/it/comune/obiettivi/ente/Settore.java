package it.comune.obiettivi.ente;

import static java.util.stream.Collectors.toCollection;

import com.google.re2j.Pattern;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Un settore del Comune, con le altre grafie sotto cui i documenti lo nominano. */
@Entity
public class Settore {

    private static final Pattern SEGNI = Pattern.compile("[\\p{M}\\p{Cf}]");
    private static final Pattern ALTRO = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(nullable = false)
    private String nome;

    @Column(nullable = false)
    private int ordine;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "settore_grafia", joinColumns = @JoinColumn(name = "settore"))
    @MapKeyColumn(name = "chiave")
    @Column(name = "testo", nullable = false)
    private Map<String, String> grafie = new HashMap<>();

    protected Settore() {}

    Settore(String nome, int ordine) {
        this.nome = nome.strip();
        this.ordine = ordine;
        grafie.put(chiave(nome), this.nome);
    }

    public long id() {
        return id;
    }

    public String nome() {
        return nome;
    }

    public Set<String> alias() {
        return grafie.values().stream().filter(testo -> !testo.equals(nome)).collect(toCollection(TreeSet::new));
    }

    public int ordine() {
        return ordine;
    }

    void aggiungiAlias(String alias) {
        grafie.putIfAbsent(chiave(alias), alias.strip());
    }

    void togliAlias(String alias) {
        if (!alias.equals(nome)) {
            grafie.remove(chiave(alias));
        }
    }

    /** Il nome di prima resta come alias. */
    void rinomina(String nuovo) {
        nome = nuovo.strip();
        grafie.put(chiave(nuovo), nome);
    }

    /**
     * La grafia ridotta alle sue parole, senza maiuscole, accenti, segni invisibili e punteggiatura: due grafie uguali così sono una;
     * vuota se la grafia non ha parole.
     */
    public static String chiave(String grafia) {
        String spogliata = Normalizer.normalize(grafia, Normalizer.Form.NFD);
        String minuscola = SEGNI.matcher(spogliata).replaceAll("").toLowerCase(Locale.ROOT);
        return ALTRO.matcher(minuscola).replaceAll(" ").strip();
    }
}
