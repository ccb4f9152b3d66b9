package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.SitingProblem;

/** Finds neighbouring stations of a set: those to which the same points would go. */
final class StationPatches {
  private final SitingProblem problem;
  private final SiteColumns columns;
  private final OpenSet set;
  private final SwapSearch swaps;

  StationPatches(SitingProblem problem, SiteColumns columns, OpenSet set, SwapSearch swaps) {
    this.problem = problem;
    this.columns = columns;
    this.set = set;
    this.swaps = swaps;
  }

  /**
   * Whether a station may be part of a patch. One of a group may not: what else may open around it
   * depends on it.
   */
  boolean mayChange(int station) {
    return swaps.mayClose(station)
        && problem.sites().group()[station] == CandidateSites.NO_GROUP
        && columns.start()[station] < columns.start()[station + 1];
  }

  /**
   * The station and its neighbours, so many in all: next always the one that shares most points
   * with those there, as first and second way. Ties to the lower number.
   */
  int[] around(int centre, int stations) {
    int[] votes = new int[problem.sites().size()];
    boolean[] inside = new boolean[votes.length];
    int[] patch = new int[stations];
    int count = 0;
    int next = centre;
    while (next >= 0 && count < stations) {
      patch[count++] = next;
      inside[next] = true;
      vote(next, votes);
      next = -1;
      for (int k = 0; k < set.count(); k++) {
        int j = set.site(k);
        if (votes[j] > 0 && !inside[j] && mayChange(j) && isBefore(j, next, votes)) {
          next = j;
        }
      }
    }
    return Arrays.copyOf(patch, count);
  }

  private static boolean isBefore(int site, int other, int[] votes) {
    return other < 0 || votes[site] > votes[other] || (votes[site] == votes[other] && site < other);
  }

  private void vote(int station, int[] votes) {
    for (int a = columns.start()[station]; a < columns.start()[station + 1]; a++) {
      int first = set.first(columns.point()[a]);
      int second = set.second(columns.point()[a]);
      if (first == station && second != OpenSet.OUTSIDE) {
        votes[second]++;
      } else if (second == station && first != OpenSet.OUTSIDE) {
        votes[first]++;
      }
    }
  }
}
