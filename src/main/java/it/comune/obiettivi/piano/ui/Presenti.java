package it.comune.obiettivi.piano.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import it.comune.obiettivi.diretta.Presenza;
import it.comune.obiettivi.diretta.Presenza.Posto;
import it.comune.obiettivi.diretta.Presenza.Presente;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.registro.Soggetto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chi è qui ora: gli avatar in testa alla pagina e, sui campi con {@code data-campo}, il contorno con il nome di chi ci si
 * trova. Disegna il browser: qui passa soltanto l'elenco, quando cambia. Decisione 0006.
 */
@Tag("oc-presenti")
@JsModule("./piano/presenza.ts")
public final class Presenti extends Component {

    /** Il nome di un campo per chi guarda, sull'elemento che si contorna. */
    public static final String CAMPO = "data-campo";

    private static final List<String> TESTI =
            List.of("quanti", "tu", "scrive", "scrivono", "scrive-qui", "entra", "esce");

    private final Sguardo sguardo;
    private final Soggetto luogo;
    private final Utente io;
    private @Nullable Posto posto;
    private @Nullable Registration iscrizione;
    private List<Presente> visti = List.of();

    /** @param luogo ciò che si guarda */
    public Presenti(Sguardo sguardo, Soggetto luogo) {
        this.sguardo = sguardo;
        this.luogo = luogo;
        this.io = sguardo.adesso().chi();
        getElement().getClassList().add("presenze");
    }

    @Override
    protected void onAttach(AttachEvent evento) {
        Presenza presenza = sguardo.presenza();
        iscrizione = sguardo.diretta()
                .iscrivi(
                        evento.getUI(),
                        new Presenza.Cambiata(luogo)::equals,
                        lotto -> () -> mostra(presenza.presenti(luogo)));
        Posto mio = presenza.entra(luogo, io.id(), io.nome());
        posto = mio;
        visti = List.of();
        getElement().callJsFunction("avvia", mio.gettone(), presenza.passo(), io.id(), testi());
        mostra(presenza.presenti(luogo));
    }

    @Override
    protected void onDetach(DetachEvent evento) {
        if (iscrizione != null) {
            iscrizione.remove();
            iscrizione = null;
        }
        if (posto != null) {
            posto.lascia();
            posto = null;
        }
    }

    private void mostra(List<Presente> presenti) {
        if (posto != null && !presenti.equals(visti)) {
            visti = presenti;
            getElement().callJsFunction("mostra", presenti);
        }
    }

    private Map<String, String> testi() {
        Map<String, String> testi = new HashMap<>();
        TESTI.forEach(chiave -> testi.put(chiave, getTranslation("piano.presenti." + chiave, "{0}")));
        testi.put("lingua", getLocale().toLanguageTag());
        return testi;
    }
}
