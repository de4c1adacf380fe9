package it.comune.obiettivi.piano;

import it.comune.obiettivi.registro.Effetto;
import it.comune.obiettivi.registro.ModificaRifiutata;
import java.util.Locale;
import java.util.stream.Stream;

/** Quanto può essere lungo ciò che si scrive in un campo, in caratteri: si fa rispettare qui, e le pagine lo mostrano. */
public enum Lunghezza {
    /** Il numero di una fase, un peso. */
    NUMERO(50),
    /** Il nome di un settore o di una persona. */
    NOME(500),
    /** Una frase: un titolo, l'unità di misura, il valore atteso o raggiunto. */
    FRASE(4_000),
    /** Un discorso: finalità, motivazioni, note, il testo di una fase. */
    DISCORSO(20_000);

    /** Un testo scritto quando un limite non c'era si deve poter accorciare: come base se ne accetta di più. */
    private static final int BASE = 1_000_000;

    private final int massimo;

    Lunghezza(int massimo) {
        this.massimo = massimo;
    }

    public int massimo() {
        return massimo;
    }

    /** La lunghezza del campo con il nome che ha nel registro e nelle anomalie, per esempio {@code fase.2.motivazione}. */
    public static Lunghezza di(String campo) {
        String nome = campo.substring(campo.lastIndexOf('.') + 1);
        return Stream.of(Campo.values())
                .filter(suo -> suo.nome().equals(nome))
                .map(Campo::lunghezza)
                .findFirst()
                .orElse(DISCORSO);
    }

    public boolean ammette(String testo) {
        return testo.length() <= massimo;
    }

    /** @throws ModificaRifiutata se uno dei testi è più lungo; chi l'ha scritto sa di quanto */
    void esigi(String... testi) {
        Stream.of(testi).filter(testo -> !ammette(testo)).findFirst().ifPresent(lungo -> {
            throw new ModificaRifiutata(String.format(
                    Locale.ITALY,
                    "Il testo è di %,d caratteri e qui ce ne stanno %,d: accorcialo e salva di nuovo.",
                    lungo.length(),
                    massimo));
        });
    }

    /** @throws ModificaRifiutata se un testo del gesto non sta nel suo campo */
    static void esigi(Modifica modifica) {
        switch (modifica) {
            case Modifica.CambiaTesto gesto -> esigi(gesto.campo().nome(), gesto.base(), gesto.testo());
            case Modifica.AggiungiFase gesto -> {
                NUMERO.esigi(gesto.numero());
                DISCORSO.esigi(gesto.testo());
            }
            case Modifica.AggiungiIndicatore gesto -> DISCORSO.esigi(gesto.testo());
            case Modifica.DecidiAnomalia gesto -> DISCORSO.esigi(gesto.valore());
            case Modifica.DellaScheda gesto -> {}
            case Modifica.ScriviMotivazione gesto -> esigi("motivazione", gesto.base(), gesto.testo());
            case Modifica.CambiaTestoFase gesto -> esigi("testo", gesto.base(), gesto.testo());
            case Modifica.NumeraFase gesto -> NUMERO.esigi(gesto.da(), gesto.a());
            case Modifica.DellaFase gesto -> {}
            case Modifica.RaggiungiIndicatore gesto -> esigi("raggiunto", gesto.base(), gesto.valore());
            case Modifica.ScriviIndicatore gesto ->
                esigi(gesto.voce().name().toLowerCase(Locale.ROOT), gesto.base(), gesto.testo());
            case Modifica.AssegnaIndicatore gesto -> {}
        }
    }

    /** @throws ModificaRifiutata se un testo del gesto non sta nel suo campo */
    static void esigi(ModificaTrasversale modifica) {
        switch (modifica) {
            case ModificaTrasversale.CambiaTitolo gesto -> esigi("titolo", gesto.base(), gesto.testo());
            case ModificaTrasversale.CambiaFinalita gesto -> esigi("finalita", gesto.base(), gesto.testo());
            case ModificaTrasversale.ScriviNote gesto -> esigi("noteCondivise", gesto.base(), gesto.testo());
            case ModificaTrasversale.CambiaFaseComune gesto -> esigi("testo", gesto.base(), gesto.testo());
            case ModificaTrasversale.AggiungiFaseComune gesto -> {
                NUMERO.esigi(gesto.numero());
                DISCORSO.esigi(gesto.testo());
            }
            case ModificaTrasversale.InserisciTrasversale gesto -> {}
            case ModificaTrasversale.TogliFaseComune gesto -> {}
            case ModificaTrasversale.RimettiFaseComune gesto -> {}
            case ModificaTrasversale.CollegaScheda gesto -> {}
            case ModificaTrasversale.ScollegaScheda gesto -> {}
        }
    }

    /** @throws ModificaRifiutata se il testo, unito a quello degli altri, non sta più nel campo */
    static void esigi(Effetto effetto) {
        if (!effetto.campo().startsWith("anomalia.")) {
            di(effetto.campo()).esigi(effetto.a());
        }
    }

    private static void esigi(String campo, String base, String testo) {
        if (base.length() > BASE) {
            throw new ModificaRifiutata("Il testo da cui si parte non è di questo campo: ricarica la pagina.");
        }
        di(campo).esigi(testo);
    }
}
