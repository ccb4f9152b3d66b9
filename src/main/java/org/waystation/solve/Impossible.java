package org.waystation.solve;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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

  /** Why no plan can exist, as a sentence with figures; empty if counting finds no reason. */
  Optional<String> reason() {
    return stationReason().or(this::coverageReason);
  }

  private Optional<String> stationReason() {
    CandidateSites sites = problem.sites();
    int[] forcedOfGroup = new int[sites.groups()];
    Arrays.fill(forcedOfGroup, -1);
    boolean[] mayOpenInGroup = new boolean[forcedOfGroup.length];
    int mustOpen = 0;
    int mayOpen = 0;
    for (int j = 0; j < sites.size(); j++) {
      SiteRole role = sites.roles().get(j);
      int group = sites.group()[j];
      mustOpen += role.mustOpen() ? 1 : 0;
      if (role == SiteRole.EXCLUDED) {
        continue;
      }
      if (group == CandidateSites.NO_GROUP || !mayOpenInGroup[group]) {
        mayOpen++;
      }
      if (group != CandidateSites.NO_GROUP) {
        mayOpenInGroup[group] = true;
        if (role.mustOpen() && forcedOfGroup[group] >= 0) {
          return Optional.of(
              "sites "
                  + sites.ids().get(forcedOfGroup[group])
                  + " and "
                  + sites.ids().get(j)
                  + " must both be open, but of their group only one may be");
        }
        forcedOfGroup[group] = role.mustOpen() ? j : forcedOfGroup[group];
      }
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
              + " candidate sites may open"
              + (forcedOfGroup.length == 0 ? "" : ", one of each group"));
    }
    return Optional.empty();
  }

  private Optional<String> coverageReason() {
    CompensatedSum reachable = new CompensatedSum();
    for (int i = 0; i < problem.points().size(); i++) {
      if (isReachable(i)) {
        reachable.add(problem.floor().weights()[i]);
      } else if (Double.isInfinite(problem.points().outsideUsdPerYear()[i])) {
        return Optional.of(
            "demand point "
                + problem.points().ids().get(i)
                + " has no candidate site within the coverage standard and no outside option");
      }
    }
    double least = problem.floor().least();
    if (reachable.value() < least - PlanVerifier.ROUNDING * least) {
      return Optional.of(
          problem.floor().countsPoints()
              ? (int) least
                  + " demand points must be served, but only "
                  + (int) reachable.value()
                  + " have a candidate site within the coverage standard"
              : String.format(
                  Locale.ROOT,
                  "coverage must come to %.10g, but the demand points that have a candidate site"
                      + " within the coverage standard come to %.10g",
                  least,
                  reachable.value()));
    }
    return Optional.empty();
  }

  /** Where the row is cut short a missing arc may lead to a site. */
  private boolean isReachable(int point) {
    if (problem.arcs().cutUsdPerYear()[point] != Double.POSITIVE_INFINITY) {
      return true;
    }
    int[] rowStart = problem.arcs().rowStart();
    for (int a = rowStart[point]; a < rowStart[point + 1]; a++) {
      if (problem.sites().roles().get(problem.arcs().site()[a]) != SiteRole.EXCLUDED) {
        return true;
      }
    }
    return false;
  }
}
