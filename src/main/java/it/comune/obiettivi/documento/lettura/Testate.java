package it.comune.obiettivi.documento.lettura;

import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.conserva;
import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.propone;
import static it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta.senzaValore;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.AnomaliaLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.Codice;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.MissioneLetta;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.NomeLetto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.TestataLetta;
import it.comune.obiettivi.piano.Missioni;
import it.comune.obiettivi.piano.Missioni.Missione;
import it.comune.obiettivi.piano.Peso;
import it.comune.obiettivi.piano.testi.Somiglianza;
import it.comune.obiettivi.piano.testi.TestoPulito;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Che cosa vuol dire la parte alta di una scheda: nomi, peso, missione, progetto trasversale. */
final class Testate {

    private static final Pattern NUMERO = Pattern.compile("(\\d{1,2})(\\D.*)?", Pattern.DOTALL);
    private static final BigDecimal CENTO = BigDecimal.valueOf(100);
    private static final double DETTA = 0.8;
    private static final double CONCORDE = 0.6;

    /** I campi che, con un trattino al posto del valore, non hanno già un dubbio loro. */
    private static final Set<EtichettaDiTestata> DA_DIRE = EnumSet.of(
            EtichettaDiTestata.AZIONE,
            EtichettaDiTestata.OPERATIVO,
            EtichettaDiTestata.FINALITA,
            EtichettaDiTestata.ASSESSORE,
            EtichettaDiTestata.PERSONALE);

    private final Modulo modulo;
    private final Nomi nomi;
    private final List<AnomaliaLetta> anomalie;

    Testate(Modulo modulo, Nomi nomi, List<AnomaliaLetta> anomalie) {
        this.modulo = modulo;
        this.nomi = nomi;
        this.anomalie = anomalie;
    }

    TestataLetta leggi() {
        String unita = modulo.valore(EtichettaDiTestata.UNITA);
        Nomi.Unita riconosciute = nomi.unita(unita);
        String titolo = modulo.valore(EtichettaDiTestata.TITOLO);
        if (titolo.isEmpty()) {
            anomalie.add(conserva(Codice.TITOLO_MANCANTE, "titolo", "", ""));
        }
        if (!riconosciute.sconosciute().isEmpty()) {
            String originale = String.join("; ", riconosciute.sconosciute());
            String proposta = String.join("; ", riconosciute.proposte());
            anomalie.add(conserva(Codice.UNITA_SCONOSCIUTA, "altreUnita", originale, proposta));
        }
        for (EtichettaDiTestata campo : EtichettaDiTestata.values()) {
            String segnato = modulo.segnato(campo);
            if (!segnato.isEmpty() && DA_DIRE.contains(campo)) {
                anomalie.add(senzaValore(Codice.CAMPO_VUOTO, campo.chiave(), segnato, ""));
            }
            Taglio.nel(campo.chiave(), modulo.scritto(campo), anomalie);
        }
        return new TestataLetta(
                modulo.valore(EtichettaDiTestata.AZIONE),
                modulo.valore(EtichettaDiTestata.OPERATIVO),
                missione(),
                titolo,
                modulo.valore(EtichettaDiTestata.FINALITA),
                peso(modulo.valore(EtichettaDiTestata.PESO), "peso", anomalie),
                settore(),
                persona("responsabile", modulo.valore(EtichettaDiTestata.RESPONSABILE)),
                persona("assessore", modulo.valore(EtichettaDiTestata.ASSESSORE)),
                modulo.valore(EtichettaDiTestata.PERSONALE),
                trasversale(Nomi.elencate(unita)),
                unita,
                riconosciute.settori(),
                riconosciute.sconosciute());
    }

    /** Il peso scritto; nullo, con un dubbio, se c'è scritto altro. */
    static @Nullable Peso peso(String scritto, String campo, List<AnomaliaLetta> anomalie) {
        BigDecimal valore = TestoPulito.percentuale(scritto);
        if (valore != null && valore.compareTo(CENTO) <= 0) {
            return new Peso(valore);
        }
        if (!scritto.isEmpty()) {
            anomalie.add(senzaValore(Codice.PESO_NON_VALIDO, campo, scritto, ""));
        }
        return null;
    }

    private NomeLetto settore() {
        String scritto = modulo.valore(EtichettaDiTestata.SETTORE);
        String proposto = nomi.settore(scritto);
        if (proposto.isEmpty()) {
            anomalie.add(conserva(Codice.SETTORE_MANCANTE, "settore", scritto, ""));
        } else if (!proposto.equals(scritto)) {
            anomalie.add(propone(Codice.SETTORE_ALIAS, "settore", scritto, proposto));
        }
        return new NomeLetto(scritto, proposto);
    }

    private NomeLetto persona(String campo, String scritto) {
        String proposto = nomi.persona(scritto);
        if (proposto.isEmpty() && campo.equals("responsabile")) {
            anomalie.add(conserva(Codice.RESPONSABILE_MANCANTE, campo, scritto, ""));
        } else if (nomi.ambigua(scritto)) {
            anomalie.add(conserva(Codice.PERSONA_AMBIGUA, campo, scritto, ""));
        } else if (!proposto.equals(scritto)) {
            anomalie.add(propone(Codice.PERSONA_ALIAS, campo, scritto, proposto));
        }
        return new NomeLetto(scritto, proposto);
    }

    private @Nullable Boolean trasversale(boolean elencate) {
        String scritto = String.join(" ", modulo.siNo());
        boolean si = modulo.siNo().contains("S");
        boolean no = modulo.siNo().contains("N");
        String dalleUnita = elencate ? "S" : "N";
        if (si && no) {
            anomalie.add(propone(Codice.TRASVERSALE_CONTRADDITTORIO, "trasversale", scritto, dalleUnita));
            return elencate;
        }
        if (!si && !no) {
            Codice codice = elencate ? Codice.TRASVERSALE_DALLE_UNITA : Codice.TRASVERSALE_NON_INDICATO;
            anomalie.add(propone(codice, "trasversale", "", elencate ? "S" : ""));
            return elencate ? true : null;
        }
        if (si && !elencate) {
            anomalie.add(conserva(Codice.TRASVERSALE_SENZA_UNITA, "trasversale", "S", ""));
        } else if (no && elencate) {
            anomalie.add(conserva(Codice.TRASVERSALE_CONTRADDITTORIO, "trasversale", "N", "S"));
        }
        return si;
    }

    private MissioneLetta missione() {
        String scritta = modulo.valore(EtichettaDiTestata.MISSIONE);
        String programma = modulo.valore(EtichettaDiTestata.PROGRAMMA);
        Voce voce = Voce.di(scritta);
        Missione numerata = Missioni.trova(voce.codice).orElse(null);
        Missione nominata = unica(Missioni.elenco(), m -> voce.dice(m.nome()));
        if (scritta.isEmpty()) {
            anomalie.add(senzaValore(Codice.MISSIONE_MANCANTE, "missione", "", ""));
            return new MissioneLetta(scritta, programma, null, null);
        }
        if (numerata != null && (voce.parole.isEmpty() || voce.concorda(numerata.nome()))) {
            return new MissioneLetta(scritta, programma, numerata.codice(), programma(numerata, programma));
        }
        if (nominata == null && numerata == null) {
            anomalie.add(senzaValore(Codice.MISSIONE_NON_VALIDA, "missione", scritta, ""));
            return new MissioneLetta(scritta, programma, null, null);
        }
        String proposta = nominata == null ? "" : nominata.codice();
        if (nominata != null && codiceProgramma(nominata, Voce.di(programma)) != null) {
            anomalie.add(propone(Codice.MISSIONE_DISCORDE, "missione", scritta, proposta));
            return new MissioneLetta(scritta, programma, proposta, programma(nominata, programma));
        }
        String inUso = numerata == null ? "" : numerata.codice();
        AnomaliaLetta dubbio = conserva(Codice.MISSIONE_DISCORDE, "missione", scritta, proposta);
        anomalie.add(new AnomaliaLetta(dubbio.codice(), "missione", scritta, proposta, inUso, dubbio.gravita()));
        return numerata == null
                ? new MissioneLetta(scritta, programma, null, null)
                : new MissioneLetta(scritta, programma, inUso, programma(numerata, programma));
    }

    private @Nullable String programma(Missione missione, String scritto) {
        if (scritto.isEmpty()) {
            anomalie.add(senzaValore(Codice.PROGRAMMA_MANCANTE, "programma", "", ""));
            return null;
        }
        Voce voce = Voce.di(scritto);
        String codice = codiceProgramma(missione, voce);
        if (codice != null) {
            return codice;
        }
        String numerato = voce.codice != null && missione.programmi().containsKey(voce.codice) ? voce.codice : null;
        Map.Entry<String, String> nominato = unica(missione.programmi().entrySet(), p -> voce.dice(p.getValue()));
        String proposta = nominato == null ? "" : nominato.getKey();
        AnomaliaLetta dubbio = conserva(Codice.PROGRAMMA_DISCORDE, "programma", scritto, proposta);
        anomalie.add(new AnomaliaLetta(
                dubbio.codice(), "programma", scritto, proposta, numerato == null ? "" : numerato, dubbio.gravita()));
        return numerato;
    }

    /** Il programma della missione su cui numero e parole concordano; nullo se c'è un dubbio. */
    private static @Nullable String codiceProgramma(Missione missione, Voce voce) {
        String nome = voce.codice == null ? null : missione.programmi().get(voce.codice);
        return nome != null && (voce.parole.isEmpty() || voce.concorda(nome)) ? voce.codice : null;
    }

    private static <T> @Nullable T unica(Iterable<T> voci, Predicate<T> condizione) {
        T trovata = null;
        for (T voce : voci) {
            if (condizione.test(voce)) {
                if (trovata != null) {
                    return null;
                }
                trovata = voce;
            }
        }
        return trovata;
    }

    /** Un numero con le sue parole, come {@code "14 Servizi istituzionali"}. */
    private record Voce(@Nullable String codice, Set<String> parole) {

        static Voce di(String scritta) {
            String nuda = TestoPulito.nuda(scritta);
            Matcher numero = NUMERO.matcher(nuda);
            return numero.matches()
                    ? new Voce(
                            "%02d".formatted(Integer.parseInt(numero.group(1))),
                            Somiglianza.insieme(Objects.requireNonNullElse(numero.group(2), "")))
                    : new Voce(null, Somiglianza.insieme(nuda));
        }

        boolean concorda(String nome) {
            return Somiglianza.copertura(parole, Somiglianza.insieme(nome)) >= CONCORDE;
        }

        boolean dice(String nome) {
            Set<String> ufficiali = Somiglianza.insieme(nome);
            return Somiglianza.copertura(parole, ufficiali) >= DETTA
                    && Somiglianza.copertura(ufficiali, parole) >= CONCORDE;
        }
    }
}
