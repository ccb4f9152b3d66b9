package org.waystation.solve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.waystation.siting.SitingProblem;

/**
 * A plan of another solve, perhaps of a somewhat different problem, from which a new one may start.
 * It only helps to begin well: nothing of it is taken for granted.
 *
 * @param openSites ids of its open sites; those that a problem does not have are passed over
 */
public record EarlierPlan(List<String> openSites) {
  public EarlierPlan {
    openSites = List.copyOf(openSites);
  }

  /** No earlier plan. */
  public static EarlierPlan none() {
    return new EarlierPlan(List.of());
  }

  /** Numbers of those of its sites that the problem has, ascending. */
  int[] sitesIn(SitingProblem problem) {
    Set<String> wanted = new HashSet<>(openSites);
    return IntStream.range(0, problem.sites().size())
        .filter(j -> wanted.contains(problem.sites().ids().get(j)))
        .toArray();
  }
}
