package org.waystation.auction;

import java.util.ArrayList;
import java.util.List;

/**
 * What the bids for one unit alone are worth in whatever room bundles leave them: for each number
 * of parcels the best of these bids, and the concave envelope of that, from which a price of room
 * gives a bound.
 */
final class UnitValue {
  private final double[] worth;

  /** Corners of the concave envelope: parcels, ascending from 0. */
  private final int[] corner;

  private final double clearing;

  /**
   * @param worth of 0, 1, ... parcels of room, USD a day; never falling
   * @param clearing the price of room at which the bids ask for no more than there is
   */
  UnitValue(double[] worth, double clearing) {
    this.worth = worth;
    this.clearing = clearing;
    List<Integer> corners = new ArrayList<>();
    for (int k = 0; k < worth.length; k++) {
      while (corners.size() > 1 && isBelow(corners.get(corners.size() - 1), corners, k)) {
        corners.remove(corners.size() - 1);
      }
      corners.add(k);
    }
    corner = corners.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether the last corner lies on or below the line from the one before it to a new one. */
  private boolean isBelow(int last, List<Integer> corners, int k) {
    int before = corners.get(corners.size() - 2);
    return (worth[last] - worth[before]) * (k - before)
        <= (worth[k] - worth[before]) * (last - before);
  }

  /** A unit for which nobody bids but with bundles. */
  static UnitValue nothing(int room) {
    return new UnitValue(new double[room + 1], 0);
  }

  /** All room that the unit has. */
  int room() {
    return worth.length - 1;
  }

  double clearingUsdPerParcel() {
    return clearing;
  }

  /** What the bids are worth in so much room. */
  double in(int room) {
    return worth[room];
  }

  /**
   * A bound on what bids and room are worth together, where room that is not used brings a price.
   *
   * @param room that there is
   * @param price at least 0
   */
  double atPrice(int room, double price) {
    double best = 0;
    for (int k = 0; k < corner.length; k++) {
      if (corner[k] > room) {
        return Math.max(best, envelope(k, room));
      }
      best = Math.max(best, worth[corner[k]] + price * (room - corner[k]));
    }
    return best;
  }

  /** Parcels that the bids take at the bound. */
  double taken(int room, double price) {
    double best = Double.NEGATIVE_INFINITY;
    double taken = 0;
    for (int k = 0; k < corner.length; k++) {
      int parcels = Math.min(corner[k], room);
      double value =
          (corner[k] > room ? envelope(k, room) : worth[parcels]) + price * (room - parcels);
      if (value > best) {
        best = value;
        taken = parcels;
      }
      if (corner[k] > room) {
        break;
      }
    }
    return taken;
  }

  /** The envelope at so much room, which lies before a corner. */
  private double envelope(int next, int room) {
    int before = corner[next - 1];
    double slope = (worth[corner[next]] - worth[before]) / (corner[next] - before);
    return worth[before] + slope * (room - before);
  }
}
