package it.comune.obiettivi.diretta;

/** Una cosa di prova, con il suo nome. */
record Cosa(String nome) implements Diretta.Chiave {}
