package it.comune.obiettivi.piano;

import it.comune.obiettivi.piano.ContenutoScheda.ContenutoAnomalia;
import it.comune.obiettivi.piano.ModificaTrasversale.Comune;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Gesti a caso di ogni forma, anche sbagliati: fasi che non ci sono, mesi futuri, numeri e testi partiti da un valore
 * vecchio. Le parole nuove sono tutte diverse fra loro.
 */
final class GestiACaso {

    private static final int FASI = 3;
    private static final List<Peso> PESI = List.of(Peso.di(10), Peso.di(20), Peso.di(12.5), Peso.di(40));

    private final RandomGenerator caso;
    private final LocalDate oggi;
    private final List<Long> persone;
    private final List<Long> schede;
    private final List<Long> settori;
    private int parole;

    GestiACaso(RandomGenerator caso, LocalDate oggi, List<Long> persone, List<Long> schede, List<Long> settori) {
        this.caso = caso;
        this.oggi = oggi;
        this.persone = persone;
        this.schede = schede;
        this.settori = settori;
    }

    /** @param valori i valori che un campo ha avuto, dal più vecchio: la persona può essere ferma a uno vecchio */
    Modifica scheda(Function<String, List<String>> valori) {
        int fase = 1 + caso.nextInt(FASI);
        return switch (caso.nextInt(23)) {
            case 0 -> new Modifica.InserisciScheda(Esempi.scheda(99));
            case 1 ->
                new Modifica.RileggiScheda("impronta-" + caso.nextInt(4), "testo", List.of(anomalia(1), anomalia(2)));
            case 2, 3 -> {
                Modifica.Campo campo = uno(List.of(Modifica.Campo.values()));
                Scritto testo = scrivi(valori.apply(campo.nome()));
                yield new Modifica.CambiaTesto(campo, testo.base, testo.mio);
            }
            case 4 -> new Modifica.CambiaPeso(peso(valori.apply("peso")), uno(PESI));
            case 5 -> missione();
            case 6 -> new Modifica.CambiaResponsabile(forse(uno(persone)));
            case 7 -> new Modifica.CambiaAssessore(forse(uno(persone)));
            case 8 -> new Modifica.CambiaTrasversale(forse(caso.nextBoolean()));
            case 9 ->
                new Modifica.DecidiAnomalia(
                        1 + caso.nextInt(5), uno(List.of(Anomalia.Stato.values())), "v" + caso.nextInt(3));
            case 10, 11, 12 -> indicatore(valori);
            case 13 -> parti(fase);
            case 14, 15 ->
                new Modifica.CambiaSettore(Long.parseLong(uno(ultimi(valori.apply("settore"), 2))), uno(settori));
            default -> fase(fase, valori);
        };
    }

    private Modifica parti(int fase) {
        return switch (caso.nextInt(9)) {
            case 0 -> new Modifica.AggiungiFase(" n" + caso.nextInt(9), caso.nextInt(3) == 0 ? " " : parola());
            case 1 -> new Modifica.AggiungiIndicatore(forse(fase), caso.nextInt(3) == 0 ? "" : parola());
            case 2 -> new Modifica.TogliFase(fase);
            case 3, 4 -> new Modifica.RimettiFase(fase);
            case 5 -> new Modifica.TogliIndicatore(1 + caso.nextInt(3));
            default -> new Modifica.RimettiIndicatore(1 + caso.nextInt(3));
        };
    }

    private Modifica ritira(int fase, String rilevata) {
        String[] parti = (rilevata.isEmpty() ? "10 al " + oggi : rilevata).split(" al ");
        return new Modifica.RitiraAvanzamento(
                fase, LocalDate.parse(parti[1]), new Percentuale(new BigDecimal(parti[0])));
    }

    private Modifica fase(int fase, Function<String, List<String>> valori) {
        String campo = "fase." + fase + ".";
        return switch (caso.nextInt(12)) {
            case 10 -> ritira(fase, uno(valori.apply(campo + "avanzamento")));
            case 11 -> new Modifica.NumeraFase(fase, uno(valori.apply(campo + "numero")), "n" + caso.nextInt(4) + " ");
            case 0, 1 -> new Modifica.SvolgiMese(fase, Periodo.values()[caso.nextInt(8)], caso.nextInt(3) > 0);
            case 2 -> new Modifica.PrevediMese(fase, uno(List.of(Periodo.values())), caso.nextBoolean());
            case 3 ->
                new Modifica.RilevaAvanzamento(
                        fase, oggi.minusDays(caso.nextInt(4) - 1L), Percentuale.di(caso.nextInt(5) * 12.5));
            case 4 -> new Modifica.NessunaNovita(fase);
            case 5 -> new Modifica.CambiaPesoFase(fase, peso(valori.apply(campo + "peso")), forse(uno(PESI)));
            case 6 -> {
                Scritto testo = scrivi(valori.apply(campo + "testo"));
                yield new Modifica.CambiaTestoFase(fase, testo.base, testo.mio);
            }
            case 7 -> new Modifica.CollegaFase(fase, forse(1 + caso.nextInt(3)));
            default -> {
                Scritto testo = scrivi(valori.apply(campo + "motivazione"));
                yield new Modifica.ScriviMotivazione(fase, testo.base, testo.mio);
            }
        };
    }

    private Modifica indicatore(Function<String, List<String>> valori) {
        int indicatore = 1 + caso.nextInt(2);
        String campo = "indicatore." + indicatore + ".";
        return switch (caso.nextInt(4)) {
            case 0 ->
                new Modifica.RaggiungiIndicatore(
                        indicatore, uno(valori.apply(campo + "raggiunto")), " " + caso.nextInt(5));
            case 1 -> new Modifica.AssegnaIndicatore(indicatore, forse(1 + caso.nextInt(FASI)));
            default -> {
                Modifica.Voce voce = uno(List.of(Modifica.Voce.values()));
                Scritto testo = scrivi(valori.apply(campo + voce.name().toLowerCase(Locale.ROOT)));
                yield new Modifica.ScriviIndicatore(indicatore, voce, testo.base, testo.mio);
            }
        };
    }

    ModificaTrasversale trasversale(Function<String, List<String>> valori) {
        long scheda = uno(schede);
        return switch (caso.nextInt(14)) {
            case 0 -> new ModificaTrasversale.InserisciTrasversale(2026, "Altro", "", List.of(), List.of());
            case 1 -> {
                Scritto testo = scrivi(valori.apply("titolo"));
                yield new ModificaTrasversale.CambiaTitolo(testo.base, testo.mio);
            }
            case 2 -> {
                Scritto testo = scrivi(valori.apply("finalita"));
                yield new ModificaTrasversale.CambiaFinalita(testo.base, testo.mio);
            }
            case 3 -> new ModificaTrasversale.AggiungiFaseComune("n", parola());
            case 4 -> {
                int chiave = 1 + caso.nextInt(3);
                Scritto testo = scrivi(valori.apply("faseComune." + chiave));
                yield new ModificaTrasversale.CambiaFaseComune(chiave, testo.base, testo.mio);
            }
            case 5, 6 -> new ModificaTrasversale.CollegaScheda(new ModificaTrasversale.Partecipa(scheda, uno(settori)));
            case 7 -> new ModificaTrasversale.ScollegaScheda(scheda);
            case 8 -> new ModificaTrasversale.TogliFaseComune(1 + caso.nextInt(3));
            case 9 -> new ModificaTrasversale.RimettiFaseComune(1 + caso.nextInt(3));
            default -> {
                Scritto testo = scrivi(valori.apply("noteCondivise"));
                yield new ModificaTrasversale.ScriviNote(testo.base, testo.mio);
            }
        };
    }

    static List<Comune> fasiComuni() {
        return List.of(new Comune(1, "1", "Prima comune"));
    }

    private Modifica missione() {
        return switch (caso.nextInt(5)) {
            case 0 -> new Modifica.CambiaMissione("01", "11");
            case 1 -> new Modifica.CambiaMissione("04", "02");
            case 2 -> new Modifica.CambiaMissione("12", null);
            case 3 -> new Modifica.CambiaMissione(null, "01");
            default -> new Modifica.CambiaMissione("98", null);
        };
    }

    private static ContenutoAnomalia anomalia(int chiave) {
        return new ContenutoAnomalia(
                chiave, "COPIA", "titolo", "a", "b", "c", Anomalia.Gravita.INFO, Anomalia.Stato.APERTA);
    }

    private @Nullable Peso peso(List<String> valori) {
        String da = uno(valori);
        return da.isEmpty() ? null : new Peso(new BigDecimal(da));
    }

    /** Un testo con la base da cui è partito. */
    private record Scritto(String base, String mio) {}

    /** Una parola in più, una al posto di un'altra, o una in meno, da uno degli ultimi testi. */
    private Scritto scrivi(List<String> valori) {
        String base = uno(ultimi(valori, 3));
        List<String> mie = new ArrayList<>(ModelloDelPiano.parole(base));
        int come = mie.isEmpty() ? 0 : caso.nextInt(6);
        if (come < 4) {
            mie.add(caso.nextInt(mie.size() + 1), parola());
        } else if (come == 4) {
            mie.set(caso.nextInt(mie.size()), parola());
        } else {
            mie.remove(caso.nextInt(mie.size()));
        }
        return new Scritto(base, String.join(" ", mie));
    }

    private static List<String> ultimi(List<String> valori, int quanti) {
        return valori.subList(Math.max(0, valori.size() - quanti), valori.size());
    }

    private String parola() {
        return "p" + ++parole;
    }

    private <T> T uno(List<T> fra) {
        return fra.get(caso.nextInt(fra.size()));
    }

    private <T> @Nullable T forse(T valore) {
        return caso.nextInt(4) == 0 ? null : valore;
    }
}
