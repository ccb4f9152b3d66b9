package org.waystation.siting;

import java.util.Arrays;

/**
 * An answer to a siting problem: which sites are open and who serves whom.
 *
 * @param openSites numbers of the open sites, ascending
 * @param siteOfPoint for each demand point the site that serves it, or {@link #OUTSIDE}
 */
public record Plan(int[] openSites, int[] siteOfPoint) {
  /** In place of a site: the point is left to the outside option. */
  public static final int OUTSIDE = -1;

  @Override
  public boolean equals(Object other) {
    return other instanceof Plan plan
        && Arrays.equals(openSites, plan.openSites)
        && Arrays.equals(siteOfPoint, plan.siteOfPoint);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(openSites) + Arrays.hashCode(siteOfPoint);
  }

  @Override
  public String toString() {
    return "Plan[open=" + openSites.length + ", points=" + siteOfPoint.length + "]";
  }
}
