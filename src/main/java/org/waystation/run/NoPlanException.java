package org.waystation.run;

import org.waystation.solve.SolveResult;
import org.waystation.solve.Termination;

/** A solve that ended without a plan: proven infeasible, or stopped too early. */
public final class NoPlanException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Termination termination;

  NoPlanException(SolveResult result) {
    super(
        "no plan: "
            + result.reason()
            + System.lineSeparator()
            + (result.termination() == Termination.INFEASIBLE
                ? "Maybe lower network.minZipsServed, allow more stations, or raise"
                    + " travel.maxRoadMiles."
                : "Maybe give it more time or rounds (solve.timeLimitSeconds, solve.searchRounds),"
                    + " or lower network.minZipsServed."));
    this.termination = result.termination();
  }

  /** Why there is none. */
  public Termination termination() {
    return termination;
  }
}
