package org.waystation.ledger;

/**
 * Something done to a row that stays usable: a repaired ring, a value taken from another file.
 *
 * @param zip the ZIP concerned
 * @param origin file and row
 * @param what what was seen and what was done, in plain words
 */
public record Note(String zip, Origin origin, String what) {}
