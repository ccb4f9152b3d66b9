package org.waystation.geodata.polygon;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Areas whose edges may be arcs (CurvePolygon and MultiSurface of ISO 13249-3), which JTS does not
 * know, from well-known binary. No count is believed before the bytes are there.
 */
final class CurvedWkb {
  private static final int LINE = 2;
  private static final int POLYGON = 3;
  private static final int ARCS = 8;
  private static final int COMPOUND = 9;
  private static final int CURVE_POLYGON = 10;
  private static final int MULTI_SURFACE = 12;

  /** By which the number of a kind grows with Z, twice with M, three times with both. */
  private static final int DIMENSION = 1000;

  /** A byte for the order of bytes, then the number of the kind, then a count. */
  private static final int LEAST_BYTES = 1 + 2 * Integer.BYTES;

  private final ByteBuffer in;
  private final CurveLine line = new CurveLine();
  private int dimensions;

  private CurvedWkb(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  /** Whether the bytes are of one of the two kinds. */
  static boolean isCurved(byte[] bytes) {
    if (bytes.length < LEAST_BYTES) {
      return false;
    }
    int kind = new CurvedWkb(bytes).kind();
    return kind == CURVE_POLYGON || kind == MULTI_SURFACE;
  }

  /**
   * Adds the polygons, with chords for arcs.
   *
   * @throws IllegalArgumentException if something else is where an area or a line must be
   * @throws java.nio.BufferUnderflowException if the bytes end too early
   */
  static void read(byte[] bytes, Rings rings) {
    CurvedWkb wkb = new CurvedWkb(bytes);
    int kind = wkb.kind();
    if (kind == MULTI_SURFACE) {
      for (int left = wkb.count(LEAST_BYTES); left > 0; left--) {
        rings.addPolygon(wkb.polygon(wkb.kind()));
      }
    } else {
      rings.addPolygon(wkb.polygon(kind));
    }
  }

  private List<double[]> polygon(int kind) {
    if (kind != POLYGON && kind != CURVE_POLYGON) {
      throw new IllegalArgumentException("kind " + kind + " in place of an area");
    }
    List<double[]> lines = new ArrayList<>();
    for (int left = count(Integer.BYTES); left > 0; left--) {
      if (kind == POLYGON) {
        line.straight(points());
      } else {
        addCurve(kind());
      }
      lines.add(line.end());
    }
    return lines;
  }

  private void addCurve(int kind) {
    switch (kind) {
      case LINE -> line.straight(points());
      case ARCS -> line.arcs(points());
      case COMPOUND -> {
        for (int left = count(LEAST_BYTES); left > 0; left--) {
          int piece = kind();
          addCurve(piece == COMPOUND ? 0 : piece);
        }
      }
      default -> throw new IllegalArgumentException("kind " + kind + " in place of a line");
    }
  }

  /** Every shape says anew in which order its bytes are, and how many numbers a point has. */
  private int kind() {
    in.order(in.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int number = in.getInt();
    dimensions = 2 + (number / DIMENSION == 3 ? 2 : number / DIMENSION > 0 ? 1 : 0);
    return number % DIMENSION;
  }

  private double[] points() {
    double[] xy = new double[2 * count(dimensions * Double.BYTES)];
    for (int i = 0; i < xy.length; i += 2) {
      xy[i] = in.getDouble();
      xy[i + 1] = in.getDouble();
      in.position(in.position() + (dimensions - 2) * Double.BYTES);
    }
    return xy;
  }

  private int count(int leastBytesOfEach) {
    int count = in.getInt();
    if (count < 0 || count > in.remaining() / leastBytesOfEach) {
      throw new IllegalArgumentException("more than the bytes hold");
    }
    return count;
  }
}
