package org.waystation.solve.ortools;

import com.google.ortools.Loader;
import com.google.ortools.init.OrToolsVersion;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.Arrays;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.solve.ExactModel;
import org.waystation.solve.StopSignal;

/**
 * The siting problem as a mixed-integer model, in the strong form x_ij &lt;= y_j, solved by one of
 * the solvers that OR-Tools links.
 *
 * <pre>
 * min  sum_j f_j y_j + sum_ij c_ij x_ij + sum_i o_i z_i
 * (served)  sum_j x_ij + z_i = 1             for each point i
 * (open)    x_ij &lt;= y_j                      for each arc
 * (count)   p_min &lt;= sum_j y_j &lt;= p_max
 * (floor)   sum_i z_i &lt;= n - minServed
 * y binary; x, z in [0, 1]: with y fixed they are whole in every vertex
 * </pre>
 *
 * See {@code models/formulations/siting.md}.
 */
public final class MixedIntegerModel implements ExactModel {
  /** Solvers that OR-Tools for Java links and that fit this model. */
  public enum Engine {
    /** Takes hints and can be stopped. */
    SCIP("SCIP", true, "randomization/randomseedshift = %d"),
    /** Crashes the JVM when given a hint, and runs to its end or its time limit when stopped. */
    HIGHS("HIGHS", false, "log_to_console=false\nmip_rel_gap=0\nrandom_seed=%d"),
    /** Takes hints and can be stopped. Interleaved, its workers give the same answer each time. */
    CP_SAT("SAT", true, "num_workers: 8 interleave_search: true random_seed: %d");

    private final String key;
    private final boolean takesHints;
    private final String parameters;

    Engine(String key, boolean takesHints, String parameters) {
      this.key = key;
      this.takesHints = takesHints;
      this.parameters = parameters;
    }
  }

  /** The dearest cost is handed over as some 2 to this power, well above all tolerances. */
  private static final int COST_EXPONENT = 10;

  /** How far from 0 or 1 a binary may stand and still be read as that. */
  private static final double INTEGRALITY = 1e-5;

  private final Engine engine;

  public MixedIntegerModel(Engine engine) {
    Loader.loadNativeLibraries();
    this.engine = engine;
  }

  @Override
  public String name() {
    return engine + " in OR-Tools " + OrToolsVersion.getVersionString();
  }

  @Override
  public Answer solve(
      SitingProblem problem, int[] hintSites, Duration limit, StopSignal stop, long seed) {
    if (stop.isRaised()) {
      return Answer.without(Status.UNKNOWN);
    }
    MPSolver solver = MPSolver.createSolver(engine.key);
    MPSolverParameters parameters = new MPSolverParameters();
    try {
      double scale = scale(problem);
      MPVariable[] open = addSites(solver, problem, scale);
      addPoints(solver, problem, open, scale);
      if (engine.takesHints) {
        hint(solver, open, hintSites);
      }
      solver.setTimeLimit(Math.max(1, limit.toMillis()));
      solver.setSolverSpecificParametersAsString(engine.parameters.formatted(seed & 0xffff));
      parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
      return read(solve(solver, parameters, stop), stop, solver, open, scale);
    } finally {
      // Native memory is not the garbage collector's.
      parameters.delete();
      solver.delete();
    }
  }

  private static MPSolver.ResultStatus solve(
      MPSolver solver, MPSolverParameters parameters, StopSignal stop) {
    StopWatcher watcher = StopWatcher.over(stop, solver::interruptSolve);
    try {
      return solver.solve(parameters);
    } catch (IllegalArgumentException e) {
      // HiGHS at its time limit without a plan ends as "unknown", which the Java enum lacks.
      return MPSolver.ResultStatus.NOT_SOLVED;
    } finally {
      watcher.close();
    }
  }

  /** A power of two, so that scaling rounds nothing. */
  private static double scale(SitingProblem problem) {
    double dearest = 0;
    for (double cost : problem.arcs().usdPerYear()) {
      dearest = Math.max(dearest, Math.abs(cost));
    }
    for (double cost : problem.sites().fixedUsdPerYear()) {
      dearest = Math.max(dearest, Math.abs(cost));
    }
    return dearest == 0 ? 1 : Math.scalb(1.0, COST_EXPONENT - Math.getExponent(dearest));
  }

  private static MPVariable[] addSites(MPSolver solver, SitingProblem problem, double scale) {
    MPConstraint count =
        solver.makeConstraint(problem.stations().min(), problem.stations().max(), "");
    MPVariable[] open = new MPVariable[problem.sites().size()];
    for (int j = 0; j < open.length; j++) {
      SiteRole role = problem.sites().roles().get(j);
      open[j] =
          solver.makeVar(role.mustOpen() ? 1 : 0, role == SiteRole.EXCLUDED ? 0 : 1, true, "");
      solver.objective().setCoefficient(open[j], scale * problem.sites().fixedUsdPerYear()[j]);
      count.setCoefficient(open[j], 1);
    }
    return open;
  }

  private static void addPoints(
      MPSolver solver, SitingProblem problem, MPVariable[] open, double scale) {
    MPObjective objective = solver.objective();
    objective.setMinimization();
    MPConstraint floor = solver.makeConstraint(0, problem.maxUnserved(), "");
    int[] rowStart = problem.arcs().rowStart();
    for (int i = 0; i < problem.points().size(); i++) {
      MPConstraint served = solver.makeConstraint(1, 1, "");
      for (int a = rowStart[i]; a < rowStart[i + 1]; a++) {
        int j = problem.arcs().site()[a];
        MPVariable x = solver.makeNumVar(0, 1, "");
        objective.setCoefficient(x, scale * problem.arcs().usdPerYear()[a]);
        served.setCoefficient(x, 1);
        if (!problem.sites().roles().get(j).mustOpen()) {
          MPConstraint onlyOpen = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0, "");
          onlyOpen.setCoefficient(x, 1);
          onlyOpen.setCoefficient(open[j], -1);
        }
      }
      double outside = problem.points().outsideUsdPerYear()[i];
      if (Double.isFinite(outside)) {
        MPVariable z = solver.makeNumVar(0, 1, "");
        objective.setCoefficient(z, scale * outside);
        served.setCoefficient(z, 1);
        floor.setCoefficient(z, 1);
      }
    }
  }

  private static void hint(MPSolver solver, MPVariable[] open, int[] hintSites) {
    if (hintSites.length == 0) {
      return;
    }
    double[] values = new double[open.length];
    for (int site : hintSites) {
      values[site] = 1;
    }
    solver.setHint(open, values);
  }

  private static Answer read(
      MPSolver.ResultStatus status,
      StopSignal stop,
      MPSolver solver,
      MPVariable[] open,
      double scale) {
    return switch (status) {
      case OPTIMAL -> withSites(Status.OPTIMAL, solver, open, scale);
      case FEASIBLE -> withSites(Status.FEASIBLE, solver, open, scale);
      case INFEASIBLE -> Answer.without(Status.INFEASIBLE);
      case NOT_SOLVED -> Answer.without(Status.UNKNOWN);
      // So SCIP calls a stop before its first plan.
      case ABNORMAL -> Answer.without(stop.isRaised() ? Status.UNKNOWN : Status.UNUSABLE);
      // The model is bounded and valid.
      case UNBOUNDED, MODEL_INVALID -> Answer.without(Status.UNUSABLE);
    };
  }

  private static Answer withSites(Status status, MPSolver solver, MPVariable[] open, double scale) {
    int[] sites = new int[open.length];
    int count = 0;
    for (int j = 0; j < open.length; j++) {
      double value = open[j].solutionValue();
      if (Math.abs(value - Math.rint(value)) > INTEGRALITY) {
        return Answer.without(Status.UNUSABLE);
      }
      if (value > 0.5) {
        sites[count++] = j;
      }
    }
    return new Answer(status, Arrays.copyOf(sites, count), solver.objective().bestBound() / scale);
  }
}
