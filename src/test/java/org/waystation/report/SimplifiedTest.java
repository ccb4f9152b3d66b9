package org.waystation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class SimplifiedTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double SIDE = 10_000;

  @Test
  void few_points_stay_as_they_are() {
    List<Geometry> areas = board(2, 10);
    assertSame(areas.get(3), Simplified.of(areas, 100).get(3));
  }

  /** Borders are waves of 40 metres; whatever becomes of them, both sides must have the same. */
  @Test
  void many_points_become_fewer_and_no_gap_opens_between_neighbours() {
    List<Geometry> areas = board(20, 250);
    List<Geometry> simple = Simplified.of(areas, 1);
    assertTrue(points(areas) > Simplified.MOST_POINTS);
    assertTrue(points(simple) <= Simplified.MOST_POINTS, points(simple) + " points");
    double sum = simple.stream().mapToDouble(Geometry::getArea).sum();
    Geometry whole = FACTORY.buildGeometry(simple).union();
    assertEquals(whole.getArea(), sum, 1e-6 * sum);
    assertEquals(400 * SIDE * SIDE, sum, 0.01 * sum);
  }

  private static long points(List<Geometry> areas) {
    return areas.stream().mapToLong(Geometry::getNumPoints).sum();
  }

  private static List<Geometry> board(int size, int pointsPerSide) {
    List<Geometry> areas = new ArrayList<>();
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        List<Coordinate> ring = new ArrayList<>();
        for (int k = 0; k < pointsPerSide; k++) {
          ring.add(flat(x * SIDE + step(k, pointsPerSide), y * SIDE));
        }
        for (int k = 0; k < pointsPerSide; k++) {
          ring.add(upright((x + 1) * SIDE, y * SIDE + step(k, pointsPerSide)));
        }
        for (int k = pointsPerSide; k > 0; k--) {
          ring.add(flat(x * SIDE + step(k, pointsPerSide), (y + 1) * SIDE));
        }
        for (int k = pointsPerSide; k >= 0; k--) {
          ring.add(upright(x * SIDE, y * SIDE + step(k, pointsPerSide)));
        }
        areas.add(FACTORY.createPolygon(ring.toArray(new Coordinate[0])));
      }
    }
    return areas;
  }

  private static double step(int k, int points) {
    return SIDE * k / points;
  }

  /** The waves end at the corners, where four squares meet. */
  private static double wave(double along) {
    return 40 * Math.sin(2 * Math.PI * 25 * along / SIDE);
  }

  private static Coordinate flat(double x, double y) {
    return new Coordinate(x, y + Math.rint(1000 * wave(x)) / 1000);
  }

  private static Coordinate upright(double x, double y) {
    return new Coordinate(x + Math.rint(1000 * wave(y)) / 1000, y);
  }
}
