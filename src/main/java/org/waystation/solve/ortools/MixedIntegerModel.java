package org.waystation.solve.ortools;

import com.google.ortools.Loader;
import com.google.ortools.init.OrToolsVersion;
import com.google.ortools.modelbuilder.ModelBuilderHelper;
import com.google.ortools.modelbuilder.ModelSolverHelper;
import java.time.Duration;
import java.util.Arrays;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.solve.ExactModel;

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
 */
public final class MixedIntegerModel implements ExactModel {
  /** Solvers that OR-Tools for Java links and that fit this model. */
  public enum Engine {
    SCIP("scip"),
    HIGHS("highs"),
    CP_SAT("sat");

    private final String key;

    Engine(String key) {
      this.key = key;
    }
  }

  /** Costs are handed over in thousands of dollars, which keeps coefficients near one. */
  private static final double SCALE = 1e-3;

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
  public Answer solve(SitingProblem problem, int[] hintSites, Duration limit, long seed) {
    ModelBuilderHelper model = new ModelBuilderHelper();
    ModelSolverHelper solver = new ModelSolverHelper(engine.key);
    try {
      addSites(model, problem);
      addPoints(model, problem);
      for (int site : hintSites) {
        model.addHint(site, 1);
      }
      solver.setTimeLimitInSeconds(Math.max(0.001, limit.toNanos() * 1e-9));
      if (engine == Engine.SCIP) {
        solver.setSolverSpecificParameters("randomization/randomseedshift = " + (seed & 0xffff));
      }
      solver.solve(model);
      return read(solver, problem.sites().size());
    } finally {
      // Native memory is not the garbage collector's.
      solver.delete();
      model.delete();
    }
  }

  /** Variables 0 to m - 1 are y_j. */
  private static void addSites(ModelBuilderHelper model, SitingProblem problem) {
    int count = model.addLinearConstraint();
    model.setConstraintLowerBound(count, problem.stations().min());
    model.setConstraintUpperBound(count, problem.stations().max());
    for (int j = 0; j < problem.sites().size(); j++) {
      SiteRole role = problem.sites().roles().get(j);
      int y = addVariable(model, SCALE * problem.sites().fixedUsdPerYear()[j]);
      model.setVarIntegrality(y, true);
      model.setVarLowerBound(y, role.mustOpen() ? 1 : 0);
      model.setVarUpperBound(y, role == SiteRole.EXCLUDED ? 0 : 1);
      model.addConstraintTerm(count, y, 1);
    }
  }

  private static void addPoints(ModelBuilderHelper model, SitingProblem problem) {
    int floor = model.addLinearConstraint();
    model.setConstraintLowerBound(floor, 0);
    model.setConstraintUpperBound(floor, problem.maxUnserved());
    int[] rowStart = problem.arcs().rowStart();
    for (int i = 0; i < problem.points().size(); i++) {
      int served = model.addLinearConstraint();
      model.setConstraintLowerBound(served, 1);
      model.setConstraintUpperBound(served, 1);
      for (int a = rowStart[i]; a < rowStart[i + 1]; a++) {
        int j = problem.arcs().site()[a];
        int x = addVariable(model, SCALE * problem.arcs().usdPerYear()[a]);
        model.addConstraintTerm(served, x, 1);
        if (!problem.sites().roles().get(j).mustOpen()) {
          int open = model.addLinearConstraint();
          model.setConstraintLowerBound(open, Double.NEGATIVE_INFINITY);
          model.setConstraintUpperBound(open, 0);
          model.addConstraintTerm(open, x, 1);
          model.addConstraintTerm(open, j, -1);
        }
      }
      double outside = problem.points().outsideUsdPerYear()[i];
      if (Double.isFinite(outside)) {
        int z = addVariable(model, SCALE * outside);
        model.addConstraintTerm(served, z, 1);
        model.addConstraintTerm(floor, z, 1);
      }
    }
  }

  private static int addVariable(ModelBuilderHelper model, double cost) {
    int variable = model.addVar();
    model.setVarLowerBound(variable, 0);
    model.setVarUpperBound(variable, 1);
    model.setVarObjectiveCoefficient(variable, cost);
    return variable;
  }

  private static Answer read(ModelSolverHelper solver, int sites) {
    if (!solver.hasResponse()) {
      return Answer.without(Status.UNKNOWN);
    }
    return switch (solver.getStatus()) {
      case OPTIMAL -> withSites(Status.OPTIMAL, solver, sites);
      case FEASIBLE -> withSites(Status.FEASIBLE, solver, sites);
      case INFEASIBLE -> Answer.without(Status.INFEASIBLE);
      default -> Answer.without(Status.UNKNOWN);
    };
  }

  private static Answer withSites(Status status, ModelSolverHelper solver, int sites) {
    int[] open = new int[sites];
    int count = 0;
    for (int y = 0; y < sites; y++) {
      double value = solver.getVariableValue(y);
      if (Math.abs(value - Math.rint(value)) > INTEGRALITY) {
        return Answer.without(Status.UNKNOWN);
      }
      if (value > 0.5) {
        open[count++] = y;
      }
    }
    return new Answer(status, Arrays.copyOf(open, count), solver.getBestObjectiveBound() / SCALE);
  }
}
