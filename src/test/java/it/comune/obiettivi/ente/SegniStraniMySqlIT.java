package it.comune.obiettivi.ente;

import it.comune.obiettivi.SuMySql;

@SuMySql
class SegniStraniMySqlIT extends SegniStraniTest {}
