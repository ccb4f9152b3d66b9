package org.waystation.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.waystation.siting.Problems;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;

/**
 * Random problems small enough to try every set of sites, of all the kinds that may meet: fixed
 * costs, ranges of stations, existing, forced and excluded sites, outside options for some, all or
 * no points, coverage floors, points without arcs, sites without arcs, costs that are negative,
 * zero, equal, or far apart. Some have no plan at all.
 */
final class TinyProblems {
  private final SplittableRandom random;

  private TinyProblems(long seed) {
    random = new SplittableRandom(seed);
  }

  /** At most seven points and seven sites. */
  static SitingProblem of(long seed) {
    return new TinyProblems(seed).draw();
  }

  private SitingProblem draw() {
    int n = random.nextInt(8);
    int m = 1 + random.nextInt(7);
    int costs = random.nextInt(6);
    double[][] cost = new double[n][m];
    double density = List.of(1.0, 0.7, 0.3).get(random.nextInt(3));
    for (double[] row : cost) {
      boolean reached = random.nextInt(8) > 0;
      for (int j = 0; j < m; j++) {
        row[j] = reached && random.nextDouble() < density ? cost(costs) : Problems.NONE;
      }
    }
    double[] fixed = new double[m];
    int fixedCosts = random.nextInt(3);
    for (int j = 0; j < m; j++) {
      fixed[j] = fixedCosts == 0 ? 0 : cost(fixedCosts == 1 ? costs : 2);
    }
    double[] outside = new double[n];
    double options = List.of(0.0, 0.5, 1.0).get(random.nextInt(3));
    for (int i = 0; i < n; i++) {
      outside[i] = random.nextDouble() < options ? 1.5 * cost(costs) : Problems.NONE;
    }
    return Problems.of(cost, outside, fixed, roles(m), stations(m), random.nextInt(n + 1));
  }

  private double cost(int kind) {
    return switch (kind) {
      case 0 -> random.nextInt(4);
      case 1 -> random.nextDouble() * 100;
      case 2 -> random.nextDouble() * 100 - 30;
      case 3 -> Math.exp(random.nextDouble() * 14);
      case 4 -> 1e5 + random.nextInt(1000);
      default -> 0;
    };
  }

  private List<SiteRole> roles(int m) {
    double decided = random.nextInt(2) * 0.3;
    List<SiteRole> roles = new ArrayList<>();
    for (int j = 0; j < m; j++) {
      roles.add(
          random.nextDouble() < decided
              ? SiteRole.values()[1 + random.nextInt(3)]
              : SiteRole.GREENFIELD);
    }
    return roles;
  }

  private StationCount stations(int m) {
    int a = random.nextInt(m + 1);
    int b = random.nextInt(m + 1);
    return switch (random.nextInt(3)) {
      case 0 -> StationCount.exactly(a);
      case 1 -> new StationCount(Math.min(a, b), Math.max(a, b));
      default -> new StationCount(0, m + 1);
    };
  }
}
