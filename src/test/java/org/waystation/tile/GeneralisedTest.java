package org.waystation.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class GeneralisedTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  @Test
  void ring_at_full_zoom_keeps_every_corner() {
    int[] ring = {0, 0, 7, 1, 9, 9, 1, 8};
    assertArrayEquals(ring, Generalised.ring(ring, 0));
  }

  @Test
  void points_on_a_straight_line_and_spikes_go() {
    int[] square = {0, 0, 4, 0, 8, 0, 8, 8, 12, 8, 8, 8, 0, 8, 0, 4};
    assertEquals(64, area(Generalised.ring(square, 0)), 0);
    assertEquals(8, Generalised.ring(square, 0).length);
  }

  @Test
  void ring_that_shrinks_to_a_line_is_gone() {
    assertEquals(0, Generalised.ring(new int[] {0, 0, 900, 3, 1800, 2}, 5).length);
    assertEquals(0, Generalised.ring(new int[] {5, 5, 6, 5, 6, 6}, 10).length);
  }

  /** With a shift of 2 crossings are 8 cells or 2 units apart: 11 is nearest to 8, 13 to 16. */
  @Test
  void each_point_goes_to_its_nearest_crossing() {
    assertArrayEquals(new int[] {2, 4}, Generalised.line(new int[] {11, 13}, 2));
    assertArrayEquals(new int[] {-2, -4}, Generalised.line(new int[] {-11, -13}, 2));
  }

  /**
   * Cells of a grid whose corners were moved at random: however coarse it gets, the parts add up to
   * the whole, since what is left out of one border is left out of its neighbour's.
   */
  @Test
  void neighbours_leave_no_gap_between_them() {
    Random random = new Random(7);
    int side = 12;
    int[][][] corner = new int[side + 1][side + 1][];
    for (int i = 0; i <= side; i++) {
      for (int k = 0; k <= side; k++) {
        int room = i == 0 || k == 0 || i == side || k == side ? 1 : 400;
        corner[i][k] = new int[] {1024 * i + random.nextInt(room), 1024 * k + random.nextInt(room)};
      }
    }
    for (int shift = 1; shift < 10; shift++) {
      double sum = 0;
      for (int i = 0; i < side; i++) {
        for (int k = 0; k < side; k++) {
          int[][] at = {corner[i][k], corner[i + 1][k], corner[i + 1][k + 1], corner[i][k + 1]};
          int[] ring = new int[8];
          for (int c = 0; c < 4; c++) {
            ring[2 * c] = at[c][0];
            ring[2 * c + 1] = at[c][1];
          }
          sum += area(Generalised.ring(ring, shift));
        }
      }
      double whole = Math.pow(1024.0 * side / (1 << shift), 2);
      assertEquals(whole, sum, 1e-6, "shift " + shift);
    }
  }

  /** What is left out moves no border: quantised with and without, the area is the same. */
  @Test
  void leaving_points_out_changes_no_area() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      int corners = 3 + random.nextInt(40);
      int[] ring = new int[2 * corners];
      double[] turns = random.doubles(corners).sorted().toArray();
      for (int k = 0; k < corners; k++) {
        double radius = 200 + random.nextInt(2000);
        ring[2 * k] = (int) (5000 + radius * Math.cos(2 * Math.PI * turns[k]));
        ring[2 * k + 1] = (int) (5000 + radius * Math.sin(2 * Math.PI * turns[k]));
      }
      for (int shift = 1; shift < 11; shift++) {
        int[] all = Generalised.line(ring, shift);
        int[] few = Generalised.ring(ring, shift);
        assertEquals(area(all), area(few), 1e-6);
        assertTrue(few.length <= all.length);
      }
    }
  }

  /** By the corners, whether or not the ring crosses itself. */
  private static double area(int[] ring) {
    if (ring.length < 6) {
      return 0;
    }
    Coordinate[] at = new Coordinate[ring.length / 2 + 1];
    for (int k = 0; k < at.length - 1; k++) {
      at[k] = new Coordinate(ring[2 * k], ring[2 * k + 1]);
    }
    at[at.length - 1] = at[0];
    Geometry polygon = FACTORY.createPolygon(at);
    return Math.abs(org.locationtech.jts.algorithm.Area.ofRingSigned(polygon.getCoordinates()));
  }
}
