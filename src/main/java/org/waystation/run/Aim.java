package org.waystation.run;

import org.waystation.scenario.ProblemKind;
import org.waystation.scenario.Scenario;
import org.waystation.solve.EarlierPlan;
import org.waystation.solve.ProgressListener;
import org.waystation.solve.SitingMethod;
import org.waystation.solve.SolveLimits;
import org.waystation.solve.StopSignal;

/**
 * What a scenario wants to be best: which siting problem that is, how a plan and a bound are
 * measured by it, and in which unit. Whatever the aim, the plan is priced.
 */
sealed interface Aim permits LeastCost, FewestStations, MostCovered, SmallestStandard {

  /** The aim of a scenario on the ground. */
  static Aim of(Network network, Scenario scenario) {
    return switch (scenario.network().problem()) {
      case LEAST_COST -> new LeastCost(network);
      case FEWEST_STATIONS -> new FewestStations(network);
      case MOST_COVERED -> new MostCovered(network, scenario.network().floor().measure());
      case SMALLEST_STANDARD -> new SmallestStandard(network);
    };
  }

  ProblemKind kind();

  /** As it follows a figure in a sentence. */
  String unit();

  /** As it ends the name of a column: "UsdPerYear". */
  String suffix();

  /** Decimals with which objective and bound are written. */
  int decimals();

  /** Decimals with which multipliers are written. */
  int multiplierDecimals();

  /** Whether more is better; a bound is then one that no plan passes upwards. */
  default boolean maximises() {
    return false;
  }

  /**
   * Finds a plan.
   *
   * @param earlier a plan to begin from
   * @param interrupted asked often
   * @throws NoPlanException if none was found
   */
  Solved solve(
      SitingMethod method,
      SolveLimits limits,
      EarlierPlan earlier,
      ProgressListener listener,
      StopSignal interrupted);

  /** What a plan comes to. */
  double objective(Outcome outcome);

  /** A bound of the problem that was solved, as a bound on the objective. */
  double bound(double solved);

  /**
   * What multipliers alone prove, as a bound on the objective.
   *
   * @param impossible the standard within which they were found, road miles; of use only to {@link
   *     SmallestStandard}
   */
  double proven(double[] multipliers, double impossible);
}
