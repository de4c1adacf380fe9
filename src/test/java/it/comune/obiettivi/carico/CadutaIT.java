package it.comune.obiettivi.carico;

import it.comune.obiettivi.MySqlVero;
import it.comune.obiettivi.browser.Programma;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Niente di ciò che una pagina ha mostrato come salvato si perde, qualunque cosa cada mentre si scrive. */
class CadutaIT {

    private static final int POCHE = 3;
    private static final int TANTE = Integer.getInteger("volte", 20);

    /** Si riparte tante volte: conta partire presto, non correre a lungo. */
    private static final String PARTE_PRESTO = "-XX:TieredStopAtLevel=1";

    @Test
    void il_programma_cade_tre_volte_e_niente_di_salvato_si_perde() throws Exception {
        suH2(POCHE);
    }

    @Test
    @Tag("carico")
    void il_programma_cade_venti_volte_e_niente_di_salvato_si_perde() throws Exception {
        suH2(TANTE);
    }

    @Test
    @Tag("carico")
    void con_mysql_cadono_il_programma_e_la_banca_dati_dieci_volte_ciascuno() throws Exception {
        Assumptions.assumeTrue(MySqlVero.siPuo(), "il MySQL di prova gira solo su Linux x86-64");
        MySqlVero mysql = MySqlVero.acceso();
        String[] dati = {
            "--spring.datasource.url=" + mysql.creaBancaDati("caduta"),
            "--spring.datasource.username=root",
            "--spring.datasource.password="
        };
        String[] conMySql =
                Stream.concat(Stream.of(PARTE_PRESTO), Stream.of(dati)).toArray(String[]::new);
        try (Programma programma = Programma.demo(conMySql)) {
            Caduta caduta = new Caduta(programma);
            for (int volta = 0; volta < TANTE; volta++) {
                caduta.giro(volta % 2 == 0 ? Caduta.DEL_PROGRAMMA : niente -> mysql.uccidiERiaccendi());
            }
            caduta.conti(dati);
        }
    }

    private static void suH2(int volte) throws Exception {
        try (Programma programma = Programma.demo(PARTE_PRESTO)) {
            Caduta caduta = new Caduta(programma);
            for (int volta = 0; volta < volte; volta++) {
                caduta.giro(Caduta.DEL_PROGRAMMA);
            }
            caduta.conti("--obiettivi.dati=" + programma.cartella());
        }
    }
}
