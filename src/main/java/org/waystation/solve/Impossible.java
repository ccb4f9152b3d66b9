package org.waystation.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.CompensatedSum;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;

/** Contradictions in a problem that counting alone can prove. */
final class Impossible {
  private final SitingProblem problem;

  Impossible(SitingProblem problem) {
    this.problem = problem;
  }

  /** Why no plan can exist, as sentences with figures; empty if counting finds no reason. */
  Optional<String> reason() {
    List<Obstacle> obstacles = obstacles();
    return obstacles.isEmpty()
        ? Optional.empty()
        : Optional.of(obstacles.stream().map(Obstacle::sentence).collect(Collectors.joining("; ")));
  }

  /** Every contradiction that counting finds. */
  List<Obstacle> obstacles() {
    List<Obstacle> found = new ArrayList<>();
    addNumbers(found);
    addGroups(found);
    addReach(found);
    found.addAll(new LimitCounts(problem).obstacles());
    return found;
  }

  private void addNumbers(List<Obstacle> found) {
    List<String> mustOpen = names(site -> role(site).mustOpen());
    if (mustOpen.size() > problem.stations().max()) {
      found.add(new Obstacle.TooManyForced(Several.of(mustOpen), problem.stations().max()));
    }
    TreeSet<Integer> groups = new TreeSet<>();
    int mayOpen = 0;
    for (int j = 0; j < problem.sites().size(); j++) {
      int group = problem.sites().group()[j];
      if (role(j) != SiteRole.EXCLUDED) {
        mayOpen += group == CandidateSites.NO_GROUP || groups.add(group) ? 1 : 0;
      }
    }
    if (mayOpen < problem.stations().min()) {
      found.add(new Obstacle.TooFewSites(problem.stations().min(), mayOpen, !groups.isEmpty()));
    }
  }

  private void addGroups(List<Obstacle> found) {
    Map<Integer, List<String>> forced = new TreeMap<>();
    for (int j = 0; j < problem.sites().size(); j++) {
      if (role(j).mustOpen() && problem.sites().group()[j] != CandidateSites.NO_GROUP) {
        forced
            .computeIfAbsent(problem.sites().group()[j], group -> new ArrayList<>())
            .add(problem.sites().ids().get(j));
      }
    }
    forced.values().stream()
        .filter(sites -> sites.size() > 1)
        .forEach(sites -> found.add(new Obstacle.ForcedShareGroup(Several.of(sites))));
  }

  private void addReach(List<Obstacle> found) {
    List<String> unreached = new ArrayList<>();
    List<String> withoutOption = new ArrayList<>();
    CompensatedSum reachable = new CompensatedSum();
    for (int i = 0; i < problem.points().size(); i++) {
      if (isReachable(i)) {
        reachable.add(problem.floor().weights()[i]);
      } else {
        unreached.add(problem.points().ids().get(i));
        if (Double.isInfinite(problem.points().outsideUsdPerYear()[i])) {
          withoutOption.add(problem.points().ids().get(i));
        }
      }
    }
    if (!withoutOption.isEmpty()) {
      found.add(new Obstacle.OutOfReach(Several.of(withoutOption)));
    }
    double floor = problem.floor().least();
    if (reachable.value() < floor - PlanVerifier.ROUNDING * floor) {
      found.add(new Obstacle.FloorBeyondReach(floor, reachable.value(), Several.of(unreached)));
    }
  }

  private SiteRole role(int site) {
    return problem.sites().roles().get(site);
  }

  private List<String> names(IntPredicate wanted) {
    return IntStream.range(0, problem.sites().size())
        .filter(wanted)
        .mapToObj(problem.sites().ids()::get)
        .toList();
  }

  private boolean isReachable(int point) {
    int[] rowStart = problem.arcs().rowStart();
    for (int a = rowStart[point]; a < rowStart[point + 1]; a++) {
      if (role(problem.arcs().site()[a]) != SiteRole.EXCLUDED) {
        return true;
      }
    }
    // A row that was cut short may have had an arc.
    return problem.arcs().cutUsdPerYear()[point] < Double.POSITIVE_INFINITY;
  }
}
