package org.waystation.cost;

/**
 * What delivering to one ZIP costs the postal service: derived by {@link PostalNetwork}.
 *
 * @param boxes delivery points
 * @param routeMiles miles past all of them
 * @param quintile fifth of the scope's boxes by density, 0 the sparsest
 * @param allMailUsdPerYear delivery of all mail, not the shipper's alone, in whole cents
 * @param incrementalUsdPerParcel what one more parcel costs
 * @param fullyLoadedUsdPerParcel with its part of the cost that does not vary with volume
 */
public record PostalZip(
    double boxes,
    double routeMiles,
    int quintile,
    double allMailUsdPerYear,
    double incrementalUsdPerParcel,
    double fullyLoadedUsdPerParcel) {
  /** Where nobody lives there is nothing to deliver to. */
  static final PostalZip WITHOUT_BOXES = new PostalZip(0, 0, 0, 0, 0, 0);

  /** Boxes per route mile; 0 without boxes. */
  public double boxesPerMile() {
    return boxes == 0 ? 0 : boxes / routeMiles;
  }
}
