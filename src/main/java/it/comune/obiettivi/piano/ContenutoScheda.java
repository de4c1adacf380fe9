package it.comune.obiettivi.piano;

import it.comune.obiettivi.registro.ModificaRifiutata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tutto ciò che una scheda dice quando entra nel piano, con il testo grezzo da cui viene.
 *
 * @param numero posizione nel documento, da 1
 * @param impronta SHA-256 del testo grezzo: la stessa scheda si riconosce da qui
 */
public record ContenutoScheda(
        int anno,
        int numero,
        Testata testata,
        List<ContenutoFase> fasi,
        List<ContenutoIndicatore> indicatori,
        List<ContenutoAnomalia> anomalie,
        String impronta,
        String testoGrezzo) {

    public ContenutoScheda {
        fasi = List.copyOf(fasi);
        indicatori = List.copyOf(indicatori);
        anomalie = List.copyOf(anomalie);
    }

    /** La scheda che ne nasce, fuori dal piano: si legge come le altre. */
    public Scheda scheda() {
        return new Scheda(this);
    }

    /**
     * Una fase.
     *
     * @param chiave posizione nella scheda, da 1, stabile per sempre
     * @param numero il numero come scritto ("FASE 5" → "5"), anche ripetuto o mancante
     * @param faseComune chiave della fase comune dell'obiettivo trasversale, nulla se è del solo settore
     */
    public record ContenutoFase(
            int chiave,
            String numero,
            String testo,
            @Nullable Peso peso,
            Mesi previsti,
            Mesi effettivi,
            String motivazione,
            @Nullable Integer faseComune) {

        static ContenutoFase nuova(int chiave, Modifica.AggiungiFase gesto) {
            String testo = scritto(gesto.testo(), "Scrivi il testo della fase.");
            return new ContenutoFase(
                    chiave, Fase.numero(gesto.numero()), testo, null, Mesi.NESSUNO, Mesi.NESSUNO, "", null);
        }
    }

    /**
     * Un indicatore di risultato.
     *
     * @param fase chiave della fase, nulla se l'indicatore è della scheda
     */
    public record ContenutoIndicatore(
            int chiave,
            @Nullable Integer fase,
            String testo,
            String unita,
            String atteso,
            String raggiunto,
            String note) {

        static ContenutoIndicatore nuovo(int chiave, Modifica.AggiungiIndicatore gesto) {
            String testo = scritto(gesto.testo(), "Scrivi che cosa misura l'indicatore.");
            return new ContenutoIndicatore(chiave, gesto.fase(), testo, "", "", "", "");
        }
    }

    private static String scritto(String testo, String senno) {
        if (testo.isBlank()) {
            throw new ModificaRifiutata(senno);
        }
        return testo.strip();
    }

    /** Un dubbio nato dalla lettura: l'originale, la proposta e ciò che vale finché una persona non decide. */
    public record ContenutoAnomalia(
            int chiave,
            String codice,
            String campo,
            String originale,
            String proposta,
            String inUso,
            Anomalia.Gravita gravita,
            Anomalia.Stato stato) {}
}
