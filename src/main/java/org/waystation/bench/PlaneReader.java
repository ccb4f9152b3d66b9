package org.waystation.bench;

import java.util.List;
import java.util.OptionalInt;

/**
 * Points of TSPLIB (Reinelt 1991) as p-median instances: every point is demand point and site, all
 * of weight 1. The number of stations is not in the file.
 */
final class PlaneReader {
  static final int MOST_POINTS = 1_000_000;

  private PlaneReader() {}

  static List<BenchInstance> read(SectionedText sectioned, ReadingChoices choices) {
    if (!sectioned.value("EDGE_WEIGHT_TYPE").equals("EUC_2D")) {
      throw sectioned.refusal("EDGE_WEIGHT_TYPE", "EUC_2D, coordinates of a plane");
    }
    int n = sectioned.count("DIMENSION", MOST_POINTS);
    InstanceText text = sectioned.at("NODE_COORD_SECTION");
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      String point = " of point " + (i + 1) + " of " + n;
      text.number("the number" + point);
      x[i] = text.number("the x" + point);
      y[i] = text.number("the y" + point);
    }
    if (!text.atEnd() && !text.next("EOF").equals("EOF")) {
      throw text.refusal("the word after the last point", "EOF");
    }
    PlanePoints points = new PlanePoints(x, y);
    return choices.stations().stream()
        .filter(p -> p <= n)
        .map(p -> instance(text, points, p, choices))
        .toList();
  }

  private static BenchInstance instance(
      InstanceText text, PlanePoints points, int p, ReadingChoices choices) {
    int n = points.size();
    DistanceRule rule = choices.plane();
    return new BenchInstance(
        text.name(),
        text.file(),
        InstanceKind.TSPLIB,
        rule,
        n,
        n,
        OptionalInt.of(p),
        Score.cost(rule == DistanceRule.FLOOR),
        () ->
            Posed.median(
                PlaneArcs.of(points, rule, PlaneArcs.kept(n, p, choices.neighbours())), p));
  }
}
