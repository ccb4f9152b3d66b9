package org.waystation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void ticks_are_round_and_within() {
    assertEquals(List.of(0.0, 20.0, 40.0, 60.0), new Axis(0, 78, 0, 100).ticks(4));
    assertEquals(List.of(-5.0, 0.0, 5.0), new Axis(-7, 9, 0, 100).ticks(4));
    assertEquals(1, new Axis(0, 1, 0, 100).decimals(5));
  }

  @Test
  void values_may_grow_upward_and_an_empty_range_does_not_divide_by_zero() {
    Axis up = new Axis(0, 10, 200, 0);
    assertEquals(150, up.at(2.5), 1e-9);
    assertEquals(5, new Axis(3, 3, 5, 10).at(3), 1e-9);
  }
}
