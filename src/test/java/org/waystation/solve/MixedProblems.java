package org.waystation.solve;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.CoverageFloor;
import org.waystation.siting.DemandPoints;
import org.waystation.siting.Problems;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationCount;
import org.waystation.siting.StationLimits;

/**
 * Random problems in which everything that the general problem can state meets everything else:
 * groups, roles, ranges of stations, weighted coverage floors that often lie exactly at a sum of
 * weights, outside options for some, all or no points, costs of either sign and equal costs,
 * missing arcs, and on request station limits. Some have no plan.
 */
final class MixedProblems {
  /** What stations can take. */
  enum Limits {
    NONE,
    SINGLE,
    SPLIT
  }

  private final SplittableRandom random;

  private MixedProblems(long seed) {
    random = new SplittableRandom(seed);
  }

  /** At most seven points and six sites. */
  static SitingProblem tiny(long seed, Limits limits) {
    MixedProblems draw = new MixedProblems(seed);
    return draw.draw(draw.random.nextInt(8), 1 + draw.random.nextInt(6), limits);
  }

  /** A tiny problem without limits, of these or of {@link TinyProblems}. */
  static SitingProblem either(long seed) {
    return (seed & 1) == 0 ? tiny(seed, Limits.NONE) : TinyProblems.of(seed);
  }

  /** 20 to 40 points, 10 to 20 sites. */
  static SitingProblem small(long seed, Limits limits) {
    MixedProblems draw = new MixedProblems(seed);
    return draw.draw(20 + draw.random.nextInt(21), 10 + draw.random.nextInt(11), limits);
  }

  /** The same problem with each row cut at a cost that some of its arcs pass. */
  static SitingProblem cut(SitingProblem whole, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ServiceArcs arcs = whole.arcs();
    int[] rowStart = new int[arcs.points() + 1];
    int[] site = new int[arcs.size()];
    double[] cost = new double[arcs.size()];
    double[] cut = new double[arcs.points()];
    Arrays.fill(cut, Double.POSITIVE_INFINITY);
    int size = 0;
    for (int i = 0; i < arcs.points(); i++) {
      int length = arcs.rowStart()[i + 1] - arcs.rowStart()[i];
      int keep = random.nextInt(2) == 0 ? length : random.nextInt(length + 1);
      if (keep < length) {
        cut[i] = arcs.usdPerYear()[arcs.rowStart()[i] + keep];
      }
      for (int a = arcs.rowStart()[i]; a < arcs.rowStart()[i] + keep; a++) {
        site[size] = arcs.site()[a];
        cost[size++] = arcs.usdPerYear()[a];
      }
      rowStart[i + 1] = size;
    }
    return new SitingProblem(
        whole.points(),
        whole.sites(),
        new ServiceArcs(rowStart, Arrays.copyOf(site, size), Arrays.copyOf(cost, size), cut),
        whole.stations(),
        whole.limits(),
        whole.floor());
  }

  private SitingProblem draw(int n, int m, Limits limits) {
    int kind = random.nextInt(5);
    double density = List.of(1.0, 0.7, 0.4).get(random.nextInt(3));
    double[][] cost = new double[n][m];
    for (double[] row : cost) {
      for (int j = 0; j < m; j++) {
        row[j] = random.nextDouble() < density ? cost(kind) : Problems.NONE;
      }
    }
    double[] fixed = new double[m];
    boolean free = random.nextInt(3) == 0;
    Arrays.setAll(fixed, j -> free ? 0 : cost(kind));
    double[] outside = new double[n];
    double options = List.of(0.0, 0.6, 1.0).get(random.nextInt(3));
    Arrays.setAll(outside, i -> random.nextDouble() < options ? 1.5 * cost(kind) : Problems.NONE);
    double[] parcels = new double[n];
    Arrays.setAll(parcels, i -> random.nextInt(10));
    return new SitingProblem(
        new DemandPoints(names("P", n), parcels, outside),
        new CandidateSites(names("S", m), fixed, roles(m), groups(m)),
        Problems.arcs(cost),
        stations(m),
        limits(limits, parcels, m),
        floor(n));
  }

  private double cost(int kind) {
    return switch (kind) {
      case 0 -> random.nextInt(4);
      case 1 -> random.nextDouble() * 100;
      case 2 -> random.nextDouble() * 100 - 40;
      case 3 -> random.nextInt(7) - 3;
      default -> Math.exp(random.nextDouble() * 9);
    };
  }

  private List<SiteRole> roles(int m) {
    double decided = random.nextInt(2) * 0.25;
    return IntStream.range(0, m)
        .mapToObj(
            j ->
                random.nextDouble() < decided
                    ? SiteRole.values()[1 + random.nextInt(3)]
                    : SiteRole.GREENFIELD)
        .toList();
  }

  private int[] groups(int m) {
    int[] group = new int[m];
    int groups = random.nextInt(1 + m / 2);
    Arrays.setAll(
        group,
        j ->
            groups > 0 && random.nextInt(3) > 0 ? random.nextInt(groups) : CandidateSites.NO_GROUP);
    return group;
  }

  private StationCount stations(int m) {
    int a = random.nextInt(m + 1);
    int b = random.nextInt(m + 1);
    return switch (random.nextInt(4)) {
      case 0 -> StationCount.exactly(Math.min(a, b));
      case 1 -> new StationCount(Math.min(a, b), Math.max(a, b));
      case 2 -> new StationCount(0, a);
      default -> new StationCount(0, m);
    };
  }

  private CoverageFloor floor(int n) {
    if (random.nextInt(3) == 0) {
      return CoverageFloor.points(n, random.nextInt(n + 1));
    }
    int kind = random.nextInt(3);
    double[] weights = new double[n];
    Arrays.setAll(
        weights,
        i ->
            switch (kind) {
              case 0 -> random.nextInt(5);
              case 1 -> 0.1 * (1 + random.nextInt(9));
              default -> 1000 * random.nextDouble();
            });
    double total = new CoverageFloor(weights, 0).total();
    double least = 0;
    for (double weight : weights) {
      least += random.nextInt(2) * weight;
    }
    return new CoverageFloor(weights, Math.min(total, least));
  }

  private StationLimits limits(Limits kind, double[] parcels, int m) {
    if (kind == Limits.NONE) {
      return StationLimits.none(m);
    }
    double all = Math.max(1, Arrays.stream(parcels).sum());
    double[] most = new double[m];
    double[] least = new double[m];
    int[] points = new int[m];
    int which = 1 + random.nextInt(7);
    for (int j = 0; j < m; j++) {
      most[j] = (which & 1) == 0 ? Double.POSITIVE_INFINITY : Math.ceil(all * random.nextDouble());
      most[j] = Math.max(1, most[j]);
      least[j] = (which & 2) == 0 ? 0 : Math.min(most[j], random.nextInt(8));
      points[j] = (which & 4) == 0 ? StationLimits.ANY_NUMBER : 1 + random.nextInt(4);
    }
    return new StationLimits(
        most, least, points, kind == Limits.SPLIT ? Sourcing.SPLIT : Sourcing.SINGLE);
  }

  private static List<String> names(String letter, int count) {
    return IntStream.range(0, count).mapToObj(k -> letter + k).toList();
  }
}
