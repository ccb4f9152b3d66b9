package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.Share;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;

/**
 * Turns what a general solver says of the arcs, x_ij in floating point, into a plan. Where points
 * have one station each it is the one whose x_ij is above a half. Where points are divided, shares
 * that are nothing but tolerance are dropped, the rest are made to sum to one, and loads that have
 * come to stand beyond a limit by it are brought back ({@link ShareRepair}).
 */
public final class FlowPlan {
  /** A share below this, or as close to one, is a solver's tolerance and not a decision. */
  private static final double TOLERANCE = 1e-5;

  private FlowPlan() {}

  /**
   * The plan, checked.
   *
   * @param openSites numbers of the open sites, ascending
   * @param flow x_ij, one per arc of the problem
   * @return empty if what the solver says is no plan of the problem by {@link PlanVerifier}
   */
  public static Optional<Plan> of(SitingProblem problem, int[] openSites, double[] flow) {
    if (flow.length != problem.arcs().size()) {
      return Optional.empty();
    }
    boolean[] open = new boolean[problem.sites().size()];
    for (int site : openSites) {
      open[site] = true;
    }
    boolean divides = problem.limits().bind() && problem.limits().sourcing() == Sourcing.SPLIT;
    Optional<Plan> plan =
        divides ? divided(problem, openSites, open, flow) : undivided(problem, openSites, flow);
    return plan.filter(found -> new PlanVerifier(problem).violations(found).isEmpty());
  }

  private static Optional<Plan> undivided(SitingProblem problem, int[] openSites, double[] flow) {
    ServiceArcs arcs = problem.arcs();
    int[] siteOfPoint = new int[arcs.points()];
    Arrays.fill(siteOfPoint, Plan.OUTSIDE);
    for (int i = 0; i < siteOfPoint.length; i++) {
      for (int a = arcs.rowStart()[i]; a < arcs.rowStart()[i + 1]; a++) {
        if (flow[a] > 0.5) {
          siteOfPoint[i] = arcs.site()[a];
        }
      }
    }
    return Optional.of(new Plan(openSites.clone(), siteOfPoint));
  }

  private static Optional<Plan> divided(
      SitingProblem problem, int[] openSites, boolean[] open, double[] flow) {
    ServiceArcs arcs = problem.arcs();
    double[] share = new double[flow.length];
    for (int i = 0; i < arcs.points(); i++) {
      double sum = 0;
      for (int a = arcs.rowStart()[i]; a < arcs.rowStart()[i + 1]; a++) {
        share[a] = open[arcs.site()[a]] && flow[a] > TOLERANCE ? flow[a] : 0;
        sum += share[a];
      }
      for (int a = arcs.rowStart()[i]; a < arcs.rowStart()[i + 1]; a++) {
        // Below a half the point is left, which is for all of it or nothing.
        share[a] = sum < 0.5 ? 0 : share[a] / sum;
      }
    }
    return new ShareRepair(problem, open, share).repaired()
        ? Optional.of(plan(arcs, openSites, share))
        : Optional.empty();
  }

  private static Plan plan(ServiceArcs arcs, int[] openSites, double[] share) {
    int[] siteOfPoint = new int[arcs.points()];
    Arrays.fill(siteOfPoint, Plan.OUTSIDE);
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < siteOfPoint.length; i++) {
      List<Share> ofPoint = new ArrayList<>();
      for (int a = arcs.rowStart()[i]; a < arcs.rowStart()[i + 1]; a++) {
        if (share[a] > 0) {
          siteOfPoint[i] = ofPoint.isEmpty() ? arcs.site()[a] : Plan.DIVIDED;
          ofPoint.add(new Share(i, arcs.site()[a], share[a]));
        }
      }
      if (ofPoint.size() > 1) {
        ofPoint.sort(Comparator.comparingInt(Share::site));
        shares.addAll(ofPoint);
      }
    }
    return new Plan(openSites.clone(), siteOfPoint, shares);
  }
}
