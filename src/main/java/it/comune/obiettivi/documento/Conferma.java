package it.comune.obiettivi.documento;

import it.comune.obiettivi.documento.Importazioni.Avanzamento;
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
import it.comune.obiettivi.piano.Schede;
import it.comune.obiettivi.piano.Schede.Riconoscibile;
import it.comune.obiettivi.piano.Trasversali;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Porta un documento letto nel piano, dentro la transazione di chi conferma. */
@Component
class Conferma {

    private static final int LOTTO = 100;

    private final Piani piani;
    private final Schede schede;
    private final Trasversali trasversali;
    private final Attribuzione anagrafe;
    private final EntityManager banca;

    Conferma(Piani piani, Schede schede, Trasversali trasversali, Attribuzione anagrafe, EntityManager banca) {
        this.piani = piani;
        this.schede = schede;
        this.trasversali = trasversali;
        this.anagrafe = anagrafe;
        this.banca = banca;
    }

    /** Inserisce le schede nuove, riconosce le uguali, propone le differenze delle cambiate; un lotto alla volta. */
    Confermata porta(Revisione revisione, Utente chi, Avanzamento avanzamento) {
        DocumentoLetto documento = revisione.documento();
        piani.apri(documento.anno(), documento.comune());
        Contenuti contenuti = new Contenuti(revisione, anagrafe.registra(revisione, chi));
        Presenti presenti = Presenti.di(schede.riconoscibili(documento.anno()));
        Map<Integer, Long> nuove = new LinkedHashMap<>();
        int uguali = 0;
        int cambiate = 0;
        for (List<SchedaLetta> lotto : lotti(revisione.schede())) {
            Map<Integer, ContenutoScheda> daInserire = new LinkedHashMap<>();
            for (SchedaLetta letta : lotto) {
                int numero = presenti.ultimo() + nuove.size() + daInserire.size() + 1;
                ContenutoScheda contenuto = contenuti.di(letta, numero);
                Optional<Riconoscibile> presente = presenti.cerca(contenuto);
                if (presente.isEmpty()) {
                    daInserire.put(letta.numero(), contenuto);
                } else if (rileggi(presente.get(), contenuto, chi)) {
                    cambiate++;
                } else {
                    uguali++;
                }
            }
            List<Long> inserite = schede.inserisci(List.copyOf(daInserire.values()), chi);
            Iterator<Long> prossima = inserite.iterator();
            daInserire.keySet().forEach(letta -> nuove.put(letta, prossima.next()));
            posa();
            avanzamento.fatte(
                    nuove.size() + uguali + cambiate, revisione.schede().size());
        }
        riunisci(documento, contenuti, nuove, chi);
        return new Confermata(documento.anno(), nuove.size(), uguali, cambiate);
    }

    /** Ciò che è scritto esce dalla memoria: la transazione resta una. */
    private void posa() {
        banca.flush();
        banca.clear();
    }

    private static <T> List<List<T>> lotti(List<T> tutti) {
        return IntStream.iterate(0, da -> da < tutti.size(), da -> da + LOTTO)
                .mapToObj(da -> tutti.subList(da, Math.min(da + LOTTO, tutti.size())))
                .toList();
    }

    private boolean rileggi(Riconoscibile presente, ContenutoScheda contenuto, Utente chi) {
        if (presente.impronta().equals(contenuto.impronta())) {
            return false;
        }
        RileggiScheda gesto = new RileggiScheda(
                contenuto.impronta(),
                contenuto.testoGrezzo(),
                DifferenzeDalPiano.differenze(schede.leggi(presente.id()), contenuto));
        return schede.modifica(presente.id(), gesto, chi).cambiata();
    }

    /** Le schede che il piano ha già: la stessa è quella con la stessa impronta, o con lo stesso titolo nel settore. */
    private record Presenti(
            int ultimo, Map<String, Riconoscibile> perImpronta, Map<Long, Map<String, Riconoscibile>> perTitolo) {

        static Presenti di(List<Riconoscibile> schede) {
            Map<String, Riconoscibile> perImpronta = new HashMap<>();
            Map<Long, Map<String, Riconoscibile>> perTitolo = new HashMap<>();
            for (Riconoscibile scheda : schede) {
                perImpronta.putIfAbsent(scheda.impronta(), scheda);
                perTitolo
                        .computeIfAbsent(scheda.settore(), settore -> new HashMap<>())
                        .putIfAbsent(scheda.titolo(), scheda);
            }
            int ultimo = schede.isEmpty() ? 0 : schede.getLast().numero();
            return new Presenti(ultimo, perImpronta, perTitolo);
        }

        Optional<Riconoscibile> cerca(ContenutoScheda contenuto) {
            return Optional.ofNullable(perImpronta.get(contenuto.impronta()))
                    .or(() -> Optional.ofNullable(perTitolo
                            .getOrDefault(contenuto.testata().settore(), Map.of())
                            .get(contenuto.testata().titolo())));
        }
    }

    private void riunisci(DocumentoLetto documento, Contenuti contenuti, Map<Integer, Long> nuove, Utente chi) {
        List<GruppoTrasversale> interi = contenuti.gruppi().stream()
                .filter(gruppo -> gruppo.schede().stream().allMatch(nuove::containsKey))
                .toList();
        for (List<GruppoTrasversale> lotto : lotti(interi)) {
            lotto.forEach(gruppo -> trasversali.inserisci(obiettivo(documento, contenuti, gruppo, nuove), chi));
            posa();
        }
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
