package org.waystation.tile;

import java.util.Arrays;

/**
 * Paths on the coarser grid of a zoom. Each point goes to its nearest crossing, whatever path it is
 * in, so that neighbours that share a point share it at every zoom; what then falls together or
 * lies on a straight line is left out, which moves no border.
 *
 * <p>At {@link WorldGrid#MAX_ZOOM} a path stays as it is. Below it crossings are two units of the
 * tile apart, a quarter of a pixel where a tile is shown 512 pixels wide.
 */
final class Generalised {
  private static final int COARSE_BITS = 1;

  private Generalised() {}

  /** A point or a line in units of the zoom, from the corner of the world. */
  static int[] line(int[] cells, int shift) {
    Points points = new Points(cells.length);
    for (int k = 0; k < cells.length; k += 2) {
      points.add(unit(cells[k], shift), unit(cells[k + 1], shift));
    }
    return points.toArray();
  }

  /** A ring in units of the zoom; empty if nothing of it is left. */
  static int[] ring(int[] cells, int shift) {
    Points points = new Points(cells.length);
    for (int k = 0; k < cells.length; k += 2) {
      points.addStraight(unit(cells[k], shift), unit(cells[k + 1], shift));
    }
    points.closeStraight();
    return points.size < 6 ? new int[0] : points.toArray();
  }

  private static int unit(int cell, int shift) {
    if (shift == 0) {
      return cell;
    }
    int bits = shift + COARSE_BITS;
    return ((cell + (1 << (bits - 1))) >> bits) << COARSE_BITS;
  }

  /** A growing path; size counts numbers, two for each point. */
  private static final class Points {
    private final int[] at;
    private int first;
    private int size;

    Points(int most) {
      at = new int[most];
    }

    void add(int x, int y) {
      if (size < 2 || at[size - 2] != x || at[size - 1] != y) {
        at[size++] = x;
        at[size++] = y;
      }
    }

    /** Adds a point, and takes away the one before where it lies on the line, or on a spike. */
    void addStraight(int x, int y) {
      add(x, y);
      while (size >= 6 && turn(size - 6, size - 4, size - 2) == 0) {
        at[size - 4] = at[size - 2];
        at[size - 3] = at[size - 1];
        size -= 2;
        if (at[size - 4] == at[size - 2] && at[size - 3] == at[size - 1]) {
          size -= 2;
        }
      }
    }

    /** Does the same where the ring closes; afterwards it may begin at another point. */
    void closeStraight() {
      boolean changed = true;
      while (changed && size - first >= 6) {
        changed = false;
        if (at[first] == at[size - 2] && at[first + 1] == at[size - 1]) {
          size -= 2;
          changed = true;
        } else if (turn(size - 4, size - 2, first) == 0) {
          size -= 2;
          changed = true;
        } else if (turn(size - 2, first, first + 2) == 0) {
          first += 2;
          changed = true;
        }
      }
      size -= first;
      System.arraycopy(at, first, at, 0, size);
      first = 0;
    }

    private long turn(int a, int b, int c) {
      return (long) (at[b] - at[a]) * (at[c + 1] - at[b + 1])
          - (long) (at[b + 1] - at[a + 1]) * (at[c] - at[b]);
    }

    int[] toArray() {
      return Arrays.copyOf(at, size);
    }
  }
}
