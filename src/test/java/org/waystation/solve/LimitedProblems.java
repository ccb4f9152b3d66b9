package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.CoverageFloor;
import org.waystation.siting.DemandPoints;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationCount;
import org.waystation.siting.StationLimits;

/**
 * Random problems with limited stations, small enough to try every answer: {@link TinyProblems}
 * with demand, capacities, minimum throughputs, most points, groups and coverage weights in every
 * mixture.
 */
final class LimitedProblems {
  private LimitedProblems() {}

  static SitingProblem of(long seed, Sourcing sourcing) {
    SitingProblem free = TinyProblems.of(seed);
    SplittableRandom random = new SplittableRandom(seed * 31 + 7);
    int n = free.points().size();
    int m = free.sites().size();
    double[] parcels = new double[n];
    boolean wholeParcels = random.nextBoolean();
    Arrays.setAll(
        parcels, i -> wholeParcels ? random.nextInt(6) : Math.exp(3 * random.nextDouble()));
    double all = Math.max(1, Arrays.stream(parcels).sum());
    double[] most = new double[m];
    double[] least = new double[m];
    int[] points = new int[m];
    int kinds = 1 + random.nextInt(7);
    for (int j = 0; j < m; j++) {
      most[j] =
          (kinds & 1) == 0 ? Double.POSITIVE_INFINITY : all * (0.15 + 0.6 * random.nextDouble());
      least[j] = (kinds & 2) == 0 ? 0 : Math.min(most[j], all * 0.3 * random.nextDouble());
      points[j] = (kinds & 4) == 0 ? StationLimits.ANY_NUMBER : 1 + random.nextInt(4);
    }
    double[] weights = new double[n];
    boolean alike = random.nextBoolean();
    Arrays.setAll(weights, i -> alike ? 1 : random.nextInt(5));
    double leastServed = alike ? free.floor().least() : random.nextDouble() * sum(weights);
    return new SitingProblem(
        new DemandPoints(free.points().ids(), parcels, free.points().outsideUsdPerYear()),
        grouped(free.sites(), random),
        free.arcs(),
        free.stations(),
        new StationLimits(most, least, points, sourcing),
        new CoverageFloor(weights, leastServed));
  }

  /** The same where any number of stations may open and their capacities must carry all points. */
  static SitingProblem ofAnyNumber(long seed) {
    SitingProblem problem = of(seed, Sourcing.SINGLE);
    SplittableRandom random = new SplittableRandom(seed * 17 + 3);
    double[] parcels = problem.points().parcelsPerYear().clone();
    Arrays.setAll(parcels, i -> 1 + parcels[i]);
    double[] outside = new double[parcels.length];
    Arrays.fill(outside, Double.POSITIVE_INFINITY);
    double[] most = new double[problem.sites().size()];
    Arrays.setAll(most, j -> (1 + sum(parcels)) * (0.15 + 0.6 * random.nextDouble()));
    CandidateSites sites = problem.sites();
    int[] noGroups = new int[sites.size()];
    Arrays.fill(noGroups, CandidateSites.NO_GROUP);
    return new SitingProblem(
        new DemandPoints(problem.points().ids(), parcels, outside),
        new CandidateSites(sites.ids(), sites.fixedUsdPerYear(), sites.roles(), noGroups),
        problem.arcs(),
        new StationCount(0, sites.size()),
        new StationLimits(
            most, new double[most.length], problem.limits().mostPoints(), Sourcing.SINGLE),
        problem.floor());
  }

  private static CandidateSites grouped(CandidateSites free, SplittableRandom random) {
    int[] group = new int[free.size()];
    boolean any = random.nextInt(3) == 0;
    Arrays.setAll(group, j -> any ? random.nextInt(4) - 1 : CandidateSites.NO_GROUP);
    return new CandidateSites(free.ids(), free.fixedUsdPerYear(), free.roles(), group);
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  /**
   * The optimum with whole points, infinite if there is no plan; shares no code with the solver.
   */
  static double bruteForce(SitingProblem problem) {
    List<Double> best = new ArrayList<>(List.of(Double.POSITIVE_INFINITY));
    BruteForce.eachAllowedSet(
        problem,
        open -> {
          if (groupsKept(problem, open)) {
            best.set(0, Math.min(best.get(0), new Enumeration(problem, open).least()));
          }
        });
    return best.get(0);
  }

  private static boolean groupsKept(SitingProblem problem, boolean[] open) {
    boolean[] taken = new boolean[problem.sites().groups()];
    for (int j = 0; j < open.length; j++) {
      int group = problem.sites().group()[j];
      if (open[j] && group != CandidateSites.NO_GROUP) {
        if (taken[group]) {
          return false;
        }
        taken[group] = true;
      }
    }
    return true;
  }

  /** Every way of sending whole points to the open stations, or outside. */
  private static final class Enumeration {
    private final SitingProblem problem;
    private final boolean[] open;
    private final double[] load;
    private final int[] points;

    Enumeration(SitingProblem problem, boolean[] open) {
      this.problem = problem;
      this.open = open;
      load = new double[open.length];
      points = new int[open.length];
    }

    double least() {
      double fixed = 0;
      for (int j = 0; j < open.length; j++) {
        fixed += open[j] ? problem.sites().fixedUsdPerYear()[j] : 0;
      }
      return fixed + least(0, 0);
    }

    private double least(int i, double left) {
      if (left > problem.floor().mostLeft() + 1e-9) {
        return Double.POSITIVE_INFINITY;
      }
      if (i == problem.points().size()) {
        return minimaReached() ? 0 : Double.POSITIVE_INFINITY;
      }
      double best = problem.points().outsideUsdPerYear()[i];
      if (best != Double.POSITIVE_INFINITY) {
        best += least(i + 1, left + problem.floor().weights()[i]);
      }
      double parcels = problem.points().parcelsPerYear()[i];
      for (int a = problem.arcs().rowStart()[i]; a < problem.arcs().rowStart()[i + 1]; a++) {
        int j = problem.arcs().site()[a];
        boolean fits =
            load[j] + parcels <= problem.limits().mostParcelsPerYear()[j] * (1 + 1e-10)
                && points[j] < problem.limits().mostPoints()[j];
        if (open[j] && fits) {
          load[j] += parcels;
          points[j]++;
          best = Math.min(best, problem.arcs().usdPerYear()[a] + least(i + 1, left));
          load[j] -= parcels;
          points[j]--;
        }
      }
      return best;
    }

    private boolean minimaReached() {
      for (int j = 0; j < open.length; j++) {
        if (open[j] && load[j] < problem.limits().leastParcelsPerYear()[j] * (1 - 1e-10) - 1e-10) {
          return false;
        }
      }
      return true;
    }
  }
}
