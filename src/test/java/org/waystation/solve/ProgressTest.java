package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final double NONE = Double.POSITIVE_INFINITY;

  @Test
  void the_gap_is_the_share_of_the_objective_that_is_unproven() {
    assertEquals(0.25, Progress.relativeGap(8, 6));
    assertEquals(0.5, Progress.relativeGap(-4, -6), "costs below zero have a gap too");
    assertEquals(0, Progress.relativeGap(8, 8));
    assertEquals(0, Progress.relativeGap(8, 9));
  }

  @Test
  void there_is_no_gap_to_speak_of_without_plan_or_bound() {
    assertEquals(NONE, Progress.relativeGap(NONE, 3));
    assertEquals(NONE, Progress.relativeGap(3, -NONE));
    assertEquals(NONE, Progress.relativeGap(NONE, NONE));
  }

  @Test
  void an_objective_of_zero_can_be_reached() {
    assertEquals(0, Progress.relativeGap(0, 0));
    assertEquals(0, Progress.relativeGap(0, -1e-9));
    assertEquals(NONE, Progress.relativeGap(0, -1));
  }

  @Test
  void limits_are_checked_at_birth() {
    Duration second = Duration.ofSeconds(1);
    assertRefused(() -> new SolveLimits(-0.1, second, 1, 1, 1, 1));
    assertRefused(() -> new SolveLimits(Double.NaN, second, 1, 1, 1, 1));
    assertRefused(() -> new SolveLimits(1, second, 1, 1, 1, 1));
    assertRefused(() -> new SolveLimits(0, Duration.ZERO, 1, 1, 1, 1));
    assertRefused(() -> new SolveLimits(0, second, -1, 1, 1, 1));
    assertRefused(() -> new SolveLimits(0, second, 1, -1, 1, 1));
    assertRefused(() -> new SolveLimits(0, second, 1, 1, 1, 0));
  }

  private static void assertRefused(Runnable making) {
    assertThrows(IllegalArgumentException.class, making::run);
  }
}
