package org.waystation.bench;

import java.util.List;
import java.util.OptionalInt;

/**
 * Capacitated p-median in the plane: {@code n p}, then n points {@code x y capacity demand}; or, as
 * OR-Library has it, {@code n p capacity}, then n points {@code id x y demand}. Every point is a
 * site.
 *
 * <p>OR-Library's values are for distances without their fraction, all others for distances as they
 * are, and its instances also go about in the first form. They are told by their points, which all
 * have whole coordinates from 0 to 100.
 */
final class CapacitatedReader {
  private static final int MOST_POINTS = 1_000_000;
  private static final double LIBRARY_SQUARE = 100;

  private CapacitatedReader() {}

  static List<BenchInstance> read(InstanceText text, ReadingChoices choices) {
    boolean library = text.wordsOnLine(0) == 3;
    int n = text.count("the number of points", 1, MOST_POINTS);
    int p = text.count("the number of stations", 1, n);
    double common = library ? text.positive("the capacity") : 0;
    double[] x = new double[n];
    double[] y = new double[n];
    double[] capacity = new double[n];
    double[] demand = new double[n];
    boolean inSquare = true;
    for (int i = 0; i < n; i++) {
      String point = " of point " + (i + 1) + " of " + n;
      if (library) {
        text.next("the number" + point);
      }
      x[i] = text.number("the x" + point);
      y[i] = text.number("the y" + point);
      capacity[i] = library ? common : text.positive("the capacity" + point);
      demand[i] = text.amount("the demand" + point);
      inSquare &= isOfSquare(x[i]) && isOfSquare(y[i]);
    }
    text.end();
    DistanceRule rule = library || inSquare ? DistanceRule.FLOOR : DistanceRule.REAL;
    PlanePoints points = new PlanePoints(x, y);
    return List.of(
        new BenchInstance(
            text.name(),
            text.file(),
            InstanceKind.CPMP,
            rule,
            n,
            n,
            OptionalInt.of(p),
            Score.cost(rule == DistanceRule.FLOOR),
            () ->
                Posed.capacitatedMedian(
                    PlaneArcs.of(points, rule, PlaneArcs.kept(n, p, choices.neighbours())),
                    demand,
                    capacity,
                    p)));
  }

  private static boolean isOfSquare(double coordinate) {
    return coordinate == Math.rint(coordinate) && coordinate >= 0 && coordinate <= LIBRARY_SQUARE;
  }
}
