package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.CoverageFloor;
import org.waystation.siting.DemandPoints;
import org.waystation.siting.Plan;
import org.waystation.siting.RelaxationBound;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;

/**
 * Siting problems that share their candidate sites, and for which one set of stations is wanted;
 * who serves whom may differ. Formulation: {@code models/formulations/robust.md}.
 *
 * @param problems at least one; sites, roles, groups and number of stations the same in all, no
 *     station limits
 */
public record SharedStations(List<SitingProblem> problems) {
  public SharedStations {
    problems = List.copyOf(problems);
    SitingProblem first = problems.get(0);
    for (SitingProblem problem : problems) {
      boolean same =
          problem.sites().ids().equals(first.sites().ids())
              && problem.sites().roles().equals(first.sites().roles())
              && Arrays.equals(problem.sites().group(), first.sites().group())
              && problem.stations().equals(first.stations());
      if (!same) {
        throw new IllegalArgumentException("sites, roles, groups and stations must be the same");
      }
      if (problem.limits().bind()) {
        throw new IllegalArgumentException("stations must take whatever comes");
      }
    }
  }

  public int size() {
    return problems.size();
  }

  /** How many stations may be open. */
  public StationCount stations() {
    return problems.get(0).stations();
  }

  /** The sites, as the first problem states them. */
  CandidateSites sites() {
    return problems.get(0).sites();
  }

  /**
   * What each problem costs with these stations, each point assigned anew; infinite where its floor
   * cannot be kept.
   */
  public double[] costs(int[] openSites) {
    return problems.stream()
        .map(problem -> new PlanCompletion(problem).complete(openSites))
        .mapToDouble(
            plan -> plan.map(PlanCompletion.Completed::objective).orElse(Double.POSITIVE_INFINITY))
        .toArray();
  }

  /** The plan of one problem with these stations; empty where its floor cannot be kept. */
  public Optional<Plan> plan(int problem, int[] openSites) {
    return new PlanCompletion(problems.get(problem))
        .complete(openSites)
        .map(PlanCompletion.Completed::plan);
  }

  /** Whether number, roles and groups allow these stations. */
  public boolean allows(int[] openSites) {
    boolean[] open = new boolean[sites().size()];
    boolean[] group = new boolean[sites().groups()];
    for (int site : openSites) {
      int own = sites().group()[site];
      if (own != CandidateSites.NO_GROUP && group[own]) {
        return false;
      }
      if (own != CandidateSites.NO_GROUP) {
        group[own] = true;
      }
      open[site] = true;
    }
    return problems.get(0).stations().allows(openSites.length)
        && IntStream.range(0, open.length)
            .allMatch(
                j -> {
                  SiteRole role = sites().roles().get(j);
                  return open[j] ? role != SiteRole.EXCLUDED : !role.mustOpen();
                });
  }

  /**
   * The problem whose cost is the weighted sum of all: every point of every problem stands in it
   * once, at its costs times the weight. Instead of the floor of each problem it has their sum, and
   * a price for what each problem leaves. So its optimum, less {@link #mostPaidForLeaving}, is at
   * most the least weighted sum of costs. Left out is a problem without weight whose floor one with
   * weight has too: its points would only loosen the sum of floors.
   *
   * @param stations how many may be open, of the numbers that the problems allow
   * @param weights one per problem, at least 0
   * @param floorPrices one per problem, at least 0, for a unit of weight under its floor
   */
  SitingProblem weighted(StationCount stations, double[] weights, double[] floorPrices) {
    List<String> ids = new ArrayList<>();
    double[] fixed = new double[sites().size()];
    List<double[]> parcels = new ArrayList<>();
    List<double[]> outside = new ArrayList<>();
    List<double[]> cost = new ArrayList<>();
    List<double[]> cut = new ArrayList<>();
    List<double[]> coverage = new ArrayList<>();
    double least = 0;
    List<SitingProblem> counting = new ArrayList<>();
    for (int s = 0; s < size(); s++) {
      SitingProblem problem = problems.get(s);
      for (int j = 0; j < fixed.length; j++) {
        fixed[j] += weights[s] * problem.sites().fixedUsdPerYear()[j];
      }
      if (!counts(s, weights)) {
        continue;
      }
      counting.add(problem);
      for (String id : problem.points().ids()) {
        ids.add(s + "/" + id);
      }
      parcels.add(problem.points().parcelsPerYear());
      outside.add(times(weights[s], outside(problem, price(s, floorPrices))));
      cost.add(times(weights[s], problem.arcs().usdPerYear()));
      cut.add(times(weights[s], problem.arcs().cutUsdPerYear()));
      coverage.add(problem.floor().weights());
      least += problem.floor().least();
    }
    CandidateSites sites = sites();
    return new SitingProblem(
        new DemandPoints(ids, joined(parcels), joined(outside)),
        new CandidateSites(sites.ids(), fixed, sites.roles(), sites.group()),
        arcs(counting, joined(cost), joined(cut)),
        stations,
        problems.get(0).limits(),
        new CoverageFloor(joined(coverage), least));
  }

  /**
   * What multipliers of the weighted problem prove: no set of so many stations has a worst regret
   * below it.
   *
   * @param stations how many
   * @param weights at least 0, their sum 1; all 0 say nothing
   * @param floorPrices one per problem, at least 0
   * @param best what each problem costs with the plan against which regret is counted
   * @param multipliers by problem, then by its points
   */
  public double provenRegret(
      StationCount stations,
      double[] weights,
      double[] floorPrices,
      double[] best,
      double[][] multipliers) {
    double bound =
        RelaxationBound.of(
            weighted(stations, weights, floorPrices), joined(counting(weights, multipliers)));
    return regret(bound, weights, floorPrices, best);
  }

  /** A bound of the weighted problem as a bound on the worst regret. */
  double regret(double bound, double[] weights, double[] floorPrices, double[] best) {
    double regret = bound - mostPaidForLeaving(weights, floorPrices);
    for (int s = 0; s < weights.length; s++) {
      regret -= weights[s] * best[s];
    }
    return regret;
  }

  /** Values of the points of a weighted problem, taken apart; 0 for points that it leaves out. */
  double[][] byProblem(double[] weights, double[] values) {
    double[][] parts = nothing();
    int from = 0;
    for (int s = 0; s < parts.length; s++) {
      if (counts(s, weights)) {
        int to = from + parts[s].length;
        parts[s] = Arrays.copyOfRange(values, from, to);
        from = to;
      }
    }
    return parts;
  }

  /** A 0 for each point of each problem. */
  double[][] nothing() {
    return problems.stream()
        .map(problem -> new double[problem.points().size()])
        .toArray(double[][]::new);
  }

  private List<double[]> counting(double[] weights, double[][] values) {
    return IntStream.range(0, size())
        .filter(s -> counts(s, weights))
        .mapToObj(s -> values[s])
        .toList();
  }

  /** Whether the points of a problem stand in the weighted one. */
  private boolean counts(int problem, double[] weights) {
    double share = floorShare(problem);
    return weights[problem] > 0
        || IntStream.range(0, size()).noneMatch(s -> weights[s] > 0 && floorShare(s) >= share);
  }

  /** Which share of what counts must be served. */
  private double floorShare(int problem) {
    CoverageFloor floor = problems.get(problem).floor();
    return floor.least() == 0 ? 0 : floor.least() / floor.total();
  }

  /** What a plan that keeps every floor pays at most for leaving points, at these prices. */
  double mostPaidForLeaving(double[] weights, double[] floorPrices) {
    double most = 0;
    for (int s = 0; s < size(); s++) {
      most += weights[s] * price(s, floorPrices) * problems.get(s).floor().mostLeftWithRounding();
    }
    return most;
  }

  /** Where nothing must be served, leaving has no price. */
  private double price(int problem, double[] floorPrices) {
    return problems.get(problem).floor().least() == 0 ? 0 : floorPrices[problem];
  }

  private static double[] outside(SitingProblem problem, double floorPrice) {
    double[] outside = problem.points().outsideUsdPerYear().clone();
    for (int i = 0; i < outside.length; i++) {
      outside[i] += floorPrice * problem.floor().weights()[i];
    }
    return outside;
  }

  private static ServiceArcs arcs(List<SitingProblem> problems, double[] cost, double[] cut) {
    int rows = problems.stream().mapToInt(problem -> problem.points().size()).sum();
    int[] rowStart = new int[rows + 1];
    int row = 0;
    int arcs = 0;
    for (SitingProblem problem : problems) {
      for (int i = 1; i <= problem.points().size(); i++) {
        rowStart[++row] = arcs + problem.arcs().rowStart()[i];
      }
      arcs += problem.arcs().size();
    }
    int[] site =
        problems.stream().flatMapToInt(problem -> Arrays.stream(problem.arcs().site())).toArray();
    for (int i = 0; i < rows; i++) {
      orderTies(rowStart[i], rowStart[i + 1], site, cost);
    }
    return new ServiceArcs(rowStart, site, cost, cut);
  }

  /** A weight can make two costs the same, whose sites must then ascend. */
  private static void orderTies(int from, int to, int[] site, double[] cost) {
    for (int first = from; first < to; ) {
      int end = first + 1;
      while (end < to && cost[end] == cost[first]) {
        end++;
      }
      Arrays.sort(site, first, end);
      first = end;
    }
  }

  /** What no point may cost is no cost at any weight. */
  private static double[] times(double weight, double[] values) {
    return Arrays.stream(values)
        .map(value -> Double.isInfinite(value) ? value : weight * value)
        .toArray();
  }

  private static double[] joined(List<double[]> parts) {
    return parts.stream().flatMapToDouble(Arrays::stream).toArray();
  }
}
