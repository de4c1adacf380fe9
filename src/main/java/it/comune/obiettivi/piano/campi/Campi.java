package it.comune.obiettivi.piano.campi;

import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.Anomalia.Stato;
import it.comune.obiettivi.piano.Campo;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Forma;
import it.comune.obiettivi.piano.Indicatore;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Missioni;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.Voce;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Percorso.Parte;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Scritture;
import it.comune.obiettivi.piano.Testata;
import it.comune.obiettivi.piano.ValoreErrato;
import it.comune.obiettivi.piano.controlli.Controlli.Regola;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** I campi di una scheda del piano: da ciò che una persona decide di un'anomalia ai gesti che lo scrivono. */
public final class Campi {

    /** I settori e le persone dell'ente, per nome o per grafia. */
    public interface Anagrafe {

        Optional<Long> settore(String nome);

        Optional<Long> persona(String nome);

        String nomeDelSettore(long settore);

        String nomeDellaPersona(long persona);
    }

    private static final Set<String> SENZA_INDICATORE =
            Set.of(Regola.FASE_SENZA_INDICATORE.name(), Regola.ORE_FORMAZIONE.name());
    private static final String UN_PEZZO = "UNITA_SCONOSCIUTA";

    private final Scheda scheda;
    private final Anagrafe anagrafe;

    public Campi(Scheda scheda, Anagrafe anagrafe) {
        this.scheda = scheda;
        this.anagrafe = anagrafe;
    }

    /** Che cosa si scrive per risolvere l'anomalia; {@code NESSUNA} se non si risolve scrivendo un valore solo. */
    public static Forma forma(Anomalia anomalia) {
        if (SENZA_INDICATORE.contains(anomalia.codice())) {
            return Forma.INDICATORE;
        }
        return pesiMancanti(anomalia) ? Forma.PESO : Forma.di(anomalia.campo());
    }

    /** Vero se la proposta si può scrivere così com'è, o vale già. */
    public static boolean accettabile(Anomalia anomalia) {
        String proposta = anomalia.proposta();
        return switch (forma(anomalia)) {
            case NESSUNA, INDICATORE -> !proposta.isBlank() && proposta.equals(anomalia.inUso());
            default -> !proposta.isBlank() && !anomalia.codice().equals(UN_PEZZO);
        };
    }

    /** Ciò che vale adesso nel campo dell'anomalia, scritto come nelle anomalie; vuoto se manca. */
    public String valore(Anomalia anomalia) {
        return switch (forma(anomalia)) {
            case NESSUNA -> anomalia.inUso();
            case INDICATORE -> "";
            default -> pesiMancanti(anomalia) ? "" : valore(Percorso.di(anomalia.campo()));
        };
    }

    private String valore(Percorso percorso) {
        Campo campo = campo(percorso);
        Object valore = campo.legge(scheda, percorso.chiave());
        Object detto = valore == null
                ? null
                : switch (campo.forma()) {
                    case SETTORE -> anagrafe.nomeDelSettore((Long) valore);
                    case PERSONA -> anagrafe.nomeDellaPersona((Long) valore);
                    default -> valore;
                };
        return Scritture.testo(detto, scheda.anno());
    }

    private static Campo campo(Percorso percorso) {
        return Campo.di(percorso).orElseThrow(() -> new IllegalArgumentException(percorso.scritto()));
    }

    /**
     * I gesti, nell'ordine: prima il campo, poi la decisione.
     *
     * @throws ValoreErrato se il campo non ammette il valore
     */
    public List<Modifica> decidi(Anomalia anomalia, Stato nuovo, String scritto) {
        Forma forma = forma(anomalia);
        boolean gia = nuovo == Stato.ACCETTATA && scritto.equals(anomalia.inUso());
        if (nuovo == Stato.LASCIATA || forma == Forma.NESSUNA || gia) {
            return List.of(new Modifica.DecidiAnomalia(anomalia.chiave(), nuovo, scritto));
        }
        Set<Integer> fasi = scheda.fasi().stream().map(Fase::chiave).collect(Collectors.toSet());
        String valore = forma.normalizza(
                anomalia.campo(),
                scritto,
                new Forma.Contesto(scheda.anno(), scheda.testata().missione(), fasi));
        List<Modifica> gesti = new ArrayList<>(scrivi(anomalia, valore));
        gesti.add(new Modifica.DecidiAnomalia(anomalia.chiave(), nuovo, valore));
        return gesti;
    }

    private List<Modifica> scrivi(Anomalia anomalia, String valore) {
        Percorso percorso = Percorso.di(anomalia.campo());
        if (SENZA_INDICATORE.contains(anomalia.codice())) {
            Integer fase = percorso.di(Parte.FASE) ? percorso.chiave() : null;
            return List.of(new Modifica.AggiungiIndicatore(fase, valore));
        }
        if (pesiMancanti(anomalia)) {
            return scheda.fasi().stream()
                    .filter(fase -> fase.peso() == null)
                    .<Modifica>map(fase -> new Modifica.CambiaPesoFase(fase.chiave(), null, Scritture.peso(valore)))
                    .toList();
        }
        return scrivi(campo(percorso), percorso.chiave(), valore);
    }

    private static boolean pesiMancanti(Anomalia anomalia) {
        return anomalia.codice().equals(Regola.PESI_FASI_MANCANTI.name());
    }

    private List<Modifica> scrivi(Campo campo, int chiave, String valore) {
        Testata testata = scheda.testata();
        return switch (campo) {
            case AZIONE_STRATEGICA -> testo(Modifica.Campo.AZIONE_STRATEGICA, valore);
            case OBIETTIVO_OPERATIVO -> testo(Modifica.Campo.OBIETTIVO_OPERATIVO, valore);
            case TITOLO -> testo(Modifica.Campo.TITOLO, valore);
            case FINALITA -> testo(Modifica.Campo.FINALITA, valore);
            case PERSONALE -> testo(Modifica.Campo.PERSONALE, valore);
            case ALTRE_UNITA -> testo(Modifica.Campo.ALTRE_UNITA, valore);
            case MISSIONE -> List.of(missione(Scritture.codice(valore)));
            case PROGRAMMA -> List.of(new Modifica.CambiaMissione(testata.missione(), Scritture.codice(valore)));
            case PESO -> List.of(new Modifica.CambiaPeso(testata.peso(), Scritture.peso(valore)));
            case SETTORE -> List.of(new Modifica.CambiaSettore(testata.settore(), settore(valore)));
            case RESPONSABILE -> List.of(new Modifica.CambiaResponsabile(persona(valore)));
            case ASSESSORE -> List.of(new Modifica.CambiaAssessore(persona(valore)));
            case TRASVERSALE -> List.of(new Modifica.CambiaTrasversale(Scritture.trasversale(valore)));
            case NUMERO_DELLA_FASE, TESTO_DELLA_FASE, PESO_DELLA_FASE, PREVISTI, EFFETTIVI, MOTIVAZIONE ->
                nellaFase(scheda.fase(chiave), campo, valore);
            case FASE_DELL_INDICATORE, TESTO_DELL_INDICATORE, UNITA, ATTESO, RAGGIUNTO, NOTE ->
                List.of(nellIndicatore(scheda.indicatore(chiave), campo, valore));
        };
    }

    private List<Modifica> testo(Modifica.Campo campo, String valore) {
        return List.of(new Modifica.CambiaTesto(campo, scheda.testata().testo(campo), valore));
    }

    /** Il programma resta se è anche della missione nuova. */
    private Modifica missione(@Nullable String nuova) {
        String programma = scheda.testata().programma();
        boolean suo = programma != null
                && Missioni.trova(nuova)
                        .filter(m -> m.programmi().containsKey(programma))
                        .isPresent();
        return new Modifica.CambiaMissione(nuova, suo ? programma : null);
    }

    private long settore(String nome) {
        return anagrafe.settore(nome).orElseThrow(() -> new ValoreErrato("settore-sconosciuto", nome));
    }

    private @Nullable Long persona(String nome) {
        return nome.isEmpty()
                ? null
                : anagrafe.persona(nome).orElseThrow(() -> new ValoreErrato("persona-sconosciuta", nome));
    }

    private List<Modifica> nellaFase(Fase fase, Campo campo, String valore) {
        int chiave = fase.chiave();
        return switch (campo) {
            case NUMERO_DELLA_FASE -> List.of(new Modifica.NumeraFase(chiave, fase.numero(), valore));
            case TESTO_DELLA_FASE -> List.of(new Modifica.CambiaTestoFase(chiave, fase.testo(), valore));
            case PESO_DELLA_FASE -> List.of(new Modifica.CambiaPesoFase(chiave, fase.peso(), Scritture.peso(valore)));
            case MOTIVAZIONE -> List.of(new Modifica.ScriviMotivazione(chiave, fase.motivazione(), valore));
            case PREVISTI -> mesi(fase.previsti(), valore, (mese, si) -> new Modifica.PrevediMese(chiave, mese, si));
            case EFFETTIVI -> mesi(fase.effettivi(), valore, (mese, si) -> new Modifica.SvolgiMese(chiave, mese, si));
            default -> throw new IllegalArgumentException(campo.nome());
        };
    }

    private List<Modifica> mesi(Mesi attuali, String valore, BiFunction<Periodo, Boolean, Modifica> gesto) {
        Mesi voluti = Scritture.mesi(valore, scheda.anno());
        return Stream.of(Periodo.values())
                .filter(mese -> attuali.contiene(mese) != voluti.contiene(mese))
                .map(mese -> gesto.apply(mese, voluti.contiene(mese)))
                .toList();
    }

    private static Modifica nellIndicatore(Indicatore indicatore, Campo campo, String valore) {
        int chiave = indicatore.chiave();
        return switch (campo) {
            case FASE_DELL_INDICATORE -> new Modifica.AssegnaIndicatore(chiave, Scritture.fase(valore));
            case TESTO_DELL_INDICATORE -> new Modifica.ScriviIndicatore(chiave, Voce.TESTO, indicatore.testo(), valore);
            case UNITA -> new Modifica.ScriviIndicatore(chiave, Voce.UNITA, indicatore.unita(), valore);
            case ATTESO -> new Modifica.ScriviIndicatore(chiave, Voce.ATTESO, indicatore.atteso(), valore);
            case NOTE -> new Modifica.ScriviIndicatore(chiave, Voce.NOTE, indicatore.note(), valore);
            case RAGGIUNTO -> new Modifica.RaggiungiIndicatore(chiave, indicatore.raggiunto(), valore);
            default -> throw new IllegalArgumentException(campo.nome());
        };
    }
}
