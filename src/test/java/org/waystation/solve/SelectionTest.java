package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Against sorting. */
class SelectionTest {
  @Property(seed = "1", tries = 2000)
  void finds_the_kth_smallest(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = random.ints(1 + random.nextInt(40), 0, 15).asDoubleStream().toArray();
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int k = random.nextInt(values.length);
    assertEquals(sorted[k], Selection.kthSmallest(values, values.length, k));
  }

  @Property(seed = "1", tries = 4000)
  void finds_where_the_weight_is_reached(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int length = 1 + random.nextInt(40);
    double[] values = random.ints(length, 0, 15).asDoubleStream().toArray();
    double[] weights = random.ints(length, 1, 6).asDoubleStream().toArray();
    double wanted = 0.5 * (1 + random.nextInt(6 * length));
    double expected =
        Arrays.stream(values)
            .sorted()
            .filter(v -> weightUpTo(values, weights, v) >= wanted)
            .findFirst()
            .orElse(Arrays.stream(values).max().orElseThrow());
    assertEquals(expected, Selection.smallestUpTo(values.clone(), weights.clone(), length, wanted));
  }

  private static double weightUpTo(double[] values, double[] weights, double limit) {
    return IntStream.range(0, values.length)
        .filter(k -> values[k] <= limit)
        .mapToDouble(k -> weights[k])
        .sum();
  }
}
