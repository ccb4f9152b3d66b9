package org.waystation.auction;

/**
 * An auction's outcome with what is proven of it.
 *
 * @param awards checked against every rule
 * @param basis whose word {@code boundUsdPerDay} is
 * @param boundUsdPerDay no awards are worth more, on that word
 * @param scarcityUsdPerParcel what room at each unit is worth at the margin, in millionths of a USD
 * @param provenBoundUsdPerDay no awards are worth more, recomputable from these prices alone
 * @param parts how many parts the auction fell into that share neither bundle nor alternative
 */
public record Cleared(
    VerifiedAwards awards,
    String basis,
    double boundUsdPerDay,
    double[] scarcityUsdPerParcel,
    double provenBoundUsdPerDay,
    int parts) {

  /** (bound - worth) / bound on somebody's word; 0 where nothing can be sold. */
  public double gap() {
    return gap(boundUsdPerDay);
  }

  /** (bound - worth) / bound by the prices alone; 0 where nothing can be sold. */
  public double provenGap() {
    return gap(provenBoundUsdPerDay);
  }

  /** How far below a bound the awards are, as a ratio of it. */
  public double gap(double bound) {
    return bound == 0 ? 0 : Math.max(0, bound - awards.worthUsdPerDay()) / bound;
  }

  /** The same with another bound on the same word, such as a rounded one. */
  public Cleared withBound(double usdPerDay) {
    return new Cleared(awards, basis, usdPerDay, scarcityUsdPerParcel, provenBoundUsdPerDay, parts);
  }
}
