package it.comune.obiettivi.documento.lettura;

import com.google.re2j.Pattern;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.NomeProposto;
import it.comune.obiettivi.piano.testi.TestoPulito;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** I settori e le persone di un documento sotto le loro grafie, e i nomi che si propongono. */
final class Nomi {

    private static final Pattern NESSUNA = Pattern.compile("nessun[ao]?|no|n|non previst[ea]|n\\.?d\\.?|");
    private static final Pattern TITOLI = Pattern.compile(
            "^(?:(?:(?:dott|dr|prof|sig)(?:\\.\\s?ssa|ssa|\\.\\s?ra|ra)?|arch|ing|geom|rag|avv|on|cav)(?:\\.\\s*|\\s+))+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DIVISIONI = Pattern.compile("[\\s.,]+");
    private static final int LUNGHEZZA = 200;
    private static final int RADICE = 6;

    /** Le unità di un elenco: i settori noti, i pezzi che non lo sono, i settori a cui forse quei pezzi alludono. */
    record Unita(List<String> settori, List<String> sconosciute, List<String> proposte) {}

    private record Tratto(int da, int a, String settore) {}

    /** Come si allude a un settore; la radice della prima parola c'è sempre, e a cercarla si fa prima. */
    private record Allusione(String settore, String radice, Pattern forma) {

        static Allusione a(String settore) {
            List<String> radici = Stream.of(chiave(settore).split(" "))
                    .map(p -> p.substring(0, Math.min(RADICE, p.length())))
                    .toList();
            List<String> parole =
                    radici.stream().map(r -> Pattern.quote(r) + "\\p{L}*").toList();
            String resto = String.join(" +", parole.subList(1, parole.size()));
            String tutte = parole.getFirst() + "(?: +" + resto + ")?";
            return new Allusione(
                    settore, radici.getFirst(), Pattern.compile("(?:^|[-–—/,;] *)" + tutte + " *(?:$|[-–—/,;])"));
        }
    }

    /** Le grafie di un nome: quante volte ciascuna, nell'ordine in cui compaiono. */
    private static final class Grafie {
        private final Map<String, Integer> volte = new LinkedHashMap<>();
        private @Nullable String noto;

        /** Le grafie note e quelle scritte, per chiave; {@code forma} dice come mostrarle. */
        private static <K> Map<K, Grafie> raccogli(
                List<NomeProposto> noti,
                List<String> scritte,
                Function<String, K> chiave,
                UnaryOperator<String> forma) {
            Map<K, Grafie> grafie = new LinkedHashMap<>();
            for (NomeProposto noto : noti) {
                Stream.concat(Stream.of(noto.nome()), noto.alias().stream())
                        .forEach(n -> grafie.computeIfAbsent(chiave.apply(n), k -> new Grafie()).noto = noto.nome());
            }
            scritte.forEach(s -> grafie.computeIfAbsent(chiave.apply(s), k -> new Grafie())
                    .volte
                    .merge(forma.apply(s), 1, Integer::sum));
            return grafie;
        }

        private String nome(Comparator<String> preferenza) {
            Comparator<String> ordine = preferenza.thenComparing(s -> volte.getOrDefault(s, 0));
            return noto != null
                    ? noto
                    : volte.keySet().stream()
                            .reduce((a, b) -> ordine.compare(b, a) > 0 ? b : a)
                            .orElse("");
        }
    }

    private final Map<String, String> settori = new HashMap<>();
    private final Map<Set<String>, String> persone = new HashMap<>();
    private final Set<Set<String>> ambigue = new LinkedHashSet<>();
    private final Map<String, Set<String>> aliasSettori = new LinkedHashMap<>();
    private final Map<String, Set<String>> aliasPersone = new LinkedHashMap<>();
    private final List<String> dalPiuLungo;
    private final List<Allusione> allusioni;

    Nomi(List<Modulo> moduli, List<NomeProposto> settoriNoti, List<NomeProposto> personeNote) {
        List<String> tutte = new ArrayList<>();
        moduli.forEach(m -> tutte.add(m.valore(EtichettaDiTestata.RESPONSABILE)));
        moduli.forEach(m -> tutte.add(m.valore(EtichettaDiTestata.ASSESSORE)));
        raccogliSettori(
                moduli.stream().map(m -> m.valore(EtichettaDiTestata.SETTORE)).toList(), settoriNoti);
        raccogliPersone(tutte, personeNote);
        dalPiuLungo = settori.keySet().stream()
                .filter(nome -> nome.length() <= LUNGHEZZA)
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(s -> s))
                .toList();
        allusioni = aliasSettori.keySet().stream()
                .filter(nome -> nome.length() <= LUNGHEZZA)
                .map(Allusione::a)
                .toList();
    }

    /** Quanti settori diversi dicono queste scritte, a guardare la sola grafia. */
    static long diversi(Stream<String> scritti) {
        return scritti.map(Nomi::chiave).distinct().count();
    }

    /** Il nome proposto per un settore come scritto; vuoto se non dice nulla. */
    String settore(String scritto) {
        return settori.getOrDefault(chiave(scritto), "");
    }

    /** Il nome proposto per una persona come scritta; vuoto se non dice nulla. */
    String persona(String scritta) {
        return persone.getOrDefault(parole(scritta), "");
    }

    /** Vero se la grafia si adatta a più di una persona. */
    boolean ambigua(String scritta) {
        return ambigue.contains(parole(scritta));
    }

    List<NomeProposto> settori() {
        return elenco(aliasSettori);
    }

    List<NomeProposto> persone() {
        return elenco(aliasPersone);
    }

    /** Vero se l'elenco delle altre unità ne nomina qualcuna. */
    static boolean elencate(String testo) {
        return !NESSUNA.matcher(chiave(testo)).matches();
    }

    /** Riconosce i settori noti in un elenco, senza mai spezzarlo alla punteggiatura. */
    Unita unita(String testo) {
        String disteso = TestoPulito.distesa(testo);
        String piegato = TestoPulito.piega(disteso);
        List<Tratto> tratti = new ArrayList<>();
        dalPiuLungo.forEach(nome -> cerca(piegato, nome, tratti));
        tratti.sort(Comparator.comparingInt(Tratto::da));
        Set<String> noti = new LinkedHashSet<>();
        List<String> ignoti = new ArrayList<>();
        int fine = 0;
        for (Tratto tratto : tratti) {
            noti.add(tratto.settore);
            ignoti.add(TestoPulito.bordi(disteso.substring(fine, tratto.da)));
            fine = tratto.a;
        }
        ignoti.add(TestoPulito.bordi(disteso.substring(fine)));
        ignoti.removeIf(pezzo -> NESSUNA.matcher(TestoPulito.piega(pezzo)).matches());
        Set<String> proposte = new TreeSet<>();
        ignoti.forEach(pezzo -> alludono(TestoPulito.piega(pezzo), proposte));
        return new Unita(List.copyOf(noti), List.copyOf(ignoti), List.copyOf(proposte));
    }

    private void cerca(String testo, String nome, List<Tratto> tratti) {
        for (int da = testo.indexOf(nome); da >= 0; da = testo.indexOf(nome, da + 1)) {
            int inizio = da;
            int a = da + nome.length();
            boolean intero = (da == 0 || !Character.isLetterOrDigit(testo.charAt(da - 1)))
                    && (a == testo.length() || !Character.isLetterOrDigit(testo.charAt(a)));
            if (intero && tratti.stream().noneMatch(t -> inizio < t.a && t.da < a)) {
                tratti.add(new Tratto(da, a, settori.getOrDefault(nome, "")));
            }
        }
    }

    /** I settori a cui un pezzo allude con la sola prima parola o con tutte: "Segretario" per "Segreteria generale". */
    private void alludono(String pezzo, Set<String> proposte) {
        for (Allusione allusione : allusioni) {
            if (pezzo.contains(allusione.radice)
                    && allusione.forma.matcher(pezzo).find()) {
                proposte.add(allusione.settore);
            }
        }
    }

    private void raccogliSettori(List<String> scritti, List<NomeProposto> noti) {
        Map<String, Grafie> grafie = Grafie.raccogli(noti, scritti, Nomi::chiave, s -> s);
        grafie.remove("");
        Map<String, String> radici = new LinkedHashMap<>();
        grafie.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(String::length)))
                .forEach(voce -> {
                    String nome = radici.entrySet().stream()
                            .filter(r -> voce.getValue().noto == null && comincia(voce.getKey(), r.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElseGet(() ->
                                    TestoPulito.bordi(voce.getValue().nome(Comparator.comparing(Nomi::maiuscola))));
                    radici.putIfAbsent(voce.getKey(), nome);
                    settori.put(voce.getKey(), nome);
                });
        scritti.forEach(s -> registra(aliasSettori, settore(s), s));
    }

    private void raccogliPersone(List<String> scritte, List<NomeProposto> note) {
        Map<Set<String>, Grafie> grafie = Grafie.raccogli(note, scritte, Nomi::parole, Nomi::senzaTitolo);
        grafie.remove(Set.<String>of());
        Map<String, List<Set<String>>> conLaParola = new HashMap<>();
        grafie.keySet()
                .forEach(nome -> nome.forEach(parola -> conLaParola
                        .computeIfAbsent(parola, p -> new ArrayList<>())
                        .add(nome)));
        grafie.entrySet().stream()
                .sorted(Comparator.comparing(voce -> -voce.getKey().size()))
                .forEach(voce -> {
                    Set<String> intere = new LinkedHashSet<>();
                    conLaPiuRara(voce.getKey(), conLaParola).stream()
                            .filter(altra -> altra.size() > voce.getKey().size() && altra.containsAll(voce.getKey()))
                            .forEach(altra -> intere.add(persone.getOrDefault(altra, "")));
                    boolean propria = voce.getValue().noto != null || intere.size() != 1;
                    if (voce.getValue().noto == null && intere.size() > 1) {
                        ambigue.add(voce.getKey());
                    }
                    String nome = voce.getValue().nome((a, b) -> 0);
                    persone.put(
                            voce.getKey(), propria ? nome : intere.iterator().next());
                });
        scritte.forEach(s -> registra(aliasPersone, persona(s), s));
    }

    /** I nomi con la parola meno comune di questo: fra loro ci sono tutti quelli che lo contengono. */
    private static List<Set<String>> conLaPiuRara(Set<String> nome, Map<String, List<Set<String>>> conLaParola) {
        return nome.stream()
                .map(parola -> conLaParola.getOrDefault(parola, List.of()))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static void registra(Map<String, Set<String>> elenco, String nome, String scritto) {
        if (!nome.isEmpty()) {
            Set<String> alias = elenco.computeIfAbsent(nome, n -> new LinkedHashSet<>());
            if (!nome.equals(scritto)) {
                alias.add(scritto);
            }
        }
    }

    private static List<NomeProposto> elenco(Map<String, Set<String>> nomi) {
        return nomi.entrySet().stream()
                .map(voce -> new NomeProposto(voce.getKey(), List.copyOf(voce.getValue())))
                .toList();
    }

    private static boolean comincia(String lungo, String corto) {
        return lungo.startsWith(corto)
                && (lungo.length() == corto.length() || !Character.isLetterOrDigit(lungo.charAt(corto.length())));
    }

    private static boolean maiuscola(String testo) {
        String nudo = TestoPulito.bordi(testo);
        return !nudo.isEmpty() && Character.isUpperCase(nudo.charAt(0));
    }

    private static String senzaTitolo(String nome) {
        return TITOLI.matcher(TestoPulito.distesa(nome)).replaceFirst("");
    }

    private static String chiave(String settore) {
        return TestoPulito.piega(TestoPulito.bordi(settore));
    }

    private static Set<String> parole(String persona) {
        Set<String> parole = new TreeSet<>(List.of(DIVISIONI.split(TestoPulito.norma(senzaTitolo(persona)))));
        // un segno da solo non è il nome di nessuno
        parole.removeIf(parola -> parola.chars().noneMatch(Character::isLetterOrDigit));
        return parole;
    }
}
