package org.waystation.solve.ortools;

import com.google.ortools.Loader;
import com.google.ortools.init.OrToolsVersion;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.Arrays;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.solve.ExactModel;
import org.waystation.solve.StopSignal;

/**
 * The siting problem as a mixed-integer model, solved by one of the solvers that OR-Tools links.
 *
 * <pre>
 * min  sum_j f_j y_j + what service costs
 * (count)   p_min &lt;= sum_j y_j &lt;= p_max
 * (group)   sum_{j in G} y_j &lt;= 1
 * y binary
 * </pre>
 *
 * <p>How service reads depends on whether stations are limited: {@link ServiceByRadius} where they
 * are not, {@link ServiceByArc} where they are.
 *
 * <p>See {@code models/formulations/siting.md}.
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
      return parameters(seed, Double.POSITIVE_INFINITY);
    }

    /**
     * The same with a goal.
     *
     * @param goal a bound this high is enough, in the units of the model; SCIP alone heeds it
     */
    String parameters(long seed, double goal) {
      String own = parameters.formatted(seed & 0xffff);
      boolean heeds = this == SCIP && goal < Double.POSITIVE_INFINITY;
      return heeds ? own + "\nlimits/dual = " + goal : own;
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

  private static final int[] NO_HINT = {};

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
    return solve(problem, hintSites, Double.POSITIVE_INFINITY, limit, stop, seed);
  }

  @Override
  public Answer refute(
      SitingProblem problem, double goal, Duration limit, StopSignal stop, long seed) {
    Answer answer = solve(problem, NO_HINT, goal, limit, stop, seed);
    // SCIP at its goal without a plan ends as "abnormal", and OR-Tools has not kept its bound.
    return answer.status() == Status.UNUSABLE
        ? solve(problem, NO_HINT, Double.POSITIVE_INFINITY, limit, stop, seed)
        : answer;
  }

  private Answer solve(
      SitingProblem problem,
      int[] hintSites,
      double goal,
      Duration limit,
      StopSignal stop,
      long seed) {
    if (stop.isRaised()) {
      return Answer.without(Status.UNKNOWN);
    }
    MPSolver solver = MPSolver.createSolver(engine.key);
    MPSolverParameters parameters = new MPSolverParameters();
    try {
      double scale = scale(problem);
      MPVariable[] open = addSites(solver, problem, scale);
      Service service =
          problem.limits().bind()
              ? ServiceByArc.addTo(solver, problem, open, scale)
              : ServiceByRadius.addTo(solver, problem, open, scale);
      if (engine.takesHints) {
        hint(solver, open, hintSites);
      }
      solver.setTimeLimit(Math.max(1, limit.toMillis()));
      solver.setSolverSpecificParametersAsString(engine.parameters(seed, scale * goal));
      parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
      return read(solve(solver, parameters, stop), stop, solver, open, service, scale);
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
    solver.objective().setMinimization();
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
      Service service,
      double scale) {
    return switch (status) {
      case OPTIMAL -> withPlan(Status.OPTIMAL, solver, open, service, scale);
      case FEASIBLE -> withPlan(Status.FEASIBLE, solver, open, service, scale);
      case INFEASIBLE -> Answer.without(Status.INFEASIBLE);
      case NOT_SOLVED -> Answer.without(Status.UNKNOWN);
      // So SCIP calls a stop before its first plan.
      case ABNORMAL -> Answer.without(stop.isRaised() ? Status.UNKNOWN : Status.UNUSABLE);
      // The model is bounded and valid.
      case UNBOUNDED, MODEL_INVALID -> Answer.without(Status.UNUSABLE);
    };
  }

  private static Answer withPlan(
      Status status, MPSolver solver, MPVariable[] open, Service service, double scale) {
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
    int[] openSites = Arrays.copyOf(sites, count);
    return new Answer(
        status, openSites, service.flow(openSites), solver.objective().bestBound() / scale);
  }
}
