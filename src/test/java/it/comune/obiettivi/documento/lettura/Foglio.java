package it.comune.obiettivi.documento.lettura;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Un documento inventato, nella forma del modulo vero, da guastare un pezzo alla volta. */
record Foglio(String testo) {

    static final String MESI = "GENNAIO\tFEBBRAIO\tMARZO\tAPRILE\tMAGGIO\tGIUGNO\tLUGLIO\tAGOSTO\tSETTEMBRE\tOTTOBRE"
            + "\tNOVEMBRE\tDICEMBRE\t2026\t2027";
    static final String FASE_1 = "FASE 1\tScelta dei terreni\t60\tP\tX\tX\tX";
    static final String FASE_2 = "FASE 2\tConsegna delle chiavi\t40\tP\t\t\t\tX\tX\tX";
    static final String INDICATORE_1 = "FASE 1\tTerreni scelti\ttemporale\t31/03/2025";
    static final String INDICATORE_2 = "FASE 2\tOrti consegnati\tnumero\t10";
    static final String MOTIVARE = "\tMotivare eventuale ritardo e/o mancata attuazione:";

    private static final String TIPO =
            """
            Comune di Valdoro

            Programmazione 2025-2027

            Scheda Obiettivo Specifico 2025

            Azione strategica:\tUna città che cura\t\tObiettivo operativo:\tVerde di quartiere
            Missione\t9 Sviluppo sostenibile e tutela del territorio e dell'ambiente\tProgramma\t2 Tutela, valorizzazione e recupero ambientale
            PESO %%\t100\tSettore:\tAmbiente\tResponsabile:\tLia Fonti
            OBIETTIVO:\tOrti condivisi accessibili
            Descrizione estesa/finalità\tAprire dieci orti a chi non ha un giardino
            Assessore di riferimento\tUgo Prati\tPersonale dedicato:\tSquadra giardini
            Progetto trasversale (S/N)\tN\tIndicare le altre unità organizzative coinvolte:
            \tGANTT\t%% realizzazione\tPROG/EFF\t%s
            fasi\tP= andamento previsto E= andamento effettivo verificato
            %s
            %s\t\tE\tX
            %s
            %s\t\tE
            INDICATORI DI RISULTATO
            fasi\tindicatore\tunità di misura\tvalore atteso\tvalore raggiunto\tnote (motivare gli eventuali scostamenti)
            %s
            %s
            """.formatted(MESI, FASE_1, MOTIVARE, FASE_2, MOTIVARE, INDICATORE_1, INDICATORE_2);

    static Foglio tipo() {
        return new Foglio(TIPO);
    }

    /** Lo stesso documento con un pezzo scritto in un altro modo. */
    Foglio con(String prima, String dopo) {
        assertThat(testo).contains(prima);
        return new Foglio(testo.replace(prima, dopo));
    }

    Foglio e(Foglio altro) {
        return new Foglio(testo + "\n" + altro.testo);
    }

    DocumentoLetto leggi() {
        try {
            return Lettore.leggi(testo.getBytes(StandardCharsets.UTF_8));
        } catch (DocumentoIlleggibile errore) {
            throw new AssertionError(errore);
        }
    }

    /** La prima scheda del documento. */
    SchedaLetta scheda() {
        return leggi().schede().getFirst();
    }

    /** L'unico dubbio di una classe nella prima scheda. */
    AnomaliaLetta dubbio(Codice codice) {
        List<AnomaliaLetta> trovati = scheda().anomalie().stream()
                .filter(dubbio -> dubbio.codice() == codice)
                .toList();
        assertThat(trovati).as("dubbi " + codice).hasSize(1);
        return trovati.getFirst();
    }

    /** Le classi dei dubbi della prima scheda. */
    List<Codice> dubbi() {
        return scheda().anomalie().stream().map(AnomaliaLetta::codice).toList();
    }
}
