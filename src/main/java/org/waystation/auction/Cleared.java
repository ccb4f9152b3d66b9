package org.waystation.auction;

/**
 * An auction's outcome with what is proven of it.
 *
 * @param awards checked against every rule
 * @param modelBoundUsdPerDay no awards are worth more; where parts went to a solver on its word
 * @param scarcityUsdPerParcel what room at each unit is worth at the margin, in millionths of a USD
 * @param provenBoundUsdPerDay the same, but recomputable from these prices alone
 * @param parts how many parts the auction fell into
 * @param modelParts how many of them went to the solver
 */
public record Cleared(
    VerifiedAwards awards,
    double modelBoundUsdPerDay,
    double[] scarcityUsdPerParcel,
    double provenBoundUsdPerDay,
    int parts,
    int modelParts) {

  /** (bound - worth) / bound on the solver's word; 0 where nothing can be sold. */
  public double modelGap() {
    return gap(modelBoundUsdPerDay);
  }

  /** (bound - worth) / bound by the prices alone; 0 where nothing can be sold. */
  public double provenGap() {
    return gap(provenBoundUsdPerDay);
  }

  private double gap(double bound) {
    return bound == 0 ? 0 : Math.max(0, bound - awards.worthUsdPerDay()) / bound;
  }
}
