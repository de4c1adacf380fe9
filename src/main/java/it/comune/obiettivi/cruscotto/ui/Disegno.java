package it.comune.obiettivi.cruscotto.ui;

import it.comune.obiettivi.cruscotto.ui.ElencoLivelli.Riga;
import it.comune.obiettivi.echarts.EChart;
import it.comune.obiettivi.lingua.Numeri;
import it.comune.obiettivi.telaio.Carta;
import it.comune.obiettivi.telaio.Tabella;
import it.comune.obiettivi.telaio.Tabella.Cella;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Una carta da disegnare: la frase, il grafico, la tabella, le righe se ne ha; nati dalle stesse cifre. */
record Disegno(String risposta, ObjectNode opzione, Tabella tabella, List<Riga> righe) {

    private static final double CENTESIMI = 100;

    Disegno(String risposta, ObjectNode opzione, Tabella tabella) {
        this(risposta, opzione, tabella, List.of());
    }

    void su(Carta carta, EChart grafico) {
        carta.setRisposta(risposta);
        carta.setTabella(tabella);
        grafico.setOption(opzione);
    }

    /** I dati della serie con l'id dato. */
    static ArrayNode dati(ObjectNode opzione, String serie) {
        return (ArrayNode) opzione.get("series")
                .valueStream()
                .filter(una -> una.path("id").asString().equals(serie))
                .findFirst()
                .orElseThrow()
                .get("data");
    }

    static Cella cella(@Nullable Double valore, String mostrato) {
        return valore == null ? Cella.testo("") : Cella.numero(Numeri.tondo(valore), mostrato);
    }

    static double oZero(@Nullable Double valore) {
        return valore == null ? 0 : valore;
    }

    /** Due decimali: quanto basta a un disegno. */
    static double due(double valore) {
        return Math.round(valore * CENTESIMI) / CENTESIMI;
    }
}
