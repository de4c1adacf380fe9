package it.comune.obiettivi.piano;

import it.comune.obiettivi.SuMySql;

@SuMySql
class GestiNonSuoiMySqlIT extends GestiNonSuoiTest {}
