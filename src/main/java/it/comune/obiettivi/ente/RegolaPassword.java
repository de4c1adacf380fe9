package it.comune.obiettivi.ente;

import com.google.re2j.Pattern;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Quale password una persona può scegliere, dovunque la scelga: lunga, non comune, senza il suo nome né quello del Comune.
 * Nessun obbligo di maiuscole, cifre o segni. Decisione 0011.
 */
@Component
public class RegolaPassword {

    /** La lunghezza minima, in caratteri. */
    public static final int MINIMA = 12;

    private static final Pattern FRA_PAROLE = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTI = Pattern.compile("\\p{M}");
    private static final int BYTE_DI_BCRYPT = 72;

    /** Oltre dieci miliardi di prove: il voto più alto. */
    private static final int VOTO = 4;

    private static final int PAROLA = 4;

    /** Le parole che qui si provano per prime e che gli elenchi, nati in inglese, non hanno. */
    private static final List<String> DI_CASA = List.of(
            "amministratore amministrazione assessore benvenuto buongiorno ciao comune comunale cambiami giunta municipio",
            "obiettivi piano protocollo ragioneria responsabile segretario segreteria sindaco ufficio utente",
            "primavera estate autunno inverno gennaio febbraio marzo aprile maggio giugno luglio agosto settembre",
            "ottobre novembre dicembre lunedi martedi mercoledi giovedi venerdi sabato domenica italia forza amore");

    private final Zxcvbn indovino = new Zxcvbn();
    private final ObjectProvider<Comune> comune;

    public RegolaPassword(ObjectProvider<Comune> comune) {
        this.comune = comune;
    }

    /** Perché questa password non va, per la persona che si chiama così; vuoto se va bene. */
    Optional<NonValido> difetto(String password, String accesso, String nome) {
        if (password.codePointCount(0, password.length()) < MINIMA) {
            return Optional.of(new NonValido("password-corta", MINIMA));
        }
        if (troppoLunga(password)) {
            return Optional.of(new NonValido("password-lunga", BYTE_DI_BCRYPT));
        }
        List<String> sue = Stream.of(
                        Stream.of(accesso, nome),
                        comune.stream().map(Comune::nomi).flatMap(Collection::stream))
                .flatMap(nomi -> nomi)
                .flatMap(RegolaPassword::parole)
                .toList();
        String semplice = semplice(password);
        Optional<String> sua = sue.stream()
                .filter(p -> p.length() >= PAROLA && semplice.contains(p))
                .findFirst();
        if (sua.isPresent()) {
            return Optional.of(new NonValido("password-nome", sua.get()));
        }
        List<String> note = Stream.concat(sue.stream(), DI_CASA.stream().flatMap(RegolaPassword::parole))
                .toList();
        return indovino.measure(password, note).getScore() < VOTO
                ? Optional.of(new NonValido("password-facile"))
                : Optional.empty();
    }

    /** @throws NonValido se questa password non va */
    public void esigi(String password, String accesso, String nome) {
        difetto(password, accesso, nome).ifPresent(difetto -> {
            throw difetto;
        });
    }

    /** Più di quanto l'impronta può contare: nessuno può averla scelta. */
    static boolean troppoLunga(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > BYTE_DI_BCRYPT;
    }

    private static Stream<String> parole(String testo) {
        return Stream.of(FRA_PAROLE.split(semplice(testo))).filter(parola -> !parola.isEmpty());
    }

    private static String semplice(String testo) {
        String staccato = Normalizer.normalize(testo, Normalizer.Form.NFKD);
        return ACCENTI.matcher(staccato).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
