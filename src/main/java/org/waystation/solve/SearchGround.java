package org.waystation.solve;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.waystation.siting.SitingProblem;

/**
 * The problem on which plans are searched: the whole one, or what a lower bound leaves of it, which
 * may be far smaller.
 *
 * @param problem with the sites to choose from
 * @param columns its arcs by site, the cheapest first
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
    return of(fixing.core(whole));
  }

  /** Some sites with all their arcs, and the sites of some plans. */
  static SearchGround of(SitingProblem whole, int[] sites, List<int[]> plans) {
    boolean[] kept = new boolean[whole.sites().size()];
    for (int j : sites) {
      kept[j] = true;
    }
    for (int[] plan : plans) {
      for (int j : plan) {
        kept[j] = true;
      }
    }
    double[] anyArc = new double[whole.points().size()];
    Arrays.fill(anyArc, Double.POSITIVE_INFINITY);
    return of(Core.of(whole, kept, new boolean[kept.length], anyArc));
  }

  private static SearchGround of(Core core) {
    SitingProblem problem = core.problem();
    return new SearchGround(
        problem, SiteColumns.cheapestFirst(problem.arcs(), problem.sites().size()), core);
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
