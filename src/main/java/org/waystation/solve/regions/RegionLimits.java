package org.waystation.solve.regions;

/**
 * How a large problem is cut up, and when its solve ends. None of it is a matter of the clock, so
 * the same limits give the same answer.
 *
 * @param relativeGap ends once (cost - bound) / cost is at most this
 * @param rounds of bound and plan, each a stretch of the bound and all windows once, at most
 * @param boundIterations of each stretch, at most
 * @param pointsPerRegion about as many as a region or window has
 * @param windowRounds rounds of plan search in a window, at most
 * @param seed of every random choice
 */
public record RegionLimits(
    double relativeGap,
    int rounds,
    int boundIterations,
    int pointsPerRegion,
    int windowRounds,
    long seed) {
  public RegionLimits {
    if (!(relativeGap >= 0 && relativeGap < 1)) {
      throw new IllegalArgumentException(
          "the gap to stop at must be at least 0 and below 1, was [" + relativeGap + "]");
    }
    if (rounds < 1 || boundIterations < 1 || windowRounds < 1) {
      throw new IllegalArgumentException("rounds and iterations must be at least 1");
    }
    if (pointsPerRegion < 2) {
      throw new IllegalArgumentException(
          "a region needs at least 2 points, was [" + pointsPerRegion + "]");
    }
  }
}
