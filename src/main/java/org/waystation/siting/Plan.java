package org.waystation.siting;

import java.util.Arrays;
import java.util.List;

/**
 * An answer to a siting problem: which sites are open and who serves whom.
 *
 * @param openSites numbers of the open sites, ascending
 * @param siteOfPoint for each demand point the site that serves it, or {@link #OUTSIDE}, or {@link
 *     #DIVIDED}
 * @param shares who serves how much of each divided point, in ascending point, then site
 */
public record Plan(int[] openSites, int[] siteOfPoint, List<Share> shares) {
  /** In place of a site: the point is left to the outside option. */
  public static final int OUTSIDE = -1;

  /** In place of a site: several stations serve the point. */
  public static final int DIVIDED = -2;

  public Plan {
    shares = List.copyOf(shares);
  }

  /** A plan that divides no point. */
  public Plan(int[] openSites, int[] siteOfPoint) {
    this(openSites, siteOfPoint, List.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Plan plan
        && Arrays.equals(openSites, plan.openSites)
        && Arrays.equals(siteOfPoint, plan.siteOfPoint)
        && shares.equals(plan.shares);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(openSites) + Arrays.hashCode(siteOfPoint))
        + shares.hashCode();
  }

  @Override
  public String toString() {
    return "Plan[open=" + openSites.length + ", points=" + siteOfPoint.length + "]";
  }
}
