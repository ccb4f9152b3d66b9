package org.waystation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShownTest {
  @Test
  void money_is_told_in_millions_from_a_million_on() {
    assertEquals("999,999 USD", Shown.usdPerYear(999_999));
    assertEquals("1.0 M USD", Shown.usdPerYear(1_000_000));
    assertEquals("-158 M USD", Shown.usdPerYear(-158_403_429));
    assertEquals("5.40 USD", Shown.usd(5.4));
  }

  @Test
  void small_gaps_keep_their_digits() {
    assertEquals("0.049 %", Shown.finePercent(0.000494));
    assertEquals("0.0012 %", Shown.finePercent(0.000012));
    assertEquals("2.70 %", Shown.finePercent(0.027));
    assertEquals("75.1 %", Shown.finePercent(0.7507));
  }

  @Test
  void figures_of_files_keep_their_digits_but_not_empty_ones() {
    assertEquals("12,000,000", Shown.plain("12000000.0"));
    assertEquals("0.053", Shown.plain("0.0530"));
    assertEquals("none", Shown.plain("none"));
  }
}
