package it.comune.obiettivi;

@SuMySql
class BancaDatiMySqlIT extends BancaDatiTest {}
