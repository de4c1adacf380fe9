package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.SuMySql;

/** Come {@link MisuraFatti}, su MySQL. */
@SuMySql
class MisuraFattiMySql extends MisuraFatti {}
