package org.waystation.bench;

import java.util.List;
import java.util.OptionalInt;

/**
 * What files leave open.
 *
 * @param plane distances of TSPLIB files, {@link DistanceRule#FLOOR} or {@link DistanceRule#REAL}
 * @param stations numbers of stations for files that name none, each at least 1; may be empty
 * @param radiusMetres coverage radius, above 0, for files that name none
 * @param neighbours nearest sites kept for each point of a plane; empty: as many as the problem and
 *     the memory ask for
 */
public record ReadingChoices(
    DistanceRule plane, List<Integer> stations, double radiusMetres, OptionalInt neighbours) {
  /** The radius of the published values for the New York instance. */
  public static final double USUAL_RADIUS_METRES = 400;

  public ReadingChoices {
    stations = List.copyOf(stations);
    for (int p : stations) {
      if (p < 1) {
        throw new IllegalArgumentException(
            "a number of stations must be at least 1, was [" + p + "]");
      }
    }
    if (!(radiusMetres > 0 && Double.isFinite(radiusMetres))) {
      throw new IllegalArgumentException(
          "the coverage radius must be above 0 metres, was [" + radiusMetres + "]");
    }
    if (neighbours.isPresent() && neighbours.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "the nearest sites kept must be at least 1, were [" + neighbours.getAsInt() + "]");
    }
  }
}
