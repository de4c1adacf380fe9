package it.comune.obiettivi.piano;

import it.comune.obiettivi.registro.ModificaRifiutata;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Un insieme di {@link Periodo periodi} del cronoprogramma, come maschera di 14 bit. */
public record Mesi(int maschera) {

    public static final Mesi NESSUNO = new Mesi(0);
    private static final int TUTTI = (1 << Periodo.values().length) - 1;

    public Mesi {
        if ((maschera & ~TUTTI) != 0) {
            throw new IllegalArgumentException("Maschera di mesi fuori dal cronoprogramma: " + maschera);
        }
    }

    public static Mesi di(Periodo... periodi) {
        return Stream.of(periodi).reduce(NESSUNO, (mesi, periodo) -> mesi.con(periodo, true), (a, b) -> b);
    }

    public boolean contiene(Periodo periodo) {
        return (maschera & bit(periodo)) != 0;
    }

    /** Gli stessi mesi, con il periodo dentro o fuori. */
    public Mesi con(Periodo periodo, boolean dentro) {
        return new Mesi(dentro ? maschera | bit(periodo) : maschera & ~bit(periodo));
    }

    /**
     * I mesi svolti, con uno segnato o tolto da una persona.
     *
     * @throws ModificaRifiutata se si segna un mese che a quel giorno non è ancora iniziato
     */
    Mesi svolto(Periodo mese, boolean svolto, int anno, LocalDate oggi) {
        if (svolto && !mese.iniziato(anno, oggi)) {
            throw new ModificaRifiutata("Un mese non ancora iniziato non si può segnare come svolto.");
        }
        return con(mese, svolto);
    }

    /** I primi, in ordine di tempo: tutti, se sono meno. */
    public Mesi primi(int quanti) {
        int resto = maschera;
        for (int i = 0; i < quanti; i++) {
            resto &= resto - 1;
        }
        return new Mesi(maschera & ~resto);
    }

    /** Quelli che non stanno negli altri. */
    public Mesi meno(Mesi altri) {
        return new Mesi(maschera & ~altri.maschera);
    }

    public int quanti() {
        return Integer.bitCount(maschera);
    }

    public boolean vuoto() {
        return maschera == 0;
    }

    /** I periodi, in ordine di tempo. */
    public List<Periodo> elenco() {
        return Stream.of(Periodo.values()).filter(this::contiene).toList();
    }

    private static int bit(Periodo periodo) {
        return 1 << periodo.ordinal();
    }
}
