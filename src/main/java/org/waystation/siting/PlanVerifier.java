package org.waystation.siting;

import java.util.ArrayList;
import java.util.List;

/**
 * Re-derives the objective and every constraint of a plan from the problem alone. Shares no code
 * with any solver, and knows no tolerance: the constraints are about whole numbers.
 */
public final class PlanVerifier {
  private final SitingProblem problem;

  public PlanVerifier(SitingProblem problem) {
    this.problem = problem;
  }

  /** Every way in which the plan breaks the problem; empty if it keeps all of it. */
  public List<Violation> violations(Plan plan) {
    if (plan.siteOfPoint().length != problem.points().size()) {
      return List.of(new Violation.WrongSize(plan.siteOfPoint().length, problem.points().size()));
    }
    List<Violation> found = new ArrayList<>();
    boolean[] open = openSites(plan, found);
    checkRoles(open, found);
    if (!problem.stations().allows(plan.openSites().length)) {
      found.add(new Violation.WrongCount(plan.openSites().length, problem.stations()));
    }
    checkService(plan, open, found);
    return found;
  }

  /**
   * Passes the plan or refuses it.
   *
   * @throws IllegalStateException with every violation, if there is one
   */
  public VerifiedPlan verify(Plan plan) {
    List<Violation> violations = violations(plan);
    if (!violations.isEmpty()) {
      StringBuilder message = new StringBuilder("the plan breaks the problem it answers:");
      for (Violation violation : violations) {
        message.append(System.lineSeparator()).append("  ").append(violation.sentence());
      }
      throw new IllegalStateException(message.toString());
    }
    return new VerifiedPlan(problem, plan, objective(plan), served(plan));
  }

  private boolean[] openSites(Plan plan, List<Violation> found) {
    boolean[] open = new boolean[problem.sites().size()];
    for (int site : plan.openSites()) {
      if (site < 0 || site >= open.length) {
        found.add(new Violation.NoSuchSite(site));
      } else if (open[site]) {
        found.add(new Violation.OpenTwice(problem.sites().ids().get(site)));
      } else {
        open[site] = true;
      }
    }
    return open;
  }

  private void checkRoles(boolean[] open, List<Violation> found) {
    for (int site = 0; site < open.length; site++) {
      SiteRole role = problem.sites().roles().get(site);
      if (open[site] && role == SiteRole.EXCLUDED) {
        found.add(new Violation.OpensExcluded(problem.sites().ids().get(site)));
      }
      if (!open[site] && role.mustOpen()) {
        found.add(new Violation.ClosesForced(problem.sites().ids().get(site)));
      }
    }
  }

  private void checkService(Plan plan, boolean[] open, List<Violation> found) {
    for (int point = 0; point < plan.siteOfPoint().length; point++) {
      int site = plan.siteOfPoint()[point];
      String name = problem.points().ids().get(point);
      if (site == Plan.OUTSIDE) {
        if (problem.points().outsideUsdPerYear()[point] == Double.POSITIVE_INFINITY) {
          found.add(new Violation.NoOutsideOption(name));
        }
      } else if (site < 0 || site >= open.length) {
        found.add(new Violation.NoSuchSite(site));
      } else if (!open[site]) {
        found.add(new Violation.ServedByClosed(name, problem.sites().ids().get(site)));
      } else if (problem.arcs().find(point, site) < 0) {
        found.add(new Violation.BeyondStandard(name, problem.sites().ids().get(site)));
      }
    }
    if (served(plan) < problem.minServed()) {
      found.add(new Violation.BelowFloor(served(plan), problem.minServed()));
    }
  }

  private static int served(Plan plan) {
    int served = 0;
    for (int site : plan.siteOfPoint()) {
      if (site != Plan.OUTSIDE) {
        served++;
      }
    }
    return served;
  }

  private double objective(Plan plan) {
    CompensatedSum sum = new CompensatedSum();
    for (int site : plan.openSites()) {
      sum.add(problem.sites().fixedUsdPerYear()[site]);
    }
    for (int point = 0; point < plan.siteOfPoint().length; point++) {
      int site = plan.siteOfPoint()[point];
      sum.add(
          site == Plan.OUTSIDE
              ? problem.points().outsideUsdPerYear()[point]
              : problem.arcs().usdPerYear()[problem.arcs().find(point, site)]);
    }
    return sum.value();
  }
}
