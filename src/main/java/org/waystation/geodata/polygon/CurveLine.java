package org.waystation.geodata.polygon;

import java.util.Arrays;

/**
 * Lines that are made of straight pieces and arcs (ISO 13249-3), one after the other, with arcs as
 * chords of at most two degrees: of a whole circle they leave out 0.02 % of the area. All lines of
 * one area go through one instance, which bounds what many small arcs come to.
 */
final class CurveLine {
  private static final double CHORD_RADIANS = Math.toRadians(2);
  private static final double TURN = 2 * Math.PI;

  /** Far more than one area takes. */
  private static final int MAX_POINTS = 1 << 24;

  private double[] xy = new double[64];
  private int size;
  private int total;

  /** Adds points as they are. */
  CurveLine straight(double[] points) {
    for (int i = 0; i + 1 < points.length; i += 2) {
      add(points[i], points[i + 1]);
    }
    return this;
  }

  /**
   * Adds arcs, each through three points, of which the last is the first of the next; an arc that
   * ends where it begins is a circle whose other side is the point between.
   *
   * @throws IllegalArgumentException if the points do not make whole arcs
   */
  CurveLine arcs(double[] points) {
    int count = points.length / 2;
    if (count > 0 && (count < 3 || count % 2 == 0)) {
      throw new IllegalArgumentException("arcs of " + count + " points");
    }
    for (int i = 0; i + 2 < count; i += 2) {
      arc(Arrays.copyOfRange(points, 2 * i, 2 * i + 6));
    }
    return this;
  }

  /** The points of the line, which is over with that. */
  double[] end() {
    double[] line = Arrays.copyOf(xy, size);
    size = 0;
    return line;
  }

  /** Three points x, y. Where they lie on a straight line there is nothing to bend. */
  private void arc(double[] p) {
    boolean circle = p[0] == p[4] && p[1] == p[5];
    double bx = p[2] - p[0];
    double by = p[3] - p[1];
    double cx = p[4] - p[0];
    double cy = p[5] - p[1];
    double cross = bx * cy - by * cx;
    double square = bx * bx + by * by;
    double chord = cx * cx + cy * cy;
    double x = p[0] + (circle ? bx / 2 : (cy * square - by * chord) / (2 * cross));
    double y = p[1] + (circle ? by / 2 : (bx * chord - cx * square) / (2 * cross));
    double radius = Math.hypot(p[0] - x, p[1] - y);
    double from = Math.atan2(p[1] - y, p[0] - x);
    double sweep = circle ? TURN : Math.atan2(p[5] - y, p[4] - x) - from;
    // Three points turn to the left where the arc runs counter-clockwise.
    if (!circle && cross > 0 && sweep < 0) {
      sweep += TURN;
    } else if (cross < 0 && sweep > 0) {
      sweep -= TURN;
    }
    add(p[0], p[1]);
    if (Double.isFinite(radius) && Double.isFinite(sweep)) {
      int chords = (int) Math.ceil(Math.abs(sweep) / CHORD_RADIANS);
      for (int i = 1; i < chords; i++) {
        double angle = from + sweep * i / chords;
        add(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      }
    } else {
      add(p[2], p[3]);
    }
    add(p[4], p[5]);
  }

  /** Pieces begin where the one before has ended: that point is taken once. */
  private void add(double x, double y) {
    if (size > 0 && xy[size - 2] == x && xy[size - 1] == y) {
      return;
    }
    if (++total > MAX_POINTS) {
      throw new IllegalArgumentException("more points than an area has");
    }
    if (size == xy.length) {
      xy = Arrays.copyOf(xy, 2 * size);
    }
    xy[size++] = x;
    xy[size++] = y;
  }
}
