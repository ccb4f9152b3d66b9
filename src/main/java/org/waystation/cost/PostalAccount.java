package org.waystation.cost;

/**
 * A shipper's parcels in the books of the postal service for one year, in cents, so that accounts
 * add up exactly.
 *
 * <p>By the elasticity of cost to volume, dC/C = eps dV/V, parcels of fully loaded cost C cause eps
 * C of it: their incremental cost, which goes away with them. The rest, (1 - eps) C, is there
 * whoever sends what: it stays.
 *
 * @param parcels a year, to a thousandth
 * @param revenueCents price times parcels
 * @param incrementalCents what goes away with the parcels
 * @param fullyLoadedCents incremental cost and their part of the fixed cost
 */
public record PostalAccount(
    double parcels, long revenueCents, long incrementalCents, long fullyLoadedCents) {
  /** Of no parcels. */
  public static final PostalAccount EMPTY = new PostalAccount(0, 0, 0, 0);

  private static final double THOUSANDTHS = 1000;

  /** The account of one ZIP's parcels at a price. */
  public static PostalAccount of(double parcels, double priceUsdPerParcel, PostalZip zip) {
    return new PostalAccount(
        parcels,
        cents(parcels * priceUsdPerParcel),
        cents(parcels * zip.incrementalUsdPerParcel()),
        cents(parcels * zip.fullyLoadedUsdPerParcel()));
  }

  private static long cents(double usd) {
    return Cents.of(Cents.round(usd));
  }

  /** Both together. */
  public PostalAccount plus(PostalAccount other) {
    return new PostalAccount(
        Math.round((parcels + other.parcels) * THOUSANDTHS) / THOUSANDTHS,
        revenueCents + other.revenueCents,
        incrementalCents + other.incrementalCents,
        fullyLoadedCents + other.fullyLoadedCents);
  }

  /** What the parcels pay beyond the cost they cause: lost if they leave. */
  public long contributionCents() {
    return revenueCents - incrementalCents;
  }

  /** Their part of the cost that stays if they leave. */
  public long fixedCents() {
    return fullyLoadedCents - incrementalCents;
  }

  /** Unpaid while they are sent by post; negative where they pay more than their part. */
  public long unpaidIfSentCents() {
    return fullyLoadedCents - revenueCents;
  }

  /** Unpaid once they have left: all of their part of the fixed cost. */
  public long unpaidIfGoneCents() {
    return fixedCents();
  }
}
