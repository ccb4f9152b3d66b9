package org.waystation.solve;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;

/**
 * A set of sites that keeps roles, groups and the number of stations, to start a search from: what
 * is wanted of it, as far as it may be, repaired at random.
 */
final class StartSet {
  /** Without a wish a start opens one in so many sites, if the number of stations allows it. */
  private static final int SITES_PER_STATION = 20;

  private final SitingProblem problem;
  private final boolean[] open;
  private final boolean[] groupTaken;
  private int count;

  private StartSet(SitingProblem problem) {
    this.problem = problem;
    open = new boolean[problem.sites().size()];
    groupTaken = new boolean[problem.sites().groups()];
  }

  /**
   * @param wanted numbers of sites, without wishes empty; those that may not open are passed over,
   *     as are those whose group is taken
   * @return ascending; too few sites only where the problem has no more to open
   */
  static int[] of(SitingProblem problem, int[] wanted, SplittableRandom random) {
    StartSet start = new StartSet(problem);
    int[] forced =
        IntStream.range(0, start.open.length)
            .filter(j -> problem.sites().roles().get(j).mustOpen())
            .toArray();
    for (int site : forced) {
      start.open(site);
    }
    for (int site : shuffled(wanted, random)) {
      if (start.count < problem.stations().max()) {
        start.tryOpening(site);
      }
    }
    int least = problem.stations().min();
    int usual = Math.min(problem.stations().max(), start.open.length / SITES_PER_STATION);
    start.fillUp(wanted.length > 0 ? least : Math.max(least, usual), random);
    return IntStream.range(0, start.open.length).filter(j -> start.open[j]).toArray();
  }

  private void fillUp(int target, SplittableRandom random) {
    int[] all = shuffled(IntStream.range(0, open.length).toArray(), random);
    for (int k = 0; k < all.length && count < target; k++) {
      tryOpening(all[k]);
    }
  }

  private void tryOpening(int site) {
    int group = problem.sites().group()[site];
    boolean free = group == CandidateSites.NO_GROUP || !groupTaken[group];
    if (free && !open[site] && problem.sites().roles().get(site) != SiteRole.EXCLUDED) {
      open(site);
    }
  }

  private void open(int site) {
    open[site] = true;
    count++;
    if (problem.sites().group()[site] != CandidateSites.NO_GROUP) {
      groupTaken[problem.sites().group()[site]] = true;
    }
  }

  private static int[] shuffled(int[] sites, SplittableRandom random) {
    int[] order = Arrays.copyOf(sites, sites.length);
    for (int k = order.length - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      int swap = order[k];
      order[k] = order[other];
      order[other] = swap;
    }
    return order;
  }
}
