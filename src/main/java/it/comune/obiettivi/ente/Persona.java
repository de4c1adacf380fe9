package it.comune.obiettivi.ente;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

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
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Una persona nominata nei documenti (responsabile, assessore), con le altre grafie del suo nome. */
@Entity
public class Persona {

    private static final Set<String> TITOLI = Set.of(
            "dott", "dottssa", "ssa", "dr", "ing", "arch", "avv", "geom", "rag", "sig", "sigra", "ra", "prof", "on");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(nullable = false)
    private String nome;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "persona_grafia", joinColumns = @JoinColumn(name = "persona"))
    @MapKeyColumn(name = "chiave")
    @Column(name = "testo", nullable = false)
    private Map<String, String> grafie = new HashMap<>();

    protected Persona() {}

    Persona(String nome) {
        this.nome = nome.strip();
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
     * Le parole del nome in ordine alfabetico, senza titoli: "dott. Bianchi Anna" e "Anna Bianchi" sono la stessa
     * persona; vuota se non resta nulla.
     */
    public static String chiave(String grafia) {
        return Stream.of(Settore.chiave(grafia).split(" "))
                .filter(parola -> !TITOLI.contains(parola))
                .sorted()
                .collect(joining(" "));
    }
}
