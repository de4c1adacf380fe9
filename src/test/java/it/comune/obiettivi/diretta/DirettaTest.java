package it.comune.obiettivi.diretta;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import it.comune.obiettivi.diretta.Diretta.Cambiamento;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Le notizie accorpate di ogni pagina: riunisce, tiene il passo, non lascia nulla dietro di sé. */
class DirettaTest {

    private final RitmoAMano ritmo = new RitmoAMano();
    private final Diretta diretta = new Diretta(ritmo);
    private final List<List<Cambiamento>> arrivati = new ArrayList<>();

    @Test
    void la_prima_notizia_arriva_subito() {
        iscrivi(new PaginaDiProva());
        annuncia("scheda/1", 1);
        assertThat(arrivati).hasSize(1);
    }

    @Test
    void una_raffica_di_duecento_notizie_in_un_secondo_diventa_al_piu_undici_svuotamenti() {
        iscrivi(new PaginaDiProva());
        for (int i = 0; i < 200; i++) {
            annuncia("scheda/" + i % 7, i);
            ritmo.passano(5);
        }
        ritmo.passano(100);
        assertThat(arrivati).hasSizeBetween(2, 11);
        assertThat(arrivati.getLast()).extracting(Cambiamento::numero).contains(199L);
    }

    @Test
    void di_due_notizie_con_la_stessa_chiave_resta_la_piu_recente_anche_se_arriva_prima() {
        iscrivi(new PaginaDiProva());
        annuncia("scheda/9", 1);
        annuncia("scheda/1", 5);
        annuncia("scheda/1", 4);
        ritmo.passano(100);
        assertThat(arrivati.getLast()).extracting(Cambiamento::numero).containsExactly(5L);
    }

    @Test
    void una_parte_che_si_guasta_non_ferma_le_altre() {
        PaginaDiProva pagina = new PaginaDiProva();
        diretta.iscrivi(pagina, lotto -> {
            throw new IllegalStateException("guasto di prova");
        });
        iscrivi(pagina);
        annuncia("scheda/1", 1);
        assertThat(arrivati).hasSize(1);
    }

    @Test
    void chi_se_ne_va_non_riceve_piu_nulla_e_non_lascia_nulla() {
        Registration iscrizione = iscrivi(new PaginaDiProva());
        assertThat(diretta.iscritte()).isEqualTo(1);
        iscrizione.remove();
        annuncia("scheda/1", 1);
        assertThat(arrivati).isEmpty();
        assertThat(diretta.iscritte()).isZero();
    }

    @Test
    void una_notizia_che_non_riguarda_una_pagina_non_la_sveglia() {
        PaginaDiProva pagina = new PaginaDiProva();
        diretta.iscrivi(pagina, new Cosa("scheda/1")::equals, lotto -> {
            arrivati.add(lotto);
            return () -> {};
        });
        annuncia("scheda/2", 1);
        ritmo.passano(1_000);
        assertThat(arrivati).isEmpty();
        assertThat(pagina.svegliata).isZero();
        annuncia("scheda/1", 2);
        assertThat(arrivati)
                .singleElement()
                .satisfies(lotto ->
                        assertThat(lotto).extracting(Cambiamento::chiave).containsExactly(new Cosa("scheda/1")));
    }

    @Test
    void chi_segue_i_dati_non_riceve_le_presenze() {
        iscrivi(new PaginaDiProva());
        diretta.annuncia(new Cambiamento(new Presenza.Cambiata(new Cosa("scheda/1")), 1, 1, "Anna"));
        ritmo.passano(1_000);
        assertThat(arrivati).isEmpty();
    }

    private Registration iscrivi(UI pagina) {
        return diretta.iscrivi(pagina, lotto -> {
            arrivati.add(lotto);
            return () -> {};
        });
    }

    private void annuncia(String cosa, long numero) {
        diretta.annuncia(new Cambiamento(new Cosa(cosa), numero, 1, "Anna"));
    }

    /** Una pagina senza sessione: esegue subito ciò che le si chiede. */
    static final class PaginaDiProva extends UI {

        int svegliata;

        @Override
        public Future<Void> access(Command comando) {
            svegliata++;
            comando.execute();
            return CompletableFuture.completedFuture(null);
        }
    }
}
