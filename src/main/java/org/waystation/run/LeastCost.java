package org.waystation.run;

import org.waystation.scenario.ProblemKind;
import org.waystation.siting.RelaxationBound;
import org.waystation.solve.EarlierPlan;
import org.waystation.solve.ProgressListener;
import org.waystation.solve.SitingMethod;
import org.waystation.solve.SolveLimits;
import org.waystation.solve.SolveResult;
import org.waystation.solve.StopSignal;

/** The least total cost a year; formulation: {@code models/formulations/siting.md}. */
record LeastCost(Network network) implements Aim {
  @Override
  public ProblemKind kind() {
    return ProblemKind.LEAST_COST;
  }

  @Override
  public String unit() {
    return "USD a year";
  }

  @Override
  public String suffix() {
    return "UsdPerYear";
  }

  @Override
  public int decimals() {
    return 2;
  }

  @Override
  public int multiplierDecimals() {
    return 2;
  }

  @Override
  public Solved solve(
      SitingMethod method,
      SolveLimits limits,
      EarlierPlan earlier,
      ProgressListener listener,
      StopSignal interrupted) {
    SolveResult result = method.solve(network.problem(), limits, earlier, interrupted);
    return Solved.of(result, WrittenShares.of(Solved.plan(result)));
  }

  @Override
  public double objective(Outcome outcome) {
    return outcome.totals().total() / 100.0;
  }

  @Override
  public double bound(double solved) {
    return Math.floor(solved * 100) / 100;
  }

  @Override
  public double proven(double[] multipliers, double impossible) {
    return bound(RelaxationBound.of(network.problem(), multipliers));
  }
}
