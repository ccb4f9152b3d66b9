package org.waystation.solve.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MedianBoundTest {
  /**
   * Three points of a line at 0, 1 and 3 with weight 1, p = 1: the best station is the middle one,
   * 1 + 2 = 3. With radii 2, 1 and 2 the sites' reduced costs are -2 and nothing, -1 (point 0 at 1
   * of 2) - 1 (itself), -2, so the least is -2, and the bound 5 - 2 = 3.
   */
  @Test
  void aLineByHand() {
    Points points =
        new Points(
            new double[] {0, 1, 3},
            new double[3],
            new long[] {1000, 1000, 1000},
            new Metric.Plane());
    assertEquals(3_000_000, MedianBound.of(points, new int[] {2000, 1000, 2000}, 1));
    assertEquals(3_000_000, SomePoints.cost(points, 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isTheDefinitionAndNeverAboveTheBestPlan(long seed) {
    Points points = seed % 2 == 0 ? SomePoints.byRoad(11, seed) : SomePoints.ofAPlane(11, seed);
    Random random = new Random(seed);
    for (int p = 1; p <= 3; p++) {
      long best = best(points, p);
      for (int trial = 0; trial < 100; trial++) {
        int most = 1 + random.nextInt(200_000);
        int[] radii = random.ints(points.size(), 0, most).toArray();
        long bound = MedianBound.of(points, radii, p);
        assertEquals(byDefinition(points, radii, p), bound);
        assertTrue(bound <= best, bound + " is above the best plan " + best);
      }
    }
  }

  @Test
  void weightsThatCouldNotBeAddedUpAreRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new Points(
                    new double[1],
                    new double[1],
                    new long[] {Long.MAX_VALUE / 1000},
                    new Metric.Road(1.3)));
    assertTrue(refused.getMessage().contains("can be counted"), refused.getMessage());
  }

  private static long byDefinition(Points points, int[] radii, int p) {
    int n = points.size();
    long[] rho = new long[n];
    long sum = 0;
    for (int i = 0; i < n; i++) {
      sum += points.weight()[i] * radii[i];
      for (int j = 0; j < n; j++) {
        rho[j] += points.weight()[i] * Math.min(0, points.between(i, j) - radii[i]);
      }
    }
    Arrays.sort(rho);
    return sum + Arrays.stream(rho, 0, p).sum();
  }

  /** Every set of up to three stations. */
  private static long best(Points points, int p) {
    long best = Long.MAX_VALUE;
    for (int a = 0; a < points.size(); a++) {
      for (int b = p > 1 ? a + 1 : a; b < (p > 1 ? points.size() : a + 1); b++) {
        for (int c = p > 2 ? b + 1 : b; c < (p > 2 ? points.size() : b + 1); c++) {
          best = Math.min(best, SomePoints.cost(points, a, b, c));
        }
      }
    }
    return best;
  }
}
