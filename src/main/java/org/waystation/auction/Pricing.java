package org.waystation.auction;

/** What winners pay. */
public enum Pricing {
  /** Each its own bid: what a negotiated agreement comes to. */
  PAY_AS_BID("pay-as-bid"),
  /**
   * All at a unit the same: the highest eligible bid there that was not accepted in full, or the
   * reserve where that is more, but never more than the lowest accepted bid. A bid that lost only
   * to an alternative of its own bidder does not count. With bundles the rule is a rule and no
   * more: a bundle that lost for want of room elsewhere still counts here, and a bundle that won
   * may pay less than would have beaten it.
   */
  UNIFORM("uniform");

  private final String word;

  Pricing(String word) {
    this.word = word;
  }

  /** The word in scenarios and files. */
  public String word() {
    return word;
  }
}
