package org.waystation.bench;

import java.util.Arrays;

/**
 * A grid of square cells over points of a plane, to find those near a point without looking at all.
 * Points of a cell lie together, in ascending number.
 */
final class PlaneGrid {
  /** Points in a cell if they were spread evenly: few enough to pass over, enough to find some. */
  private static final double POINTS_PER_CELL = 4;

  private final PlanePoints points;
  private final double west;
  private final double south;
  private final double side;
  private final int columns;
  private final int rows;
  private final int[] cellStart;
  private final int[] inCell;

  PlaneGrid(PlanePoints points) {
    this.points = points;
    west = Arrays.stream(points.x()).min().orElse(0);
    south = Arrays.stream(points.y()).min().orElse(0);
    double width = Arrays.stream(points.x()).max().orElse(0) - west;
    double height = Arrays.stream(points.y()).max().orElse(0) - south;
    double even = Math.sqrt(width * height * POINTS_PER_CELL / points.size());
    // Points on a line span no area: then cells are cut along it.
    side = Math.max(even, Math.max(width, height) * POINTS_PER_CELL / points.size());
    columns = 1 + (side == 0 ? 0 : (int) (width / side));
    rows = 1 + (side == 0 ? 0 : (int) (height / side));
    cellStart = new int[columns * rows + 1];
    inCell = new int[points.size()];
    for (int i = 0; i < points.size(); i++) {
      cellStart[cell(i) + 1]++;
    }
    for (int c = 0; c < columns * rows; c++) {
      cellStart[c + 1] += cellStart[c];
    }
    int[] next = cellStart.clone();
    for (int i = 0; i < points.size(); i++) {
      inCell[next[cell(i)]++] = i;
    }
  }

  private int column(double x) {
    return side == 0 ? 0 : (int) ((x - west) / side);
  }

  private int row(double y) {
    return side == 0 ? 0 : (int) ((y - south) / side);
  }

  private int cell(int point) {
    return row(points.y()[point]) * columns + column(points.x()[point]);
  }

  /**
   * At least the nearest points of a point, itself among them, in ascending number: all points of a
   * square around it that is large enough to hold them.
   *
   * @param wanted how many at least
   */
  int[] around(int point, int wanted) {
    int[] found = {};
    for (int reach = 1; ; reach += 1 + reach / 4) {
      found = square(point, reach);
      if (found.length == points.size() || within(point, found, reach * side) >= wanted) {
        Arrays.sort(found);
        return found;
      }
    }
  }

  /** The points of the cells at most so many columns and rows away. */
  private int[] square(int point, int reach) {
    int column = column(points.x()[point]);
    int row = row(points.y()[point]);
    int first = Math.max(0, column - reach);
    int last = Math.min(columns - 1, column + reach);
    int[] found = new int[points.size()];
    int count = 0;
    for (int r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r++) {
      int from = cellStart[r * columns + first];
      int to = cellStart[r * columns + last + 1];
      System.arraycopy(inCell, from, found, count, to - from);
      count += to - from;
    }
    return Arrays.copyOf(found, count);
  }

  /** How many lie within the radius; none beyond the square does. */
  private int within(int point, int[] found, double radius) {
    int count = 0;
    for (int other : found) {
      count += points.distance(DistanceRule.REAL, point, other) <= radius ? 1 : 0;
    }
    return count;
  }
}
