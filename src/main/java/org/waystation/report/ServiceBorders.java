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
  private static final int NOBODY = -2;

  private final Map<Edge, int[]> sides = new LinkedHashMap<>();

  /** An edge between two points, the lesser one first. */
  private record Edge(GridPoint from, GridPoint to) {
    static Edge of(GridPoint a, GridPoint b) {
      return a.compareTo(b) < 0 ? new Edge(a, b) : new Edge(b, a);
    }
  }

  /**
   * Adds an area.
   *
   * @param station the number of its station, -1 for none
   */
  void add(List<List<GridPoint>> rings, int station) {
    for (List<GridPoint> ring : rings) {
      for (int k = 0; k < ring.size(); k++) {
        Edge edge = Edge.of(ring.get(k), ring.get((k + 1) % ring.size()));
        int[] both = sides.computeIfAbsent(edge, any -> new int[] {NOBODY, NOBODY});
        both[both[0] == NOBODY ? 0 : 1] = station;
      }
    }
  }

  /** Pairs of stations whose areas touch, each once, the lesser number first. */
  List<int[]> neighbours() {
    TreeSet<Long> pairs = new TreeSet<>();
    for (int[] both : sides.values()) {
      if (both[0] >= 0 && both[1] >= 0 && both[0] != both[1]) {
        pairs.add((long) Math.min(both[0], both[1]) << Integer.SIZE | Math.max(both[0], both[1]));
      }
    }
    return pairs.stream()
        .map(pair -> new int[] {(int) (pair >> Integer.SIZE), pair.intValue()})
        .toList();
  }

  /** The lines, joined end to end where just two edges meet. */
  List<List<GridPoint>> lines() {
    Map<GridPoint, List<GridPoint>> ends = new LinkedHashMap<>();
    sides.forEach(
        (edge, both) -> {
          if (both[0] != both[1]) {
            ends.computeIfAbsent(edge.from(), any -> new ArrayList<>()).add(edge.to());
            ends.computeIfAbsent(edge.to(), any -> new ArrayList<>()).add(edge.from());
          }
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
