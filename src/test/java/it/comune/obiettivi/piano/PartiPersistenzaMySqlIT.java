package it.comune.obiettivi.piano;

import it.comune.obiettivi.SuMySql;

@SuMySql
class PartiPersistenzaMySqlIT extends PartiPersistenzaTest {}
