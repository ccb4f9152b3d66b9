package org.waystation.solve.ortools;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SitingProblem;

/**
 * Service without limits, with a variable for each distinct cost of a point instead of each arc
 * (Garcia, Labbe and Marin, 2011). Let a point's distinct costs be D_1 &lt; ... &lt; D_K, and B_k
 * the sites that serve it for D_k or less.
 *
 * <pre>
 * min  sum_i (D_1 + sum_k (D_{k+1} - D_k) r_k + (o_i - D_1) z_i)
 * (ring)    r_k + sum_{j in B_k, not in B_{k-1}} y_j &gt;= r_{k-1},  r_0 = 1 - z_i
 * (floor)   sum_i w_i z_i &lt;= sum_i w_i - W
 * </pre>
 *
 * <p>r_k is 1 where no site of B_k is open. That depends on B_k alone: points that have a B_k in
 * common share the variable, as long as they are not among those that a floor lets some be left of.
 * Where all may be left, leaving is one more cost, at which service ends, and there is no z. So a
 * covering problem has one variable for all points that the same sites cover. With y fixed r is
 * whole in every vertex, and z too where w = 1; else z is binary.
 */
final class ServiceByRadius implements Service {
  private static final int NONE = -1;

  private final MPSolver solver;
  private final SitingProblem problem;
  private final MPVariable[] open;
  private final double scale;
  private final Balls balls;
  private final MPVariable[] rings;
  private final double[] ringCost;
  private final MPVariable[] left;
  private final MPConstraint floor;
  private double constant;

  private ServiceByRadius(MPSolver solver, SitingProblem problem, MPVariable[] open, double scale) {
    this.solver = solver;
    this.problem = problem;
    this.open = open;
    this.scale = scale;
    ServiceArcs arcs = problem.arcs();
    balls = new Balls(arcs, open.length);
    rings = new MPVariable[arcs.size()];
    ringCost = new double[arcs.size()];
    left = new MPVariable[arcs.points()];
    floor = solver.makeConstraint(0, problem.floor().mostLeft(), "");
  }

  /**
   * @param open the variable of each site
   * @param scale by which costs are multiplied
   */
  static ServiceByRadius addTo(
      MPSolver solver, SitingProblem problem, MPVariable[] open, double scale) {
    ServiceByRadius service = new ServiceByRadius(solver, problem, open, scale);
    for (int i = 0; i < problem.points().size(); i++) {
      service.addPoint(i);
    }
    service.price();
    return service;
  }

  private void addPoint(int i) {
    int start = problem.arcs().rowStart()[i];
    double outside = problem.points().outsideUsdPerYear()[i];
    boolean allMayLeave = problem.floor().least() == 0;
    double last = allMayLeave ? outside : Double.POSITIVE_INFINITY;
    int end = end(i, last);
    if (start == end && last != Double.POSITIVE_INFINITY) {
      constant += last;
      return;
    }
    double cheapest = start == end ? 0 : problem.arcs().usdPerYear()[start];
    constant += cheapest;
    if (!allMayLeave && outside != Double.POSITIVE_INFINITY) {
      left[i] = solver.makeVar(0, 1, !problem.floor().countsPoints(), "");
      solver.objective().setCoefficient(left[i], scale * (outside - cheapest));
      floor.setCoefficient(left[i], problem.floor().weights()[i]);
    }
    addRings(i, end, last);
  }

  /** Arcs from here on are of no use: a station that must open, or leaving, costs no more. */
  private int end(int i, double last) {
    ServiceArcs arcs = problem.arcs();
    for (int a = arcs.rowStart()[i]; a < arcs.rowStart()[i + 1]; a++) {
      if (arcs.usdPerYear()[a] >= last) {
        return a;
      }
      if (problem.sites().roles().get(arcs.site()[a]).mustOpen()) {
        return a + 1;
      }
    }
    return arcs.rowStart()[i + 1];
  }

  private void addRings(int i, int end, double last) {
    ServiceArcs arcs = problem.arcs();
    int first = arcs.rowStart()[i];
    balls.begin(i);
    int before = NONE;
    int a = first;
    do {
      int ring = a;
      while (a < end && arcs.usdPerYear()[a] == arcs.usdPerYear()[ring]) {
        balls.add(a++);
      }
      double next = a < end ? arcs.usdPerYear()[a] : last;
      int own = NONE;
      boolean known = false;
      if (next != Double.POSITIVE_INFINITY) {
        own = left[i] == null ? balls.sameAs() : a - 1;
        known = rings[own] != null;
        if (!known) {
          rings[own] = solver.makeVar(0, 1, false, "");
        }
        ringCost[own] += next - arcs.usdPerYear()[ring];
      }
      if (!known) {
        addRing(i, before, own, ring, a);
      }
      before = own;
    } while (a < end);
  }

  /** A ring is out of reach, or one of its sites is open, or one nearer is. */
  private void addRing(int i, int before, int own, int firstArc, int endArc) {
    MPConstraint row = solver.makeConstraint(before == NONE ? 1 : 0, Double.POSITIVE_INFINITY, "");
    if (before != NONE) {
      row.setCoefficient(rings[before], -1);
    } else if (left[i] != null) {
      row.setCoefficient(left[i], 1);
    }
    if (own != NONE) {
      row.setCoefficient(rings[own], 1);
    }
    for (int a = firstArc; a < endArc; a++) {
      row.setCoefficient(open[problem.arcs().site()[a]], 1);
    }
  }

  private void price() {
    for (int a = 0; a < rings.length; a++) {
      if (rings[a] != null) {
        solver.objective().setCoefficient(rings[a], scale * ringCost[a]);
      }
    }
    solver.objective().setOffset(scale * constant);
  }

  @Override
  public double[] flow(int[] openSites) {
    ServiceArcs arcs = problem.arcs();
    boolean[] isOpen = new boolean[open.length];
    for (int j : openSites) {
      isOpen[j] = true;
    }
    boolean allMayLeave = problem.floor().least() == 0;
    double[] flow = new double[arcs.size()];
    for (int i = 0; i < arcs.points(); i++) {
      double outside = problem.points().outsideUsdPerYear()[i];
      int a = arcs.rowStart()[i];
      while (a < arcs.rowStart()[i + 1] && !isOpen[arcs.site()[a]]) {
        a++;
      }
      if (a < arcs.rowStart()[i + 1] && !(allMayLeave && arcs.usdPerYear()[a] > outside)) {
        flow[a] = left[i] == null ? 1 : 1 - left[i].solutionValue();
      }
    }
    return flow;
  }
}
