package it.comune.obiettivi.cruscotto;

import it.comune.obiettivi.SuMySql;

@SuMySql
class CruscottoPersistenzaMySqlIT extends CruscottoPersistenzaTest {}
