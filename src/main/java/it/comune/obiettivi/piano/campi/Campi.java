package it.comune.obiettivi.piano.campi;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import it.comune.obiettivi.piano.Anomalia;
import it.comune.obiettivi.piano.Anomalia.Stato;
import it.comune.obiettivi.piano.Fase;
import it.comune.obiettivi.piano.Indicatore;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Missioni;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.Modifica.Campo;
import it.comune.obiettivi.piano.Modifica.Voce;
import it.comune.obiettivi.piano.Periodo;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Testata;
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

    static final Pattern PARTE = Pattern.compile("(fase|indicatore)\\.(\\d+)\\.(\\w+)");
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
            default -> pesiMancanti(anomalia) ? "" : new ValoriAttuali(scheda, anagrafe).di(anomalia.campo());
        };
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
        String campo = anomalia.campo();
        if (SENZA_INDICATORE.contains(anomalia.codice())) {
            String fase = campo.startsWith("fase.") ? campo.substring("fase.".length()) : "";
            return List.of(new Modifica.AggiungiIndicatore(Scritture.fase(fase), valore));
        }
        if (pesiMancanti(anomalia)) {
            return scheda.fasi().stream()
                    .filter(fase -> fase.peso() == null)
                    .<Modifica>map(fase -> new Modifica.CambiaPesoFase(fase.chiave(), null, Scritture.peso(valore)))
                    .toList();
        }
        Matcher parte = PARTE.matcher(campo);
        if (!parte.matches()) {
            return List.of(nellaTestata(campo, valore));
        }
        int chiave = Integer.parseInt(parte.group(2));
        return parte.group(1).equals("fase")
                ? nellaFase(scheda.fase(chiave), parte.group(3), valore)
                : List.of(nellIndicatore(scheda.indicatore(chiave), parte.group(3), valore));
    }

    private static boolean pesiMancanti(Anomalia anomalia) {
        return anomalia.codice().equals(Regola.PESI_FASI_MANCANTI.name());
    }

    private Modifica nellaTestata(String campo, String valore) {
        Testata t = scheda.testata();
        return switch (campo) {
            case "missione" -> missione(Scritture.codice(valore));
            case "programma" -> new Modifica.CambiaMissione(t.missione(), Scritture.codice(valore));
            case "peso" -> new Modifica.CambiaPeso(t.peso(), Scritture.peso(valore));
            case "settore" -> new Modifica.CambiaSettore(t.settore(), settore(valore));
            case "responsabile" -> new Modifica.CambiaResponsabile(persona(valore));
            case "assessore" -> new Modifica.CambiaAssessore(persona(valore));
            case "trasversale" -> new Modifica.CambiaTrasversale(Scritture.trasversale(valore));
            default -> testo(campo, valore);
        };
    }

    private Modifica testo(String nome, String valore) {
        Campo campo = campo(nome);
        return new Modifica.CambiaTesto(campo, scheda.testata().testo(campo), valore);
    }

    static Campo campo(String nome) {
        return Stream.of(Campo.values())
                .filter(c -> c.nome().equals(nome))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(nome));
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

    private List<Modifica> nellaFase(Fase fase, String campo, String valore) {
        int chiave = fase.chiave();
        return switch (campo) {
            case "numero" -> List.of(new Modifica.NumeraFase(chiave, fase.numero(), valore));
            case "testo" -> List.of(new Modifica.CambiaTestoFase(chiave, fase.testo(), valore));
            case "peso" -> List.of(new Modifica.CambiaPesoFase(chiave, fase.peso(), Scritture.peso(valore)));
            case "motivazione" -> List.of(new Modifica.ScriviMotivazione(chiave, fase.motivazione(), valore));
            case "previsti" -> mesi(fase.previsti(), valore, (mese, si) -> new Modifica.PrevediMese(chiave, mese, si));
            case "effettivi" -> mesi(fase.effettivi(), valore, (mese, si) -> new Modifica.SvolgiMese(chiave, mese, si));
            default -> throw new IllegalArgumentException(campo);
        };
    }

    private List<Modifica> mesi(Mesi attuali, String valore, BiFunction<Periodo, Boolean, Modifica> gesto) {
        Mesi voluti = Scritture.mesi(valore, scheda.anno());
        return Stream.of(Periodo.values())
                .filter(mese -> attuali.contiene(mese) != voluti.contiene(mese))
                .map(mese -> gesto.apply(mese, voluti.contiene(mese)))
                .toList();
    }

    private static Modifica nellIndicatore(Indicatore indicatore, String campo, String valore) {
        int chiave = indicatore.chiave();
        return switch (campo) {
            case "fase" -> new Modifica.AssegnaIndicatore(chiave, Scritture.fase(valore));
            case "testo" -> new Modifica.ScriviIndicatore(chiave, Voce.TESTO, indicatore.testo(), valore);
            case "unita" -> new Modifica.ScriviIndicatore(chiave, Voce.UNITA, indicatore.unita(), valore);
            case "atteso" -> new Modifica.ScriviIndicatore(chiave, Voce.ATTESO, indicatore.atteso(), valore);
            case "note" -> new Modifica.ScriviIndicatore(chiave, Voce.NOTE, indicatore.note(), valore);
            case "raggiunto" -> new Modifica.RaggiungiIndicatore(chiave, indicatore.raggiunto(), valore);
            default -> throw new IllegalArgumentException(campo);
        };
    }
}
