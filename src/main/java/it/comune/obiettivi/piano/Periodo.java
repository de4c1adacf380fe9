package it.comune.obiettivi.piano;

import java.time.LocalDate;
import java.time.YearMonth;

/** Una colonna del cronoprogramma: uno dei dodici mesi dell'anno del piano o uno dei due anni seguenti. */
public enum Periodo {
    GENNAIO,
    FEBBRAIO,
    MARZO,
    APRILE,
    MAGGIO,
    GIUGNO,
    LUGLIO,
    AGOSTO,
    SETTEMBRE,
    OTTOBRE,
    NOVEMBRE,
    DICEMBRE,
    ANNO_PIU_1,
    ANNO_PIU_2;

    private static final int MESI = 12;

    public boolean mese() {
        return ordinal() < MESI;
    }

    /** Primo giorno del periodo, per un piano dell'anno dato. */
    public LocalDate inizio(int anno) {
        return mese() ? LocalDate.of(anno, ordinal() + 1, 1) : LocalDate.of(anno + ordinal() - MESI + 1, 1, 1);
    }

    /** Vero se a quel giorno il periodo, in un piano dell'anno dato, è iniziato. */
    public boolean iniziato(int anno, LocalDate giorno) {
        return !inizio(anno).isAfter(giorno);
    }

    /** Ultimo giorno del periodo, per un piano dell'anno dato. */
    public LocalDate fine(int anno) {
        return mese()
                ? YearMonth.of(anno, ordinal() + 1).atEndOfMonth()
                : LocalDate.of(anno + ordinal() - MESI + 1, 12, 31);
    }

    /** {@code "2025-01"} per un mese, {@code "2026"} per un anno seguente. */
    public String codice(int anno) {
        return mese()
                ? YearMonth.of(anno, ordinal() + 1).toString()
                : String.valueOf(inizio(anno).getYear());
    }

    /** Il mese dell'anno del piano, da 1 a 12. */
    public static Periodo delMese(int mese) {
        return values()[mese - 1];
    }

    /**
     * Il contrario di {@link #codice(int)}.
     *
     * @throws IllegalArgumentException se il codice non è una colonna del piano dell'anno dato
     */
    public static Periodo daCodice(String codice, int anno) {
        for (Periodo periodo : values()) {
            if (periodo.codice(anno).equals(codice)) {
                return periodo;
            }
        }
        throw new IllegalArgumentException("Periodo fuori dal piano " + anno + ": " + codice);
    }
}
