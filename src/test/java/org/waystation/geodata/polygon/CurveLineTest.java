package org.waystation.geodata.polygon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;

class CurveLineTest {
  private static double area(double[] xy) {
    Coordinate[] ring = new Coordinate[xy.length / 2];
    for (int i = 0; i < ring.length; i++) {
      ring[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
    }
    return Area.ofRingSigned(ring);
  }

  /** Clockwise is positive in JTS. */
  @Test
  void twoHalfCirclesAreACircleWhicheverWayTheyRun() {
    double[] left = new CurveLine().arcs(new double[] {2, 0, 1, 1, 0, 0, 1, -1, 2, 0}).end();
    assertEquals(-Math.PI, area(left), 0.0003 * Math.PI);
    double[] right = new CurveLine().arcs(new double[] {2, 0, 1, -1, 0, 0, 1, 1, 2, 0}).end();
    assertEquals(Math.PI, area(right), 0.0003 * Math.PI);
  }

  /** Three quarters of a circle of radius 1, and the corner of its fourth: 3/4 pi + 1/2. */
  @Test
  void anArcPastTheHalfTurnGoesTheLongWay() {
    double h = Math.sqrt(0.5);
    double[] arc =
        new CurveLine()
            .arcs(new double[] {1, 0, -h, h, 0, -1})
            .straight(new double[] {0, -1, 1, 0})
            .end();
    assertEquals(-(0.75 * Math.PI + 0.5), area(arc), 0.001);
  }

  @Test
  void anArcThatEndsWhereItBeginsIsACircle() {
    double[] circle = new CurveLine().arcs(new double[] {0, 0, 2, 0, 0, 0}).end();
    assertEquals(Math.PI, Math.abs(area(circle)), 0.0003 * Math.PI);
  }

  @Test
  void pointsOnAStraightLineStay() {
    assertArrayEquals(
        new double[] {0, 0, 1, 1, 2, 2, 3, 0},
        new CurveLine()
            .arcs(new double[] {0, 0, 1, 1, 2, 2})
            .straight(new double[] {2, 2, 3, 0})
            .end());
  }

  @Test
  void whatMakesNoArcsIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new CurveLine().arcs(new double[] {0, 0, 1, 1}));
    // Each half circle comes to 90 points; 200,000 of them are no area.
    double[] arcs = new double[800_002];
    for (int i = 0; i < arcs.length; i += 2) {
      arcs[i] = i % 8 == 0 ? 0 : i % 8 == 4 ? 2 : 1;
      arcs[i + 1] = i % 8 == 2 ? 1 : i % 8 == 6 ? -1 : 0;
    }
    assertThrows(IllegalArgumentException.class, () -> new CurveLine().arcs(arcs));
  }
}
