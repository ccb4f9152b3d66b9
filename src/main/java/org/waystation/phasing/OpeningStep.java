package org.waystation.phasing;

/**
 * One station of a programme in its turn.
 *
 * @param station which
 * @param period in which it opens, or {@link PhasingPlan#STANDING}
 * @param points that go to it when it opens, from the outside option or from stations opened
 *     before, ascending
 * @param savingUsdPerYear what that saves, less its fixed cost, at the volume of its period
 */
public record OpeningStep(int station, int period, int[] points, double savingUsdPerYear) {
  /** Whether its opening saves anything. */
  public boolean pays() {
    return savingUsdPerYear > 0;
  }
}
