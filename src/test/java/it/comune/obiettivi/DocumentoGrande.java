package it.comune.obiettivi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Un documento inventato di quante schede si vuole, nella forma di quello dimostrativo; lo stesso seme dà lo stesso testo. */
public final class DocumentoGrande {

    private static final List<String> MESI = List.of(
            "GENNAIO",
            "FEBBRAIO",
            "MARZO",
            "APRILE",
            "MAGGIO",
            "GIUGNO",
            "LUGLIO",
            "AGOSTO",
            "SETTEMBRE",
            "OTTOBRE",
            "NOVEMBRE",
            "DICEMBRE",
            "2027",
            "2028");
    private static final List<String> SETTORI = List.of(
            "Segreteria generale",
            "Bilancio e tributi",
            "Lavori pubblici",
            "Servizi alla persona",
            "Urbanistica ed edilizia",
            "Polizia locale",
            "Cultura e sport",
            "Ambiente",
            "Demografici",
            "Patrimonio");
    private static final List<String> NOMI =
            List.of("Anna", "Bruno", "Carla", "Dario", "Elena", "Fabio", "Gina", "Hugo", "Ivo", "Lia");
    private static final List<String> COGNOMI =
            List.of("Rossi", "Bianchi", "Verdi", "Neri", "Fonti", "Prati", "Monti", "Valli", "Riva", "Serra");
    private static final List<String> PAROLE = List.of(
            "revisione",
            "sportello",
            "regolamento",
            "manutenzione",
            "biblioteca",
            "scuole",
            "pagamenti",
            "archivio",
            "digitale",
            "cittadini",
            "verde",
            "impianti",
            "controlli",
            "entrate",
            "mobilita",
            "energia",
            "personale",
            "trasparenza",
            "contratti",
            "servizi",
            "eventi",
            "strade",
            "parchi",
            "anagrafe",
            "tributi",
            "sicurezza");
    private static final int FASI = 5;
    private static final int COPIE = 5;

    private final Random caso;
    private final StringBuilder testo = new StringBuilder();

    private DocumentoGrande(long seme) {
        caso = new Random(seme);
    }

    /** Un quinto delle schede sono copie di obiettivi trasversali, di cinque settori ciascuno. */
    public static byte[] di(int schede, long seme) {
        DocumentoGrande documento = new DocumentoGrande(seme);
        String titolo = "";
        for (int i = 0; i < schede; i++) {
            boolean trasversale = i / COPIE % COPIE == 0;
            titolo = trasversale && i % COPIE > 0 ? titolo : documento.frase(4) + " " + i;
            documento.scheda(i, trasversale, titolo);
        }
        return documento.testo.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void scheda(int i, boolean trasversale, String titolo) {
        String settore = SETTORI.get(trasversale ? i % COPIE : caso.nextInt(SETTORI.size()));
        riga("Comune di Borgo Immenso");
        riga("Programmazione 2026-2028");
        riga("Scheda Obiettivo Specifico 2026");
        riga("Azione strategica:", frase(3), "", "Obiettivo operativo:", frase(4));
        riga("Missione", "1 Servizi istituzionali, generali e di gestione", "Programma", "2 Segreteria generale");
        riga("PESO %", String.valueOf(5 + caso.nextInt(20)), "Settore:", settore, "Responsabile:", persona("dott. "));
        riga("OBIETTIVO:", titolo);
        riga("Descrizione estesa/finalità", frase(20));
        riga("Assessore di riferimento", persona(""), "Personale dedicato:", "Ufficio " + frase(1));
        riga(
                "Progetto trasversale (S/N)",
                trasversale ? "SI" : "NO",
                "Indicare le altre unità organizzative coinvolte:",
                trasversale ? "Bilancio e tributi - Ufficio " + frase(1) : "");
        List<String> mesi = new ArrayList<>(List.of("", "GANTT", "% realizzazione", "PROG/EFF"));
        mesi.addAll(MESI);
        riga(mesi.toArray(String[]::new));
        riga("fasi", "P= andamento previsto E= andamento effettivo verificato");
        for (int fase = 1; fase <= FASI; fase++) {
            List<String> celle = new ArrayList<>(List.of("FASE " + fase, frase(6), "20", "P"));
            int primo = caso.nextInt(10);
            for (int mese = 0; mese < MESI.size(); mese++) {
                celle.add(mese >= primo && mese < primo + 3 ? "X" : "");
            }
            riga(celle.toArray(String[]::new));
            riga("", "Motivare eventuale ritardo:", "", "E");
        }
        riga("INDICATORI DI RISULTATO");
        riga("fasi", "indicatore", "unità di misura", "valore atteso", "valore raggiunto", "note");
        for (int fase = 1; fase <= FASI; fase++) {
            boolean data = caso.nextBoolean();
            riga(
                    "FASE " + fase,
                    frase(3),
                    data ? "temporale" : "numero",
                    data ? "entro il 30/0" + fase : "" + caso.nextInt(90));
        }
        riga("");
    }

    private String persona(String titolo) {
        return (caso.nextBoolean() ? titolo : "") + NOMI.get(caso.nextInt(NOMI.size())) + " "
                + COGNOMI.get(caso.nextInt(COGNOMI.size()));
    }

    private String frase(int parole) {
        StringBuilder frase = new StringBuilder();
        for (int i = 0; i < parole; i++) {
            frase.append(i == 0 ? "" : " ").append(PAROLE.get(caso.nextInt(PAROLE.size())));
        }
        return frase.toString();
    }

    private void riga(String... celle) {
        testo.append(String.join("\t", celle)).append('\n');
    }
}
