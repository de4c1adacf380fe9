package it.comune.obiettivi.ente;

import java.util.Set;

/**
 * Come si corregge un settore o una persona in un gesto solo: tutto o niente.
 *
 * @param nome quello che deve avere; quello di prima resta fra le altre grafie
 * @param aggiunte altre grafie che deve avere
 * @param tolte grafie che non deve avere più
 */
public record Grafie(String nome, Set<String> aggiunte, Set<String> tolte) {}
