package it.comune.obiettivi.porta;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Una richiesta scritta a mano, con le intestazioni che un browser non lascerebbe scrivere, e il capo della risposta. */
record Colpo(int stato, List<String> intestazioni) {

    /** Per aprire il filo del push come fa la pagina, salvo l'origine. */
    static final String FILO = "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=x&X-Atmosphere-tracking-id=0"
            + "&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket&X-atmo-protocol=true";

    private static final int PAZIENZA = 20_000;

    static Colpo chiedi(int porta, String metodo, String percorso, String... intestazioni) throws IOException {
        try (Socket presa = new Socket(InetAddress.getLoopbackAddress(), porta)) {
            return chiedi(presa, metodo, percorso, intestazioni);
        }
    }

    static Colpo chiedi(Socket presa, String metodo, String percorso, String... intestazioni) throws IOException {
        presa.setSoTimeout(PAZIENZA);
        String righe = metodo + " " + percorso + " HTTP/1.1\r\n" + String.join("\r\n", intestazioni)
                + (String.join("", intestazioni).contains("Upgrade:") ? "" : "\r\nConnection: close")
                + "\r\n\r\n";
        presa.getOutputStream().write(righe.getBytes(StandardCharsets.ISO_8859_1));
        return leggi(new BufferedReader(new InputStreamReader(presa.getInputStream(), StandardCharsets.ISO_8859_1)));
    }

    static Colpo apriFilo(int porta, String ospite, String origine) throws IOException {
        return chiedi(
                porta,
                "GET",
                FILO,
                "Host: " + ospite,
                "Origin: " + origine,
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
    }

    private static Colpo leggi(BufferedReader risposta) throws IOException {
        String capo = risposta.readLine();
        if (capo == null) {
            return new Colpo(0, List.of());
        }
        List<String> righe = new ArrayList<>();
        for (String riga = risposta.readLine(); riga != null && !riga.isEmpty(); riga = risposta.readLine()) {
            righe.add(riga);
        }
        return new Colpo(Integer.parseInt(capo.split(" ")[1]), righe);
    }

    Optional<String> intestazione(String nome) {
        String inizio = nome.toLowerCase(Locale.ROOT) + ":";
        return intestazioni.stream()
                .filter(riga -> riga.toLowerCase(Locale.ROOT).startsWith(inizio))
                .map(riga -> riga.substring(inizio.length()).strip())
                .findFirst();
    }
}
