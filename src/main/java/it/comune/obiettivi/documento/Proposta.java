package it.comune.obiettivi.documento;

import it.comune.obiettivi.documento.lettura.DocumentoLetto;
import it.comune.obiettivi.piano.Anomalia;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Una proposta di importazione: il documento letto e le decisioni prese, fuori dal piano fino alla conferma. */
@Entity
public class Proposta {

    /** A che punto è. */
    public enum Stato {
        DA_CONFERMARE,
        CONFERMATA,
        SCARTATA
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NOME_LUNGO = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long versione;

    private String nome;
    private LocalDateTime caricataIl;
    private String caricataDa;

    @Enumerated(EnumType.STRING)
    private Stato stato;

    private String documento;
    private String decisioni;

    @SuppressWarnings("NullAway.Init")
    protected Proposta() {}

    Proposta(String nome, DocumentoLetto letto, Instant quando, String chi) {
        this.nome = nome.length() > NOME_LUNGO ? nome.substring(0, NOME_LUNGO) : nome;
        this.documento = Compresso.scrivi(letto);
        this.decisioni = "[]";
        this.caricataIl = LocalDateTime.ofInstant(quando, ZoneOffset.UTC);
        this.caricataDa = chi;
        this.stato = Stato.DA_CONFERMARE;
    }

    /** Le decisioni nuove vengono dopo le altre; una su un dubbio che torna aperto toglie quella presa. */
    void decidi(List<Decisione> nuove) {
        Map<String, Decisione> tutte = new LinkedHashMap<>();
        decisioni().forEach(decisione -> tutte.put(decisione.soggetto(), decisione));
        for (Decisione nuova : nuove) {
            tutte.remove(nuova.soggetto());
            if (!(nuova instanceof Decisione.SuAnomalia su && su.stato() == Anomalia.Stato.APERTA)) {
                tutte.put(nuova.soggetto(), nuova);
            }
        }
        decisioni = JSON.writeValueAsString(tutte.values().toArray(Decisione[]::new));
    }

    void chiudi(Stato finale) {
        stato = finale;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    /** Il nome del file. */
    public String nome() {
        return nome;
    }

    public Instant caricataIl() {
        return caricataIl.toInstant(ZoneOffset.UTC);
    }

    public String caricataDa() {
        return caricataDa;
    }

    /** Cresce a ogni cambiamento conservato. */
    public long versione() {
        return versione;
    }

    public Stato stato() {
        return stato;
    }

    public DocumentoLetto documento() {
        return Compresso.leggi(documento);
    }

    /** Le decisioni prese, una per soggetto. */
    public List<Decisione> decisioni() {
        return Arrays.asList(JSON.readValue(decisioni, Decisione[].class));
    }
}
