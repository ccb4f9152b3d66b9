package org.waystation.run;

import org.waystation.scenario.ProblemKind;
import org.waystation.siting.RelaxationBound;
import org.waystation.siting.SitingProblem;
import org.waystation.solve.CoveringProblem;
import org.waystation.solve.EarlierPlan;
import org.waystation.solve.ProgressListener;
import org.waystation.solve.SitingMethod;
import org.waystation.solve.SolveLimits;
import org.waystation.solve.SolveResult;
import org.waystation.solve.StopSignal;

/** The fewest stations that reach the floor; formulation: {@code models/formulations/lscp.md}. */
record FewestStations(Network network) implements Aim {
  /** What a solver's tolerance may have added to a number of stations. */
  private static final double TOLERANCE = 1e-6;

  @Override
  public ProblemKind kind() {
    return ProblemKind.FEWEST_STATIONS;
  }

  @Override
  public String unit() {
    return "stations";
  }

  @Override
  public String suffix() {
    return "Stations";
  }

  @Override
  public int decimals() {
    return 0;
  }

  @Override
  public int multiplierDecimals() {
    return 9;
  }

  private SitingProblem covering() {
    return CoveringProblem.fewestStations(network.problem(), network.problem().stations());
  }

  @Override
  public Solved solve(
      SitingMethod method,
      SolveLimits limits,
      EarlierPlan earlier,
      ProgressListener listener,
      StopSignal interrupted) {
    SolveResult result = method.solve(covering(), limits, earlier, interrupted);
    return Solved.of(
        result,
        PricedSites.of(network.problem(), Solved.plan(result).plan())
            .plan(method, limits, interrupted));
  }

  @Override
  public double objective(Outcome outcome) {
    return outcome.stations().size();
  }

  /** Stations are whole. */
  @Override
  public double bound(double solved) {
    return Math.ceil(solved - TOLERANCE);
  }

  @Override
  public double proven(double[] multipliers, double impossible) {
    return bound(RelaxationBound.of(covering(), multipliers));
  }
}
