package org.waystation.run;

import org.waystation.scenario.CoverageMeasure;
import org.waystation.scenario.ProblemKind;
import org.waystation.siting.CompensatedSum;
import org.waystation.siting.Plan;
import org.waystation.siting.RelaxationBound;
import org.waystation.solve.CoveringProblem;
import org.waystation.solve.EarlierPlan;
import org.waystation.solve.ProgressListener;
import org.waystation.solve.SitingMethod;
import org.waystation.solve.SolveLimits;
import org.waystation.solve.SolveResult;
import org.waystation.solve.StopSignal;

/**
 * The most coverage with the stations allowed; formulation: {@code models/formulations/mclp.md}.
 * Solved as the least that is left.
 */
record MostCovered(Network network, CoverageMeasure measure) implements Aim {
  /** What rounding may have added, in units of the last decimal. */
  private static final double TOLERANCE = 1e-3;

  @Override
  public ProblemKind kind() {
    return ProblemKind.MOST_COVERED;
  }

  @Override
  public String unit() {
    return measure.unit();
  }

  @Override
  public String suffix() {
    return switch (measure) {
      case ZIPS -> "Zips";
      case PEOPLE -> "People";
      case PARCELS -> "ParcelsPerYear";
      case SQUARE_MILES -> "SquareMiles";
    };
  }

  @Override
  public int decimals() {
    return measure == CoverageMeasure.ZIPS ? 0 : 3;
  }

  @Override
  public int multiplierDecimals() {
    return 9;
  }

  @Override
  public boolean maximises() {
    return true;
  }

  @Override
  public Solved solve(
      SitingMethod method,
      SolveLimits limits,
      EarlierPlan earlier,
      ProgressListener listener,
      StopSignal interrupted) {
    SolveResult result =
        method.solve(CoveringProblem.leastLeft(network.problem()), limits, earlier, interrupted);
    return Solved.of(
        result,
        PricedSites.of(network.problem(), Solved.plan(result).plan())
            .thatKeepsItsCoverage()
            .plan(method, limits, interrupted));
  }

  @Override
  public double objective(Outcome outcome) {
    int[] siteOfPoint = outcome.verified().plan().siteOfPoint();
    CompensatedSum covered = new CompensatedSum();
    for (int i = 0; i < siteOfPoint.length; i++) {
      covered.add(siteOfPoint[i] == Plan.OUTSIDE ? 0 : network.problem().floor().weights()[i]);
    }
    return Summary.rounded(covered.value(), decimals()).doubleValue();
  }

  /** What must be left cannot be covered; rounded up to the decimals that are written. */
  @Override
  public double bound(double solved) {
    double resolution = Math.pow(10, decimals());
    double covered = network.problem().floor().total() - solved;
    return measure == CoverageMeasure.ZIPS
        ? Math.floor(covered + TOLERANCE)
        : Math.ceil(covered * resolution - TOLERANCE) / resolution;
  }

  @Override
  public double proven(double[] multipliers, double impossible) {
    return bound(RelaxationBound.of(CoveringProblem.leastLeft(network.problem()), multipliers));
  }
}
