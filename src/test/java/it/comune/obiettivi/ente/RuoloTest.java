package it.comune.obiettivi.ente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.obiettivi.ente.Ruolo.Amministratore;
import it.comune.obiettivi.ente.Ruolo.Assessore;
import it.comune.obiettivi.ente.Ruolo.Giunta;
import it.comune.obiettivi.ente.Ruolo.Nucleo;
import it.comune.obiettivi.ente.Ruolo.Responsabile;
import it.comune.obiettivi.ente.Ruolo.Segretario;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuoloTest {

    private static final ResourceBundle.Control SENZA_RIPIEGO =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Test
    void ogni_ruolo_torna_dal_suo_codice_con_il_suo_ambito() {
        for (Ruolo ruolo : List.of(
                new Responsabile(3),
                new Segretario(),
                new Assessore(7),
                new Giunta(),
                new Nucleo(),
                new Amministratore())) {
            assertThat(Ruolo.daCodice(ruolo.codice())).isEqualTo(ruolo);
        }
    }

    @Test
    void ogni_ruolo_ha_la_sua_riga_e_il_suo_nome_nelle_due_lingue() {
        assertThat(Stream.of(Ruolo.Tipo.values())
                        .<Class<?>>map(tipo -> tipo.crea(1).getClass()))
                .containsExactlyInAnyOrder(Ruolo.class.getPermittedSubclasses());
        for (Ruolo.Tipo tipo : Ruolo.Tipo.values()) {
            assertThat(tipo.crea(1).tipo()).isEqualTo(tipo);
            for (Locale lingua : List.of(Locale.ITALIAN, Locale.ROOT)) {
                assertThat(ResourceBundle.getBundle("vaadin-i18n/translations", lingua, SENZA_RIPIEGO)
                                .getString("ente.ruolo." + tipo))
                        .isNotBlank();
            }
        }
    }

    @Test
    void il_nome_e_quello_delle_annotazioni_delle_pagine() {
        assertThat(new Responsabile(3).nome()).isEqualTo("RESPONSABILE");
        assertThat(new Responsabile(3).codice()).isEqualTo("RESPONSABILE:3");
    }

    @Test
    void un_codice_senza_ambito_o_sconosciuto_si_rifiuta() {
        assertThatThrownBy(() -> Ruolo.daCodice("RESPONSABILE")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ruolo.daCodice("SINDACO")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void una_persona_ha_un_ruolo_per_tipo_e_i_ruoli_escono_sempre_nello_stesso_ordine() {
        Utente utente = new Utente("anna", "Anna", null);
        utente.assegna(new Segretario());
        utente.assegna(new Responsabile(3));
        assertThat(utente.ha(Responsabile.class)).isTrue();
        assertThat(utente.ha(Nucleo.class)).isFalse();
        assertThat(utente.ruoli()).containsExactly(new Responsabile(3), new Segretario());
        assertThat(utente.ruoloInUso()).contains(new Responsabile(3));
    }
}
