package org.waystation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystation.solve.Diagnosis;
import org.waystation.solve.SolveResult;
import org.waystation.solve.Termination;

/** A solve that ended without a plan: proven infeasible, or stopped too early. */
public final class NoPlanException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Termination termination;
  private final transient Diagnosis diagnosis;

  /** After a solve that was interrupted: nobody asked why. */
  NoPlanException(SolveResult result) {
    this(result, null);
  }

  /**
   * @param diagnosis why there is no plan, and what would give one; null if nobody asked
   */
  NoPlanException(SolveResult result, Diagnosis diagnosis) {
    super(message(result, diagnosis));
    this.termination = result.termination();
    this.diagnosis = diagnosis;
  }

  private static String message(SolveResult result, Diagnosis diagnosis) {
    List<String> lines = new ArrayList<>();
    lines.add("no plan: " + result.termination().sentence());
    if (diagnosis != null) {
      lines.addAll(DiagnosisText.lines(diagnosis));
    }
    if (result.termination() != Termination.INFEASIBLE) {
      lines.add(
          "Maybe give it more time or rounds (solve.timeLimitSeconds, solve.searchRounds), or lower"
              + " network.minZipsServed.");
    }
    return String.join(System.lineSeparator(), lines);
  }

  /** Why there is none. */
  public Termination termination() {
    return termination;
  }

  /** What stands in the way, and what would help; empty after an interrupt. */
  public Optional<Diagnosis> diagnosis() {
    return Optional.ofNullable(diagnosis);
  }
}
