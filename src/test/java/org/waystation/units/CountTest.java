package org.waystation.units;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CountTest {
  @Test
  void one_is_singular_and_every_other_number_is_plural() {
    assertEquals("0 stations", Count.of(0, "station"));
    assertEquals("1 station", Count.of(1, "station"));
    assertEquals("2 stations", Count.of(2, "station"));
    assertEquals("1,001 stations", Count.of(1001, "station"));
    assertEquals("1 station serves", Count.of(1, "station serves", "stations serve"));
    assertEquals("21 stations serve", Count.of(21, "station serves", "stations serve"));
  }
}
