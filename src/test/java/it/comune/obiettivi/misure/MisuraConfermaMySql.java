package it.comune.obiettivi.misure;

import it.comune.obiettivi.SuMySql;

/** Come {@link MisuraConferma}, su MySQL. */
@SuMySql
class MisuraConfermaMySql extends MisuraConferma {}
