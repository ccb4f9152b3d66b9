package org.waystation.geo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Finds the points of a fixed set that lie near a place. Distances are exactly those of {@link
 * GreatCircle#miles}; the index only spares computing most of them.
 *
 * <p>Points are kept in ascending latitude, so that a search looks at one band of them, and as unit
 * vectors, so that a dot product settles all but the near ones. That is right across the
 * antimeridian and at the poles without a special case. Immutable, hence safe for several threads.
 */
public final class NeighbourIndex {
  /**
   * Slack of the latitude band, degrees: 0.0007 miles, hundred times the rounding error of the
   * haversine formula between antipodes, where it is worst.
   */
  private static final double BAND_SLACK_DEGREES = 1e-5;

  /** Slack of the dot product: ten thousand times its rounding error. */
  private static final double DOT_SLACK = 1e-12;

  private final int[] index;
  private final double[] longitude;
  private final double[] latitude;
  private final double[] x;
  private final double[] y;
  private final double[] z;

  /**
   * Takes a copy of the points; the same place may stand there more than once.
   *
   * @param longitudes degrees, -180 to 180
   * @param latitudes degrees, -90 to 90, as many as there are longitudes
   * @throws IllegalArgumentException if the lengths differ or a pair is no point
   */
  public NeighbourIndex(double[] longitudes, double[] latitudes) {
    if (longitudes.length != latitudes.length) {
      throw new IllegalArgumentException(
          "as many longitudes as latitudes needed, were ["
              + longitudes.length
              + "] and ["
              + latitudes.length
              + "]");
    }
    int size = longitudes.length;
    index = new int[size];
    longitude = new double[size];
    latitude = new double[size];
    x = new double[size];
    y = new double[size];
    z = new double[size];
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> latitudes[i]));
    for (int k = 0; k < size; k++) {
      index[k] = order[k];
      UnitVector v = UnitVector.of(new LonLat(longitudes[index[k]], latitudes[index[k]]));
      longitude[k] = longitudes[index[k]];
      latitude[k] = latitudes[index[k]];
      x[k] = v.x();
      y[k] = v.y();
      z[k] = v.z();
    }
  }

  /** Number of points. */
  public int size() {
    return index.length;
  }

  /**
   * Reports every point at most {@code miles} away, that distance included, by its position in the
   * arrays given to the constructor: in ascending latitude, ties in ascending position.
   */
  public void within(LonLat place, double miles, Finding finding) {
    double bandDegrees =
        Math.toDegrees(miles / GreatCircle.EARTH_RADIUS_MILES) + BAND_SLACK_DEGREES;
    double leastDot = leastDot(miles);
    UnitVector v = UnitVector.of(place);
    double highest = place.latitude() + bandDegrees;
    for (int k = firstFrom(place.latitude() - bandDegrees);
        k < index.length && latitude[k] <= highest;
        k++) {
      if (x[k] * v.x() + y[k] * v.y() + z[k] * v.z() >= leastDot) {
        double found = milesTo(k, place);
        if (found <= miles) {
          finding.at(index[k], found);
        }
      }
    }
  }

  /** The nearest point, the first in the arrays among equally near ones; empty without points. */
  public Optional<Neighbour> nearest(LonLat place) {
    Search search = new Search(place);
    int north = firstFrom(place.latitude());
    for (int k = north; k < index.length && search.mayHold(k); k++) {
      search.look(k);
    }
    for (int k = north - 1; k >= 0 && search.mayHold(k); k--) {
      search.look(k);
    }
    return Optional.ofNullable(search.best);
  }

  /** Called once for each point found. */
  @FunctionalInterface
  public interface Finding {
    /**
     * Takes one point.
     *
     * @param index position of the point in the arrays given to the constructor
     * @param miles its great-circle distance in statute miles
     */
    void at(int index, double miles);
  }

  /**
   * A point found.
   *
   * @param index its position in the arrays given to the constructor
   * @param miles its great-circle distance in statute miles
   */
  public record Neighbour(int index, double miles) {}

  /** The best so far, and what a point must pass to be better. */
  private final class Search {
    private final LonLat place;
    private final UnitVector v;
    private Neighbour best;
    private double leastDot = -2;
    private double bandDegrees = 180;

    Search(LonLat place) {
      this.place = place;
      this.v = UnitVector.of(place);
    }

    /** Whether a point as far north or south as this one can still be nearer. */
    boolean mayHold(int k) {
      return Math.abs(latitude[k] - place.latitude()) <= bandDegrees;
    }

    void look(int k) {
      if (x[k] * v.x() + y[k] * v.y() + z[k] * v.z() < leastDot) {
        return;
      }
      double miles = milesTo(k, place);
      if (best == null
          || miles < best.miles()
          || (miles == best.miles() && index[k] < best.index())) {
        best = new Neighbour(index[k], miles);
        leastDot = leastDot(miles);
        bandDegrees = Math.toDegrees(miles / GreatCircle.EARTH_RADIUS_MILES) + BAND_SLACK_DEGREES;
      }
    }
  }

  /** Position of the first point at or north of a latitude. */
  private int firstFrom(double degrees) {
    int low = 0;
    int high = latitude.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (latitude[middle] < degrees) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private double milesTo(int k, LonLat place) {
    return GreatCircle.miles(place.longitude(), place.latitude(), longitude[k], latitude[k]);
  }

  private static double leastDot(double miles) {
    double angle = miles / GreatCircle.EARTH_RADIUS_MILES;
    return angle >= Math.PI ? -2 : Math.cos(angle) - DOT_SLACK;
  }
}
