package org.waystation.report;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;

/** Areas with fewer points where they have more than a page can carry; borders stay shared. */
final class Simplified {
  /** Some 5 bytes each in the page, and as many as a phone draws at once. */
  static final int MOST_POINTS = 300_000;

  private Simplified() {}

  /**
   * The areas as they are, or simplified as much as it takes.
   *
   * @param metres areas that touch and do not overlap
   * @param tolerance to begin with, metres: what is not seen on the grid
   */
  static List<Geometry> of(List<Geometry> metres, double tolerance) {
    Geometry[] areas = metres.toArray(new Geometry[0]);
    Geometry[] result = areas;
    for (double at = tolerance; points(result) > MOST_POINTS; at *= 2) {
      result = CoverageSimplifier.simplify(areas, at);
    }
    return Arrays.asList(result);
  }

  private static long points(Geometry[] areas) {
    return Arrays.stream(areas).mapToLong(Geometry::getNumPoints).sum();
  }
}
