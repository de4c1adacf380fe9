package it.comune.obiettivi.custodia;

import it.comune.obiettivi.SuMySql;

@SuMySql
class NascitaMySqlIT extends NascitaTest {}
