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
  private final transient String reason;
  private final transient SolveResult failed;
  private final transient Diagnosis diagnosis;

  /** Before anybody has asked why. */
  NoPlanException(SolveResult failed) {
    this(failed.termination(), failed.reason(), failed, null);
  }

  /** After a search of several solves, none of which says it all. */
  NoPlanException(Termination termination, String reason) {
    this(termination, reason, null, null);
  }

  private NoPlanException(
      Termination termination, String reason, SolveResult failed, Diagnosis diagnosis) {
    super(message(termination, reason, diagnosis));
    this.termination = termination;
    this.reason = reason;
    this.failed = failed;
    this.diagnosis = diagnosis;
  }

  /** The same with why there is no plan, and what would give one. */
  NoPlanException diagnosed(Diagnosis found) {
    return new NoPlanException(termination, reason, failed, found);
  }

  private static String message(Termination termination, String reason, Diagnosis diagnosis) {
    List<String> lines = new ArrayList<>();
    lines.add("no plan: " + (diagnosis == null ? reason : termination.sentence()));
    if (diagnosis != null) {
      lines.addAll(DiagnosisText.lines(diagnosis));
    } else if (termination == Termination.INFEASIBLE) {
      lines.add(
          "Maybe lower network.coverageFloor, allow more stations, or raise travel.maxRoadMiles.");
    }
    if (termination != Termination.INFEASIBLE) {
      lines.add(
          "Maybe give it more time or rounds (solve.timeLimitSeconds, solve.searchRounds), or lower"
              + " network.coverageFloor.");
    }
    return String.join(System.lineSeparator(), lines);
  }

  /** The solve that ended without a plan, if it was one. */
  Optional<SolveResult> failed() {
    return Optional.ofNullable(failed);
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
