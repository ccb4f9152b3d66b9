package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.waystation.siting.Plan;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.Share;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;

/**
 * Reads a plan out of the flow that a general solver gives, which is right to its tolerance only:
 * points that it leaves or serves by a hair, and shares that sum to nearly one.
 */
final class FlowPlan {
  /** Shares below this are a solver's tolerance. */
  private static final double NOTHING = 1e-7;

  /** Shares are whole multiples of this, so that they read back from a file as they are. */
  private static final double SHARE_RESOLUTION = 1e12;

  private FlowPlan() {}

  /** The plan; empty if the answer has none. Whether it keeps every constraint is not checked. */
  static Optional<Plan> of(SitingProblem problem, ExactModel.Answer answer) {
    if (!answer.hasSites()) {
      return Optional.empty();
    }
    ServiceArcs arcs = problem.arcs();
    boolean[] open = new boolean[problem.sites().size()];
    Arrays.stream(answer.openSites()).forEach(site -> open[site] = true);
    boolean divides = problem.limits().bind() && problem.limits().sourcing() == Sourcing.SPLIT;
    int[] siteOfPoint = new int[arcs.points()];
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < siteOfPoint.length; i++) {
      int first = arcs.rowStart()[i];
      int end = arcs.rowStart()[i + 1];
      double[] flow = Arrays.copyOfRange(answer.flow(), first, end);
      for (int k = 0; k < flow.length; k++) {
        flow[k] = open[arcs.site()[first + k]] && flow[k] > NOTHING ? flow[k] : 0;
      }
      if (Arrays.stream(flow).sum() < 0.5) {
        siteOfPoint[i] = Plan.OUTSIDE;
      } else if (divides) {
        siteOfPoint[i] = divide(i, first, arcs, flow, shares);
      } else {
        // Without limits a divided point only shows that it does not matter who serves it.
        siteOfPoint[i] =
            arcs.site()[problem.limits().bind() ? first + largest(flow) : firstOpen(arcs, i, open)];
      }
    }
    return Optional.of(new Plan(answer.openSites(), siteOfPoint, shares));
  }

  private static int firstOpen(ServiceArcs arcs, int point, boolean[] open) {
    int a = arcs.rowStart()[point];
    while (!open[arcs.site()[a]]) {
      a++;
    }
    return a;
  }

  private static int largest(double[] flow) {
    int largest = 0;
    for (int k = 1; k < flow.length; k++) {
      largest = flow[k] > flow[largest] ? k : largest;
    }
    return largest;
  }

  /** Adds the shares of a point in ascending site; returns its site, or that it is divided. */
  private static int divide(
      int point, int first, ServiceArcs arcs, double[] flow, List<Share> shares) {
    double sum = Arrays.stream(flow).sum();
    int main = largest(flow);
    List<Share> own = new ArrayList<>();
    long rest = (long) SHARE_RESOLUTION;
    for (int k = 0; k < flow.length; k++) {
      long parts = k == main ? 0 : Math.round(flow[k] / sum * SHARE_RESOLUTION);
      if (parts > 0) {
        own.add(new Share(point, arcs.site()[first + k], parts / SHARE_RESOLUTION));
        rest -= parts;
      }
    }
    if (own.isEmpty()) {
      return arcs.site()[first + main];
    }
    own.add(new Share(point, arcs.site()[first + main], rest / SHARE_RESOLUTION));
    own.sort((a, b) -> Integer.compare(a.site(), b.site()));
    shares.addAll(own);
    return Plan.DIVIDED;
  }
}
