package org.waystation.solve;

import java.util.Locale;
import java.util.Optional;
import org.waystation.siting.CompensatedSum;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;

/** Contradictions in a problem that counting alone can prove. */
final class Impossible {
  /** Weights are sums of decimal figures. */
  private static final double ROUNDING = 1e-9;

  private final SitingProblem problem;

  Impossible(SitingProblem problem) {
    this.problem = problem;
  }

  /** Why no plan can exist, as a sentence with figures; empty if counting finds no reason. */
  Optional<String> reason() {
    int mustOpen = 0;
    int mayOpen = 0;
    for (SiteRole role : problem.sites().roles()) {
      mustOpen += role.mustOpen() ? 1 : 0;
      mayOpen += role == SiteRole.EXCLUDED ? 0 : 1;
    }
    if (mustOpen > problem.stations().max()) {
      return Optional.of(
          mustOpen
              + " sites must be open, but at most "
              + problem.stations().max()
              + " stations are allowed");
    }
    if (mayOpen < problem.stations().min()) {
      return Optional.of(
          problem.stations().min()
              + " stations are asked for, but only "
              + mayOpen
              + " candidate sites may open");
    }
    CompensatedSum reachable = new CompensatedSum();
    for (int i = 0; i < problem.points().size(); i++) {
      boolean reached = isReachable(i);
      reachable.add(reached ? problem.floor().weights()[i] : 0);
      if (!reached && Double.isInfinite(problem.points().outsideUsdPerYear()[i])) {
        return Optional.of(
            "demand point "
                + problem.points().ids().get(i)
                + " has no candidate site within the coverage standard and no outside option");
      }
    }
    double least = problem.floor().least();
    if (reachable.value() < least * (1 - ROUNDING)) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              problem.floor().countsPoints()
                  ? "%.0f demand points must be served, but only %.0f have a candidate site within"
                      + " the coverage standard"
                  : "demand points of a weight of %s must be served, but only %s have a candidate"
                      + " site within the coverage standard",
              least,
              reachable.value()));
    }
    return new LimitedCounting(problem).reason();
  }

  private boolean isReachable(int point) {
    int[] rowStart = problem.arcs().rowStart();
    for (int a = rowStart[point]; a < rowStart[point + 1]; a++) {
      if (problem.sites().roles().get(problem.arcs().site()[a]) != SiteRole.EXCLUDED) {
        return true;
      }
    }
    return false;
  }
}
