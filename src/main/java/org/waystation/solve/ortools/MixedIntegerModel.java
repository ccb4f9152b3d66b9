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
import org.waystation.siting.CandidateSites;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationLimits;
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
 * (load)    m_j y_j &lt;= sum_i d_i x_ij &lt;= q_j y_j
 * (points)  sum_i x_ij &lt;= k_j y_j           where points may be divided each x_ij rounded up
 * (floor)   sum_i w_i z_i &lt;= sum_i w_i - W
 * (group)   sum_{j in G} y_j &lt;= 1
 * y binary; x, z in [0, 1] where with y fixed they are whole in every vertex; z binary where
 * points weigh differently or stations are limited, and then x too unless points may be divided
 * </pre>
 *
 * See {@code models/formulations/siting.md}.
 */
public final class MixedIntegerModel implements ExactModel {
  /** Solvers that OR-Tools for Java links and that fit this model. */
  public enum Engine {
    /** Takes hints and can be stopped. */
    SCIP("SCIP", true, "misc/catchctrlc = FALSE\nrandomization/randomseedshift = %d"),
    /** Crashes the JVM when given a hint, and runs to its end or its time limit when stopped. */
    HIGHS("HIGHS", false, "log_to_console=false\nmip_rel_gap=0\nrandom_seed=%d"),
    /** Takes hints and can be stopped. Interleaved, its workers give the same answer each time. */
    CP_SAT(
        "SAT",
        true,
        "num_workers: 8 interleave_search: true catch_sigint_signal: false random_seed: %d");

    private final String key;
    private final boolean takesHints;
    private final String parameters;

    Engine(String key, boolean takesHints, String parameters) {
      this.key = key;
      this.takesHints = takesHints;
      this.parameters = parameters;
    }

    /** The solver's name in OR-Tools. */
    String key() {
      return key;
    }

    boolean takesHints() {
      return takesHints;
    }

    /** Its own parameters, for a seed. */
    String parameters(long seed) {
      return parameters.formatted(seed & 0xffff);
    }

    /** Its name and version. */
    String title() {
      return this + " in OR-Tools " + OrToolsVersion.getVersionString();
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
    return engine.title();
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
      MPVariable[] service = addPoints(solver, problem, open, scale);
      addLimits(solver, problem, open, service);
      if (engine.takesHints) {
        hint(solver, open, hintSites);
      }
      solver.setTimeLimit(Math.max(1, limit.toMillis()));
      solver.setSolverSpecificParametersAsString(engine.parameters(seed));
      parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
      return read(solve(solver, parameters, stop), stop, solver, problem, open, service, scale);
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
    addGroups(solver, problem, open);
    return open;
  }

  private static void addGroups(MPSolver solver, SitingProblem problem, MPVariable[] open) {
    MPConstraint[] groups = new MPConstraint[problem.sites().groups()];
    for (int j = 0; j < open.length; j++) {
      int group = problem.sites().group()[j];
      if (group != CandidateSites.NO_GROUP) {
        if (groups[group] == null) {
          groups[group] = solver.makeConstraint(0, 1, "");
        }
        groups[group].setCoefficient(open[j], 1);
      }
    }
  }

  /** Returns the variable of each arc. */
  private static MPVariable[] addPoints(
      MPSolver solver, SitingProblem problem, MPVariable[] open, double scale) {
    MPObjective objective = solver.objective();
    objective.setMinimization();
    MPConstraint floor = solver.makeConstraint(0, problem.floor().mostLeft(), "");
    MPVariable[] service = new MPVariable[problem.arcs().size()];
    boolean limited = problem.limits().bind();
    boolean wholeService = limited && problem.limits().sourcing() == Sourcing.SINGLE;
    boolean wholeOutside = limited || !problem.floor().countsPoints();
    int[] rowStart = problem.arcs().rowStart();
    for (int i = 0; i < problem.points().size(); i++) {
      MPConstraint served = solver.makeConstraint(1, 1, "");
      for (int a = rowStart[i]; a < rowStart[i + 1]; a++) {
        int j = problem.arcs().site()[a];
        MPVariable x = solver.makeVar(0, 1, wholeService, "");
        service[a] = x;
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
        MPVariable z = solver.makeVar(0, 1, wholeOutside, "");
        objective.setCoefficient(z, scale * outside);
        served.setCoefficient(z, 1);
        floor.setCoefficient(z, problem.floor().weights()[i]);
      }
    }
    return service;
  }

  /** Rows in shares of the limit, so that tolerances mean the same whatever the parcels. */
  private static void addLimits(
      MPSolver solver, SitingProblem problem, MPVariable[] open, MPVariable[] service) {
    StationLimits limits = problem.limits();
    MPConstraint[] most = new MPConstraint[open.length];
    MPConstraint[] least = new MPConstraint[open.length];
    MPConstraint[] points = new MPConstraint[open.length];
    for (int j = 0; j < open.length; j++) {
      if (limits.mostParcelsPerYear()[j] != Double.POSITIVE_INFINITY) {
        most[j] = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0, "");
        most[j].setCoefficient(open[j], -1);
      }
      if (limits.leastParcelsPerYear()[j] > 0) {
        least[j] = solver.makeConstraint(0, Double.POSITIVE_INFINITY, "");
        least[j].setCoefficient(open[j], -1);
      }
      if (limits.mostPoints()[j] != StationLimits.ANY_NUMBER) {
        points[j] = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0, "");
        points[j].setCoefficient(open[j], -limits.mostPoints()[j]);
      }
    }
    for (int i = 0; i < problem.points().size(); i++) {
      double parcels = problem.points().parcelsPerYear()[i];
      for (int a = problem.arcs().rowStart()[i]; a < problem.arcs().rowStart()[i + 1]; a++) {
        int j = problem.arcs().site()[a];
        if (most[j] != null) {
          most[j].setCoefficient(service[a], parcels / limits.mostParcelsPerYear()[j]);
        }
        if (least[j] != null) {
          least[j].setCoefficient(service[a], parcels / limits.leastParcelsPerYear()[j]);
        }
        if (points[j] != null) {
          points[j].setCoefficient(counted(solver, limits, service[a]), 1);
        }
      }
    }
  }

  /** What counts an arc as a point of its station: any share of a divided point is one. */
  private static MPVariable counted(MPSolver solver, StationLimits limits, MPVariable service) {
    if (limits.sourcing() == Sourcing.SINGLE) {
      return service;
    }
    MPVariable used = solver.makeVar(0, 1, true, "");
    MPConstraint onlyUsed = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0, "");
    onlyUsed.setCoefficient(service, 1);
    onlyUsed.setCoefficient(used, -1);
    return used;
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
      SitingProblem problem,
      MPVariable[] open,
      MPVariable[] service,
      double scale) {
    return switch (status) {
      case OPTIMAL -> withPlan(Status.OPTIMAL, solver, problem, open, service, scale);
      case FEASIBLE -> withPlan(Status.FEASIBLE, solver, problem, open, service, scale);
      case INFEASIBLE -> Answer.without(Status.INFEASIBLE);
      case NOT_SOLVED -> Answer.without(Status.UNKNOWN);
      // So SCIP calls a stop before its first plan.
      case ABNORMAL -> Answer.without(stop.isRaised() ? Status.UNKNOWN : Status.UNUSABLE);
      // The model is bounded and valid.
      case UNBOUNDED, MODEL_INVALID -> Answer.without(Status.UNUSABLE);
    };
  }

  private static Answer withPlan(
      Status status,
      MPSolver solver,
      SitingProblem problem,
      MPVariable[] open,
      MPVariable[] service,
      double scale) {
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
    double[] flow = new double[service.length];
    for (int a = 0; a < flow.length; a++) {
      flow[a] = service[a].solutionValue();
    }
    return new Answer(
        status, Arrays.copyOf(sites, count), flow, solver.objective().bestBound() / scale);
  }
}
