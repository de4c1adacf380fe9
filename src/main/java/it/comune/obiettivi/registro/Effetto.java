package it.comune.obiettivi.registro;

import com.google.re2j.Pattern;

/**
 * Che cosa un gesto ha cambiato davvero, come sta nel registro.
 *
 * @param campo dove, con un nome per sempre ({@code fase.2.peso})
 */
public record Effetto(String campo, String da, String a) {

    private static final Pattern DI_CONTROLLO = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x{9F}]");

    /** Il testo senza i caratteri di controllo che un incolla può portare; a capo e tabulazioni restano. */
    public static String pulito(String testo) {
        return DI_CONTROLLO.matcher(testo.replace("\r\n", "\n")).replaceAll("");
    }
}
