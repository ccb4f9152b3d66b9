package org.waystation.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Held against arithmetic without bounds, which tells what the text should be. */
class RoundedDecimalTest {
  private static final int[][] DECIMALS = {{2, 2}, {3, 3}, {1, 3}, {1, 6}, {1, 17}};

  @Test
  void whole_numbers_and_ties_by_hand() {
    assertEquals("0.0", RoundedDecimal.text(0.0, 1, 6));
    assertEquals("0.00", RoundedDecimal.text(-0.001, 2, 2), "what is nothing has no sign");
    assertEquals("-12.5", RoundedDecimal.text(-12.5, 1, 6));
    assertEquals("1200.0", RoundedDecimal.text(1200, 1, 3));
    assertEquals("-71.123456", RoundedDecimal.text(-71.123456, 1, 17));
    assertNull(RoundedDecimal.text(0.125, 2, 2), "a tie is for others to decide");
    assertNull(RoundedDecimal.text(1.0 / 3, 1, 17), "has more decimals than six");
    assertNull(RoundedDecimal.text(1e15, 1, 6));
    assertNull(RoundedDecimal.text(Double.NaN, 1, 6));
  }

  /**
   * Of each kind of number that tables hold, a text is that of the slow way, and nearly all have
   * one.
   */
  @Test
  void text_is_that_of_exact_arithmetic() {
    SplittableRandom random = new SplittableRandom(7);
    int certain = 0;
    int all = 0;
    for (int k = 0; k < 200_000; k++) {
      double uniform = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-7, 12));
      double[] numbers = {
        uniform,
        Math.rint(uniform * 100) / 100,
        Math.rint(uniform * 1e6) / 1e6,
        Math.rint(uniform * 1000) / 1000 + 0.0005,
        Math.nextUp(Math.rint(uniform * 100) / 100 + 0.005),
        Math.nextDown(Math.rint(uniform * 100) / 100 + 0.005)
      };
      for (double number : numbers) {
        for (int[] decimals : DECIMALS) {
          String text = RoundedDecimal.text(number, decimals[0], decimals[1]);
          if (text != null) {
            certain++;
            assertEquals(Kind.exactDecimal(number, decimals[0], decimals[1]), text);
          }
          all++;
        }
      }
    }
    assertTrue(certain > 0.6 * all, certain + " of " + all);
  }

  @Test
  void millionths_are_those_of_exact_arithmetic() {
    SplittableRandom random = new SplittableRandom(11);
    for (int k = 0; k < 100_000; k++) {
      long millionths = random.nextLong(-180_000_000, 180_000_000) / (k % 2 == 0 ? 1 : 1000) * 10;
      assertEquals(
          BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString(),
          RoundedDecimal.ofMillionths(millionths));
    }
    assertEquals("0", RoundedDecimal.ofMillionths(0));
    assertEquals("-0.000001", RoundedDecimal.ofMillionths(-1));
  }
}
