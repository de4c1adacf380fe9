package it.comune.obiettivi.giornale;

/** Un testo venuto da fuori (un nome di file, un percorso, un accesso) su una riga sola: non può fingersi un'altra riga. */
public final class UnaRiga {

    private UnaRiga() {}

    /** Al posto dei segni di controllo, dei separatori di riga e di quelli che girano il verso del testo, il loro codice. */
    public static String di(String testo) {
        if (testo.codePoints().noneMatch(UnaRiga::nascosto)) {
            return testo;
        }
        StringBuilder riga = new StringBuilder(testo.length() + 16);
        testo.codePoints().forEach(segno -> {
            if (nascosto(segno)) {
                riga.append("\\u%04x".formatted(segno));
            } else {
                riga.appendCodePoint(segno);
            }
        });
        return riga.toString();
    }

    /** @param lungo oltre quanti caratteri il testo si tronca */
    public static String breve(String testo, int lungo) {
        String riga = di(testo);
        return riga.length() <= lungo ? riga : riga.substring(0, lungo) + "…";
    }

    private static boolean nascosto(int segno) {
        return switch (Character.getType(segno)) {
            case Character.CONTROL -> segno != '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }
}
