package it.comune.obiettivi.registro;

import it.comune.obiettivi.diretta.Diretta;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/**
 * Ciò che cambia per gesti: una scheda, un obiettivo trasversale. Con lo stesso nome lo chiamano il registro, la diretta, chi
 * è presente e le bozze.
 *
 * @param tipo una parola per sempre, di chi lo possiede ({@code scheda})
 */
@Embeddable
public record Soggetto(
        String tipo, @Column(name = "soggetto") long id) implements Diretta.Chiave {

    /** L'identificativo, se una notizia è di un soggetto di quel tipo. */
    public static Optional<Long> id(String tipo, Diretta.Chiave chiave) {
        return chiave instanceof Soggetto soggetto && soggetto.tipo.equals(tipo)
                ? Optional.of(soggetto.id)
                : Optional.empty();
    }

    /** Come va nella pagina e nelle bozze: {@code scheda/12}. */
    @Override
    public String toString() {
        return tipo + "/" + id;
    }
}
