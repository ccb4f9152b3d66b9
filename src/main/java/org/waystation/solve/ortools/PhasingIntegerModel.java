package org.waystation.solve.ortools;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.waystation.phasing.CoveredCost;
import org.waystation.phasing.Period;
import org.waystation.phasing.PhasingModel;
import org.waystation.phasing.PhasingPlan;
import org.waystation.phasing.PhasingProblem;
import org.waystation.solve.ortools.MixedIntegerModel.Engine;

/**
 * In which period to open each station, as a mixed-integer model over cover sets, solved by one of
 * the solvers that OR-Tools links.
 *
 * <pre>
 * min  sum_jt w_t f_j y_jt + sum_tS w_t g_t c_S z_tS
 * (cover)   z_tS + sum_{j in S} y_jt &gt;= 1
 * (nested)  y_jt &gt;= y_{j,t-1}
 * (slots)   sum_j (y_jt - y_{j,t-1}) &lt;= n_t      the same with capex and budget
 * (allowed) y_jt = y_{j,t-1} where j may not open in t
 * y binary; z in [0, 1], whole where y is
 * </pre>
 *
 * The last period, in which y is 1, is no part of it but for its slots. See {@code
 * models/formulations/phasing.md}.
 */
public final class PhasingIntegerModel implements PhasingModel {
  /** The dearest coefficient is handed over as some 2 to this power. */
  private static final int COST_EXPONENT = 10;

  private final Engine engine;

  public PhasingIntegerModel(Engine engine) {
    Loader.loadNativeLibraries();
    this.engine = engine;
  }

  @Override
  public String name() {
    return engine.title();
  }

  @Override
  public Answer solve(
      CoveredCost costs,
      boolean[][] allowed,
      PhasingPlan hint,
      Duration limit,
      BooleanSupplier stop,
      long seed) {
    MPSolver solver = MPSolver.createSolver(engine.key());
    MPSolverParameters parameters = new MPSolverParameters();
    StopWatcher watcher = null;
    try {
      double scale = scale(costs);
      MPVariable[][] open = addOpening(solver, costs, allowed, scale);
      addCover(solver, costs, allowed, open, scale);
      addSlots(solver, costs.problem(), open);
      if (engine.takesHints()) {
        hint(solver, costs, open, hint);
      }
      solver.setTimeLimit(Math.max(1, limit.toMillis()));
      solver.setSolverSpecificParametersAsString(engine.parameters(seed));
      parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
      watcher = StopWatcher.over(stop::getAsBoolean, solver::interruptSolve);
      MPSolver.ResultStatus status = solver.solve(parameters);
      return answer(status, solver, costs, open, scale);
    } catch (IllegalArgumentException e) {
      // HiGHS at its time limit without a plan ends as "unknown", which the Java enum lacks.
      return new Answer(Optional.empty(), Double.NEGATIVE_INFINITY, false);
    } finally {
      if (watcher != null) {
        watcher.close();
      }
      // Native memory is not the garbage collector's.
      parameters.delete();
      solver.delete();
    }
  }

  /** A power of two, so that scaling rounds nothing. */
  private static double scale(CoveredCost costs) {
    double dearest = 0;
    for (int t = 0; t < costs.problem().last(); t++) {
      for (int s = 0; s < costs.sets().size(); s++) {
        dearest = Math.max(dearest, costs.uncoveredUsd(s, t));
      }
      for (int j : costs.toOpen()) {
        dearest = Math.max(dearest, Math.abs(costs.openUsd(j, t)));
      }
    }
    return dearest == 0 ? 1 : Math.scalb(1.0, COST_EXPONENT - Math.getExponent(dearest));
  }

  /** y_jt of each period, by station; standing stations and the last period have ones. */
  private static MPVariable[][] addOpening(
      MPSolver solver, CoveredCost costs, boolean[][] allowed, double scale) {
    int last = costs.problem().last();
    MPVariable[][] open = new MPVariable[allowed.length][];
    solver.objective().setMinimization();
    for (int j : costs.toOpen()) {
      open[j] = new MPVariable[last];
      for (int t = 0; t < last; t++) {
        boolean no = isClosed(allowed[j], t);
        open[j][t] = solver.makeVar(isOpen(allowed[j], t) ? 1 : 0, no ? 0 : 1, true, "");
        solver.objective().setCoefficient(open[j][t], scale * costs.openUsd(j, t));
        if (t > 0) {
          // Zero from above too where the station may not open in this period.
          MPConstraint nested =
              solver.makeConstraint(0, allowed[j][t] ? Double.POSITIVE_INFINITY : 0, "");
          nested.setCoefficient(open[j][t], 1);
          nested.setCoefficient(open[j][t - 1], -1);
        }
      }
    }
    return open;
  }

  /** Whether a station cannot have opened yet in a period. */
  private static boolean isClosed(boolean[] allowed, int period) {
    for (int t = 0; t <= period; t++) {
      if (allowed[t]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a station must have opened by a period. */
  private static boolean isOpen(boolean[] allowed, int period) {
    for (int t = period + 1; t < allowed.length; t++) {
      if (allowed[t]) {
        return false;
      }
    }
    return true;
  }

  private static void addCover(
      MPSolver solver, CoveredCost costs, boolean[][] allowed, MPVariable[][] open, double scale) {
    for (int t = 0; t < costs.problem().last(); t++) {
      int period = t;
      for (int s = 0; s < costs.sets().size(); s++) {
        int[] stations = costs.sets().stations(s);
        if (Arrays.stream(stations).anyMatch(j -> isOpen(allowed[j], period))) {
          continue;
        }
        MPVariable uncovered = solver.makeVar(0, 1, false, "");
        solver.objective().setCoefficient(uncovered, scale * costs.uncoveredUsd(s, t));
        MPConstraint cover = solver.makeConstraint(1, Double.POSITIVE_INFINITY, "");
        cover.setCoefficient(uncovered, 1);
        for (int j : stations) {
          cover.setCoefficient(open[j][t], 1);
        }
      }
    }
  }

  private static void addSlots(MPSolver solver, PhasingProblem problem, MPVariable[][] open) {
    for (int t = 0; t <= problem.last(); t++) {
      Period period = problem.periods().get(t);
      if (period.mostNew() < open.length) {
        double[] ones = new double[open.length];
        Arrays.fill(ones, 1);
        addLimit(solver, open, t, ones, period.mostNew(), problem.last());
      }
      if (Double.isFinite(period.budgetUsd())) {
        // In shares of the dearest, so that tolerances mean the same whatever the dollars.
        double[] capex = problem.stations().capexUsd();
        double dearest = Math.max(1, Arrays.stream(capex).max().orElse(1));
        double[] shares = Arrays.stream(capex).map(usd -> usd / dearest).toArray();
        addLimit(solver, open, t, shares, period.budgetUsd() / dearest, problem.last());
      }
    }
  }

  private static void addLimit(
      MPSolver solver, MPVariable[][] open, int t, double[] weight, double most, int last) {
    double left = most;
    MPConstraint limit = solver.makeConstraint(Double.NEGATIVE_INFINITY, most, "");
    for (int j = 0; j < open.length; j++) {
      if (open[j] == null) {
        continue;
      }
      if (t < last) {
        limit.setCoefficient(open[j][t], weight[j]);
      } else {
        // In the last period y is 1.
        left -= weight[j];
      }
      if (t > 0) {
        limit.setCoefficient(open[j][t - 1], -weight[j]);
      }
    }
    limit.setUb(left);
  }

  private static void hint(
      MPSolver solver, CoveredCost costs, MPVariable[][] open, PhasingPlan plan) {
    int last = costs.problem().last();
    int[] toOpen = costs.toOpen();
    MPVariable[] variables = new MPVariable[toOpen.length * last];
    double[] values = new double[variables.length];
    int k = 0;
    for (int j : toOpen) {
      for (int t = 0; t < last; t++) {
        variables[k] = open[j][t];
        values[k++] = plan.isOpen(j, t) ? 1 : 0;
      }
    }
    solver.setHint(variables, values);
  }

  private static Answer answer(
      MPSolver.ResultStatus status,
      MPSolver solver,
      CoveredCost costs,
      MPVariable[][] open,
      double scale) {
    return switch (status) {
      case OPTIMAL, FEASIBLE ->
          new Answer(
              Optional.of(plan(costs, open)),
              costs.constant() + solver.objective().bestBound() / scale,
              status == MPSolver.ResultStatus.OPTIMAL);
      case INFEASIBLE -> new Answer(Optional.empty(), Double.POSITIVE_INFINITY, true);
      case ABNORMAL, NOT_SOLVED, UNBOUNDED, MODEL_INVALID ->
          new Answer(Optional.empty(), Double.NEGATIVE_INFINITY, false);
    };
  }

  private static PhasingPlan plan(CoveredCost costs, MPVariable[][] open) {
    int last = costs.problem().last();
    int[] opening = new int[open.length];
    Arrays.fill(opening, PhasingPlan.STANDING);
    for (int j : costs.toOpen()) {
      opening[j] = last;
      for (int t = last - 1; t >= 0 && open[j][t].solutionValue() > 0.5; t--) {
        opening[j] = t;
      }
    }
    return new PhasingPlan(opening);
  }
}
