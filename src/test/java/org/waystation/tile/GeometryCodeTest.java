package org.waystation.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.waystation.tile.GridShape.Kind;

/** The examples of the specification, Mapbox Vector Tile 2.1, section 4.3.5, in the first tile. */
class GeometryCodeTest {
  private static final TileAddress FIRST = new TileAddress(WorldGrid.MAX_ZOOM, 0, 0);

  @Test
  void point() {
    assertCode(new int[] {9, 50, 34}, shape(Kind.POINT, new int[] {25, 17}));
  }

  @Test
  void points() {
    assertCode(new int[] {17, 10, 14, 3, 9}, shape(Kind.POINT, new int[] {5, 7, 3, 2}));
  }

  @Test
  void line() {
    assertCode(
        new int[] {9, 4, 4, 18, 0, 16, 16, 0}, shape(Kind.LINE, new int[] {2, 2, 2, 10, 10, 10}));
  }

  @Test
  void lines() {
    assertCode(
        new int[] {9, 4, 4, 18, 0, 16, 16, 0, 9, 17, 17, 10, 4, 8},
        shape(Kind.LINE, new int[] {2, 2, 2, 10, 10, 10}, new int[] {1, 1, 3, 5}));
  }

  @Test
  void polygon() {
    assertCode(
        new int[] {9, 6, 12, 18, 10, 12, 24, 44, 15},
        shape(Kind.POLYGON, new int[] {3, 6, 8, 12, 20, 34}));
  }

  /** Two squares, the second with a hole; the hole turns the other way. */
  @Test
  void polygons_with_a_hole() {
    GridShape shape =
        new GridShape(
            Kind.POLYGON,
            List.of(
                new int[] {0, 0, 10, 0, 10, 10, 0, 10},
                new int[] {11, 11, 20, 11, 20, 20, 11, 20},
                new int[] {13, 13, 13, 17, 17, 17, 17, 13}),
            new boolean[] {false, false, true},
            new Envelope(0, 20, 0, 20));
    assertCode(
        new int[] {
          9, 0, 0, 26, 20, 0, 0, 20, 19, 0, 15, 9, 22, 2, 26, 18, 0, 0, 18, 17, 0, 15, 9, 4, 13, 26,
          0, 8, 8, 0, 0, 7, 15
        },
        shape);
  }

  /** Rings are turned as the specification wants them, however they came. */
  @Test
  void ring_the_wrong_way_round_is_turned() {
    Protobuf right = code(shape(Kind.POLYGON, new int[] {0, 0, 10, 0, 10, 10, 0, 10}));
    Protobuf wrong = code(shape(Kind.POLYGON, new int[] {0, 10, 10, 10, 10, 0, 0, 0}));
    assertArrayEquals(right.toByteArray(), wrong.toByteArray());
  }

  @Test
  void what_lies_in_another_tile_is_left_out() {
    assertEquals(0, code(shape(Kind.POINT, new int[] {9000, 17})).size());
    assertEquals(0, code(shape(Kind.LINE, new int[] {9000, 17, 9500, 17})).size());
    assertEquals(0, code(shape(Kind.POLYGON, new int[] {9000, 17, 9500, 17, 9000, 50})).size());
  }

  private static GridShape shape(Kind kind, int[]... paths) {
    return new GridShape(
        kind, List.of(paths), new boolean[paths.length], new Envelope(0, 9999, 0, 9999));
  }

  private static Protobuf code(GridShape shape) {
    return GeometryCode.of(shape, FIRST);
  }

  private static void assertCode(int[] expected, GridShape shape) {
    byte[] bytes = new byte[expected.length];
    for (int k = 0; k < bytes.length; k++) {
      bytes[k] = (byte) expected[k];
    }
    assertArrayEquals(bytes, code(shape).toByteArray());
  }
}
