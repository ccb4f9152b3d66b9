package org.waystation.solve.regions;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Points in a binary tree that divides space in halves of as many points each (Bentley 1975), to
 * find those near a place. Immutable, hence safe for several threads.
 */
final class PointTree {
  /** Called once for each point found. */
  @FunctionalInterface
  interface Finding {
    /**
     * Takes one point.
     *
     * @param point its number
     * @param thousandths its distance
     */
    void at(int point, int thousandths);
  }

  /** Points that are looked at one by one. */
  private static final int LEAF = 8;

  private final Points points;
  private final int axes;
  private final double[][] place;
  private final int[] order;
  private final int depth;

  /** Least and most coordinate of each node along each axis; children of k are 2k + 1, 2k + 2. */
  private final double[] low;

  private final double[] high;

  /** A tree of all points. */
  PointTree(Points points) {
    this.points = points;
    this.axes = points.metric().axes();
    int n = points.size();
    place = new double[axes][n];
    for (int axis = 0; axis < axes; axis++) {
      for (int i = 0; i < n; i++) {
        place[axis][i] = points.metric().coordinate(points.x()[i], points.y()[i], axis);
      }
    }
    order = IntStream.range(0, n).toArray();
    int levels = 0;
    while ((long) LEAF << levels < n) {
      levels++;
    }
    depth = levels;
    int nodes = (2 << depth) - 1;
    low = new double[nodes * axes];
    high = new double[nodes * axes];
    build(0, 0, n, 0);
  }

  private void build(int node, int from, int to, int level) {
    int widest = 0;
    for (int axis = 0; axis < axes; axis++) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int k = from; k < to; k++) {
        least = Math.min(least, place[axis][order[k]]);
        most = Math.max(most, place[axis][order[k]]);
      }
      low[node * axes + axis] = least;
      high[node * axes + axis] = most;
      if (most - least > high[node * axes + widest] - low[node * axes + widest]) {
        widest = axis;
      }
    }
    if (level < depth) {
      int middle = (from + to) >>> 1;
      Halves.divide(order, place[widest], from, to, middle);
      build(2 * node + 1, from, middle, level + 1);
      build(2 * node + 2, middle, to, level + 1);
    }
  }

  /** The points in the order of the tree: those of a node stand together. */
  int[] order() {
    return order.clone();
  }

  /** Reports every point at most so many thousandths away, in the order of the tree. */
  void within(double x, double y, int thousandths, Finding finding) {
    double chord = points.metric().longestChord(thousandths);
    search(0, 0, order.length, 0, new Search(x, y, chord * chord, thousandths, finding));
  }

  private void search(int node, int from, int to, int level, Search search) {
    if (from == to || squared(node, search) > search.squaredChord) {
      return;
    }
    if (level == depth) {
      for (int k = from; k < to; k++) {
        search.look(order[k]);
      }
      return;
    }
    int middle = (from + to) >>> 1;
    search(2 * node + 1, from, middle, level + 1, search);
    search(2 * node + 2, middle, to, level + 1, search);
  }

  /** Square of the straight line from a place to the box of a node. */
  private double squared(int node, Search search) {
    double sum = 0;
    for (int axis = 0; axis < axes; axis++) {
      double at = search.at[axis];
      double outside =
          Math.max(0, Math.max(low[node * axes + axis] - at, at - high[node * axes + axis]));
      sum += outside * outside;
    }
    return sum;
  }

  /** For each node of the tree the largest of the values of its points. */
  int[] mostOfNodes(int[] value) {
    int[] most = new int[(2 << depth) - 1];
    fillMost(0, 0, order.length, 0, value, most);
    return most;
  }

  private void fillMost(int node, int from, int to, int level, int[] value, int[] most) {
    if (level == depth) {
      for (int k = from; k < to; k++) {
        most[node] = Math.max(most[node], value[order[k]]);
      }
      return;
    }
    int middle = (from + to) >>> 1;
    fillMost(2 * node + 1, from, middle, level + 1, value, most);
    fillMost(2 * node + 2, middle, to, level + 1, value, most);
    most[node] = Math.max(most[2 * node + 1], most[2 * node + 2]);
  }

  /**
   * Reports every point that is near enough for the largest reach of its leaf, and perhaps others.
   *
   * @param reach of each node, by {@link #mostOfNodes}
   */
  void reaching(double x, double y, int[] reach, Finding finding) {
    reaching(0, 0, order.length, 0, reach, new Search(x, y, 0, 0, finding));
  }

  private void reaching(int node, int from, int to, int level, int[] reach, Search search) {
    if (from == to || !mayReach(node, reach, search)) {
      return;
    }
    if (level == depth) {
      for (int k = from; k < to; k++) {
        int point = order[k];
        search.finding.at(
            point,
            points.metric().between(points.x()[point], points.y()[point], search.x, search.y));
      }
      return;
    }
    int middle = (from + to) >>> 1;
    reaching(2 * node + 1, from, middle, level + 1, reach, search);
    reaching(2 * node + 2, middle, to, level + 1, reach, search);
  }

  private boolean mayReach(int node, int[] reach, Search search) {
    double chord = points.metric().longestChord(reach[node]);
    return squared(node, search) <= chord * chord;
  }

  /**
   * Whether one of the points lies nearer to a place than its reach.
   *
   * @param reach of each node, by {@link #mostOfNodes}
   * @param ofPoint the reach of each point, thousandths
   */
  boolean isReached(double x, double y, int[] reach, int[] ofPoint) {
    return isReached(0, 0, order.length, 0, reach, ofPoint, new Search(x, y, 0, 0, null));
  }

  private boolean isReached(
      int node, int from, int to, int level, int[] reach, int[] ofPoint, Search search) {
    if (from == to || !mayReach(node, reach, search)) {
      return false;
    }
    if (level == depth) {
      for (int k = from; k < to; k++) {
        int i = order[k];
        int apart = points.metric().between(points.x()[i], points.y()[i], search.x, search.y);
        if (apart < ofPoint[i]) {
          return true;
        }
      }
      return false;
    }
    int middle = (from + to) >>> 1;
    return isReached(2 * node + 1, from, middle, level + 1, reach, ofPoint, search)
        || isReached(2 * node + 2, middle, to, level + 1, reach, ofPoint, search);
  }

  /** A place and what is sought around it. */
  private final class Search {
    private final double x;
    private final double y;
    private final double[] at = new double[axes];
    private final double squaredChord;
    private final int thousandths;
    private final Finding finding;

    Search(double x, double y, double squaredChord, int thousandths, Finding finding) {
      this.x = x;
      this.y = y;
      this.squaredChord = squaredChord;
      this.thousandths = thousandths;
      this.finding = finding;
      Arrays.setAll(at, axis -> points.metric().coordinate(x, y, axis));
    }

    void look(int point) {
      double sum = 0;
      for (int axis = 0; axis < axes; axis++) {
        double along = place[axis][point] - at[axis];
        sum += along * along;
      }
      if (sum <= squaredChord) {
        int found = points.metric().between(x, y, points.x()[point], points.y()[point]);
        if (found <= thousandths) {
          finding.at(point, found);
        }
      }
    }
  }

  /**
   * The nearest point, the one with the lower number of two equally near.
   *
   * @param most thousandths; farther points do not count
   * @return its number and distance, or {@link Nearest#NONE}
   */
  Nearest nearest(double x, double y, int most) {
    // Doubling the radius from the density on would save little: the tree is searched best first.
    return new BestFirst(x, y, most).run();
  }

  /**
   * A point found.
   *
   * @param point its number, -1 if there is none
   * @param thousandths its distance
   */
  record Nearest(int point, int thousandths) {
    static final Nearest NONE = new Nearest(-1, Integer.MAX_VALUE);
  }

  private final class BestFirst {
    private final double x;
    private final double y;
    private final Search place;
    private int best = -1;
    private int distance;
    private double squaredChord;

    BestFirst(double x, double y, int most) {
      this.x = x;
      this.y = y;
      this.place = new Search(x, y, 0, most, null);
      this.distance = most;
      shorten();
    }

    private void shorten() {
      double chord = points.metric().longestChord(distance);
      squaredChord = chord * chord;
    }

    Nearest run() {
      visit(0, 0, order.length, 0);
      return best < 0 ? Nearest.NONE : new Nearest(best, distance);
    }

    private void visit(int node, int from, int to, int level) {
      if (from == to || squared(node, place) > squaredChord) {
        return;
      }
      if (level == depth) {
        for (int k = from; k < to; k++) {
          look(order[k]);
        }
        return;
      }
      int middle = (from + to) >>> 1;
      if (squared(2 * node + 1, place) <= squared(2 * node + 2, place)) {
        visit(2 * node + 1, from, middle, level + 1);
        visit(2 * node + 2, middle, to, level + 1);
      } else {
        visit(2 * node + 2, middle, to, level + 1);
        visit(2 * node + 1, from, middle, level + 1);
      }
    }

    private void look(int point) {
      int found = points.metric().between(x, y, points.x()[point], points.y()[point]);
      boolean better = found < distance || (found == distance && (best < 0 || point < best));
      if (better) {
        best = point;
        distance = found;
        shorten();
      }
    }
  }
}
