package org.waystation.solve;

import java.util.HashSet;
import java.util.Set;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.Plan;
import org.waystation.siting.Share;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;

/** A plan written out as y, x and z, and checked against the formulation line by line. */
final class PlanAsMatrix {
  private static final double ROUNDING = 1e-9;

  private final SitingProblem problem;
  private final int n;
  private final int m;
  private final boolean[] y;
  private final double[][] x;
  private final boolean[] z;

  private PlanAsMatrix(SitingProblem problem) {
    this.problem = problem;
    n = problem.points().size();
    m = problem.sites().size();
    y = new boolean[m];
    x = new double[n][m];
    z = new boolean[n];
  }

  /** Whether the plan can be written out and keeps every constraint. */
  static boolean keeps(SitingProblem problem, Plan plan) {
    PlanAsMatrix matrix = new PlanAsMatrix(problem);
    return matrix.canBeFilled(plan)
        && matrix.sitesKeep()
        && matrix.pointsKeep()
        && matrix.loadsKeep();
  }

  private boolean canBeFilled(Plan plan) {
    for (int j : plan.openSites()) {
      if (j < 0 || j >= m || y[j]) {
        return false;
      }
      y[j] = true;
    }
    if (plan.siteOfPoint().length != n) {
      return false;
    }
    Set<Integer> divided = new HashSet<>();
    for (int i = 0; i < n; i++) {
      int j = plan.siteOfPoint()[i];
      if (j == Plan.OUTSIDE) {
        z[i] = true;
      } else if (j == Plan.DIVIDED) {
        divided.add(i);
      } else if (j < 0 || j >= m) {
        return false;
      } else {
        x[i][j] = 1;
      }
    }
    long last = -1;
    for (Share share : plan.shares()) {
      long place = (long) share.point() * (m + 1) + share.site();
      boolean fits =
          divided.contains(share.point())
              && share.site() >= 0
              && share.site() < m
              && place > last
              && share.share() > 0
              && share.share() < 1;
      if (!fits) {
        return false;
      }
      last = place;
      x[share.point()][share.site()] = share.share();
    }
    return divided.isEmpty() || problem.limits().sourcing() == Sourcing.SPLIT;
  }

  private boolean sitesKeep() {
    int open = 0;
    Set<Integer> groups = new HashSet<>();
    for (int j = 0; j < m; j++) {
      SiteRole role = problem.sites().roles().get(j);
      int group = problem.sites().group()[j];
      open += y[j] ? 1 : 0;
      boolean wrong =
          y[j]
              ? role == SiteRole.EXCLUDED
                  || (group != CandidateSites.NO_GROUP && !groups.add(group))
              : role.mustOpen();
      if (wrong) {
        return false;
      }
    }
    return open >= problem.stations().min() && open <= problem.stations().max();
  }

  private boolean pointsKeep() {
    double served = 0;
    for (int i = 0; i < n; i++) {
      double sum = z[i] ? 1 : 0;
      for (int j = 0; j < m; j++) {
        sum += x[i][j];
        if (x[i][j] > 0 && (!y[j] || problem.arcs().find(i, j) < 0)) {
          return false;
        }
      }
      boolean option = Double.isFinite(problem.points().outsideUsdPerYear()[i]);
      if (Math.abs(sum - 1) > ROUNDING || (z[i] && !option)) {
        return false;
      }
      served += z[i] ? 0 : problem.floor().weights()[i];
    }
    return served >= problem.floor().least() * (1 - ROUNDING);
  }

  private boolean loadsKeep() {
    for (int j = 0; j < m; j++) {
      double load = 0;
      int count = 0;
      for (int i = 0; i < n; i++) {
        load += x[i][j] * problem.points().parcelsPerYear()[i];
        count += x[i][j] > 0 ? 1 : 0;
      }
      boolean fits =
          load <= problem.limits().mostParcelsPerYear()[j] * (1 + ROUNDING)
              && load >= problem.limits().leastParcelsPerYear()[j] * (1 - ROUNDING)
              && count <= problem.limits().mostPoints()[j];
      if (y[j] && !fits) {
        return false;
      }
    }
    return true;
  }
}
