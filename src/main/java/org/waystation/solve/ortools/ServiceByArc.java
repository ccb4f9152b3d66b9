package org.waystation.solve.ortools;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationLimits;

/**
 * Service with a variable for each arc, which limits on stations need.
 *
 * <pre>
 * min  sum_ij c_ij x_ij + sum_i o_i z_i
 * (served)  sum_j x_ij + z_i = 1             for each point i
 * (open)    x_ij &lt;= y_j                      for each arc
 * (load)    m_j y_j &lt;= sum_i d_i x_ij &lt;= q_j y_j
 * (points)  sum_i x_ij &lt;= k_j y_j           where points may be divided each x_ij rounded up
 * (floor)   sum_i w_i z_i &lt;= sum_i w_i - W
 * z binary, and x too unless points may be divided
 * </pre>
 */
final class ServiceByArc implements Service {
  private final MPVariable[] service;

  private ServiceByArc(MPVariable[] service) {
    this.service = service;
  }

  /**
   * @param open the variable of each site
   * @param scale by which costs are multiplied
   */
  static ServiceByArc addTo(
      MPSolver solver, SitingProblem problem, MPVariable[] open, double scale) {
    MPVariable[] service = addPoints(solver, problem, open, scale);
    addLimits(solver, problem, open, service);
    return new ServiceByArc(service);
  }

  @Override
  public double[] flow(int[] openSites) {
    double[] flow = new double[service.length];
    for (int a = 0; a < flow.length; a++) {
      flow[a] = service[a].solutionValue();
    }
    return flow;
  }

  /** Returns the variable of each arc. */
  private static MPVariable[] addPoints(
      MPSolver solver, SitingProblem problem, MPVariable[] open, double scale) {
    MPObjective objective = solver.objective();
    MPConstraint floor = solver.makeConstraint(0, problem.floor().mostLeft(), "");
    MPVariable[] service = new MPVariable[problem.arcs().size()];
    boolean wholeService = problem.limits().sourcing() == Sourcing.SINGLE;
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
        MPVariable z = solver.makeBoolVar("");
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
}
