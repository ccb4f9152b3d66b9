package org.waystation.solve.ortools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.waystation.siting.ServiceArcs;

class BallsTest {
  /** Rows over few sites in any order, so that many of their starts hold the same sites. */
  @Test
  void balls_are_the_same_where_their_sites_are() {
    SplittableRandom random = new SplittableRandom(1);
    int sites = 5;
    int points = 60;
    int[] rowStart = new int[points + 1];
    int[] site = new int[points * sites];
    for (int i = 0; i < points; i++) {
      rowStart[i + 1] = (i + 1) * sites;
      for (int k = 0; k < sites; k++) {
        int from = random.nextInt(k + 1);
        site[i * sites + k] = site[i * sites + from];
        site[i * sites + from] = k;
      }
    }
    double[] cost = new double[site.length];
    Arrays.setAll(cost, a -> a % sites);
    Balls balls = new Balls(new ServiceArcs(rowStart, site, cost), sites);
    Map<BitSet, Integer> first = new HashMap<>();
    for (int i = 0; i < points; i++) {
      balls.begin(i);
      BitSet held = new BitSet();
      for (int a = rowStart[i]; a < rowStart[i + 1]; a++) {
        balls.add(a);
        held.set(site[a]);
        int expected = first.computeIfAbsent((BitSet) held.clone(), key -> balls.sameAs());
        assertEquals(expected, balls.sameAs());
      }
    }
    assertEquals((1 << sites) - 1, first.values().stream().distinct().count());
  }
}
