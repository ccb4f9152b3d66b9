package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WholeKnapsackTest {
  private static double bruteForce(ContinuousKnapsack items, double most, int without) {
    double least = 0;
    for (int set = 0; set < 1 << items.size(); set++) {
      double price = 0;
      double load = 0;
      boolean allowed = true;
      for (int k = 0; k < items.size(); k++) {
        if ((set >> k & 1) == 1) {
          price += items.price(k);
          load += items.load(k);
          allowed &= items.item(k) != without;
        }
      }
      if (allowed && load <= most) {
        least = Math.min(least, price);
      }
    }
    return least;
  }

  @Test
  void isTheLeastCostOfWholeItems() {
    WholeKnapsack whole = new WholeKnapsack();
    int divided = 0;
    for (long seed = 0; seed < 400; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      ContinuousKnapsack items = new ContinuousKnapsack();
      double all = 0;
      for (int k = 0; k < 2 + random.nextInt(9); k++) {
        double load = random.nextInt(4) == 0 ? random.nextInt(3) : 5 * random.nextDouble();
        items.add(100 + k, 10 * random.nextDouble() - 8, load);
        all += load;
      }
      double most = all * random.nextDouble();
      double value = whole.fill(items, most);
      assertEquals(bruteForce(items, most, -1), value, 1e-10, "seed " + seed);
      double taken = 0;
      for (int k = 0; k < whole.size(); k++) {
        taken += whole.takes(k) ? items.price(whole.item(k) - 100) : 0;
      }
      assertEquals(value, taken, 1e-10, "seed " + seed);
      assertEquals(
          bruteForce(items, most, 101), whole.fillWithout(101, items, most), 1e-10, "seed " + seed);
      double shared = items.fill(0, most);
      assertTrue(shared <= value + 1e-10, "seed " + seed);
      divided += shared < value - 1e-6 ? 1 : 0;
    }
    assertTrue(divided > 100, divided + " where shares would cost less");
  }

  /** Items that are all alike but for a grain: no bound cuts anything off. */
  @Test
  void givesUpWithABoundThatHolds() {
    ContinuousKnapsack items = new ContinuousKnapsack();
    SplittableRandom random = new SplittableRandom(1);
    for (int k = 0; k < 60; k++) {
      double load = 1000 + 2 * random.nextInt(500);
      items.add(k, -load, load);
    }
    // Loads are even, so that an odd limit is never reached.
    double most = 20_001;
    double value = new WholeKnapsack().fill(items, most);
    assertTrue(value >= -most - 1e-6 && value <= -20_000 + 1e-6, "value " + value);
  }
}
