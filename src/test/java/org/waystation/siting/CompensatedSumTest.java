package org.waystation.siting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CompensatedSumTest {
  @Test
  void keeps_what_a_plain_sum_loses() {
    CompensatedSum sum = new CompensatedSum();
    for (double term : new double[] {1, 1e100, 1, -1e100}) {
      sum.add(term);
    }
    assertEquals(2, sum.value());
  }

  @Test
  void is_nothing_at_first() {
    assertEquals(0, new CompensatedSum().value());
  }

  /** The bound of the method: a rounding of the result, and n^2 u^2 of the terms' size. */
  @Property(seed = "1", tries = 500)
  void agrees_with_exact_arithmetic(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int count = random.nextInt(300);
    CompensatedSum sum = new CompensatedSum();
    BigDecimal exact = BigDecimal.ZERO;
    double size = 0;
    for (int k = 0; k < count; k++) {
      double term = (random.nextDouble() - 0.5) * Math.exp(random.nextInt(60));
      sum.add(term);
      exact = exact.add(new BigDecimal(term));
      size += Math.abs(term);
    }
    double unit = Math.ulp(1.0);
    double allowed = unit * Math.abs(exact.doubleValue()) + unit * unit * count * count * size;
    double error = exact.subtract(new BigDecimal(sum.value())).abs().doubleValue();
    assertEquals(0, error, allowed);
  }
}
