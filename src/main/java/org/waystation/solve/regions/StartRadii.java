package org.waystation.solve.regions;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * First prices, from the density of demand alone. The price of a point is its weight times a
 * radius: what it would pay for a station is what it saves against one that far away. Where demand
 * is even, prices are right when all have the radius r at which a station earns just its price
 * lambda,
 *
 * <pre>
 * sum over k with d_ik &lt; r of w_k (r - d_ik) = lambda
 * </pre>
 *
 * and stations stand so that each point has one within r. Lambda is chosen so that this takes as
 * many stations as asked for. Points are taken in groups of neighbours, some to a station, since a
 * first price need not be better.
 */
final class StartRadii {
  private static final int GROUPS_PER_STATION = 16;

  /** Halvings of the interval in which lambda lies, on a scale of logarithms. */
  private static final int HALVINGS = 30;

  /** About so many groups, evenly chosen, are looked at to find lambda. */
  private static final int SAMPLED = 2_000;

  private static final double WIDENING = 1.5;

  private static final int LEVELLINGS = 6;

  /** A radius changes by no more than this factor at once. */
  private static final double MOST_LEVELLED = 1.5;

  private final Points groups;
  private final PointTree tree;
  private final int[] within;
  private final int perGroup;

  private StartRadii(Points ordered, int stations) {
    int n = ordered.size();
    perGroup = (int) Math.max(1, (long) n / ((long) GROUPS_PER_STATION * stations));
    int count = (n + perGroup - 1) / perGroup;
    double[] x = new double[count];
    double[] y = new double[count];
    long[] weight = new long[count];
    within = new int[count];
    for (int g = 0; g < count; g++) {
      int from = g * perGroup;
      int to = Math.min(n, from + perGroup);
      for (int i = from; i < to; i++) {
        x[g] += ordered.x()[i] / (to - from);
        y[g] += ordered.y()[i] / (to - from);
        weight[g] += ordered.weight()[i];
      }
      long apart = 0;
      for (int i = from; i < to; i++) {
        apart += ordered.metric().between(x[g], y[g], ordered.x()[i], ordered.y()[i]);
      }
      within[g] = (int) (apart / (to - from));
    }
    groups = new Points(x, y, weight, ordered.metric());
    tree = new PointTree(groups);
  }

  /**
   * A radius for each point, thousandths.
   *
   * @param ordered points of which neighbours stand together
   */
  static int[] of(Points ordered, int stations) {
    StartRadii start = new StartRadii(ordered, stations);
    int[] ofGroup = start.solved(stations);
    int[] radii = new int[ordered.size()];
    Arrays.setAll(radii, i -> ofGroup[i / start.perGroup]);
    return radii;
  }

  private int[] solved(int stations) {
    double low = Math.log(1);
    double high = Math.log(Long.MAX_VALUE / 4.0);
    int[] radii = new int[groups.size()];
    Arrays.fill(radii, firstReach());
    int every = Math.max(1, groups.size() / SAMPLED);
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (low + high) / 2;
      double taken = stations(Math.exp(middle), radii, every) * every;
      if (taken > stations) {
        low = middle;
      } else {
        high = middle;
      }
    }
    stations(Math.exp(high), radii, 1);
    level(Math.exp(high), radii);
    return radii;
  }

  /**
   * Where density changes, a site among points of large radii earns more than lambda, and the p
   * sites that earn most would eat up the bound. So each point's radius is brought to where the
   * site that earns most within it earns just lambda; it earns with the cube of the radius.
   */
  private void level(double lambda, int[] radii) {
    int m = groups.size();
    for (int k = 0; k < LEVELLINGS; k++) {
      double[] earned = earned(radii);
      int[] before = radii.clone();
      IntStream.range(0, m)
          .parallel()
          .forEach(
              g -> {
                double[] most = {earned[g]};
                tree.within(
                    groups.x()[g],
                    groups.y()[g],
                    Math.max(0, before[g] - 1),
                    (other, distance) -> most[0] = Math.max(most[0], earned[other]));
                double factor = Math.cbrt(lambda / Math.max(1, most[0]));
                double bounded = Math.max(1 / MOST_LEVELLED, Math.min(MOST_LEVELLED, factor));
                radii[g] = (int) Math.min(groups.metric().longest(), before[g] * bounded);
              });
    }
  }

  /** What a station at each group would earn. */
  private double[] earned(int[] radii) {
    int[] most = tree.mostOfNodes(radii);
    double[] earned = new double[groups.size()];
    IntStream.range(0, earned.length)
        .parallel()
        .forEach(
            j ->
                tree.reaching(
                    groups.x()[j],
                    groups.y()[j],
                    most,
                    (g, distance) -> {
                      int apart = g == j ? within[g] : distance;
                      if (apart < radii[g]) {
                        earned[j] += (double) groups.weight()[g] * (radii[g] - apart);
                      }
                    }));
    return earned;
  }

  /** How far neighbouring groups are apart on average, times a few. */
  private int firstReach() {
    long sum = 0;
    for (int g = 1; g < groups.size(); g++) {
      sum +=
          groups
              .metric()
              .between(groups.x()[g - 1], groups.y()[g - 1], groups.x()[g], groups.y()[g]);
    }
    return (int) (1 + sum / groups.size());
  }

  /** Sets the radii of some groups at a price of stations; returns how many stations they take. */
  private double stations(double lambda, int[] radii, int every) {
    double[] share = new double[(groups.size() + every - 1) / every];
    IntStream.range(0, share.length)
        .parallel()
        .forEach(k -> share[k] = share(k * every, lambda, radii));
    return Arrays.stream(share).sum();
  }

  /** Sets the radius of a group; returns its part of a station. */
  private double share(int g, double lambda, int[] radii) {
    int reach = Math.max(1, radii[g]);
    while (true) {
      Around around = new Around(g, reach);
      double enough = around.radius(lambda);
      if (enough <= reach) {
        radii[g] = (int) Math.ceil(enough);
        return groups.weight()[g] / Math.max(1, around.massWithin(enough));
      }
      if (reach >= groups.metric().longest()) {
        radii[g] = reach;
        return groups.weight()[g] / Math.max(1, around.massWithin(reach));
      }
      reach = (int) Math.min(groups.metric().longest(), Math.ceil(reach * WIDENING));
    }
  }

  /** The groups around one, the nearest first. */
  private final class Around {
    private int count;
    private long[] key = new long[64];

    Around(int g, int reach) {
      tree.within(
          groups.x()[g],
          groups.y()[g],
          reach,
          (other, distance) -> {
            if (count == key.length) {
              key = Arrays.copyOf(key, 2 * count);
            }
            int apart = other == g ? within[g] : distance;
            key[count++] = ((long) apart << 32) | other;
          });
      Arrays.sort(key, 0, count);
    }

    /** Where the sum of w (r - d) comes to lambda, by the groups found. */
    double radius(double lambda) {
      double mass = 0;
      double sum = 0;
      double at = 0;
      for (int k = 0; k < count; k++) {
        double distance = key[k] >>> 32;
        if (sum + mass * (distance - at) >= lambda) {
          break;
        }
        sum += mass * (distance - at);
        at = distance;
        mass += groups.weight()[(int) key[k]];
      }
      return mass == 0 ? Double.POSITIVE_INFINITY : at + (lambda - sum) / mass;
    }

    double massWithin(double radius) {
      double mass = 0;
      for (int k = 0; k < count && (key[k] >>> 32) <= radius; k++) {
        mass += groups.weight()[(int) key[k]];
      }
      return mass;
    }
  }
}
