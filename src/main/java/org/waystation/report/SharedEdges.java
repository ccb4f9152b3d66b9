package org.waystation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The edges of areas on a grid, and which areas lie at them: the same whoever serves the areas.
 * Areas have numbers from 0.
 */
final class SharedEdges {
  /** In place of an area: there is none on that side. */
  static final int NOBODY = -1;

  private static final int FIGURES = 6;

  /** Of each edge the lesser point, the greater one, and the areas on its sides. */
  private final int[] figures;

  /** An edge between two points, the lesser one first. */
  private record Edge(GridPoint from, GridPoint to) {
    static Edge of(GridPoint a, GridPoint b) {
      return a.compareTo(b) < 0 ? new Edge(a, b) : new Edge(b, a);
    }
  }

  /** Hears of edges. */
  interface Sink {
    /**
     * An edge.
     *
     * @param one area at it
     * @param other the area on the other side, or {@link #NOBODY}; of more than two the last
     */
    void edge(GridPoint from, GridPoint to, int one, int other);
  }

  /**
   * @param areas the rings of each
   */
  SharedEdges(List<List<List<GridPoint>>> areas) {
    Map<Edge, int[]> sides = new LinkedHashMap<>();
    for (int area = 0; area < areas.size(); area++) {
      for (List<GridPoint> ring : areas.get(area)) {
        for (int k = 0; k < ring.size(); k++) {
          Edge edge = Edge.of(ring.get(k), ring.get((k + 1) % ring.size()));
          int[] both = sides.computeIfAbsent(edge, any -> new int[] {NOBODY, NOBODY});
          both[both[0] == NOBODY ? 0 : 1] = area;
        }
      }
    }
    figures = new int[FIGURES * sides.size()];
    int at = 0;
    for (Map.Entry<Edge, int[]> side : sides.entrySet()) {
      figures[at++] = side.getKey().from().x();
      figures[at++] = side.getKey().from().y();
      figures[at++] = side.getKey().to().x();
      figures[at++] = side.getKey().to().y();
      figures[at++] = side.getValue()[0];
      figures[at++] = side.getValue()[1];
    }
  }

  /**
   * Tells the edges whose sides do not belong to the same owner, in the order of the areas.
   *
   * @param owners of each area; what is beyond all areas belongs to nobody among them
   */
  void betweenOwners(int[] owners, Sink sink) {
    for (int k = 0; k < figures.length; k += FIGURES) {
      int one = figures[k + 4];
      int other = figures[k + 5];
      if (other == NOBODY || owners[one] != owners[other]) {
        sink.edge(
            new GridPoint(figures[k], figures[k + 1]),
            new GridPoint(figures[k + 2], figures[k + 3]),
            one,
            other);
      }
    }
  }
}
