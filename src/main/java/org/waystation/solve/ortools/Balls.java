package org.waystation.solve.ortools;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.waystation.siting.ServiceArcs;

/**
 * Tells when the cheapest sites of one point are the cheapest sites of another. A ball is the start
 * of a point's row, and is named by its last arc. Keys only find candidates: equality is checked
 * site by site.
 */
final class Balls {
  private final ServiceArcs arcs;
  private final long[] siteKey;
  private final Map<Long, Integer> known = new HashMap<>();
  private final int[] pointOfArc;
  private int start;
  private int end;
  private long key;

  Balls(ServiceArcs arcs, int sites) {
    this.arcs = arcs;
    siteKey = new SplittableRandom(1).longs(sites).toArray();
    pointOfArc = new int[arcs.size()];
    for (int i = 0; i < arcs.points(); i++) {
      Arrays.fill(pointOfArc, arcs.rowStart()[i], arcs.rowStart()[i + 1], i);
    }
  }

  /** Begins an empty ball. */
  void begin(int point) {
    start = arcs.rowStart()[point];
    end = start;
    key = 0;
  }

  /** Takes in the next arc of the row. */
  void add(int arc) {
    key ^= siteKey[arcs.site()[arc]];
    end = arc + 1;
  }

  /** Name of the first ball with the same sites, which may be this one. */
  int sameAs() {
    Integer other = known.putIfAbsent(key, end - 1);
    return other != null && holdsSame(other) ? other : end - 1;
  }

  private boolean holdsSame(int other) {
    int otherStart = arcs.rowStart()[pointOfArc[other]];
    if (other + 1 - otherStart != end - start) {
      return false;
    }
    int[] one = Arrays.copyOfRange(arcs.site(), start, end);
    int[] two = Arrays.copyOfRange(arcs.site(), otherStart, other + 1);
    Arrays.sort(one);
    Arrays.sort(two);
    return Arrays.equals(one, two);
  }
}
