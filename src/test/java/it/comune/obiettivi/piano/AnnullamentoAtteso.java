package it.comune.obiettivi.piano;

import it.comune.obiettivi.piano.ModelloDelPiano.Attesa;
import it.comune.obiettivi.piano.ModelloDelPiano.Fine;
import java.util.Set;

/**
 * Che cosa deve fare un annullamento: ridare al campo il valore di prima, se ha ancora quello del gesto e se la sua
 * parte c'è; altrimenti si rifiuta. Non guarda come il piano inverte i gesti.
 *
 * @param radice il gesto da cui si è partiti
 * @param disfa vero se disfa il gesto, falso se lo rifà
 * @param prima il valore prima della riga annullata
 * @param dopo il valore dopo
 */
record AnnullamentoAtteso(Object radice, boolean disfa, String campo, String prima, String dopo) {

    boolean siPuo(RegoleDelModello qui) {
        boolean mai = radice instanceof Modifica.RileggiScheda || radice instanceof Modifica.NessunaNovita;
        return !mai && qui.ora(campo).equals(dopo);
    }

    /** Senza guardare chi lo fa. */
    Attesa su(RegoleDelModello qui) {
        String[] nomi = campo.split("\\.");
        return switch (nomi[0]) {
            case "fase" -> nomi.length == 2 || qui.ha("fase." + nomi[1]) ? fase(qui) : Attesa.solo(Fine.RIFIUTO);
            case "indicatore" -> indicatore(qui, nomi);
            case "faseComune" -> comune(qui);
            default -> valore(qui);
        };
    }

    private Attesa fase(RegoleDelModello qui) {
        if (!campo.endsWith(".avanzamento")) {
            return valore(qui);
        }
        boolean aggiunta = radice instanceof Modifica.RilevaAvanzamento;
        return aggiunta == disfa ? qui.ritira(campo) : qui.rileva(campo, prima);
    }

    private Attesa indicatore(RegoleDelModello qui, String[] nomi) {
        int chiave = Integer.parseInt(nomi[1]);
        if (nomi.length == 2) {
            return qui.presenteConFase(chiave, prima);
        }
        boolean faseTolta = nomi[2].equals("fase") && !prima.isEmpty() && !qui.ha("fase." + prima);
        return qui.resta(chiave) && !faseTolta ? valore(qui) : Attesa.solo(Fine.RIFIUTO);
    }

    private Attesa comune(RegoleDelModello qui) {
        if (radice instanceof ModificaTrasversale.CambiaFaseComune) {
            return qui.scriveComune(campo, dopo, prima);
        }
        boolean toglieva = radice instanceof ModificaTrasversale.TogliFaseComune;
        return toglieva == disfa ? qui.rimettiComune(campo) : qui.togliComune(campo);
    }

    private Attesa valore(RegoleDelModello qui) {
        boolean testo = radice instanceof Modifica.CambiaTesto
                || radice instanceof Modifica.ScriviMotivazione
                || radice instanceof Modifica.CambiaTestoFase
                || radice instanceof Modifica.ScriviIndicatore
                || radice instanceof ModificaTrasversale.CambiaTitolo
                || radice instanceof ModificaTrasversale.CambiaFinalita
                || radice instanceof ModificaTrasversale.ScriviNote;
        return testo ? qui.testo(campo, dopo, prima) : qui.mette(campo, prima);
    }

    /** Un valore diverso da quello di prima non si rende. */
    Attesa rende(Attesa attesa) {
        boolean altro = attesa.testo() == null && !prima.equals(attesa.valore());
        boolean niente = attesa.fini().equals(Set.of(Fine.NIENTE));
        return niente || attesa.fini().contains(Fine.CAMBIA) && altro ? Attesa.solo(Fine.RIFIUTO) : attesa;
    }
}
