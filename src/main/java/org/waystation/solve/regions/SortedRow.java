package org.waystation.solve.regions;

import java.util.Arrays;

/** Sites found around a point, the nearest first, of two equally near the lower number. */
final class SortedRow implements PointTree.Finding {
  private long[] found = new long[256];
  private int count;

  void clear() {
    count = 0;
  }

  @Override
  public void at(int point, int thousandths) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = ((long) thousandths << 32) | point;
  }

  void sort() {
    Arrays.sort(found, 0, count);
  }

  int count() {
    return count;
  }

  int site(int k) {
    return (int) found[k];
  }

  /** Thousandths. */
  int distance(int k) {
    return (int) (found[k] >>> 32);
  }
}
