package org.waystation.solve;

import org.waystation.siting.CompensatedSum;
import org.waystation.siting.Plan;
import org.waystation.siting.Share;
import org.waystation.siting.SitingProblem;

/** What a plan costs a year; whether it keeps the limits is for the verifier to say. */
final class PlanPrice {
  private PlanPrice() {}

  static double of(SitingProblem problem, Plan plan) {
    CompensatedSum sum = new CompensatedSum();
    for (int j : plan.openSites()) {
      sum.add(problem.sites().fixedUsdPerYear()[j]);
    }
    for (int i = 0; i < plan.siteOfPoint().length; i++) {
      int j = plan.siteOfPoint()[i];
      if (j == Plan.OUTSIDE) {
        sum.add(problem.points().outsideUsdPerYear()[i]);
      } else if (j != Plan.DIVIDED) {
        sum.add(cost(problem, i, j));
      }
    }
    for (Share share : plan.shares()) {
      sum.add(share.share() * cost(problem, share.point(), share.site()));
    }
    return sum.value();
  }

  private static double cost(SitingProblem problem, int point, int site) {
    return problem.arcs().usdPerYear()[problem.arcs().find(point, site)];
  }
}
