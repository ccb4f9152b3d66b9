package org.waystation.run;

import org.waystation.solve.Termination;

/** A solve that ended without a plan: proven infeasible, or stopped too early. */
public final class NoPlanException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Termination termination;

  NoPlanException(Termination termination, String reason) {
    super(
        "no plan: "
            + reason
            + System.lineSeparator()
            + (termination == Termination.INFEASIBLE
                ? "Maybe lower network.coverageFloor, allow more stations, or raise"
                    + " travel.maxRoadMiles."
                : "Maybe give it more time or rounds (solve.timeLimitSeconds, solve.searchRounds),"
                    + " or lower network.coverageFloor."));
    this.termination = termination;
  }

  /** Why there is none. */
  public Termination termination() {
    return termination;
  }
}
