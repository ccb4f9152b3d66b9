package org.waystation.phasing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random phasing problems, and the best of all plans of a tiny one. */
final class PhasingProblems {
  private PhasingProblems() {}

  /** Stations and points scattered on a square, everybody's cost growing with distance. */
  static PhasingProblem random(Random random, int stations, int points, int periods) {
    double[][] at = new double[stations][];
    double[] fixed = new double[stations];
    double[] capex = new double[stations];
    boolean[] standing = new boolean[stations];
    boolean alike = random.nextBoolean();
    for (int j = 0; j < stations; j++) {
      at[j] = new double[] {random.nextDouble(), random.nextDouble()};
      fixed[j] = random.nextInt(40);
      capex[j] = alike ? 10 : 5 + random.nextInt(11);
      standing[j] = random.nextInt(6) == 0;
    }
    FinalStations all = new FinalStations(fixed, capex, standing);
    InterimService service = service(random, at, points);
    double outside = Arrays.stream(service.outsideUsdPerYear()).sum();
    return new PhasingProblem(
        all, service, periods(random, all.yetToOpen(), periods), outside / 2, random.nextInt(100));
  }

  private static InterimService service(Random random, double[][] at, int points) {
    List<Integer> station = new ArrayList<>();
    List<Double> usd = new ArrayList<>();
    int[] rowStart = new int[points + 1];
    double[] outside = new double[points];
    for (int i = 0; i < points; i++) {
      double x = random.nextDouble();
      double y = random.nextDouble();
      double weight = 1 + random.nextInt(30);
      // Whole dollars make ties.
      double[] cost =
          IntStream.range(0, at.length)
              .mapToDouble(j -> Math.rint(2 * weight * Math.hypot(x - at[j][0], y - at[j][1])))
              .toArray();
      outside[i] = Math.rint(weight * (0.3 + random.nextDouble()));
      int row = i;
      IntStream.range(0, at.length)
          .filter(j -> cost[j] < outside[row])
          .boxed()
          .sorted(Comparator.comparingDouble((Integer j) -> cost[j]).thenComparingInt(j -> j))
          .forEach(
              j -> {
                station.add(j);
                usd.add(cost[j]);
              });
      rowStart[i + 1] = station.size();
    }
    return new InterimService(
        rowStart,
        station.stream().mapToInt(Integer::intValue).toArray(),
        usd.stream().mapToDouble(Double::doubleValue).toArray(),
        outside);
  }

  private static List<Period> periods(Random random, int toOpen, int count) {
    List<Period> periods = new ArrayList<>();
    double volume = 1;
    for (int t = 0; t < count; t++) {
      int slots = Math.max(1, (toOpen + count - 1) / count) + random.nextInt(2);
      boolean dollars = random.nextInt(3) == 0;
      periods.add(
          new Period(
              dollars ? Period.ANY_NUMBER : slots,
              dollars ? 12.0 * slots : Double.POSITIVE_INFINITY,
              volume,
              Math.pow(1.1, -t)));
      volume *= 1 + 0.2 * random.nextDouble();
    }
    return periods;
  }

  /** The least objective over every plan; infinite if there is none. */
  static double bruteForce(PhasingProblem problem) {
    int[] opening = new int[problem.stations().size()];
    return best(problem, new PhasingVerifier(problem), opening, 0);
  }

  private static double best(
      PhasingProblem problem, PhasingVerifier verifier, int[] opening, int station) {
    if (station == opening.length) {
      PhasingPlan plan = new PhasingPlan(opening.clone());
      return verifier.violations(plan).isEmpty()
          ? verifier.objective(plan)
          : Double.POSITIVE_INFINITY;
    }
    if (problem.stations().standing()[station]) {
      opening[station] = PhasingPlan.STANDING;
      return best(problem, verifier, opening, station + 1);
    }
    double least = Double.POSITIVE_INFINITY;
    for (int t = 0; t <= problem.last(); t++) {
      opening[station] = t;
      least = Math.min(least, best(problem, verifier, opening, station + 1));
    }
    return least;
  }
}
