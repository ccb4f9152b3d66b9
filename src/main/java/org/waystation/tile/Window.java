package org.waystation.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts paths to the square of a tile with its buffer.
 *
 * @param left of the tile itself, units from the corner of the world
 * @param top of the tile itself
 */
record Window(int left, int top) {
  private static final int LOW = -TileAddress.BUFFER;
  private static final int HIGH = WorldGrid.EXTENT + TileAddress.BUFFER;

  /** The points within, in units from the tile's upper left corner. */
  int[] points(int[] units) {
    int[] within = new int[units.length];
    int size = 0;
    for (int k = 0; k < units.length; k += 2) {
      int x = units[k] - left;
      int y = units[k + 1] - top;
      if (x >= LOW && x <= HIGH && y >= LOW && y <= HIGH) {
        within[size++] = x;
        within[size++] = y;
      }
    }
    return Arrays.copyOf(within, size);
  }

  /** The pieces of a line that lie within (Liang and Barsky 1984). */
  List<int[]> line(int[] units) {
    List<int[]> pieces = new ArrayList<>();
    int[] piece = new int[0];
    for (int k = 0; k + 3 < units.length; k += 2) {
      int[] part = segment(units, k);
      if (part.length == 0) {
        continue;
      }
      int size = piece.length;
      if (size > 0 && piece[size - 2] == part[0] && piece[size - 1] == part[1]) {
        piece = Arrays.copyOf(piece, size + 2);
        piece[size] = part[2];
        piece[size + 1] = part[3];
        pieces.set(pieces.size() - 1, piece);
      } else {
        piece = part;
        pieces.add(piece);
      }
    }
    return pieces;
  }

  private int[] segment(int[] units, int k) {
    double x = (double) units[k] - left;
    double y = (double) units[k + 1] - top;
    double dx = (double) units[k + 2] - left - x;
    double dy = (double) units[k + 3] - top - y;
    double[] p = {-dx, dx, -dy, dy};
    double[] q = {x - LOW, HIGH - x, y - LOW, HIGH - y};
    double from = 0;
    double to = 1;
    for (int side = 0; side < p.length; side++) {
      if (p[side] == 0) {
        if (q[side] < 0) {
          return new int[0];
        }
      } else if (p[side] < 0) {
        from = Math.max(from, q[side] / p[side]);
      } else {
        to = Math.min(to, q[side] / p[side]);
      }
    }
    int[] part = {
      (int) Math.round(x + from * dx),
      (int) Math.round(y + from * dy),
      (int) Math.round(x + to * dx),
      (int) Math.round(y + to * dy)
    };
    return from > to || (part[0] == part[2] && part[1] == part[3]) ? new int[0] : part;
  }

  /**
   * The part of a ring that lies within (Sutherland and Hodgman 1974); empty if none does. Where a
   * ring comes in more than once, its parts are joined along the edge of the buffer, out of sight.
   */
  int[] ring(int[] units) {
    int[] ring = new int[units.length];
    boolean inside = true;
    for (int k = 0; k < units.length; k += 2) {
      ring[k] = units[k] - left;
      ring[k + 1] = units[k + 1] - top;
      inside &= ring[k] >= LOW && ring[k] <= HIGH && ring[k + 1] >= LOW && ring[k + 1] <= HIGH;
    }
    if (inside) {
      return ring;
    }
    for (int side = 0; side < 4 && ring.length > 0; side++) {
      ring = cut(ring, side / 2, side % 2 == 0);
    }
    return ring;
  }

  /** Keeps what is on the right side of one edge: of the low or the high one of an axis. */
  private static int[] cut(int[] ring, int axis, boolean low) {
    int edge = low ? LOW : HIGH;
    int[] kept = new int[2 * ring.length];
    int size = 0;
    int last = ring.length - 2;
    for (int k = 0; k < ring.length; k += 2) {
      boolean wasIn = isIn(ring[last + axis], edge, low);
      boolean isIn = isIn(ring[k + axis], edge, low);
      if (wasIn != isIn) {
        kept[size + axis] = edge;
        kept[size + 1 - axis] = crossing(ring, last, k, axis, edge);
        size += 2;
      }
      if (isIn) {
        kept[size++] = ring[k];
        kept[size++] = ring[k + 1];
      }
      last = k;
    }
    return Arrays.copyOf(kept, size);
  }

  private static boolean isIn(int at, int edge, boolean low) {
    return low ? at >= edge : at <= edge;
  }

  /** Computed from the lesser end, so that both neighbours of a border come to the same. */
  private static int crossing(int[] ring, int a, int b, int axis, int edge) {
    int from = ring[a + axis] < ring[b + axis] ? a : b;
    int to = from == a ? b : a;
    double share =
        ((double) edge - ring[from + axis]) / ((double) ring[to + axis] - ring[from + axis]);
    int other = 1 - axis;
    return (int)
        Math.round(ring[from + other] + share * ((double) ring[to + other] - ring[from + other]));
  }
}
