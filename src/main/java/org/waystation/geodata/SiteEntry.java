package org.waystation.geodata;

import org.waystation.ledger.Origin;

/**
 * One site that a user lists.
 *
 * @param zip five digits
 * @param role what is decided about it
 * @param name free text of the user's own, may be empty
 * @param terms what is said of it besides
 * @param origin file and line
 */
public record SiteEntry(String zip, ListedRole role, String name, SiteTerms terms, Origin origin) {}
