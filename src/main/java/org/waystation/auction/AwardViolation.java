package org.waystation.auction;

/**
 * One way in which awards break the rules of their auction.
 *
 * @param rule which
 * @param sentence names the bid or unit and the figures
 */
public record AwardViolation(Rule rule, String sentence) {
  /** The rules, by the names that the formulation gives them. */
  public enum Rule {
    /** Only bids of the auction are accepted, each once. */
    KNOWN_BID,
    /** A bid is sold between its least share and the whole. */
    LEAST,
    /** No unit sells more than its capacity. */
    CAPACITY,
    /** Of bids that exclude each other one is accepted. */
    ALTERNATIVES,
    /** No bid is accepted below the reserve of one of its units. */
    RESERVE,
    /** Parcels come within the window of every unit. */
    WINDOW,
    /** What is paid follows from the pricing. */
    PAYMENT
  }
}
