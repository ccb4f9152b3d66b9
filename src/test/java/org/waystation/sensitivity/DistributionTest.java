package org.waystation.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures of a distribution that can be worked out by hand. */
class DistributionTest {
  @Test
  void describes_the_first_hundred_numbers() {
    Distribution numbers =
        new Distribution(IntStream.rangeClosed(0, 100).mapToDouble(k -> 100 - k).toArray());
    assertEquals(50, numbers.mean());
    assertEquals(50, numbers.quantile(0.5));
    assertEquals(5, numbers.quantile(0.05), 1e-12);
    assertEquals(95, numbers.quantile(0.95), 1e-12);
    assertEquals(Math.sqrt(101 * 102 / 12.0), numbers.standardDeviation(), 1e-9);
    assertEquals(50 / 101.0, numbers.shareAbove(50), "50 itself is not above 50");
    List<Distribution.Bar> bars = numbers.histogram();
    assertEquals(20, bars.size());
    assertEquals(5, bars.get(0).draws());
    assertEquals(6, bars.get(19).draws(), "the last one holds its upper end");
    assertEquals(101, bars.stream().mapToInt(Distribution.Bar::draws).sum());
  }

  @Test
  void quantiles_lie_between_draws() {
    Distribution three = new Distribution(new double[] {4, 1, 2});
    assertEquals(1.5, three.quantile(0.25));
    assertEquals(3, three.quantile(0.75));
  }

  @Test
  void one_draw_is_all_there_is() {
    Distribution one = new Distribution(new double[] {7});
    assertEquals(7, one.quantile(0.95));
    assertEquals(0, one.standardDeviation());
    assertEquals(List.of(new Distribution.Bar(7, 7, 1)), one.histogram());
    assertThrows(IllegalArgumentException.class, () -> new Distribution(new double[0]));
  }
}
