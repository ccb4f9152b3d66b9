package org.waystation.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The triangular distribution over a figure's range. */
class UncertainFigureTest {
  private static final UncertainFigure FIGURE = Towns.figure("x", 1, 2, 5);

  @Test
  void its_ends_and_its_peak_are_where_they_should_be() {
    assertEquals(1, FIGURE.quantile(0));
    assertEquals(2, FIGURE.quantile(0.25), 1e-12);
    assertEquals(5, FIGURE.quantile(1));
  }

  @Test
  void its_mean_is_that_of_a_triangle() {
    double mean = IntStream.range(0, 10_000).mapToDouble(k -> at(k)).average().orElseThrow();
    assertEquals((1 + 2 + 5) / 3.0, mean, 1e-4);
  }

  private static double at(int k) {
    return FIGURE.quantile((k + 0.5) / 10_000);
  }

  @Test
  void it_never_falls_and_never_leaves_the_range() {
    for (int k = 1; k < 10_000; k++) {
      assertTrue(at(k - 1) <= at(k) && at(k - 1) >= 1 && at(k) <= 5);
    }
  }

  @Test
  void a_range_may_lie_on_one_side_or_be_nothing() {
    assertEquals(3, Towns.figure("x", 3, 3, 3).quantile(0.7));
    assertEquals(3, Towns.figure("x", 3, 3, 4).quantile(0));
    assertEquals(4, Towns.figure("x", 3, 4, 4).quantile(1));
    assertEquals(3 + Math.sqrt(0.5), Towns.figure("x", 3, 4, 4).quantile(0.5), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> Towns.figure("x", 3, 2, 4));
  }
}
