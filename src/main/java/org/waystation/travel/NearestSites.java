package org.waystation.travel;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How far each demand point is from the nearest of the sites that could open, be that within the
 * coverage standard or not: the reason why some points cannot be served at all.
 *
 * @param site the nearest site, one per point; -1 where there are no sites. Among sites that the
 *     rounding makes equally near, the one nearest by the great circle
 * @param roadMiles to that site, whole thousandths of a mile; infinite where there are no sites
 */
public record NearestSites(int[] site, double[] roadMiles) {
  /** Relative error that summing weights may bring. */
  private static final double ROUNDING = 1e-9;

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
   * The smallest coverage standard, in road miles, at which points of at least so much weight have
   * a site in reach, if every site opened. A plan with fewer stations may need a wider one; none
   * can do with less.
   *
   * @param weights what each point counts for, at least 0; 1 each to count points
   * @param least weight that is to be reached, 0 to the sum of all
   * @return empty if too few points have any site
   */
  public OptionalDouble smallestStandardReaching(double[] weights, double least) {
    if (weights.length != site.length) {
      throw new IllegalArgumentException(
          "as many weights as points needed, were ["
              + weights.length
              + "] and ["
              + site.length
              + "]");
    }
    int[] nearestFirst =
        IntStream.range(0, site.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> roadMiles[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double reached = 0;
    double standard = 0;
    for (int k = 0; k < nearestFirst.length && reached < least * (1 - ROUNDING); k++) {
      standard = roadMiles[nearestFirst[k]];
      reached += weights[nearestFirst[k]];
    }
    boolean enough = reached >= least * (1 - ROUNDING) && !Double.isInfinite(standard);
    return enough ? OptionalDouble.of(standard) : OptionalDouble.empty();
  }
}
