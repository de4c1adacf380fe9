package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.ObiettiviApplication;
import it.comune.obiettivi.cruscotto.Cruscotto.Lotto;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Quanto costa leggere i fatti di un piano sintetico dalla banca dati. Come si lancia: src/docs/misure.md. */
@SpringBootTest(
        classes = ObiettiviApplication.class,
        properties = "spring.datasource.url=jdbc:h2:mem:misura-fatti;MODE=MySQL;DATABASE_TO_LOWER=TRUE")
class MisuraFatti {

    private static final int SCHEDE = 5000;
    private static final int FASI = 5;
    private static final int GIRI = 20;

    @Autowired
    FattiRepository fatti;

    @Autowired
    JdbcTemplate sql;

    private final AtomicLong gesti = new AtomicLong();

    @Test
    void leggere_i_fatti() {
        riempi(new PianoCasuale(new Random(2025), 8, false).piano(SCHEDE, FASI));
        FattiPiano letto = fatti.piano(PianoCasuale.ANNO, 0);
        long una = letto.schede().getFirst().id();
        double tutti = mediana(() -> fatti.piano(PianoCasuale.ANNO, 0));
        double unaScheda = mediana(() -> cambiata(una, letto));
        String quale = sql.execute((Connection c) -> c.getMetaData().getDatabaseProductName());
        System.out.printf(
                Locale.ITALY,
                "%s: %d schede, %d fasi: tutti i fatti %.0f ms, dopo una modifica %.1f ms%n",
                quale,
                letto.schede().size(),
                letto.schede().stream().mapToInt(s -> s.fasi().size()).sum(),
                tutti,
                unaScheda);
    }

    /** I fatti riletti dopo un cambiamento: ogni volta uno nuovo. */
    private FattiPiano cambiata(long scheda, FattiPiano prima) {
        return fatti.rileggi(prima, new Lotto(1, Map.of(scheda, gesti.incrementAndGet()), false));
    }

    private void riempi(FattiPiano piano) {
        int anno = piano.anno();
        sql.update("insert into piano (anno, comune) values (?, 'Misura')", anno);
        piano.settori()
                .forEach(s -> sql.update(
                        "insert into settore (id, nome, ordine) values (?, ?, ?)", s.id() + 1, s.nome(), s.ordine()));
        sql.batchUpdate(
                "insert into scheda (id, versione, anno, numero, azione_strategica, obiettivo_operativo, missione,"
                        + " programma, titolo, finalita, peso, settore, personale, altre_unita, impronta, testo_grezzo)"
                        + " values (?, 0, ?, ?, '', '', ?, ?, ?, '', ?, ?, '', '', '', '')",
                righe(piano.schede().stream().map(s -> new Object[] {
                    s.id(), anno, s.numero(), s.missione(), s.programma(), s.titolo(), s.peso(), s.settore() + 1
                })));
        sql.batchUpdate(
                "insert into fase (id, scheda, chiave, numero, testo, peso, mesi_previsti, mesi_effettivi, motivazione,"
                        + " non_valutabile, aggiornata_il) values (?, ?, ?, ?, ?, ?, ?, ?, '', false, ?)",
                righe(piano.schede().stream()
                        .flatMap(s -> s.fasi().stream().map(f -> new Object[] {
                            idFase(s, f),
                            s.id(),
                            f.chiave(),
                            f.numero(),
                            f.testo(),
                            f.peso(),
                            f.previsti().maschera(),
                            f.effettivi().maschera(),
                            f.aggiornata()
                        }))));
        sql.batchUpdate(
                "insert into rilevazione (fase, posizione, al, valore, autore) values (?, ?, ?, ?, 1)",
                righe(piano.schede().stream()
                        .flatMap(s -> s.fasi().stream()
                                .flatMap(f -> f.rilevazioni().stream()
                                        .map(r -> new Object[] {idFase(s, f), r.ordine(), r.al(), r.valore()})))));
    }

    private static long idFase(FattiScheda scheda, FattiFase fase) {
        return scheda.id() * (FASI + 1) + fase.chiave();
    }

    private static List<Object[]> righe(Stream<Object[]> righe) {
        return righe.toList();
    }

    private static double mediana(Runnable lavoro) {
        IntStream.range(0, GIRI).forEach(giro -> lavoro.run());
        double[] millisecondi = LongStream.range(0, GIRI)
                .mapToDouble(giro -> {
                    long inizio = System.nanoTime();
                    lavoro.run();
                    return (System.nanoTime() - inizio) / 1e6;
                })
                .toArray();
        Arrays.sort(millisecondi);
        return millisecondi[GIRI / 2];
    }
}
