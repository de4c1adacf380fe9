package it.comune.obiettivi.documento.lettura;

import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Peso;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tutto ciò che un documento di schede obiettivo dice, con i dubbi nati leggendolo: nulla è rifiutato, nulla è corretto
 * in silenzio.
 *
 * @param comune il nome scritto nelle testate, vuoto se manca
 * @param anno l'anno del piano: il più frequente nelle testate
 * @param programmazione il triennio come scritto, per esempio {@code "2025-2027"}
 * @param codifica la codifica riconosciuta nei byte
 * @param settori i nomi proposti per i settori, con le altre grafie
 * @param persone i nomi proposti per responsabili e assessori, con le altre grafie
 * @param gruppi le copie di uno stesso obiettivo trasversale
 * @param anomalie i dubbi dell'intero piano; quelli di una scheda stanno nella scheda
 */
public record DocumentoLetto(
        String comune,
        int anno,
        String programmazione,
        String codifica,
        List<SchedaLetta> schede,
        List<NomeProposto> settori,
        List<NomeProposto> persone,
        List<GruppoTrasversale> gruppi,
        List<AnomaliaLetta> anomalie) {

    /**
     * Una scheda con i valori in uso finché una persona non decide.
     *
     * @param numero posizione nel documento, da 1
     * @param annoScritto l'anno nella sua testata, nullo se manca
     * @param impronta SHA-256 del testo grezzo, in esadecimale
     */
    public record SchedaLetta(
            int numero,
            @Nullable Integer annoScritto,
            TestataLetta testata,
            List<FaseLetta> fasi,
            List<IndicatoreLetto> indicatori,
            List<AnomaliaLetta> anomalie,
            String testoGrezzo,
            String impronta) {}

    /**
     * La parte alta della scheda.
     *
     * @param trasversale vero, falso, o nullo se non è indicato
     * @param altreUnita l'elenco come scritto
     * @param settoriCoinvolti i nomi proposti dei settori riconosciuti nell'elenco
     * @param unitaSconosciute i pezzi dell'elenco che non sono un settore, mai spezzati alla punteggiatura
     */
    public record TestataLetta(
            String azioneStrategica,
            String obiettivoOperativo,
            MissioneLetta missione,
            String titolo,
            String finalita,
            @Nullable Peso peso,
            NomeLetto settore,
            NomeLetto responsabile,
            NomeLetto assessore,
            String personale,
            @Nullable Boolean trasversale,
            String altreUnita,
            List<String> settoriCoinvolti,
            List<String> unitaSconosciute) {}

    /** Missione e programma: come scritti, e i codici in uso di due cifre. */
    public record MissioneLetta(
            String missioneScritta,
            String programmaScritto,
            @Nullable String missione,
            @Nullable String programma) {}

    /** Un nome come scritto e il nome proposto per quel settore o quella persona; entrambi vuoti se manca. */
    public record NomeLetto(String scritto, String proposto) {}

    /** Il nome proposto per un settore o una persona, con le altre grafie trovate o già note. */
    public record NomeProposto(String nome, List<String> alias) {}

    /**
     * Una fase.
     *
     * @param chiave posizione nella scheda, da 1
     * @param numero come scritto, anche ripetuto o saltato
     * @param altraLettura i mesi dell'altra lettura possibile di una riga P spostata
     * @param scartoP colonne fra la sigla P e la sua intestazione (−1 = una a sinistra)
     * @param scartoE lo stesso per la sigla E
     */
    public record FaseLetta(
            int chiave,
            String numero,
            String testo,
            @Nullable Peso peso,
            Mesi previsti,
            Mesi effettivi,
            String motivazione,
            @Nullable Mesi altraLettura,
            int scartoP,
            int scartoE) {}

    /**
     * Un indicatore di risultato.
     *
     * @param fase chiave della fase, nulla se l'indicatore è della scheda
     * @param atteso il testo in uso: come scritto, o la data proposta
     */
    public record IndicatoreLetto(
            int chiave,
            @Nullable Integer fase,
            String testo,
            String unita,
            String atteso,
            String raggiunto,
            String note) {}

    /** Un obiettivo trasversale proposto: i numeri delle schede che ne sono copie e le fasi comuni. */
    public record GruppoTrasversale(
            String titolo, String finalita, List<Integer> schede, List<FaseComuneProposta> fasiComuni) {}

    /** Una fase comune proposta per somiglianza di testo, con le fasi delle schede che la contengono. */
    public record FaseComuneProposta(int numero, String testo, List<FaseDiScheda> fasi) {}

    /** Una fase indicata dal numero della scheda e dalla sua chiave. */
    public record FaseDiScheda(int scheda, int fase) {}

    /**
     * Un dubbio nato dalla lettura.
     *
     * @param campo il campo a cui si riferisce: {@code settore}, {@code fase.3.previsti}, {@code indicatore.2.atteso}…
     * @param proposta ciò che si propone, vuoto se nulla
     * @param inUso ciò che vale finché una persona non decide
     */
    public record AnomaliaLetta(
            Codice codice, String campo, String originale, String proposta, String inUso, Gravita gravita) {

        static AnomaliaLetta propone(Codice codice, String campo, String originale, String proposta) {
            return new AnomaliaLetta(codice, campo, originale, proposta, proposta, codice.gravita);
        }

        static AnomaliaLetta conserva(Codice codice, String campo, String originale, String proposta) {
            return new AnomaliaLetta(codice, campo, originale, proposta, originale, codice.gravita);
        }

        static AnomaliaLetta senzaValore(Codice codice, String campo, String originale, String proposta) {
            return new AnomaliaLetta(codice, campo, originale, proposta, "", codice.gravita);
        }

        AnomaliaLetta con(Gravita altra) {
            return new AnomaliaLetta(codice, campo, originale, proposta, inUso, altra);
        }
    }

    /** Quanto pesa un dubbio. */
    public enum Gravita {
        INFO,
        AVVISO,
        GRAVE
    }

    /** Le classi di dubbio, con la gravità di partenza. */
    public enum Codice {
        ANNO_DIVERSO(Gravita.AVVISO),
        ANNO_MANCANTE(Gravita.INFO),
        ANNO_NON_TROVATO(Gravita.GRAVE),
        CODIFICA_DUBBIA(Gravita.AVVISO),
        TESTO_FUORI_DALLE_SCHEDE(Gravita.INFO),
        SCHEDA_INCOMPLETA(Gravita.GRAVE),
        SCHEDA_RIPETUTA(Gravita.AVVISO),
        TESTO_NON_COLLOCATO(Gravita.INFO),
        TESTO_TAGLIATO(Gravita.GRAVE),
        CAMPO_VUOTO(Gravita.AVVISO),
        INTESTAZIONE_NON_CAPITA(Gravita.AVVISO),
        COPIE_TRASVERSALI(Gravita.INFO),
        TITOLO_MANCANTE(Gravita.AVVISO),
        SETTORE_MANCANTE(Gravita.GRAVE),
        SETTORE_ALIAS(Gravita.INFO),
        RESPONSABILE_MANCANTE(Gravita.AVVISO),
        PERSONA_ALIAS(Gravita.INFO),
        PERSONA_AMBIGUA(Gravita.AVVISO),
        UNITA_SCONOSCIUTA(Gravita.INFO),
        TRASVERSALE_CONTRADDITTORIO(Gravita.AVVISO),
        TRASVERSALE_DALLE_UNITA(Gravita.AVVISO),
        TRASVERSALE_NON_INDICATO(Gravita.AVVISO),
        TRASVERSALE_SENZA_UNITA(Gravita.INFO),
        MISSIONE_DISCORDE(Gravita.AVVISO),
        MISSIONE_NON_VALIDA(Gravita.AVVISO),
        MISSIONE_MANCANTE(Gravita.AVVISO),
        PROGRAMMA_DISCORDE(Gravita.AVVISO),
        PROGRAMMA_MANCANTE(Gravita.INFO),
        PESO_NON_VALIDO(Gravita.AVVISO),
        GRIGLIA_SENZA_INTESTAZIONE(Gravita.AVVISO),
        MESE_SENZA_COLONNA(Gravita.INFO),
        MESI_DAI_PERIODI(Gravita.AVVISO),
        MESI_DALLA_SCADENZA(Gravita.AVVISO),
        ANNI_CRONOPROGRAMMA(Gravita.INFO),
        RIGA_P_SPOSTATA(Gravita.AVVISO),
        RIGA_E_SPOSTATA(Gravita.INFO),
        RIGA_E_SENZA_SIGLA(Gravita.AVVISO),
        SEGNO_FUORI_GRIGLIA(Gravita.AVVISO),
        SEGNO_NON_CAPITO(Gravita.AVVISO),
        FASE_NUMERO_RIPETUTO(Gravita.INFO),
        FASE_NUMERO_SALTATO(Gravita.INFO),
        FASE_SENZA_TESTO(Gravita.AVVISO),
        FASE_TESTO_TRONCO(Gravita.AVVISO),
        MOTIVAZIONE_SU_RIGA_PROPRIA(Gravita.INFO),
        INDICATORE_SENZA_FASE(Gravita.AVVISO),
        INDICATORE_FASE_INESISTENTE(Gravita.AVVISO),
        INDICATORE_FASE_AMBIGUA(Gravita.INFO),
        INDICATORE_SENZA_TESTO(Gravita.AVVISO),
        INDICATORE_SU_DUE_RIGHE(Gravita.INFO),
        INDICATORI_SPOSTATI(Gravita.INFO),
        INDICATORI_SENZA_INTESTAZIONE(Gravita.AVVISO),
        ATTESO_MANCANTE(Gravita.INFO),
        DATA_IMPOSSIBILE(Gravita.AVVISO),
        DATA_SENZA_ANNO(Gravita.INFO),
        DATA_SENZA_GIORNO(Gravita.INFO),
        DATE_PIU_DI_UNA(Gravita.INFO),
        DATA_NELLA_FRASE(Gravita.INFO),
        NUMERO_O_DATA(Gravita.AVVISO),
        VERSO_PRESUNTO(Gravita.INFO),
        SOMMA_PESI_SETTORE(Gravita.AVVISO),
        PESO_SCHEDA_MANCANTE(Gravita.AVVISO),
        SOMMA_PESI_FASI(Gravita.AVVISO),
        PESI_FASI_MANCANTI(Gravita.AVVISO),
        TEMPI_PAGAMENTO_SOTTO_30(Gravita.AVVISO),
        ACCESSIBILITA_ASSENTE(Gravita.AVVISO),
        SCADENZA_FUORI_DAI_MESI(Gravita.AVVISO),
        FASE_SENZA_MESI(Gravita.AVVISO),
        FASE_SENZA_INDICATORE(Gravita.AVVISO),
        ORE_FORMAZIONE(Gravita.AVVISO);

        private final Gravita gravita;

        Codice(Gravita gravita) {
            this.gravita = gravita;
        }
    }
}
