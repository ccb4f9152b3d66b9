package org.waystation.siting;

import java.util.ArrayList;
import java.util.List;

/**
 * Re-derives the objective and every constraint of a plan from the problem alone. Shares no code
 * with any solver. Whole numbers are compared as they are; sums of parcels, weights and shares by
 * compensated summation, and may pass a limit by no more than {@link #ROUNDING} of it.
 */
public final class PlanVerifier {
  /** Relative error that decimal figures and shares from a solver may bring into a sum. */
  public static final double ROUNDING = 1e-9;

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
    checkGroups(open, found);
    if (!problem.stations().allows(plan.openSites().length)) {
      found.add(new Violation.WrongCount(plan.openSites().length, problem.stations()));
    }
    checkPoints(plan, open, found);
    checkShares(plan, open, found);
    double served = weightServed(plan);
    double floor = problem.floor().least();
    if (served < floor - ROUNDING * floor) {
      found.add(new Violation.BelowFloor(served, floor));
    }
    // Loads mean something only where every number that is used is a site's.
    if (found.isEmpty()) {
      checkLimits(plan, found);
    }
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
        found.add(new Violation.OpenTwice(siteId(site)));
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
        found.add(new Violation.OpensExcluded(siteId(site)));
      }
      if (!open[site] && role.mustOpen()) {
        found.add(new Violation.ClosesForced(siteId(site)));
      }
    }
  }

  private void checkGroups(boolean[] open, List<Violation> found) {
    int[] first = new int[problem.sites().groups()];
    for (int site = 0; site < open.length; site++) {
      int group = problem.sites().group()[site];
      if (open[site] && group != CandidateSites.NO_GROUP) {
        if (first[group] > 0) {
          found.add(new Violation.SharesGroup(siteId(first[group] - 1), siteId(site)));
        } else {
          first[group] = site + 1;
        }
      }
    }
  }

  private void checkPoints(Plan plan, boolean[] open, List<Violation> found) {
    for (int point = 0; point < plan.siteOfPoint().length; point++) {
      int site = plan.siteOfPoint()[point];
      if (site == Plan.OUTSIDE) {
        if (problem.points().outsideUsdPerYear()[point] == Double.POSITIVE_INFINITY) {
          found.add(new Violation.NoOutsideOption(pointId(point)));
        }
      } else if (site != Plan.DIVIDED) {
        checkService(point, site, open, found);
      }
    }
  }

  private void checkService(int point, int site, boolean[] open, List<Violation> found) {
    if (site < 0 || site >= open.length) {
      found.add(new Violation.NoSuchSite(site));
    } else if (!open[site]) {
      found.add(new Violation.ServedByClosed(pointId(point), siteId(site)));
    } else if (problem.arcs().find(point, site) < 0) {
      found.add(new Violation.BeyondStandard(pointId(point), siteId(site)));
    }
  }

  private void checkShares(Plan plan, boolean[] open, List<Violation> found) {
    CompensatedSum[] whole = new CompensatedSum[plan.siteOfPoint().length];
    Share before = null;
    for (Share share : plan.shares()) {
      int point = share.point();
      if (point < 0 || point >= whole.length || plan.siteOfPoint()[point] != Plan.DIVIDED) {
        found.add(new Violation.StrayShare(point));
        continue;
      }
      if (!(share.share() > 0 && share.share() < 1)) {
        found.add(new Violation.WrongShare(pointId(point), share.share()));
      }
      boolean ascending =
          before == null
              || before.point() < point
              || (before.point() == point && before.site() < share.site());
      if (!ascending) {
        found.add(new Violation.StrayShare(point));
      }
      before = share;
      checkService(point, share.site(), open, found);
      if (whole[point] == null) {
        whole[point] = new CompensatedSum();
      }
      whole[point].add(share.share());
    }
    for (int point = 0; point < whole.length; point++) {
      if (plan.siteOfPoint()[point] != Plan.DIVIDED) {
        continue;
      }
      if (problem.limits().sourcing() == Sourcing.SINGLE) {
        found.add(new Violation.Divided(pointId(point)));
      }
      double sum = whole[point] == null ? 0 : whole[point].value();
      if (Math.abs(sum - 1) > ROUNDING) {
        found.add(new Violation.WrongShare(pointId(point), sum));
      }
    }
  }

  private void checkLimits(Plan plan, List<Violation> found) {
    CompensatedSum[] load = new CompensatedSum[problem.sites().size()];
    int[] count = new int[load.length];
    for (int site : plan.openSites()) {
      load[site] = new CompensatedSum();
    }
    double[] parcels = problem.points().parcelsPerYear();
    for (int point = 0; point < plan.siteOfPoint().length; point++) {
      int site = plan.siteOfPoint()[point];
      if (site >= 0) {
        load[site].add(parcels[point]);
        count[site]++;
      }
    }
    for (Share share : plan.shares()) {
      load[share.site()].add(share.share() * parcels[share.point()]);
      count[share.site()]++;
    }
    StationLimits limits = problem.limits();
    for (int site : plan.openSites()) {
      double carried = load[site].value();
      double most = limits.mostParcelsPerYear()[site];
      double least = limits.leastParcelsPerYear()[site];
      if (carried > most + ROUNDING * most) {
        found.add(new Violation.OverCapacity(siteId(site), carried, most));
      }
      if (carried < least - ROUNDING * least) {
        found.add(new Violation.BelowThroughput(siteId(site), carried, least));
      }
      if (count[site] > limits.mostPoints()[site]) {
        found.add(
            new Violation.TooManyPoints(siteId(site), count[site], limits.mostPoints()[site]));
      }
    }
  }

  private double weightServed(Plan plan) {
    CompensatedSum sum = new CompensatedSum();
    for (int point = 0; point < plan.siteOfPoint().length; point++) {
      if (plan.siteOfPoint()[point] != Plan.OUTSIDE) {
        sum.add(problem.floor().weights()[point]);
      }
    }
    return sum.value();
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
      if (site == Plan.OUTSIDE) {
        sum.add(problem.points().outsideUsdPerYear()[point]);
      } else if (site != Plan.DIVIDED) {
        sum.add(serviceCost(point, site));
      }
    }
    for (Share share : plan.shares()) {
      sum.add(share.share() * serviceCost(share.point(), share.site()));
    }
    return sum.value();
  }

  private double serviceCost(int point, int site) {
    return problem.arcs().usdPerYear()[problem.arcs().find(point, site)];
  }

  private String siteId(int site) {
    return problem.sites().ids().get(site);
  }

  private String pointId(int point) {
    return problem.points().ids().get(point);
  }
}
