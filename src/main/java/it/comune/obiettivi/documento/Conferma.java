package it.comune.obiettivi.documento;

import it.comune.obiettivi.documento.Importazioni.Confermata;
import it.comune.obiettivi.documento.lettura.DocumentoLetto;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.GruppoTrasversale;
import it.comune.obiettivi.documento.lettura.DocumentoLetto.SchedaLetta;
import it.comune.obiettivi.ente.Utente;
import it.comune.obiettivi.piano.ContenutoScheda;
import it.comune.obiettivi.piano.Modifica.RileggiScheda;
import it.comune.obiettivi.piano.ModificaTrasversale.Comune;
import it.comune.obiettivi.piano.ModificaTrasversale.InserisciTrasversale;
import it.comune.obiettivi.piano.ModificaTrasversale.Partecipa;
import it.comune.obiettivi.piano.Piani;
import it.comune.obiettivi.piano.Scheda;
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.Trasversali;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Porta un documento letto nel piano, dentro la transazione di chi conferma. */
@Component
class Conferma {

    private final Piani piani;
    private final Schede schede;
    private final Trasversali trasversali;
    private final Anagrafe anagrafe;

    Conferma(Piani piani, Schede schede, Trasversali trasversali, Anagrafe anagrafe) {
        this.piani = piani;
        this.schede = schede;
        this.trasversali = trasversali;
        this.anagrafe = anagrafe;
    }

    /** Inserisce le schede nuove, riconosce le uguali, propone le differenze delle cambiate. */
    Confermata porta(Revisione revisione, Utente chi) {
        DocumentoLetto documento = revisione.documento();
        piani.apri(documento.anno(), documento.comune());
        Contenuti contenuti = new Contenuti(revisione, anagrafe.registra(revisione, chi));
        List<Scheda> presenti = schede.tutte(documento.anno());
        int base = presenti.stream().mapToInt(Scheda::numero).max().orElse(0);
        Map<Integer, Long> nuove = new LinkedHashMap<>();
        int uguali = 0;
        for (SchedaLetta letta : revisione.schede()) {
            ContenutoScheda contenuto = contenuti.di(letta, base + nuove.size() + 1);
            Optional<Scheda> presente = riconosci(presenti, contenuto);
            if (presente.isEmpty()) {
                nuove.put(letta.numero(), schede.inserisci(contenuto, chi));
            } else if (!rileggi(presente.get(), contenuto, chi)) {
                uguali++;
            }
        }
        riunisci(documento, contenuti, nuove, chi);
        int cambiate = documento.schede().size() - nuove.size() - uguali;
        return new Confermata(documento.anno(), nuove.size(), uguali, cambiate);
    }

    private static Optional<Scheda> riconosci(List<Scheda> presenti, ContenutoScheda contenuto) {
        return presenti.stream()
                .filter(scheda -> scheda.impronta().equals(contenuto.impronta()))
                .findFirst()
                .or(() -> presenti.stream()
                        .filter(scheda ->
                                scheda.settore() == contenuto.testata().settore())
                        .filter(scheda ->
                                scheda.titolo().equals(contenuto.testata().titolo()))
                        .findFirst());
    }

    private boolean rileggi(Scheda presente, ContenutoScheda contenuto, Utente chi) {
        RileggiScheda gesto = new RileggiScheda(
                contenuto.impronta(), contenuto.testoGrezzo(), Confronto.differenze(presente, contenuto));
        return schede.modifica(presente.id(), gesto, chi).cambiata();
    }

    private void riunisci(DocumentoLetto documento, Contenuti contenuti, Map<Integer, Long> nuove, Utente chi) {
        contenuti.gruppi().stream()
                .filter(gruppo -> gruppo.schede().stream().allMatch(nuove::containsKey))
                .forEach(gruppo -> trasversali.inserisci(obiettivo(documento, contenuti, gruppo, nuove), chi));
    }

    private static InserisciTrasversale obiettivo(
            DocumentoLetto documento, Contenuti contenuti, GruppoTrasversale gruppo, Map<Integer, Long> nuove) {
        List<Comune> comuni = IntStream.range(0, gruppo.fasiComuni().size())
                .mapToObj(i -> new Comune(
                        i + 1,
                        String.valueOf(gruppo.fasiComuni().get(i).numero()),
                        gruppo.fasiComuni().get(i).testo()))
                .toList();
        Map<Long, Long> perSettore = new LinkedHashMap<>();
        gruppo.schede()
                .forEach(numero -> perSettore.putIfAbsent(contenuti.settore(numero), nuove.getOrDefault(numero, 0L)));
        List<Partecipa> partecipazioni = perSettore.entrySet().stream()
                .map(voce -> new Partecipa(voce.getValue(), voce.getKey()))
                .toList();
        return new InserisciTrasversale(documento.anno(), gruppo.titolo(), gruppo.finalita(), comuni, partecipazioni);
    }
}
