package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FloorPlacesTest {
  @Test
  void theFirstThatMayNotLeaveSetsThePrice() {
    double[] savings = {8, -1, 2, 4, 0, 1};
    assertEquals(2, new FloorPlaces(savings, 2).price());
    assertEquals(8, new FloorPlaces(savings, 0).price());
    assertEquals(0, new FloorPlaces(savings, 4).price());
  }

  @Test
  void aNewcomerTakesThePlaceOfTheOneThatSavesLeast() {
    FloorPlaces floor = new FloorPlaces(new double[] {8, 4, 2, 1}, 2);
    assertEquals(16 - 4, floor.change(new int[0], 0, new double[] {16}, 1, 2));
    assertEquals(2 - 8, floor.change(new int[] {0}, 1, new double[0], 0, 2));
    assertEquals(-4 - 8, floor.change(new int[0], 0, new double[0], 0, 0));
  }

  /** Against sorting all savings anew. */
  @Property(seed = "1", tries = 2000)
  void changesAsIfSortedAnew(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = random.nextInt(9);
    double[] before = random.ints(n, -4, 9).asDoubleStream().toArray();
    int places = random.nextInt(6);
    FloorPlaces floor = new FloorPlaces(before, places);
    double[] after = before.clone();
    List<Integer> removed = new ArrayList<>();
    List<Double> added = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (random.nextInt(3) == 0) {
        after[i] = random.nextInt(-4, 9);
        if (floor.rank(i) >= 0) {
          removed.add(floor.rank(i));
        }
        if (after[i] > 0) {
          added.add(after[i]);
        }
      }
    }
    int placesThen = random.nextInt(6);
    assertEquals(
        saving(after, placesThen) - saving(before, places),
        floor.change(
            removed.stream().mapToInt(k -> k).toArray(),
            removed.size(),
            added.stream().mapToDouble(s -> s).toArray(),
            added.size(),
            placesThen));
  }

  private static double saving(double[] savings, int places) {
    return Arrays.stream(savings)
        .boxed()
        .filter(s -> s > 0)
        .sorted(Comparator.reverseOrder())
        .limit(places)
        .mapToDouble(s -> s)
        .sum();
  }
}
