package org.waystation.solve;

import java.util.Arrays;

/** Moves of points, and sites opened and closed, in order, so that they can be taken back. */
final class ChangeLog {
  private static final int OPENED = -1;
  private static final int CLOSED = -2;

  private int[] subject = new int[256];
  private int[] site = new int[256];
  private double[] cost = new double[256];
  private int size;

  /** How each change is taken back. */
  interface Reversal {
    void move(int point, int site, double cost);

    void open(int site);

    void close(int site);
  }

  /** A point has left a site (or the outside option), where it cost so much. */
  void moved(int point, int from, double costThere) {
    add(point, from, costThere);
  }

  void opened(int which) {
    add(OPENED, which, 0);
  }

  void closed(int which) {
    add(CLOSED, which, 0);
  }

  private void add(int what, int where, double howMuch) {
    if (size == subject.length) {
      subject = Arrays.copyOf(subject, 2 * size);
      site = Arrays.copyOf(site, 2 * size);
      cost = Arrays.copyOf(cost, 2 * size);
    }
    subject[size] = what;
    site[size] = where;
    cost[size++] = howMuch;
  }

  void clear() {
    size = 0;
  }

  /** Takes every change back, the last one first, and forgets it. */
  void undo(Reversal reversal) {
    while (size > 0) {
      size--;
      switch (subject[size]) {
        case OPENED -> reversal.close(site[size]);
        case CLOSED -> reversal.open(site[size]);
        default -> reversal.move(subject[size], site[size], cost[size]);
      }
    }
  }
}
