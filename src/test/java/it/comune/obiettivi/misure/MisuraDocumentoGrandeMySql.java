package it.comune.obiettivi.misure;

import it.comune.obiettivi.SuMySql;

/** Come {@link MisuraDocumentoGrande}, su MySQL. */
@SuMySql
class MisuraDocumentoGrandeMySql extends MisuraDocumentoGrande {}
