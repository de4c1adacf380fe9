package it.comune.obiettivi.custodia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Una copia si fa, si tiene, si verifica e si rimette; niente di ciò che c'era si cancella. */
class RipristinoTest {

    @TempDir
    Path qui;

    @Test
    void una_copia_rimessa_porta_i_suoi_gesti_e_mette_da_parte_i_file_di_prima() throws Exception {
        Cartella cartella = fermi(10);
        Copia copia = copia(cartella, 14);
        byte[] rovinato = new byte[] {1, 2, 3};
        Files.write(cartella.banca(), rovinato);
        new Ripristino(cartella, cartella.banca()).esegui(copia.nome());
        assertThat(new Controllo(cartella, cartella.banca())
                        .pretendi()
                        .orElseThrow()
                        .evidenza()
                        .registro())
                .isEqualTo(10);
        try (Stream<Path> voci = Files.list(cartella.dove())) {
            Path daParte = voci.filter(voce -> voce.getFileName().toString().startsWith(Cartella.PRIMA))
                    .findFirst()
                    .orElseThrow();
            assertThat(daParte.resolve("obiettivi.mv.db")).hasBinaryContent(rovinato);
            assertThat(daParte.resolve("testimone")).exists();
        }
    }

    @Test
    void una_copia_si_rimette_in_una_cartella_nuova() throws Exception {
        Cartella cartella = fermi(5);
        Copia copia = copia(cartella, 14);
        Cartella nuova = Dati.in(qui.resolve("nuova"));
        new Ripristino(nuova, nuova.banca()).esegui(copia.file().toString());
        assertThat(Nascita.leggi(nuova.nascita())).isEqualTo(Nascita.leggi(cartella.nascita()));
        assertThat(new Controllo(nuova, nuova.banca()).pretendi()).isPresent();
    }

    @Test
    void si_puo_ripartire_sapendolo_da_cio_che_un_file_rimesso_indietro_contiene_ancora() throws Exception {
        Cartella cartella = fermi(5);
        Path vecchio = Files.copy(cartella.banca(), qui.resolve("vecchio"));
        Testimone.scrivi(
                cartella.testimone(),
                new Testimone.Detto(
                        Nascita.leggi(cartella.nascita()).orElseThrow().id(), 1_000_000, 9, ""));
        assertThatThrownBy(() -> new Controllo(cartella, cartella.banca()).pretendi())
                .isInstanceOfSatisfying(
                        AvvioRifiutato.class,
                        rifiuto -> assertThat(rifiuto.rimedio()).contains("--ripristina " + cartella.banca()));
        new Ripristino(cartella, cartella.banca()).esegui(cartella.banca().toString());
        assertThat(cartella.banca()).hasSameBinaryContentAs(vecchio);
        assertThat(new Controllo(cartella, cartella.banca()).pretendi()).isPresent();
    }

    @Test
    void una_copia_rovinata_o_di_altri_non_tocca_niente() throws Exception {
        Cartella cartella = fermi(5);
        Copia copia = copia(cartella, 14);
        Path rovinata = Files.write(
                qui.resolve("rovinata.zip"),
                Arrays.copyOf(Files.readAllBytes(copia.file()), (int) copia.grandezza() / 2));
        Path altra = Files.writeString(qui.resolve("altra.zip"), "non è uno zip");
        Map<String, String> prima = Dati.impronte(cartella.dove());
        Ripristino ripristino = new Ripristino(cartella, cartella.banca());
        for (Path cattiva : List.of(rovinata, altra)) {
            assertThatThrownBy(() -> ripristino.esegui(cattiva.toString()))
                    .isInstanceOf(AvvioRifiutato.class)
                    .hasMessageContaining("Non ho toccato niente");
        }
        assertThatThrownBy(() -> ripristino.esegui("manca.zip")).hasMessageContaining("non c'è");
        assertThat(Dati.impronte(cartella.dove())).isEqualTo(prima);
    }

    @Test
    void la_copia_di_un_altra_cartella_si_rifiuta() throws Exception {
        Cartella mia = fermi(2);
        Copia altrui;
        try (Dati dati = new Dati(Files.createDirectories(qui.resolve("altri")))) {
            dati.gesto("altrui");
            altrui = new Copiatura(dati.cartella, 14, Clock.systemUTC()).fai(Copiatura.daFermo(dati.cartella.banca()));
        }
        assertThatThrownBy(() ->
                        new Ripristino(mia, mia.banca()).esegui(altrui.file().toString()))
                .hasMessageContaining("non è di questa cartella");
    }

    @Test
    void se_ne_tengono_solo_le_ultime_e_nessun_altro_le_legge() throws Exception {
        Path dove = Files.createDirectories(qui.resolve("dati"));
        Cartella cartella = null;
        try (Dati dati = new Dati(dove)) {
            cartella = dati.cartella;
            for (int volta = 0; volta < 4; volta++) {
                dati.gesto("gesto");
                copia(cartella, 2);
            }
        }
        List<Copia> tenute = Copia.elenco(cartella.copie());
        assertThat(tenute).extracting(Copia::registro).containsExactly(4L, 3L);
        cartella.chiudiAgliAltri();
        assertThat(permessi(dove)).isEqualTo("rwx------");
        assertThat(permessi(cartella.copie())).isEqualTo("rwx------");
        try (Stream<Path> file = Files.walk(dove).filter(Files::isRegularFile)) {
            assertThat(file).allSatisfy(uno -> assertThat(permessi(uno)).isEqualTo("rw-------"));
        }
    }

    @Test
    void una_copia_cambiata_dopo_non_si_propone() throws Exception {
        Cartella cartella = fermi(3);
        Copia copia = copia(cartella, 14);
        String id = Nascita.leggi(cartella.nascita()).orElseThrow().id();
        assertThat(Copia.buona(cartella.copie(), id)).contains(copia);
        assertThat(Copia.buona(cartella.copie(), "altra")).isEmpty();
        Files.write(copia.file(), new byte[] {0});
        assertThat(Copia.buona(cartella.copie(), id)).isEmpty();
    }

    private static String permessi(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static Copia copia(Cartella cartella, int quante) throws Exception {
        return new Copiatura(cartella, quante, Clock.systemUTC()).fai(Copiatura.daFermo(cartella.banca()));
    }

    private Cartella fermi(int gesti) throws Exception {
        try (Dati dati = new Dati(Files.createDirectories(qui.resolve("dati")))) {
            for (int gesto = 0; gesto < gesti; gesto++) {
                dati.gesto("gesto " + gesto);
            }
            return dati.cartella;
        }
    }
}
