package org.waystation.solve;

/** A binary heap of sites, cheapest first, ties to the lower number. Keys are the caller's. */
final class SiteHeap {
  private final int[] sites;
  private int size;

  SiteHeap(int capacity) {
    sites = new int[capacity];
  }

  void clear() {
    size = 0;
  }

  /** Adds a site; {@link #order} must follow before any site is taken. */
  void append(int site) {
    sites[size++] = site;
  }

  void order(double[] key) {
    for (int k = size / 2 - 1; k >= 0; k--) {
      sink(k, key);
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  int top() {
    return sites[0];
  }

  void removeTop(double[] key) {
    sites[0] = sites[--size];
    sink(0, key);
  }

  /** Puts the top where it belongs after its key has risen. */
  void sinkTop(double[] key) {
    sink(0, key);
  }

  private void sink(int from, double[] key) {
    int site = sites[from];
    int at = from;
    while (true) {
      int child = 2 * at + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && before(sites[child + 1], sites[child], key)) {
        child++;
      }
      if (!before(sites[child], site, key)) {
        break;
      }
      sites[at] = sites[child];
      at = child;
    }
    sites[at] = site;
  }

  private static boolean before(int a, int b, double[] key) {
    return key[a] < key[b] || (key[a] == key[b] && a < b);
  }
}
