package org.waystation.solve;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.waystation.siting.SitingProblem;

/**
 * A plan of another solve, perhaps of a somewhat different problem, from which a new one may start.
 * It only helps to begin well: nothing of it is taken for granted.
 *
 * @param openSites ids of its open sites; those that a problem does not have are passed over
 * @param multipliers u_i of its bound by id of the demand point, USD per year; whatever they are,
 *     they bound any problem, the better the more alike the two are
 */
public record EarlierPlan(List<String> openSites, Map<String, Double> multipliers) {
  public EarlierPlan {
    openSites = List.copyOf(openSites);
    multipliers = Map.copyOf(multipliers);
  }

  /** A plan of which no multipliers are known. */
  public EarlierPlan(List<String> openSites) {
    this(openSites, Map.of());
  }

  /** No earlier plan. */
  public static EarlierPlan none() {
    return new EarlierPlan(List.of());
  }

  /**
   * Its multipliers, one for each point of a problem; a point that it did not have begins where it
   * would without it.
   *
   * @return empty if there are none
   */
  Optional<double[]> multipliersIn(SitingProblem problem) {
    if (multipliers.isEmpty()) {
      return Optional.empty();
    }
    double[] first = BoundAscent.firstMultipliers(problem);
    for (int i = 0; i < first.length; i++) {
      first[i] = multipliers.getOrDefault(problem.points().ids().get(i), first[i]);
    }
    return Optional.of(first);
  }

  /** Numbers of those of its sites that the problem has, ascending. */
  int[] sitesIn(SitingProblem problem) {
    Set<String> wanted = new HashSet<>(openSites);
    return IntStream.range(0, problem.sites().size())
        .filter(j -> wanted.contains(problem.sites().ids().get(j)))
        .toArray();
  }
}
