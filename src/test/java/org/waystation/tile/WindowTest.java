package org.waystation.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Cuts compared with those of JTS, which goes another way. */
class WindowTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int BUFFER = TileAddress.BUFFER;
  private static final int EXTENT = WorldGrid.EXTENT;

  private final Random random = new Random(11);

  private static Geometry square(Window window) {
    return FACTORY.toGeometry(
        new Envelope(
            window.left() - BUFFER,
            window.left() + EXTENT + BUFFER,
            window.top() - BUFFER,
            window.top() + EXTENT + BUFFER));
  }

  @Test
  void rings_are_cut_as_by_jts() {
    Window window = new Window(8192, 4096);
    int cut = 0;
    for (int round = 0; round < 500; round++) {
      int[] ring = star(8192 + random.nextInt(9000) - 2000, 4096 + random.nextInt(9000) - 2000);
      Geometry expected = polygon(ring, 0, 0).intersection(square(window));
      int[] within = window.ring(ring);
      double area = within.length < 6 ? 0 : polygon(within, 8192, 4096).getArea();
      // Where an edge is crossed the cut is rounded: half a unit along the length of the ring.
      double tolerance = 0.71 * polygon(ring, 0, 0).getLength();
      assertEquals(expected.getArea(), area, tolerance);
      cut += expected.getArea() > 0 && expected.getNumPoints() != ring.length / 2 + 1 ? 1 : 0;
    }
    assertTrue(cut > 100, "only " + cut + " rings were cut");
  }

  @Test
  void ring_within_stays_as_it_is() {
    int[] ring = new Window(100, 200).ring(new int[] {100, 200, 150, 200, 150, 260});
    assertEquals("0 0 50 0 50 60", text(ring));
  }

  @Test
  void lines_are_cut_as_by_jts() {
    Window window = new Window(0, 0);
    for (int round = 0; round < 500; round++) {
      int[] line = new int[2 * (2 + random.nextInt(6))];
      for (int k = 0; k < line.length; k++) {
        line[k] = random.nextInt(9000) - 2500;
      }
      Coordinate[] at = coordinates(line, 0, 0, false);
      Geometry expected = FACTORY.createLineString(at).intersection(square(window));
      double length =
          window.line(line).stream()
              .mapToDouble(
                  piece -> FACTORY.createLineString(coordinates(piece, 0, 0, false)).getLength())
              .sum();
      assertEquals(expected.getLength(), length, 1.5 * at.length);
    }
  }

  @Test
  void line_that_leaves_and_comes_back_is_in_pieces() {
    Window window = new Window(0, 0);
    assertEquals(2, window.line(new int[] {10, 10, -500, 10, -500, 900, 10, 900}).size());
    assertEquals(1, window.line(new int[] {10, 10, 50, 10, 50, 90}).size());
  }

  /** A polygon without crossings around a middle. */
  private int[] star(int x, int y) {
    int corners = 3 + random.nextInt(30);
    double[] turns = random.doubles(corners).sorted().toArray();
    int[] ring = new int[2 * corners];
    for (int k = 0; k < corners; k++) {
      double radius = 100 + random.nextInt(4000);
      ring[2 * k] = (int) (x + radius * Math.cos(2 * Math.PI * turns[k]));
      ring[2 * k + 1] = (int) (y + radius * Math.sin(2 * Math.PI * turns[k]));
    }
    return ring;
  }

  private static Geometry polygon(int[] ring, int left, int top) {
    return FACTORY.createPolygon(coordinates(ring, left, top, true)).buffer(0);
  }

  private static Coordinate[] coordinates(int[] path, int left, int top, boolean closed) {
    Coordinate[] at = new Coordinate[path.length / 2 + (closed ? 1 : 0)];
    for (int k = 0; k < path.length / 2; k++) {
      at[k] = new Coordinate(path[2 * k] + left, path[2 * k + 1] + top);
    }
    if (closed) {
      at[at.length - 1] = at[0];
    }
    return at;
  }

  private static String text(int[] path) {
    return String.join(" ", java.util.Arrays.stream(path).mapToObj(Integer::toString).toList());
  }
}
