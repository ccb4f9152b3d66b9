package org.waystation.solve;

import org.waystation.siting.SitingProblem;

/**
 * The problem on which plans are searched: the whole one, or what a lower bound leaves of it, which
 * may be far smaller.
 *
 * @param problem with the sites to choose from
 * @param columns its arcs by site
 * @param core what the problem was cut to, or null where it is whole
 */
record SearchGround(SitingProblem problem, SiteColumns columns, Core core) {
  /** A ground this much smaller is worth the cutting. */
  private static final double SMALLER = 0.7;

  static SearchGround whole(SitingProblem problem, SiteColumns columns) {
    return new SearchGround(problem, columns, null);
  }

  /** Cut to what a fixing leaves, or as it is where that is not much less. */
  SearchGround cutTo(Fixing fixing, SitingProblem whole) {
    if (fixing.keptArcs(whole) > SMALLER * problem.arcs().size()) {
      return this;
    }
    Core left = fixing.core(whole);
    return new SearchGround(
        left.problem(), SiteColumns.of(left.problem().arcs(), left.problem().sites().size()), left);
  }

  /** Numbers in the whole problem of this ground's sites. */
  int[] toWhole(int[] sites) {
    return core == null ? sites : core.toWhole(sites);
  }

  /** Numbers on this ground of those of the whole problem's sites that it holds. */
  int[] ofWhole(int[] sites) {
    return core == null ? sites : core.toCore(sites);
  }
}
