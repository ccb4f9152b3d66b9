package org.waystation.solve.regions;

import java.io.Serializable;
import org.waystation.geo.GreatCircle;

/**
 * How far two points are from each other, in whole thousandths, rounded once: the rounded figure is
 * the distance. Also where they lie in space, so that near ones can be found: the straight line
 * through space never gets shorter as the distance grows.
 */
public sealed interface Metric extends Serializable {
  /** Thousandths from one point to the other, the same in both directions, at least 0. */
  int between(double x1, double y1, double x2, double y2);

  /** Coordinate of a point in space along one of {@link #axes} axes. */
  double coordinate(double x, double y, int axis);

  /** How many axes space has. */
  int axes();

  /** A straight line that no pair so many thousandths apart, or fewer, is longer than. */
  double longestChord(int thousandths);

  /** Whether the numbers are a point at all. */
  boolean isPoint(double x, double y);

  /** A distance that none of a pair is above, thousandths. */
  int longest();

  /**
   * Road miles as great-circle miles times a factor; x is longitude and y latitude, degrees.
   *
   * @param circuity at least 1
   */
  record Road(double circuity) implements Metric {
    private static final long serialVersionUID = 1;

    /** Hundred times what the rounding of coordinates can move a chord by, in earth radii. */
    private static final double CHORD_SLACK = 1e-13;

    public Road {
      if (!(circuity >= 1 && circuity <= 10)) {
        throw new IllegalArgumentException("circuity must lie in 1 to 10, was [" + circuity + "]");
      }
    }

    @Override
    public int between(double x1, double y1, double x2, double y2) {
      return (int) Math.round(GreatCircle.miles(x1, y1, x2, y2) * circuity * PER_UNIT);
    }

    @Override
    public double coordinate(double x, double y, int axis) {
      double lambda = Math.toRadians(x);
      double phi = Math.toRadians(y);
      return switch (axis) {
        case 0 -> Math.cos(phi) * Math.cos(lambda);
        case 1 -> Math.cos(phi) * Math.sin(lambda);
        default -> Math.sin(phi);
      };
    }

    @Override
    public int axes() {
      return 3;
    }

    @Override
    public double longestChord(int thousandths) {
      double miles = (thousandths + 1.0) / PER_UNIT / circuity;
      double half = miles / GreatCircle.EARTH_RADIUS_MILES / 2;
      return half >= Math.PI / 2 ? 2 + CHORD_SLACK : 2 * Math.sin(half) + CHORD_SLACK;
    }

    @Override
    public boolean isPoint(double x, double y) {
      return Math.abs(x) <= 180 && Math.abs(y) <= 90;
    }

    @Override
    public int longest() {
      return (int) Math.ceil(Math.PI * GreatCircle.EARTH_RADIUS_MILES * circuity * PER_UNIT) + 1;
    }
  }

  /** Straight lines of a plane, whose coordinates are below a million. */
  record Plane() implements Metric {
    private static final long serialVersionUID = 1;

    private static final double MOST = 500_000;

    @Override
    public int between(double x1, double y1, double x2, double y2) {
      double dx = x1 - x2;
      double dy = y1 - y2;
      return (int) Math.round(Math.sqrt(dx * dx + dy * dy) * PER_UNIT);
    }

    @Override
    public double coordinate(double x, double y, int axis) {
      return axis == 0 ? x : y;
    }

    @Override
    public int axes() {
      return 2;
    }

    @Override
    public double longestChord(int thousandths) {
      return (thousandths + 1.0) / PER_UNIT;
    }

    @Override
    public boolean isPoint(double x, double y) {
      return Math.abs(x) <= MOST && Math.abs(y) <= MOST;
    }

    @Override
    public int longest() {
      return (int) Math.ceil(2 * MOST * Math.sqrt(2) * PER_UNIT);
    }
  }

  /** Parts of a mile, or of the unit of a plane, in which distances are counted. */
  int PER_UNIT = 1000;
}
