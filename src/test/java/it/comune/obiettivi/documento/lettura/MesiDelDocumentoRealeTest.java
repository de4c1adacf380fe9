package it.comune.obiettivi.documento.lettura;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** I mesi del documento vero, letti a occhio. */
class MesiDelDocumentoRealeTest {

    private static DocumentoLetto documento;

    @BeforeAll
    static void leggi() throws IOException, DocumentoIlleggibile {
        documento = Lettore.leggi(DocumentoVero.contenuto());
    }

    private static SchedaLetta scheda(int numero) {
        return documento.schede().get(numero - 1);
    }

    private static String mesi(int scheda, int fase) {
        return scheda(scheda).fasi().get(fase - 1).previsti().elenco().stream()
                .map(p -> p.mese() ? p.name().substring(0, 3) : p.codice(2025))
                .collect(joining(" "));
    }

    @Test
    void le_righe_spostate_hanno_i_mesi_letti_a_occhio() {
        assertThat(mesi(4, 1)).isEqualTo("GEN FEB MAR APR MAG");
        assertThat(mesi(4, 2)).isEqualTo("GEN FEB MAR APR MAG GIU LUG");
        for (int copia : new int[] {7, 15, 23}) {
            assertThat(mesi(copia, 1)).isEqualTo("GEN FEB MAR APR");
            assertThat(mesi(copia, 2)).isEqualTo("APR MAG GIU LUG");
            assertThat(mesi(copia, 3)).isEqualTo("LUG AGO SET OTT");
            assertThat(mesi(copia, 4)).isEqualTo("OTT NOV DIC 2026");
        }
        assertThat(mesi(26, 1)).isEqualTo("FEB MAR APR MAG GIU LUG AGO SET OTT NOV DIC 2026 2027");
        assertThat(mesi(26, 2)).isEqualTo("MAG GIU LUG");
        assertThat(mesi(26, 3)).isEqualTo("LUG AGO");
        assertThat(mesi(26, 4)).isEqualTo("OTT");
        assertThat(scheda(4).anomalie())
                .anyMatch(a ->
                        a.campo().equals("fase.1.previsti") && a.originale().contains("(fuori: PROG/EFF)"));
        assertThat(documento.schede().stream().flatMap(s -> s.fasi().stream()).filter(f -> f.scartoP() == -1))
                .hasSize(18);
        assertThat(documento.schede().stream().flatMap(s -> s.fasi().stream()).filter(f -> f.scartoE() == -1))
                .hasSize(28);
    }

    @Test
    void anche_le_altre_righe_hanno_i_mesi_letti_a_occhio() {
        assertThat(mesi(1, 4)).isEqualTo("APR MAG GIU SET OTT NOV DIC");
        assertThat(mesi(6, 3)).isEqualTo("APR MAG GIU OTT NOV DIC 2026");
        assertThat(mesi(9, 2)).isEqualTo("FEB MAR APR MAG GIU LUG");
        assertThat(mesi(18, 3)).isEqualTo("SET OTT NOV DIC");
        assertThat(mesi(18, 4)).isEqualTo("2026");
        assertThat(mesi(27, 4)).isEqualTo("SET OTT NOV DIC 2026 2027");
        assertThat(mesi(29, 4)).isEqualTo("NOV DIC 2026 2027");
    }
}
