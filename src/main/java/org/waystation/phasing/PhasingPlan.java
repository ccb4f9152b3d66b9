package org.waystation.phasing;

import java.util.Arrays;

/**
 * When each station of the final plan opens.
 *
 * @param opening for each station the period at whose beginning it opens, or {@link #STANDING}
 */
public record PhasingPlan(int[] opening) {
  /** In place of a period: open from the start. */
  public static final int STANDING = -1;

  /** Whether a station is open in a period. */
  public boolean isOpen(int station, int period) {
    return opening[station] <= period;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PhasingPlan plan && Arrays.equals(opening, plan.opening);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(opening);
  }

  @Override
  public String toString() {
    return "PhasingPlan" + Arrays.toString(opening);
  }
}
