package org.waystation.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.siting.ServiceArcs;

/** Rows cut short hold the nearest sites, and say truly what is missing. */
class PlaneArcsTest {
  @ParameterizedTest
  @ValueSource(strings = {"square", "line", "heaps", "one place"})
  void rowsHoldTheNearestAndTheCutIsTheFirstDropped(String shape) {
    PlanePoints points = shaped(shape, 300);
    for (DistanceRule rule : new DistanceRule[] {DistanceRule.REAL, DistanceRule.FLOOR}) {
      ServiceArcs whole = PlaneArcs.of(points, rule, 300);
      ServiceArcs cut = PlaneArcs.of(points, rule, 7);
      assertTrue(whole.isComplete());
      for (int i = 0; i < 300; i++) {
        double[] all =
            Arrays.copyOfRange(whole.usdPerYear(), whole.rowStart()[i], whole.rowStart()[i + 1]);
        double[] kept =
            Arrays.copyOfRange(cut.usdPerYear(), cut.rowStart()[i], cut.rowStart()[i + 1]);
        assertArrayEquals(Arrays.copyOf(all, 7), kept);
        assertEquals(all[7], cut.cutUsdPerYear()[i]);
      }
    }
  }

  @Test
  void equalCostsStandInAscendingSite() {
    // All distances are 0 after the fraction is dropped.
    PlanePoints points = new PlanePoints(new double[] {0, 0.3, 0.1}, new double[3]);
    assertArrayEquals(
        new int[] {0, 1, 2, 0, 1, 2, 0, 1, 2}, PlaneArcs.of(points, DistanceRule.FLOOR, 3).site());
  }

  @Test
  void keepsEverythingOfFewPointsAndEnoughOfMany() {
    assertEquals(4000, PlaneArcs.kept(4000, 5, OptionalInt.empty()));
    assertEquals(50, PlaneArcs.kept(4000, 5, OptionalInt.of(50)));
    assertEquals(10, PlaneArcs.kept(10, 5, OptionalInt.of(50)));
    assertEquals(600, PlaneArcs.kept(8000, 1000, OptionalInt.empty()));
    assertEquals(1200, PlaneArcs.kept(8000, 100, OptionalInt.empty()));
  }

  private static PlanePoints shaped(String shape, int n) {
    Random random = new Random(3);
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      switch (shape) {
        case "square" -> {
          x[i] = 100 * random.nextDouble();
          y[i] = 100 * random.nextDouble();
        }
        case "line" -> x[i] = -50 + 100 * random.nextDouble();
        case "heaps" -> {
          x[i] = 1000 * random.nextInt(3) + random.nextInt(4);
          y[i] = random.nextGaussian();
        }
        default -> x[i] = 5;
      }
    }
    return new PlanePoints(x, y);
  }
}
