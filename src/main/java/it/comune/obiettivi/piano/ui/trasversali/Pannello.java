package it.comune.obiettivi.piano.ui.trasversali;

import com.google.re2j.Pattern;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import it.comune.obiettivi.diretta.Diretta.Chiave;
import it.comune.obiettivi.ente.Ruolo;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.piano.Modifica;
import it.comune.obiettivi.piano.ModificaTrasversale;
import it.comune.obiettivi.piano.Percorso;
import it.comune.obiettivi.piano.Permessi.Ambito;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.ui.Momento;
import it.comune.obiettivi.piano.ui.Pagina;
import it.comune.obiettivi.piano.ui.campi.Annulla;
import it.comune.obiettivi.piano.ui.campi.Gesti;
import it.comune.obiettivi.telaio.Bottone;
import it.comune.obiettivi.telaio.Fuoco;
import it.comune.obiettivi.telaio.Icona;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ciò che si apre accanto alla matrice, che resta viva: una cella, le differenze di una riga, il disegno. */
abstract class Pannello extends HtmlContainer {

    /** Quale pannello è aperto, come sta nell'indirizzo. */
    record Quale(String nome, int fase, long scheda) {

        static final String CELLA = "cella";
        static final String DIFFERENZE = "differenze";
        static final String COLLEGA = "collega";
        static final String DISEGNO = "disegno";

        static Quale cella(int fase, long scheda) {
            return new Quale(CELLA, fase, scheda);
        }

        /** L'indirizzo della pagina con questo pannello aperto, o con nessuno. */
        static QueryParameters parametri(@Nullable Quale aperto, Momento momento) {
            Map<String, String> parametri = new LinkedHashMap<>();
            if (aperto != null) {
                parametri.put(aperto.nome, aperto.valore());
            }
            if (momento.passato()) {
                parametri.put(Pagina.AL, momento.al().toString());
            }
            return QueryParameters.simple(parametri);
        }

        static Optional<Quale> di(QueryParameters parametri) {
            return Stream.of(CELLA, DIFFERENZE, COLLEGA, DISEGNO)
                    .flatMap(nome -> parametri.getSingleParameter(nome).flatMap(valore -> di(nome, valore)).stream())
                    .findFirst();
        }

        static Optional<Quale> di(String nome, String valore) {
            if (!Pattern.matches(nome.equals(CELLA) ? "\\d{1,6}\\.\\d{1,12}" : "\\d{1,12}", valore)) {
                return Optional.empty();
            }
            String[] parti = valore.split("\\.");
            long ultima = Long.parseLong(parti[parti.length - 1]);
            boolean diFase = nome.equals(DIFFERENZE);
            int fase = nome.equals(CELLA) ? Integer.parseInt(parti[0]) : diFase ? (int) ultima : 0;
            return Optional.of(new Quale(nome, fase, diFase ? 0 : ultima));
        }

        /** La cella in cui si scrive un campo di una scheda ({@code fase.2.motivazione}, {@code indicatore.3.note}). */
        static Optional<Quale> diCampo(Scheda scheda, String campo) {
            Percorso percorso = Percorso.di(campo);
            if (percorso.parte() == null || percorso.nome().isEmpty()) {
                return Optional.empty();
            }
            int chiave = percorso.chiave();
            Optional<Integer> fase = percorso.di(Percorso.Parte.FASE)
                    ? Optional.of(chiave)
                    : scheda.indicatori().stream()
                            .filter(indicatore -> indicatore.chiave() == chiave)
                            .findFirst()
                            .flatMap(indicatore -> Optional.ofNullable(indicatore.fase()));
            return fase.flatMap(f -> scheda.fasi().stream()
                            .filter(sua -> sua.chiave() == f)
                            .findFirst())
                    .flatMap(sua -> Optional.ofNullable(sua.faseComune()))
                    .map(comune -> cella(comune, scheda.id()));
        }

        String valore() {
            return nome.equals(CELLA) ? fase + "." + scheda : String.valueOf(fase + scheda);
        }

        /** Il nome di ciò che l'ha aperto, per la presenza e per ridargli il fuoco. */
        String campo() {
            return nome + "." + valore();
        }
    }

    /** Chi guarda, e i settori di cui risponde. */
    record Chi(long io, Set<Long> miei) {

        static Chi di(Utente utente) {
            return new Chi(
                    utente.id(),
                    utente.ruoli().stream()
                            .filter(Ruolo.Responsabile.class::isInstance)
                            .map(ruolo -> ((Ruolo.Responsabile) ruolo).settore())
                            .collect(Collectors.toSet()));
        }
    }

    /** Ciò che la pagina dà ai suoi pannelli. */
    record Contesto(Schede schede, Gesti<ModificaTrasversale> gesti, Chi chi, Consumer<@Nullable Quale> vai) {

        static Contesto di(FoglioTrasversale foglio, Annulla annulla, Consumer<@Nullable Quale> vai) {
            return new Contesto(
                    annulla.archivio().schede(),
                    Gesti.su(foglio.obiettivo(), foglio.momento(), annulla),
                    Chi.di(annulla.adesso().chi()),
                    vai);
        }

        /** Lo stesso, di una persona che ha altre colonne. */
        Contesto con(Chi altro) {
            return new Contesto(schede, gesti, altro, vai);
        }

        Momento momento() {
            return gesti.momento();
        }

        boolean capofila() {
            return gesti.ammette(Ambito.PIANO);
        }

        Gesti<Modifica> su(Scheda scheda) {
            return Gesti.su(scheda, momento(), gesti.annulla());
        }
    }

    final Quale quale;
    final Contesto contesto;
    final H2 titolo = new H2();
    final Div corpo = new Div();
    private final Paragraph sopra = new Paragraph();
    private final Paragraph rifiuto = new Paragraph();

    Pannello(Quale quale, Contesto contesto, Component... mosse) {
        super("aside");
        this.quale = quale;
        this.contesto = contesto;
        addClassNames("pannello", "pannello-trasversale");
        getElement().setAttribute("data-campo-di", quale.campo()).setAttribute("aria-labelledby", "titolo-pannello");
        titolo.setId("titolo-pannello");
        titolo.getElement().setAttribute("tabindex", "-1");
        HtmlContainer testa = new HtmlContainer("header");
        testa.add(new Div(sopra, titolo));
        testa.add(mosse);
        NativeButton chiudi = icona(
                "chiudi",
                getTranslation("piano.pannello.chiudi"),
                () -> contesto.vai().accept(null));
        chiudi.getElement().setAttribute("data-chiudi", "");
        testa.add(chiudi);
        corpo.addClassName("corpo");
        rifiuto.addClassName("nota-errore");
        rifiuto.getElement().setAttribute("role", "status");
        rifiuto.setVisible(false);
        add(testa, rifiuto, corpo);
    }

    /** Il pannello chiesto; nullo se non c'è più, o se non è per chi guarda. */
    static @Nullable Pannello crea(@Nullable Quale quale, Contesto contesto, FoglioTrasversale foglio) {
        if (quale == null) {
            return null;
        }
        boolean partecipa = foglio.scheda(quale.scheda()).isPresent();
        boolean comune = foglio.fase(quale.fase()).isPresent();
        return switch (quale.nome()) {
            case Quale.CELLA -> partecipa && comune ? new Parte(quale, contesto, foglio) : null;
            case Quale.DIFFERENZE -> comune ? new DifferenzeDiFase(quale, contesto, foglio) : null;
            case Quale.COLLEGA -> partecipa && contesto.capofila() ? new Collega(quale, contesto, foglio) : null;
            default -> contesto.capofila() ? new PannelloDisegno(quale, contesto, foglio) : null;
        };
    }

    /** I gesti con cui il pannello è costruito. */
    Gesti<?> gesti() {
        return contesto.gesti();
    }

    /** Gli stessi, per ciò che la persona può fare ora. */
    Gesti<?> gesti(Contesto ora) {
        return ora.gesti();
    }

    /** Legge ciò che gli serve, fuori dal blocco della sessione; il comando lo mette sui componenti. */
    abstract Runnable prepara(FoglioTrasversale foglio, Map<Chiave, Cambiamento> per);

    void intitola(String dove, String nome) {
        Pagina.scrivi(sopra, dove, null);
        Pagina.scrivi(titolo, nome, null);
    }

    /** Vero se il gesto è salvato; altrimenti dice perché. */
    boolean riuscito(Optional<Gesti.Rifiuto> esito) {
        rifiuto.setVisible(esito.isPresent());
        esito.ifPresent(perche -> rifiuto.setText(getTranslation("piano.rifiutato", perche.messaggio())));
        return esito.isEmpty();
    }

    static NativeButton icona(String icona, String nome, Runnable fa) {
        NativeButton bottone = new NativeButton("", clic -> fa.run());
        bottone.add(new Icona(icona));
        bottone.addClassNames("btn", "btn--icona");
        bottone.setAriaLabel(nome);
        return bottone;
    }

    /** Dice le conseguenze di un gesto prima di compierlo. */
    static final class Conferma extends Div {

        Conferma() {
            addClassNames("nota-avviso", "conferma");
            getElement().setAttribute("role", "group");
            setVisible(false);
        }

        void chiedi(String conseguenze, String fa, Runnable gesto) {
            removeAll();
            NativeButton si = Bottone.conTesto(fa, () -> {
                setVisible(false);
                gesto.run();
            });
            si.addClassName("btn--primo");
            NativeButton no = Bottone.conTesto(getTranslation("piano.lascia"), () -> setVisible(false));
            Div azioni = new Div(si, no);
            azioni.addClassName("azioni");
            Paragraph testo = new Paragraph(conseguenze);
            testo.getElement().setAttribute("role", "status");
            add(testo, azioni);
            setVisible(true);
            Fuoco.porta(no);
        }
    }
}
