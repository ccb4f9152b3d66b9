package org.waystation.siting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Recomputes the Lagrangian lower bound from multipliers alone, over every candidate and every arc,
 * in the plainest way: nothing is shared with the solver that found the multipliers. Whatever the
 * multipliers are, no plan costs less than this value.
 *
 * <pre>
 * L(u) = sum_i u_i
 *      + min over allowed sets S of sites of sum_{j in S} (f_j + rho_j(u))
 *      + min over shares z with sum_i w_i z_i &lt;= mostLeft of sum_i (o_i - u_i) z_i
 * rho_j(u) = min over shares x of sum_i (c_ij - u_i) x_ij within the limits of station j
 * </pre>
 *
 * Shares lie in [0, 1] here although a plan's may have to be whole: that can only lower the value.
 * Within the capacity of a station, though, points that stay whole count as whole ({@link
 * WholePoints}). Of a station's two upper limits, on parcels and on points, each is applied alone
 * and the higher value taken, for the same reason. Where rows are cut short, a multiplier above the
 * cut counts as the cut, so that no missing arc could lower the value. Limits count as wider by
 * what the verifier lets pass for rounding.
 */
public final class RelaxationBound {
  /** Relative error that summing may have added; the value is lowered by it. */
  private static final double ROUNDING = 1e-12;

  private final SitingProblem problem;
  private final double[] multipliers;
  private final CompensatedSum bound = new CompensatedSum();
  private double size;
  private boolean impossible;

  private RelaxationBound(SitingProblem problem, double[] multipliers) {
    this.problem = problem;
    this.multipliers = multipliers;
  }

  /**
   * The bound in USD per year, lowered by what rounding could have added; infinite if a station
   * that every plan needs can not reach its minimum throughput.
   *
   * @param multipliers u_i, one per demand point, USD per year
   */
  public static double of(SitingProblem problem, double[] multipliers) {
    double[] capped = multipliers.clone();
    for (int i = 0; i < capped.length; i++) {
      capped[i] = Math.min(capped[i], problem.arcs().cutUsdPerYear()[i]);
    }
    return new RelaxationBound(problem, capped).value();
  }

  private double value() {
    for (double u : multipliers) {
      bound.add(u);
      size += Math.abs(u);
    }
    addStations(problem.limits().bind() ? limitedColumns() : freeColumns());
    addOutside();
    if (impossible) {
      return Double.POSITIVE_INFINITY;
    }
    return bound.value() - ROUNDING * (size + Math.abs(bound.value()));
  }

  /** f_j + rho_j where stations take whatever comes. */
  private double[] freeColumns() {
    double[] reduced = problem.sites().fixedUsdPerYear().clone();
    ServiceArcs arcs = problem.arcs();
    for (int i = 0; i < arcs.points(); i++) {
      for (int a = arcs.rowStart()[i]; a < arcs.rowStart()[i + 1]; a++) {
        reduced[arcs.site()[a]] += Math.min(0, arcs.usdPerYear()[a] - multipliers[i]);
      }
    }
    return reduced;
  }

  /** f_j + rho_j under limits; infinite for a site that can not reach its minimum throughput. */
  private double[] limitedColumns() {
    ServiceArcs arcs = problem.arcs();
    int sites = problem.sites().size();
    int[] length = new int[sites];
    for (int site : arcs.site()) {
      length[site]++;
    }
    double[][] price = new double[sites][];
    double[][] load = new double[sites][];
    for (int j = 0; j < sites; j++) {
      price[j] = new double[length[j]];
      load[j] = new double[length[j]];
    }
    for (int i = 0; i < arcs.points(); i++) {
      for (int a = arcs.rowStart()[i]; a < arcs.rowStart()[i + 1]; a++) {
        int j = arcs.site()[a];
        length[j]--;
        price[j][length[j]] = arcs.usdPerYear()[a] - multipliers[i];
        load[j][length[j]] = problem.points().parcelsPerYear()[i];
      }
    }
    StationLimits limits = problem.limits();
    boolean complete = arcs.isComplete();
    double[] reduced = problem.sites().fixedUsdPerYear().clone();
    for (int j = 0; j < sites; j++) {
      // A missing arc might bring parcels for next to nothing.
      double least = complete ? limits.leastParcelsPerYear()[j] * (1 - PlanVerifier.ROUNDING) : 0;
      double most = limits.mostParcelsPerYear()[j] * (1 + PlanVerifier.ROUNDING);
      reduced[j] +=
          Math.max(
              Math.max(
                  leastCost(price[j], load[j], least, most), wholeCost(price[j], load[j], most)),
              ofSmallest(price[j], limits.mostPoints()[j]));
    }
    return reduced;
  }

  /** Least sum of price times share with a load between two limits: the continuous knapsack. */
  private static double leastCost(double[] price, double[] load, double least, double most) {
    int[] order =
        IntStream.range(0, price.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer k) -> ratio(price[k], load[k])))
            .mapToInt(Integer::intValue)
            .toArray();
    double cost = 0;
    double carried = 0;
    for (int k : order) {
      double room = (price[k] < 0 ? most : least) - carried;
      if (load[k] == 0) {
        cost += Math.min(0, price[k]);
      } else if (room > 0) {
        double share = Math.min(1, room / load[k]);
        cost += share * price[k];
        carried += share * load[k];
      }
    }
    return carried < least * (1 - ROUNDING) ? Double.POSITIVE_INFINITY : cost;
  }

  /** Least cost of whole points within capacity; where they may be divided that says nothing. */
  private double wholeCost(double[] price, double[] load, double most) {
    return problem.limits().sourcing() == Sourcing.SINGLE
        ? WholePoints.leastCost(price, load, most)
        : Double.NEGATIVE_INFINITY;
  }

  private static double ratio(double price, double load) {
    if (load > 0) {
      return price / load;
    }
    return price < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  /** Sum of at most so many negative values. */
  private static double ofSmallest(double[] price, int most) {
    double[] sorted = price.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (int k = 0; k < sorted.length && k < most && sorted[k] < 0; k++) {
      sum += sorted[k];
    }
    return sum;
  }

  /** Adds the cheapest allowed set of sites. */
  private void addStations(double[] reduced) {
    CapacityCover cover = CapacityCover.of(problem);
    if (cover.applies()) {
      addCover(cover, reduced);
    } else {
      addByCount(reduced);
    }
  }

  /** All sites, less what closing some of them saves within the capacity that can be spared. */
  private void addCover(CapacityCover cover, double[] reduced) {
    double spare = -cover.parcels();
    double[] saved = new double[reduced.length];
    double[] capacity = new double[reduced.length];
    for (int j = 0; j < reduced.length; j++) {
      SiteRole role = problem.sites().roles().get(j);
      boolean unable = reduced[j] == Double.POSITIVE_INFINITY;
      capacity[j] = cover.capacity(j);
      impossible |= unable && role.mustOpen();
      if (role != SiteRole.EXCLUDED && !unable) {
        addSite(reduced[j]);
        spare += capacity[j];
        saved[j] = role.mustOpen() ? 0 : -reduced[j];
      }
    }
    impossible |= spare < 0;
    bound.add(WholePoints.leastCost(saved, capacity, spare));
  }

  /** Greedy is exact, for groups do not overlap. */
  private void addByCount(double[] reduced) {
    int groups = problem.sites().groups();
    boolean[] taken = new boolean[groups];
    double[] bestOfGroup = new double[groups];
    Arrays.fill(bestOfGroup, Double.POSITIVE_INFINITY);
    double[] free = new double[reduced.length];
    int freeCount = 0;
    int forced = 0;
    for (int j = 0; j < reduced.length; j++) {
      SiteRole role = problem.sites().roles().get(j);
      int group = problem.sites().group()[j];
      if (role.mustOpen()) {
        addSite(reduced[j]);
        forced++;
        if (group != CandidateSites.NO_GROUP) {
          taken[group] = true;
        }
      } else if (role == SiteRole.GREENFIELD && group == CandidateSites.NO_GROUP) {
        free[freeCount++] = reduced[j];
      } else if (role == SiteRole.GREENFIELD) {
        bestOfGroup[group] = Math.min(bestOfGroup[group], reduced[j]);
      }
    }
    for (int g = 0; g < groups; g++) {
      if (!taken[g] && bestOfGroup[g] != Double.POSITIVE_INFINITY) {
        free[freeCount++] = bestOfGroup[g];
      }
    }
    Arrays.sort(free, 0, freeCount);
    for (int k = 0; k < freeCount && forced + k < problem.stations().max(); k++) {
      if (forced + k >= problem.stations().min() && free[k] >= 0) {
        break;
      }
      addSite(free[k]);
    }
  }

  private void addSite(double reduced) {
    if (reduced == Double.POSITIVE_INFINITY) {
      impossible = true;
      return;
    }
    bound.add(reduced);
    size += Math.abs(reduced);
  }

  /** The continuous knapsack of what is left to the outside option; exact for equal weights. */
  private void addOutside() {
    double[] outside = problem.points().outsideUsdPerYear();
    double[] weight = problem.floor().weights();
    int[] eager =
        IntStream.range(0, multipliers.length)
            .filter(i -> outside[i] < multipliers[i])
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    (Integer i) -> ratio(outside[i] - multipliers[i], weight[i])))
            .mapToInt(Integer::intValue)
            .toArray();
    double room = problem.floor().mostLeftWithRounding();
    if (problem.floor().countsPoints()) {
      room = Math.floor(room);
    }
    for (int i : eager) {
      double share = weight[i] <= room ? 1 : room / weight[i];
      bound.add(share * (outside[i] - multipliers[i]));
      size += Math.abs(outside[i] - multipliers[i]);
      room -= share * weight[i];
    }
  }
}
