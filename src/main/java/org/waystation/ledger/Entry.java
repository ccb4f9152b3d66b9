package org.waystation.ledger;

/**
 * What became of one input row.
 *
 * @param zip the ZIP as the row gives it, possibly malformed
 * @param origin file and row
 * @param fate the one place where it ended up
 * @param reason a short phrase in plain words, with the value that decided, for example "3.1 people
 *     per square mile, the scope begins at 7.5"; empty when in scope
 */
public record Entry(String zip, Origin origin, Fate fate, String reason) {}
