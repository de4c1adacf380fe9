package it.comune.obiettivi.ente;

import static java.util.stream.Collectors.toCollection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chi entra nel programma, con i suoi ruoli; la password è conservata solo come impronta. */
@Entity
public class Utente {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(nullable = false)
    private String accesso;

    @Column(nullable = false)
    private String nome;

    @Column(nullable = false)
    private String impronta;

    @Column(nullable = false)
    private int generazione;

    @Column(nullable = false)
    private boolean attivo = true;

    @Column(name = "deve_cambiare_password", nullable = false)
    private boolean deveCambiarePassword;

    @Column(name = "monouso_fino")
    private @Nullable Instant monousoFino;

    @Column
    private @Nullable Long persona;

    @Column(name = "ruolo_in_uso")
    private @Nullable String ruoloInUso;

    @Column(name = "chiave_bozze")
    private @Nullable String chiaveBozze;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "utente_ruolo", joinColumns = @JoinColumn(name = "utente"))
    private Set<Riga> ruoli = new HashSet<>();

    protected Utente() {}

    Utente(String accesso, String nome, @Nullable Long persona) {
        this.accesso = accesso;
        this.nome = nome;
        this.persona = persona;
        this.impronta = "";
        this.chiaveBozze = nuovaChiave();
    }

    private static String nuovaChiave() {
        byte[] casuali = new byte[32];
        new SecureRandom().nextBytes(casuali);
        return Base64.getEncoder().encodeToString(casuali);
    }

    /** La chiave AES con cui il suo browser cifra ciò che non è ancora salvato, in base 64. */
    String chiaveDelleBozze() {
        if (chiaveBozze == null) {
            chiaveBozze = nuovaChiave();
        }
        return chiaveBozze;
    }

    public long id() {
        return id;
    }

    /** Il nome con cui entra, in minuscole. */
    public String accesso() {
        return accesso;
    }

    public String nome() {
        return nome;
    }

    public boolean attivo() {
        return attivo;
    }

    public boolean deveCambiarePassword() {
        return deveCambiarePassword;
    }

    /** La {@link Persona} dei documenti che questo utente è, se si sa. */
    public @Nullable Long persona() {
        return persona;
    }

    /** Cresce a ogni cambio di password: le sessioni aperte prima finiscono. */
    public int generazione() {
        return generazione;
    }

    public Set<Ruolo> ruoli() {
        return ruoli.stream()
                .map(Riga::ruolo)
                .sorted(Comparator.comparing(Ruolo::codice))
                .collect(toCollection(LinkedHashSet::new));
    }

    public boolean ha(Class<? extends Ruolo> tipo) {
        return ruoli().stream().anyMatch(tipo::isInstance);
    }

    /** Il ruolo usato per ultimo, se lo ha ancora; altrimenti il primo dei suoi; nessuno se non ne ha. */
    public Optional<Ruolo> ruoloInUso() {
        Set<Ruolo> suoi = ruoli();
        return suoi.stream()
                .filter(ruolo -> ruolo.codice().equals(ruoloInUso))
                .findFirst()
                .or(() -> suoi.stream().findFirst());
    }

    String impronta() {
        return impronta;
    }

    Utente impronta(String nuova, boolean daCambiare) {
        impronta = nuova;
        deveCambiarePassword = daCambiare;
        monousoFino = null;
        generazione++;
        return this;
    }

    /** Una password da cambiare al primo accesso, che dopo quell'istante non vale più. */
    Utente monouso(String nuova, Instant fino) {
        impronta(nuova, true).monousoFino = fino;
        return this;
    }

    boolean monousoScaduta(Instant adesso) {
        return monousoFino != null && !adesso.isBefore(monousoFino);
    }

    void attivo(boolean si) {
        attivo = si;
    }

    void correggi(String nuovoNome, @Nullable Long nuovaPersona) {
        nome = nuovoNome;
        persona = nuovaPersona;
    }

    void assegna(Ruolo ruolo) {
        ruoli.add(Riga.di(ruolo));
    }

    void togli(Ruolo ruolo) {
        ruoli.remove(Riga.di(ruolo));
    }

    void usa(Ruolo ruolo) {
        ruoloInUso = ruolo.codice();
    }

    /** Dice che una persona può fare altro da prima, dopo il commit; che cosa, lo dice la banca dati. */
    public record RuoliCambiati(long utente) {}

    /** Dice che le sessioni aperte di una persona finiscono subito, dopo il commit. */
    public record Escluso(long utente, Perche perche) {}

    /** Perché le sessioni di una persona finiscono. */
    public enum Perche {
        DISATTIVATO,
        /** Da un amministratore: finiscono tutte. */
        PASSWORD_AZZERATA,
        /** Dalla persona stessa: finiscono tutte tranne quella in cui l'ha cambiata. */
        PASSWORD_CAMBIATA,
        /** Un amministratore le ha chiuse. */
        CHIUSE
    }

    /** Un ruolo come riga: il tipo e, se lo ha, il suo ambito. */
    @Embeddable
    record Riga(
            @Column(nullable = false) String tipo,
            @Column @Nullable Long settore,
            @Column @Nullable Long persona) {

        static Riga di(Ruolo ruolo) {
            return switch (ruolo.tipo().ambito()) {
                case NESSUNO -> new Riga(ruolo.nome(), null, null);
                case SETTORE -> new Riga(ruolo.nome(), ruolo.di(), null);
                case PERSONA -> new Riga(ruolo.nome(), null, ruolo.di());
            };
        }

        Ruolo ruolo() {
            Long ambito = settore != null ? settore : persona;
            return Ruolo.daCodice(ambito == null ? tipo : tipo + ":" + ambito);
        }
    }
}
