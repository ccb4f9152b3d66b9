package org.waystation.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.waystation.scenario.Scenario;
import org.waystation.solve.Diagnosis;
import org.waystation.solve.PlanFinder;
import org.waystation.solve.Remedy;
import org.waystation.solve.RemedySearch;
import org.waystation.solve.SolveLimits;
import org.waystation.solve.SolveResult;
import org.waystation.solve.StopSignal;
import org.waystation.solve.Termination;

/** Why a scenario has no plan, and the cheapest changes to it that were found to give one. */
final class RunDiagnosis {
  /** Of the scenario's time limit, what a diagnosis may take on top of it. */
  private static final double TIME_SHARE = 0.5;

  /** Of that, what goes to the search for a standard; the rest to all other constraints. */
  private static final double STANDARD_SHARE = 0.4;

  private RunDiagnosis() {}

  /**
   * Diagnoses a solve that ended without a plan.
   *
   * @param finder solves the relaxed problems
   * @param stop once raised, what was found so far is returned
   */
  static Diagnosis of(
      Scenario scenario, Network network, SolveResult failed, PlanFinder finder, StopSignal stop) {
    double seconds = TIME_SHARE * scenario.solve().time().toNanos() * 1e-9;
    Diagnosis inside =
        RemedySearch.diagnose(
            network.problem(),
            failed,
            finder,
            within(scenario.solve(), seconds * (1 - STANDARD_SHARE)),
            stop);
    StandardSearch standard =
        new StandardSearch(
            scenario,
            network,
            failed.termination() == Termination.INFEASIBLE,
            finder,
            Duration.ofNanos((long) (seconds * STANDARD_SHARE * 1e9)),
            stop);
    List<Remedy> remedies = new ArrayList<>(inside.remedies());
    List<String> notFound = new ArrayList<>(inside.notFound());
    standard
        .find()
        .ifPresentOrElse(
            remedies::add, () -> notFound.add("a wider coverage standard: " + standard.reason()));
    return new Diagnosis(inside.obstacles(), remedies, notFound);
  }

  private static SolveLimits within(SolveLimits limits, double seconds) {
    return new SolveLimits(
        limits.relativeGap(),
        Duration.ofMillis(Math.max(1, (long) (seconds * 1000))),
        limits.boundIterations(),
        limits.searchRounds(),
        limits.seed(),
        limits.threads());
  }
}
