package org.waystation.travel;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far each demand point is from the nearest of the sites that could open, be that within the
 * coverage standard or not: the reason why some points cannot be served at all.
 *
 * @param site the nearest site, one per point; -1 where there are no sites. Among sites that the
 *     rounding makes equally near, the one nearest by the great circle
 * @param roadMiles to that site, whole thousandths of a mile; infinite where there are no sites
 */
public record NearestSites(int[] site, double[] roadMiles) {
  /** Marks that there is no site. */
  public static final int NONE = -1;

  public NearestSites {
    if (site.length != roadMiles.length) {
      throw new IllegalArgumentException(
          "nearest sites: as many sites as distances needed, were ["
              + site.length
              + "] and ["
              + roadMiles.length
              + "]");
    }
  }

  /**
   * The smallest coverage standard, in road miles, at which at least so many of the points have a
   * site in reach, if every site opened. A plan with fewer stations may need a wider one; none can
   * do with less.
   *
   * @param points how many are to be reached, 0 to the number of points
   * @return empty if there are no sites
   */
  public OptionalDouble smallestStandardReaching(int points) {
    if (points < 0 || points > site.length) {
      throw new IllegalArgumentException(
          "points to reach must lie in 0 to " + site.length + ", were [" + points + "]");
    }
    if (points == 0) {
      return OptionalDouble.of(0);
    }
    double[] ascending = roadMiles.clone();
    Arrays.sort(ascending);
    double standard = ascending[points - 1];
    return Double.isInfinite(standard) ? OptionalDouble.empty() : OptionalDouble.of(standard);
  }
}
