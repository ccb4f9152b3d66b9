package org.waystation.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The lines around service areas: the edges of ZIPs that do not have the same station on both
 * sides.
 */
final class ServiceBorders {
  private final SharedEdges edges;
  private final int[] stations;

  /**
   * @param stations the number of the station of each area, -1 for none
   */
  ServiceBorders(SharedEdges edges, int[] stations) {
    this.edges = edges;
    this.stations = stations;
  }

  /** Pairs of stations whose areas touch, each once, the lesser number first. */
  List<int[]> neighbours() {
    TreeSet<Long> pairs = new TreeSet<>();
    edges.betweenOwners(
        stations,
        (from, to, one, other) -> {
          if (other != SharedEdges.NOBODY && stations[one] >= 0 && stations[other] >= 0) {
            pairs.add(
                (long) Math.min(stations[one], stations[other]) << Integer.SIZE
                    | Math.max(stations[one], stations[other]));
          }
        });
    return pairs.stream()
        .map(pair -> new int[] {(int) (pair >> Integer.SIZE), pair.intValue()})
        .toList();
  }

  /** The lines, joined end to end where just two edges meet. */
  List<List<GridPoint>> lines() {
    Map<GridPoint, List<GridPoint>> ends = new LinkedHashMap<>();
    edges.betweenOwners(
        stations,
        (from, to, one, other) -> {
          ends.computeIfAbsent(from, any -> new ArrayList<>()).add(to);
          ends.computeIfAbsent(to, any -> new ArrayList<>()).add(from);
        });
    Map<GridPoint, Integer> degree = new HashMap<>();
    ends.forEach((point, others) -> degree.put(point, others.size()));
    List<List<GridPoint>> lines = new ArrayList<>();
    for (GridPoint start : ends.keySet()) {
      while (degree.get(start) != 2 && !ends.get(start).isEmpty()) {
        lines.add(walk(start, ends, degree));
      }
    }
    for (GridPoint start : ends.keySet()) {
      while (!ends.get(start).isEmpty()) {
        lines.add(walk(start, ends, degree));
      }
    }
    return lines;
  }

  /** Takes edges away from a point on until the line branches, ends or comes back. */
  private static List<GridPoint> walk(
      GridPoint start, Map<GridPoint, List<GridPoint>> ends, Map<GridPoint, Integer> degree) {
    List<GridPoint> line = new ArrayList<>(List.of(start));
    GridPoint at = start;
    do {
      List<GridPoint> others = ends.get(at);
      GridPoint next = others.remove(others.size() - 1);
      ends.get(next).remove(at);
      line.add(next);
      at = next;
    } while (degree.get(at) == 2 && !at.equals(start) && !ends.get(at).isEmpty());
    return line;
  }
}
