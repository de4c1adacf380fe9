package it.comune.obiettivi.cruscotto.ui;

import it.comune.obiettivi.cruscotto.Cifra;
import it.comune.obiettivi.cruscotto.Quadro.Punto;
import it.comune.obiettivi.cruscotto.Spiegazione.DellaMedia;
import it.comune.obiettivi.cruscotto.Spiegazione.Soggetto;
import it.comune.obiettivi.cruscotto.Spiegazione.Termine;
import it.comune.obiettivi.cruscotto.Stato;
import it.comune.obiettivi.cruscotto.Stato.Soglie;
import it.comune.obiettivi.cruscotto.ui.ElencoLivelli.Riga;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.lingua.Parole;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** La frase sopra ogni grafico: risponde alla domanda con le stesse cifre che il grafico disegna. */
final class Risposte {

    private static final int NOMINABILI = 3;
    private static final double QUASI_TUTTO = 0.6;
    private static final int LEGGIBILE = 44;
    private static final double COMPLETO = 100;

    private final Parole parole;
    private final Soglie soglie;

    Soglie soglie() {
        return soglie;
    }

    Risposte(Parole parole, Soglie soglie) {
        this.parole = parole;
        this.soglie = soglie;
    }

    /** A che punto siamo? E da dove viene la distanza dall'atteso. */
    String aChePunto(DellaMedia media) {
        Cifra cifra = media.cifra();
        Double scostamento = cifra.scostamento();
        if (scostamento == null) {
            return dici(cifra.stato() == null ? "vuoto" : "nonValutabile");
        }
        if (cifra.stato() == Stato.COMPLETATO) {
            return dici("completo");
        }
        if (cifra.stato() == Stato.NON_AVVIATO) {
            return dici("nonAvviato");
        }
        int segno = Numeri.tondo(scostamento).signum();
        return switch (segno) {
            case 0 -> dici("pari");
            case 1 -> dici("sopra", punti(scostamento));
            default -> sotto(scostamento, media.termini());
        };
    }

    private String sotto(double scostamento, List<Termine> termini) {
        List<Termine> colpevoli = termini.stream()
                .filter(termine -> termine.contributo() < 0)
                .sorted(Comparator.comparingDouble(Termine::contributo))
                .toList();
        if (colpevoli.isEmpty() || termini.size() == 1) {
            return dici("sotto", punti(scostamento));
        }
        boolean unoBasta = colpevoli.size() == 1 || colpevoli.getFirst().contributo() <= scostamento * QUASI_TUTTO;
        List<Termine> primi = colpevoli.subList(0, unoBasta ? 1 : 2);
        double spiegati = primi.stream().mapToDouble(Termine::contributo).sum();
        String nomi = parole.elenco(primi.stream().map(Risposte::nome).toList());
        if (spiegati <= scostamento) {
            return dici("sotto.tutto", punti(scostamento), nomi);
        }
        return dici(unoBasta ? "sotto.uno" : "sotto.due", punti(scostamento), nomi, punti(spiegati));
    }

    private static String nome(Termine termine) {
        return termine.soggetto() instanceof Soggetto.DellaScheda ? breve(termine.nome()) : termine.nome();
    }

    /** Il titolo di una scheda dentro una frase: fino ai due punti, o quanto basta a riconoscerla. */
    static String breve(String titolo) {
        String capo = titolo.split(": ", 2)[0];
        int fine = capo.length() <= LEGGIBILE ? capo.length() : capo.lastIndexOf(' ', LEGGIBILE);
        return fine == capo.length() ? capo : capo.substring(0, fine < 0 ? LEGGIBILE : fine) + "…";
    }

    /** Quali settori sono indietro? Le righe sono dalla più indietro. */
    String settoriIndietro(List<Riga> tutte) {
        List<Riga> righe = daiPiuIndietro(tutte);
        List<Riga> indietro = righe.stream().filter(Riga::indietro).toList();
        if (righe.isEmpty()) {
            return dici("vuoto");
        }
        if (indietro.isEmpty()) {
            return nessunoIndietro("settori", righe);
        }
        Riga ultima = indietro.getFirst();
        if (righe.size() == 1) {
            return dici("settori.unico", ultima.nome(), sotto(ultima));
        }
        String quanti =
                dici("settori.quanti", Parole.maiuscola(parole.numero(indietro.size())), parole.numero(righe.size()));
        return quanti + " " + critici(indietro);
    }

    private String critici(List<Riga> indietro) {
        Riga ultima = indietro.getFirst();
        List<String> critici =
                indietro.stream().filter(Riga::critica).map(Riga::nome).toList();
        if (critici.isEmpty()) {
            return dici("settori.lontano", ultima.nome(), sotto(ultima));
        }
        if (critici.size() == 1) {
            return dici("settori.critico", ultima.nome(), sotto(ultima));
        }
        return critici.size() <= NOMINABILI
                ? dici("settori.critici", parole.elenco(critici), soglia(soglie.critico()))
                : dici("settori.moltiCritici", parole.numero(critici.size()), ultima.nome(), sotto(ultima));
    }

    /** Quali politiche avanzano meno? */
    String missioniIndietro(List<Riga> tutte) {
        List<Riga> righe = daiPiuIndietro(tutte);
        if (righe.isEmpty()) {
            return dici("vuoto");
        }
        Riga ultima = righe.getFirst();
        if (!ultima.indietro()) {
            return nessunoIndietro("missioni", righe);
        }
        List<String> critiche =
                righe.stream().filter(Riga::critica).map(Riga::nome).toList();
        if (critiche.isEmpty()) {
            return dici("missioni.lontana", ultima.nome(), sotto(ultima));
        }
        if (critiche.size() == 1) {
            return dici("missioni.critica", ultima.nome(), sotto(ultima));
        }
        return critiche.size() <= NOMINABILI
                ? dici("missioni.critiche", parole.elenco(critiche), soglia(soglie.critico()))
                : dici(
                        "missioni.molteCritiche",
                        Parole.maiuscola(parole.numero(critiche.size())),
                        soglia(soglie.critico()),
                        ultima.nome(),
                        sotto(ultima));
    }

    private String nessunoIndietro(String chi, List<Riga> righe) {
        if (righe.stream().allMatch(riga -> riga.cifra().stato() == Stato.COMPLETATO)) {
            return dici("completo");
        }
        return righe.size() == 1
                ? dici(chi + ".unoBene", righe.getFirst().nome(), soglia(soglie.ritardo()))
                : dici(chi + ".nessuno", parole.numero(righe.size()), soglia(soglie.ritardo()));
    }

    /** Quali obiettivi sono indietro? Quanto dei punti che mancano viene da loro. */
    String schedeIndietro(DellaMedia media, List<Riga> righe) {
        List<Riga> indietro = righe.stream().filter(Riga::indietro).toList();
        if (righe.isEmpty()) {
            return dici("schede.nessuna");
        }
        if (indietro.isEmpty()) {
            return dici("schede.bene");
        }
        double loro = media.termini().stream()
                .filter(termine ->
                        indietro.stream().anyMatch(riga -> riga.soggetto().equals(termine.soggetto())))
                .mapToDouble(Termine::contributo)
                .sum();
        if (indietro.size() == 1) {
            return righe.size() == 1
                    ? dici("schede.unica", punti(loro))
                    : dici("schede.una", breve(indietro.getFirst().nome()), punti(loro));
        }
        return dici(
                "schede.molte",
                Parole.maiuscola(parole.numero(indietro.size())),
                parole.numero(righe.size()),
                punti(loro));
    }

    /** Quali delle mie schede sono indietro? */
    String mieSchede(List<Riga> righe) {
        long indietro = righe.stream().filter(Riga::indietro).count();
        if (righe.isEmpty()) {
            return dici("schede.nessuna");
        }
        if (indietro == 0) {
            return dici("schede.bene");
        }
        if (indietro == 1) {
            return righe.size() == 1 ? dici("schede.sola") : dici("schede.mia", parole.numero(righe.size()));
        }
        return dici("schede.mie", Parole.maiuscola(parole.numero((int) indietro)), parole.numero(righe.size()));
    }

    String vuoto() {
        return dici("vuoto");
    }

    /** Dove arriviamo a fine anno? */
    String aFineAnno(List<Punto> punti) {
        if (punti.isEmpty()) {
            return dici("vuoto");
        }
        Punto ultimo = punti.getLast();
        Double chiuso = ultimo.avanzamento();
        double arrivo = chiuso == null ? Objects.requireNonNullElse(ultimo.previsione(), ultimo.atteso()) : chiuso;
        double divario = ultimo.atteso() - arrivo;
        String tempo = chiuso == null ? "previsto" : "chiuso";
        int segno = Numeri.tondo(divario).signum();
        if (segno == 0) {
            return dici("anno." + tempo + ".pari", aPercento(arrivo));
        }
        return dici("anno." + tempo + (segno > 0 ? ".meno" : ".piu"), aPercento(arrivo), punti(divario));
    }

    private static List<Riga> daiPiuIndietro(List<Riga> righe) {
        return righe.stream()
                .filter(riga -> riga.cifra().presente())
                .sorted(Riga.PIU_INDIETRO_PRIMA)
                .toList();
    }

    private String sotto(Riga riga) {
        return punti(Disegno.oZero(riga.cifra().scostamento()));
    }

    private static String punti(double punti) {
        return Numeri.decimale(Math.abs(punti));
    }

    private static String soglia(double punti) {
        return Numeri.breve(Math.abs(punti));
    }

    /** «all’85,2 %», «al 98,4 %»: la preposizione segue il suono del numero. */
    private String aPercento(double valore) {
        int intero = Numeri.tondo(Math.min(valore, COMPLETO)).intValue();
        boolean vocale = intero == 1 || intero == 8 || intero == 11 || (intero >= 80 && intero < 90);
        return Parole.maiuscola(dici(vocale ? "a.vocale" : "a.consonante", Numeri.percento(valore)));
    }

    private String dici(String chiave, Object... valori) {
        return parole.dici("cruscotto.risposta." + chiave, valori);
    }
}
