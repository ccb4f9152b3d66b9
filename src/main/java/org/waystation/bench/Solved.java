package org.waystation.bench;

import java.util.OptionalDouble;
import org.waystation.solve.Termination;

/**
 * What solving an instance gave, in its own terms.
 *
 * @param objective score of the verified plan; empty without one
 * @param bound score that no plan can beat: a lower bound on a cost, an upper bound on a coverage;
 *     infinite if there is none
 * @param basis what the bound rests on
 * @param stations open in the plan; 0 without one
 * @param arcs of the problem
 * @param termination why the solver ended
 * @param reason the same in a sentence, with figures
 * @param clockDecided whether another run may end differently because of the clock
 */
public record Solved(
    OptionalDouble objective,
    double bound,
    String basis,
    int stations,
    int arcs,
    Termination termination,
    String reason,
    boolean clockDecided) {
  /** Distance of objective and bound as a share of the objective; infinite while one is missing. */
  public double relativeGap() {
    if (objective.isEmpty() || Double.isInfinite(bound)) {
      return Double.POSITIVE_INFINITY;
    }
    double open = Math.abs(objective.getAsDouble() - bound);
    return open == 0 ? 0 : open / Math.abs(objective.getAsDouble());
  }
}
