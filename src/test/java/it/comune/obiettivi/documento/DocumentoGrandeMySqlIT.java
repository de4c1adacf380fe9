package it.comune.obiettivi.documento;

import it.comune.obiettivi.SuMySql;

@SuMySql
class DocumentoGrandeMySqlIT extends DocumentoGrandeTest {}
