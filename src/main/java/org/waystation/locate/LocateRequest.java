package org.waystation.locate;

import java.nio.file.Path;
import org.waystation.solve.regions.RegionLimits;

/**
 * What is asked for.
 *
 * @param points table of points
 * @param stations p, at least 1
 * @param circuity road miles to a great-circle mile, 1 to 10
 * @param limits of the solve
 * @param out where the folder's files go
 */
public record LocateRequest(
    Path points, int stations, double circuity, RegionLimits limits, Path out) {
  private static final double MOST_CIRCUITY = 10;

  public LocateRequest {
    if (stations < 1) {
      throw new IllegalArgumentException("--stations must be at least 1, was [" + stations + "]");
    }
    if (!(circuity >= 1 && circuity <= MOST_CIRCUITY)) {
      throw new IllegalArgumentException(
          "--circuity must lie in 1 to 10, was ["
              + circuity
              + "]\nMaybe 1.3, the default: road miles to a great-circle mile.");
    }
  }
}
