package org.waystation.locate;

import java.nio.file.Path;
import org.waystation.solve.regions.RegionLimits;

/**
 * What is asked for.
 *
 * @param points table of points
 * @param stations p, at least 1
 * @param circuity road miles to a great-circle mile
 * @param limits of the solve
 * @param out where the folder's files go
 */
public record LocateRequest(
    Path points, int stations, double circuity, RegionLimits limits, Path out) {}
