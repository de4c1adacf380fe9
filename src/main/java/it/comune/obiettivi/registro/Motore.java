package it.comune.obiettivi.registro;

import it.comune.obiettivi.ente.Utente;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compie i gesti su un tipo di soggetto, nella transazione di chi lo chiede: una volta sola, se è permesso, con la regola di chi
 * lo possiede; ne lascia una riga e, dopo il commit, la notizia.
 *
 * @param <R> la radice che cambia
 * @param <M> i gesti che la cambiano
 */
public final class Motore<R extends Radice<M>, M> {

    private final TipoDiSoggetto<R, M> tipo;
    private final Registro registro;
    private final ObjectProvider<Vincolo> vincoli;
    private final Clock orologio;
    private final JsonMapper json = JsonMapper.shared();

    Motore(TipoDiSoggetto<R, M> tipo, Registro registro, ObjectProvider<Vincolo> vincoli, Clock orologio) {
        this.tipo = tipo;
        this.registro = registro;
        this.vincoli = vincoli;
        this.orologio = orologio;
    }

    /** Un gesto di adesso. */
    public Esito compi(long id, M modifica, Utente chi) {
        return compi(id, modifica, chi, Gesto.ora(orologio));
    }

    /**
     * Un gesto che ha già il suo identificativo e il suo momento.
     *
     * @throws ModificaRifiutata se la regola non lo ammette, o chi pone un {@link Vincolo}
     * @throws it.comune.obiettivi.ente.AccessoNegato se l'utente non può
     */
    public Esito compi(long id, M modifica, Utente chi, Gesto gesto) {
        Optional<Voce> gia = registro.trova(gesto.id());
        if (gia.isPresent()) {
            return Esito.di(gia.get());
        }
        R radice = tipo.trova(id);
        tipo.esigi(radice, modifica, chi);
        vincola(radice, modifica, chi);
        return applica(radice, modifica, chi, gesto);
    }

    /** Un gesto che ne segue un altro nella stessa transazione: di permessi e vincoli ha risposto il primo. */
    public void segue(R radice, M modifica, Utente chi) {
        applica(radice, modifica, chi, Gesto.ora(orologio));
    }

    private Esito applica(R radice, M modifica, Utente chi, Gesto gesto) {
        Optional<Effetto> effetto = radice.applica(modifica, Circostanza.di(chi.id(), gesto.quando()));
        if (effetto.isEmpty()) {
            registro.ricorda(gesto);
            return Esito.NULLA;
        }
        registro.cresce(radice);
        tipo.compiuto(radice, modifica, effetto.get(), chi);
        return scrivi(radice, new Voce(radice.soggetto(), gesto, chi, scritta(modifica)), effetto.get());
    }

    /** Una radice nata adesso, già nella banca dati; del permesso ha risposto chi la mette al mondo. */
    public void nata(R radice, M modifica, Utente chi, String titolo) {
        vincola(radice, modifica, chi);
        Voce voce = new Voce(radice.soggetto(), Gesto.ora(orologio), chi, scritta(modifica));
        scrivi(radice, voce, new Effetto(tipo.nome(), "", titolo));
    }

    private void vincola(R radice, M modifica, Utente chi) {
        vincoli.orderedStream().forEach(vincolo -> vincolo.esigi(radice, modifica, chi));
    }

    private Esito scrivi(R radice, Voce voce, Effetto effetto) {
        registro.scrivi(radice.soggetto(), voce.con(effetto));
        return Esito.di(voce);
    }

    /**
     * Ridà al campo il valore che aveva prima di un gesto; è un gesto nuovo, di chi annulla.
     *
     * @param numero il numero del gesto nel registro
     * @throws ModificaRifiutata se il gesto non si annulla, o se dopo qualcuno ha cambiato lo stesso campo
     * @throws it.comune.obiettivi.ente.AccessoNegato se l'utente non può
     */
    public Esito annulla(long numero, Utente chi) {
        Voce voce = registro.trova(numero)
                .filter(riga -> !riga.senzaEffetto())
                .orElseThrow(() -> new ModificaRifiutata("Questo gesto non è nel registro."));
        Soggetto soggetto = suo(voce);
        // prima del registro: se un altro cambia il campo adesso, il commit lo scopre e si ricomincia
        tipo.trova(soggetto.id());
        registro.ultima(soggetto, voce.campo())
                .filter(ultima -> !ultima.dopo().equals(voce.dopo()))
                .ifPresent(ultima -> {
                    throw new ModificaRifiutata("Non si può annullare: dopo di te %s ha cambiato questo valore in «%s»."
                            .formatted(ultima.nomeUtente(), ultima.dopo()));
                });
        Esito esito = compi(soggetto.id(), tipo.inversa(letta(voce), voce), chi);
        esigiReso(voce, esito.valore());
        return esito;
    }

    private Soggetto suo(Voce voce) {
        Soggetto soggetto = Objects.requireNonNull(voce.soggetto(), "Un gesto con un effetto è di un soggetto");
        if (!soggetto.tipo().equals(tipo.nome())) {
            throw new IllegalArgumentException("Il gesto " + voce.numero() + " è di " + soggetto);
        }
        return soggetto;
    }

    /** Un campo cambiato più volte può essere tornato per caso al valore che il gesto gli aveva dato. */
    private static void esigiReso(Voce annullata, @Nullable String reso) {
        if (reso == null
                || !Effetto.pulito(reso)
                        .strip()
                        .equals(Effetto.pulito(annullata.prima()).strip())) {
            throw new ModificaRifiutata(
                    "Non si può annullare: dopo di te questo valore è cambiato più volte. Scrivi di nuovo quello giusto.");
        }
    }

    /** La radice come il registro da solo la racconta fino a un momento compreso; vuota se non c'era ancora. */
    public Optional<R> ricostruisci(long id, Instant fino) {
        Optional<R> radice = Optional.empty();
        for (Voce voce : registro.storia(new Soggetto(tipo.nome(), id), fino)) {
            M modifica = letta(voce);
            Optional<R> nata = tipo.nasce(modifica);
            if (nata.isPresent()) {
                radice = nata;
            } else {
                radice.ifPresent(allora -> allora.applica(modifica, Circostanza.di(voce.utente(), voce.istante())));
            }
        }
        return radice;
    }

    private String scritta(M modifica) {
        return json.writerFor(tipo.gesti()).writeValueAsString(modifica);
    }

    private M letta(Voce voce) {
        return json.readValue(voce.contenuto(), tipo.gesti());
    }
}
