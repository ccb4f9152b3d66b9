package org.waystation.solve;

import java.util.SplittableRandom;
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

  /**
   * Sites of this ground to start a search from, near a plan of the whole problem. Of two stations
   * that are worth the same, such as two that serve nobody, the bound may have left out the plan's:
   * in place of those that are missing any others open, so that there are enough of them.
   *
   * @param sites numbers in the whole problem
   */
  int[] near(int[] sites, long seed) {
    int[] held = core == null ? sites : core.toCore(sites);
    return held.length == sites.length
        ? held
        : StartSet.of(problem, held, new SplittableRandom(seed));
  }
}
