package org.waystation.tile;

import java.util.List;

/**
 * The geometry of a feature as the commands of a tile (Mapbox Vector Tile 2.1, section 4.3): move
 * to, line to and close path, each with differences from the point before.
 */
final class GeometryCode {
  private static final int MOVE_TO = 1;
  private static final int LINE_TO = 2;
  private static final int CLOSE_PATH = 7;

  private final Protobuf code = new Protobuf();
  private int x;
  private int y;

  private GeometryCode() {}

  /** The commands for what lies in a tile; nothing written if nothing does. */
  static Protobuf of(GridShape shape, TileAddress tile) {
    GeometryCode code = new GeometryCode();
    Window window = new Window(tile.x() * WorldGrid.EXTENT, tile.y() * WorldGrid.EXTENT);
    switch (shape.kind()) {
      case POINT -> code.points(shape, window, tile.shift());
      case LINE -> code.lines(shape, window, tile.shift());
      case POLYGON -> code.polygons(shape, window, tile.shift());
    }
    return code.code;
  }

  private void points(GridShape shape, Window window, int shift) {
    List<int[]> within =
        shape.paths().stream()
            .map(path -> window.points(Generalised.line(path, shift)))
            .filter(path -> path.length > 0)
            .toList();
    int count = within.stream().mapToInt(path -> path.length / 2).sum();
    if (count > 0) {
      command(MOVE_TO, count);
      within.forEach(path -> moves(path, 0, path.length));
    }
  }

  private void lines(GridShape shape, Window window, int shift) {
    for (int[] path : shape.paths()) {
      for (int[] piece : window.line(Generalised.line(path, shift))) {
        path(piece);
      }
    }
  }

  private void polygons(GridShape shape, Window window, int shift) {
    boolean shellLeft = false;
    for (int k = 0; k < shape.paths().size(); k++) {
      boolean hole = shape.hole()[k];
      if (hole && !shellLeft) {
        continue;
      }
      int[] ring = window.ring(Generalised.ring(shape.paths().get(k), shift));
      long area = twiceArea(ring);
      if (!hole) {
        shellLeft = area != 0;
      }
      if (area != 0) {
        // Rows count downwards: what turns clockwise on the screen has a positive area.
        path(area > 0 != hole ? ring : reversed(ring));
        command(CLOSE_PATH, 1);
      }
    }
  }

  private void path(int[] path) {
    command(MOVE_TO, 1);
    moves(path, 0, 2);
    command(LINE_TO, path.length / 2 - 1);
    moves(path, 2, path.length);
  }

  private void command(int id, int count) {
    code.varint((long) count << 3 | id);
  }

  private void moves(int[] path, int from, int to) {
    for (int k = from; k < to; k += 2) {
      code.varint(zigzag(path[k] - x)).varint(zigzag(path[k + 1] - y));
      x = path[k];
      y = path[k + 1];
    }
  }

  private static long zigzag(int value) {
    return ((long) value << 1 ^ (long) value >> 63) & 0xFFFFFFFFL;
  }

  private static long twiceArea(int[] ring) {
    long sum = 0;
    for (int k = 0, last = ring.length - 2; k < ring.length; last = k, k += 2) {
      sum += (long) ring[last] * ring[k + 1] - (long) ring[k] * ring[last + 1];
    }
    return sum;
  }

  private static int[] reversed(int[] ring) {
    int[] reversed = new int[ring.length];
    for (int k = 0; k < ring.length; k += 2) {
      reversed[k] = ring[ring.length - 2 - k];
      reversed[k + 1] = ring[ring.length - 1 - k];
    }
    return reversed;
  }
}
