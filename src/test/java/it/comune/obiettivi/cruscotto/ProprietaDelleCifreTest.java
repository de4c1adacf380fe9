package it.comune.obiettivi.cruscotto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.comune.obiettivi.cruscotto.FattiFase.Lettura;
import it.comune.obiettivi.cruscotto.Quadro.Punto;
import it.comune.obiettivi.cruscotto.Stato.Soglie;
import it.comune.obiettivi.piano.Mesi;
import it.comune.obiettivi.piano.Periodo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ciò che vale per ogni piano. Il seme si stampa; si ripete un caso con {@code -Dobiettivi.seme=…}. */
class ProprietaDelleCifreTest {

    private static final int GIRI = 300;
    private static final double RUMORE = 1e-9;

    private static void perOgniPiano(boolean irregolare, BiConsumer<FattiPiano, Random> proprieta) {
        long seme = Long.getLong("obiettivi.seme", System.nanoTime());
        System.out.println("obiettivi.seme=" + seme);
        for (int giro = 0; giro < GIRI; giro++) {
            Random caso = new Random(seme + giro);
            FattiPiano piano = new PianoCasuale(caso, 4, irregolare).piano(caso.nextInt(25), -1);
            try {
                proprieta.accept(piano, caso);
            } catch (AssertionError errore) {
                throw new AssertionError("con -Dobiettivi.seme=" + (seme + giro), errore);
            }
        }
    }

    private static LocalDate giorno(Random caso) {
        return new PianoCasuale(caso, 1, true).giorno();
    }

    private static Quadro quadro(FattiPiano piano, LocalDate al) {
        return QuadroDaiFatti.quadro(piano, al, Soglie.BASE, null);
    }

    /** Ogni cifra del quadro, con un nome che non dipende dall'ordine. */
    private static Map<String, Cifra> cifre(Quadro quadro) {
        Map<String, Cifra> cifre = new HashMap<>();
        cifre.put("ente", quadro.ente().cifra());
        cifre.put("ente con tutto", quadro.ente().conNonValutabili());
        quadro.settori().forEach(s -> cifre.put("settore " + s.id(), s.cifra()));
        quadro.missioni().forEach(m -> {
            cifre.put("missione " + m.codice(), m.cifra());
            m.programmi().forEach(p -> cifre.put("programma " + m.codice() + "/" + p.codice(), p.cifra()));
        });
        quadro.assessori().forEach(a -> cifre.put("assessore " + a.persona(), a.cifra()));
        quadro.trasversali().forEach(t -> {
            cifre.put("trasversale " + t.fatti().id(), t.cifra());
            t.fasiComuni().forEach(f -> cifre.put("comune " + t.fatti().id(), f.cifra()));
        });
        quadro.schede().values().forEach(s -> {
            cifre.put("scheda " + s.id(), s.cifra());
            cifre.put("scheda con tutto " + s.id(), s.conNonValutabili());
            s.fasi().forEach(f -> cifre.put("fase " + s.id() + "/" + f.fatti().chiave(), f.cifra()));
        });
        return cifre;
    }

    private static Stream<Punto> curve(Quadro quadro) {
        return Stream.concat(
                quadro.ente().curva().stream(), quadro.settori().stream().flatMap(settore -> settore.curva().stream()));
    }

    private static void uguali(Map<String, Cifra> queste, Map<String, Cifra> quelle) {
        assertThat(queste.keySet()).isEqualTo(quelle.keySet());
        queste.forEach((nome, cifra) -> {
            Cifra altra = quelle.get(nome);
            assertThat(cifra.presente()).as(nome).isEqualTo(altra.presente());
            if (cifra.presente()) {
                assertThat(cifra.avanzamento()).as(nome).isEqualTo(altra.avanzamento(), within(RUMORE));
                assertThat(cifra.atteso()).as(nome).isEqualTo(altra.atteso(), within(RUMORE));
            }
        });
    }

    private static FattiPiano conSchede(FattiPiano piano, List<FattiScheda> schede) {
        return new FattiPiano(
                piano.anno(), piano.revisione() + 1, piano.settori(), piano.missioni(), piano.trasversali(), schede);
    }

    private static FattiScheda conFasi(FattiScheda s, int numero, Double peso, List<FattiFase> fasi) {
        return new FattiScheda(
                s.id(),
                numero,
                s.titolo(),
                s.settore(),
                s.missione(),
                s.programma(),
                s.assessore(),
                s.responsabile(),
                s.trasversale(),
                peso,
                fasi,
                s.indicatori());
    }

    private static FattiFase con(FattiFase f, Double peso, Mesi effettivi, List<Lettura> letture) {
        return new FattiFase(
                f.chiave(),
                f.numero(),
                f.testo(),
                peso,
                f.previsti(),
                effettivi,
                letture,
                f.nonValutabile(),
                f.motivata(),
                f.aggiornata(),
                f.faseComune());
    }

    /** Il piano con una fase a caso cambiata; lo stesso piano se non ha fasi. */
    private static FattiPiano unaFaseCambiata(FattiPiano piano, Random caso, UnaryOperator<FattiFase> cambio) {
        List<FattiScheda> conFasi =
                piano.schede().stream().filter(s -> !s.fasi().isEmpty()).toList();
        if (conFasi.isEmpty()) {
            return piano;
        }
        FattiScheda scelta = conFasi.get(caso.nextInt(conFasi.size()));
        List<FattiFase> fasi = new ArrayList<>(scelta.fasi());
        fasi.replaceAll(fase -> fase);
        int quale = caso.nextInt(fasi.size());
        fasi.set(quale, cambio.apply(fasi.get(quale)));
        List<FattiScheda> schede = new ArrayList<>(piano.schede());
        schede.replaceAll(s -> s.id() == scelta.id() ? conFasi(s, s.numero(), s.peso(), fasi) : s);
        return conSchede(piano, schede);
    }

    private static void nessunaScende(Quadro prima, Quadro dopo) {
        Map<String, Cifra> poi = cifre(dopo);
        cifre(prima).forEach((nome, cifra) -> {
            if (cifra.presente()) {
                assertThat(poi.get(nome).avanzamento()).as(nome).isGreaterThanOrEqualTo(cifra.avanzamento() - RUMORE);
            }
        });
    }

    @Test
    void ogni_cifra_sta_fra_zero_e_cento_e_cosi_le_curve() {
        perOgniPiano(true, (piano, caso) -> {
            Quadro quadro = quadro(piano, giorno(caso));
            cifre(quadro).values().stream().filter(Cifra::presente).forEach(cifra -> {
                assertThat(cifra.avanzamento()).isBetween(0.0, 100.0);
                assertThat(cifra.atteso()).isBetween(0.0, 100.0);
                assertThat(cifra.stato()).isNotNull();
            });
            curve(quadro).forEach(punto -> {
                assertThat(punto.atteso()).isBetween(0.0, 100.0);
                assertThat(punto.avanzamento() == null ? 0 : punto.avanzamento())
                        .isBetween(0.0, 100.0);
                assertThat(punto.previsione() == null ? 0 : punto.previsione()).isBetween(0.0, 100.0);
            });
        });
    }

    @Test
    void un_mese_svolto_in_piu_non_abbassa_nessuna_cifra() {
        perOgniPiano(true, (piano, caso) -> {
            LocalDate al = giorno(caso);
            Periodo mese = Periodo.values()[caso.nextInt(14)];
            FattiPiano dopo = unaFaseCambiata(
                    piano, caso, f -> con(f, f.peso(), f.effettivi().con(mese, true), f.rilevazioni()));
            nessunaScende(quadro(piano, al), quadro(dopo, al));
        });
    }

    @Test
    void alzare_l_ultima_rilevazione_non_abbassa_nessuna_cifra() {
        perOgniPiano(true, (piano, caso) -> {
            LocalDate al = giorno(caso);
            FattiPiano dopo = unaFaseCambiata(piano, caso, f -> con(f, f.peso(), f.effettivi(), alzata(f, al, caso)));
            nessunaScende(quadro(piano, al), quadro(dopo, al));
        });
    }

    private static List<Lettura> alzata(FattiFase fase, LocalDate al, Random caso) {
        Lettura ultima =
                AttesoEdEffettivo.conto(fase, new Giorno(PianoCasuale.ANNO, al)).lettura();
        return fase.rilevazioni().stream()
                .map(l -> l.equals(ultima)
                        ? new Lettura(l.al(), l.valore() + (100 - l.valore()) * caso.nextDouble(), l.ordine())
                        : l)
                .toList();
    }

    @Test
    void l_atteso_non_scende_mai_con_il_tempo() {
        perOgniPiano(true, (piano, caso) -> {
            LocalDate prima = giorno(caso);
            Map<String, Cifra> poi = cifre(quadro(piano, prima.plusDays(caso.nextInt(200))));
            cifre(quadro(piano, prima)).forEach((nome, cifra) -> {
                if (cifra.presente()) {
                    assertThat(poi.get(nome).atteso()).as(nome).isGreaterThanOrEqualTo(cifra.atteso() - RUMORE);
                }
            });
        });
    }

    @Test
    void se_nessun_peso_manca_moltiplicarli_tutti_non_cambia_nulla() {
        perOgniPiano(false, (piano, caso) -> {
            LocalDate al = giorno(caso);
            double k = 0.001 + caso.nextDouble() * 1000;
            List<FattiScheda> scalate = piano.schede().stream()
                    .map(s -> conFasi(
                            s,
                            s.numero(),
                            s.peso() * k,
                            s.fasi().stream()
                                    .map(f -> con(f, f.peso() * k, f.effettivi(), f.rilevazioni()))
                                    .toList()))
                    .toList();
            uguali(cifre(quadro(piano, al)), cifre(quadro(conSchede(piano, scalate), al)));
        });
    }

    @Test
    void l_ordine_di_schede_e_fasi_non_conta() {
        perOgniPiano(true, (piano, caso) -> {
            LocalDate al = giorno(caso);
            List<FattiScheda> mescolate = new ArrayList<>();
            for (FattiScheda scheda : piano.schede()) {
                List<FattiFase> fasi = new ArrayList<>(scheda.fasi());
                Collections.shuffle(fasi, caso);
                mescolate.add(conFasi(scheda, caso.nextInt(1000), scheda.peso(), fasi));
            }
            uguali(cifre(quadro(piano, al)), cifre(quadro(conSchede(piano, mescolate), al)));
        });
    }

    @Test
    void le_formule_alla_lettera_danno_le_stesse_cifre() {
        perOgniPiano(true, (piano, caso) -> {
            LocalDate al = giorno(caso);
            Quadro quadro = quadro(piano, al);
            Oracolo oracolo = new Oracolo(piano, al);
            quadro.schede().values().forEach(s -> {
                stessa(s.cifra().avanzamento(), oracolo.scheda(s.fatti()));
                s.fasi().forEach(f -> {
                    stessa(f.cifra().avanzamento(), oracolo.effettivo(f.fatti()));
                    stessa(f.cifra().atteso(), oracolo.atteso(f.fatti()));
                });
            });
            quadro.settori().forEach(s -> stessa(s.cifra().avanzamento(), oracolo.settore(s.id())));
            stessa(quadro.ente().cifra().avanzamento(), oracolo.ente());
            quadro.missioni().stream()
                    .filter(m -> m.codice() != null)
                    .forEach(m -> stessa(m.cifra().avanzamento(), oracolo.missione(m.codice())));
        });
    }

    private static void stessa(Double cifra, Double attesa) {
        if (attesa == null) {
            assertThat(cifra).isNull();
        } else {
            assertThat(cifra).isEqualTo(attesa, within(RUMORE));
        }
    }
}
