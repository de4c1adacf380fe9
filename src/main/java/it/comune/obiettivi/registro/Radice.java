package it.comune.obiettivi.registro;

/** La radice di ciò che cambia per gesti, come la conosce chi non ne possiede le regole. */
public interface Radice {

    Soggetto soggetto();

    /** L'anno del piano a cui appartiene. */
    int anno();
}
