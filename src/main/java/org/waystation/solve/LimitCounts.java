package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationLimits;

/** Contradictions between demand and station limits that counting alone can prove. */
final class LimitCounts {
  /** Sums of parcels may be off by this share for rounding. */
  private static final double ROUNDING = 1e-9;

  private final SitingProblem problem;
  private final double[] parcels;
  private final StationLimits limits;

  LimitCounts(SitingProblem problem) {
    this.problem = problem;
    this.parcels = problem.points().parcelsPerYear();
    this.limits = problem.limits();
  }

  List<Obstacle> obstacles() {
    List<Obstacle> found = new ArrayList<>();
    if (!limits.bind() || !problem.arcs().isComplete()) {
      return found;
    }
    double[] largest = new double[problem.points().size()];
    double[] inReach = new double[problem.sites().size()];
    for (int i = 0; i < problem.points().size(); i++) {
      for (int a = problem.arcs().rowStart()[i]; a < problem.arcs().rowStart()[i + 1]; a++) {
        int site = problem.arcs().site()[a];
        inReach[site] += parcels[i];
        if (mayOpen(site)) {
          largest[i] = Math.max(largest[i], limits.mostParcelsPerYear()[site]);
        }
      }
    }
    addLargePoints(largest, found);
    addStarving(inReach, found);
    addTotals(found);
    return found;
  }

  private void addLargePoints(double[] largest, List<Obstacle> found) {
    // A point with no site in reach at all is another matter.
    List<String> large =
        IntStream.range(0, largest.length)
            .filter(i -> mustBeServed(i) && limits.sourcing() == Sourcing.SINGLE)
            .filter(i -> largest[i] > 0 && parcels[i] > largest[i] * (1 + ROUNDING))
            .mapToObj(problem.points().ids()::get)
            .toList();
    if (!large.isEmpty()) {
      found.add(new Obstacle.LargerThanStations(Several.of(large)));
    }
  }

  private void addStarving(double[] inReach, List<Obstacle> found) {
    List<String> starving =
        IntStream.range(0, inReach.length)
            .filter(j -> problem.sites().roles().get(j).mustOpen())
            .filter(j -> inReach[j] < limits.leastParcelsPerYear()[j] * (1 - ROUNDING))
            .mapToObj(problem.sites().ids()::get)
            .toList();
    if (!starving.isEmpty()) {
      found.add(new Obstacle.TooLittleThroughput(Several.of(starving)));
    }
  }

  private void addTotals(List<Obstacle> found) {
    int most = problem.stations().max();
    double needed = leastParcels();
    double[] capacity =
        IntStream.range(0, problem.sites().size())
            .filter(this::mayOpen)
            .mapToDouble(j -> -limits.mostParcelsPerYear()[j])
            .sorted()
            .limit(most)
            .toArray();
    double total = -Arrays.stream(capacity).sum();
    if (needed > total * (1 + ROUNDING)) {
      found.add(new Obstacle.TooLittleCapacity(needed, total, capacity.length));
    }
    long places =
        IntStream.range(0, problem.sites().size())
            .filter(this::mayOpen)
            .mapToLong(j -> -(long) limits.mostPoints()[j])
            .sorted()
            .limit(most)
            .map(count -> -count)
            .sum();
    int points = leastPoints();
    if (points > places) {
      found.add(new Obstacle.TooFewPlaces(points, places, most));
    }
  }

  /**
   * Parcels that every plan serves at least: those of points without an outside option, and the
   * fewest that bring the rest of the floor, as if points could be divided.
   */
  private double leastParcels() {
    double[] weight = problem.floor().weights();
    double sum = 0;
    double missing = problem.floor().least();
    for (int i = 0; i < parcels.length; i++) {
      if (mustBeServed(i)) {
        sum += parcels[i];
        missing -= weight[i];
      }
    }
    int[] lightest =
        IntStream.range(0, parcels.length)
            .filter(i -> !mustBeServed(i) && weight[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> parcels[i] / weight[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int k = 0; k < lightest.length && missing > 0; k++) {
      double share = Math.min(1, missing / weight[lightest[k]]);
      sum += share * parcels[lightest[k]];
      missing -= share * weight[lightest[k]];
    }
    return sum;
  }

  /** Points that every plan serves at least. */
  private int leastPoints() {
    int without = (int) IntStream.range(0, parcels.length).filter(this::mustBeServed).count();
    return problem.floor().countsPoints()
        ? Math.max(without, (int) Math.ceil(problem.floor().least()))
        : without;
  }

  private boolean mustBeServed(int point) {
    return problem.points().outsideUsdPerYear()[point] == Double.POSITIVE_INFINITY;
  }

  private boolean mayOpen(int site) {
    return problem.sites().roles().get(site) != SiteRole.EXCLUDED;
  }
}
