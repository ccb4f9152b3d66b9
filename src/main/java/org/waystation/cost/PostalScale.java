package org.waystation.cost;

import java.util.List;

/**
 * How the postal service's cost answers to volume, and at which density its mean cost holds.
 *
 * @param ruralBoxes boxes on the nation's rural routes
 * @param ruralMilesPerDay miles that these routes are long together
 * @param volumeElasticities of delivery cost to volume, one for each fifth of the boxes from the
 *     sparsest to the densest, above 0 and at most 1
 */
public record PostalScale(
    double ruralBoxes, double ruralMilesPerDay, List<Double> volumeElasticities) {
  public PostalScale {
    volumeElasticities = List.copyOf(volumeElasticities);
    if (volumeElasticities.size() != DensityQuintiles.COUNT) {
      throw new IllegalArgumentException(
          "there must be one elasticity for each fifth, were [" + volumeElasticities + "]");
    }
  }

  /** Boxes per route mile of the nation's rural routes. */
  public double meanBoxesPerMile() {
    return ruralBoxes / ruralMilesPerDay;
  }
}
