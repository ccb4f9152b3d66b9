package org.waystation.report;

/** A point on the grid of a {@link MapPlane}. */
record GridPoint(int x, int y) implements Comparable<GridPoint> {
  @Override
  public int compareTo(GridPoint other) {
    return x != other.x ? Integer.compare(x, other.x) : Integer.compare(y, other.y);
  }
}
