package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.waystation.siting.CoverageFloor;

class WeightedLeavingTest {
  /** Against the knapsack's dynamic programme over whole weights. */
  @Property(seed = "1", tries = 500)
  void leaves_what_saves_most(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 1 + random.nextInt(60);
    double[] weight = random.ints(n, 0, 20).asDoubleStream().toArray();
    double[] saving = random.doubles(n, -5, 10).toArray();
    double total = new CoverageFloor(weight, 0).total();
    int room = random.nextInt((int) total + 1);
    boolean[] left =
        WeightedLeaving.choose(saving, new CoverageFloor(weight, total - room)).orElseThrow();
    double[] best = new double[room + 1];
    double saved = 0;
    double used = 0;
    for (int i = 0; i < n; i++) {
      for (int k = room; k >= (int) weight[i]; k--) {
        best[k] = Math.max(best[k], best[k - (int) weight[i]] + saving[i]);
      }
      saved += left[i] ? saving[i] : 0;
      used += left[i] ? weight[i] : 0;
    }
    assertTrue(used <= room);
    assertEquals(best[room], saved, 1e-9);
  }

  @Test
  void what_must_be_left_comes_first() {
    double[] saving = {Double.POSITIVE_INFINITY, 100, 1};
    double[] weight = {5, 6, 1};
    boolean[] left = WeightedLeaving.choose(saving, new CoverageFloor(weight, 6)).orElseThrow();
    assertTrue(left[0] && !left[1] && left[2]);
    assertTrue(WeightedLeaving.choose(saving, new CoverageFloor(weight, 7.5)).isEmpty());
  }

  /** Savings as weights leave no order to search in: the limit of nodes must hold. */
  @Test
  void a_hard_knapsack_ends_and_keeps_the_floor() {
    SplittableRandom random = new SplittableRandom(1);
    double[] weight = random.ints(4000, 1000, 2000).mapToDouble(w -> 2.0 * w).toArray();
    double total = new CoverageFloor(weight, 0).total();
    CoverageFloor floor = new CoverageFloor(weight, total - 1_000_001);
    boolean[] left = WeightedLeaving.choose(weight, floor).orElseThrow();
    double used = 0;
    for (int i = 0; i < weight.length; i++) {
      used += left[i] ? weight[i] : 0;
    }
    assertTrue(used <= 1_000_001 && used >= 0.99 * 1_000_001, "used " + used);
  }
}
