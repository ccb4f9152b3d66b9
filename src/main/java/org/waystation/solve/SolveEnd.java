package org.waystation.solve;

import java.util.Locale;
import java.util.Optional;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.SitingProblem;

/** Why a solve ended, and what it came to. */
final class SolveEnd {
  /** A gap of zero cannot be told from rounding. */
  static final double NO_GAP = 1e-9;

  private final SolveLimits limits;
  private final Incumbent incumbent;
  private final SolveClock clock;

  SolveEnd(SolveLimits limits, Incumbent incumbent, SolveClock clock) {
    this.limits = limits;
    this.incumbent = incumbent;
    this.clock = clock;
  }

  /**
   * What the exact methods found.
   *
   * @param infeasible that there is no plan
   * @param optimal that the best plan is
   * @param limited that a clock kept one of them from its end
   */
  record Verdict(boolean infeasible, boolean optimal, boolean limited) {}

  /** The relaxation alone may show that too few sites can reach their minimum throughput. */
  static boolean isImpossible(Incumbent incumbent) {
    return incumbent.best() == null && incumbent.bound() == Double.POSITIVE_INFINITY;
  }

  SolveResult result(SitingProblem problem, BoundAscent ascent, Verdict verdict) {
    Termination termination = termination(verdict);
    return new SolveResult(
        termination,
        Optional.ofNullable(incumbent.best())
            .map(best -> new PlanVerifier(problem).verify(best.plan())),
        new LowerBound(
            incumbent.bound(), incumbent.basis(), ascent.multipliers(), ascent.floorPrice()),
        reason(termination),
        clock.isTimeUp() || (verdict.limited() && !clock.isInterrupted()),
        incumbent.trace());
  }

  private Termination termination(Verdict verdict) {
    boolean found = incumbent.best() != null;
    if (verdict.infeasible() || isImpossible(incumbent)) {
      return Termination.INFEASIBLE;
    }
    if (verdict.optimal() || (found && incumbent.relativeGap() <= NO_GAP)) {
      return Termination.OPTIMAL;
    }
    if (found && incumbent.relativeGap() <= limits.relativeGap()) {
      return Termination.GAP_REACHED;
    }
    if (clock.isInterrupted()) {
      return found ? Termination.INTERRUPTED : Termination.INTERRUPTED_WITHOUT_PLAN;
    }
    if (clock.isTimeUp()) {
      return found ? Termination.TIME_LIMIT : Termination.TIME_LIMIT_WITHOUT_PLAN;
    }
    return found ? Termination.ROUND_LIMIT : Termination.ROUND_LIMIT_WITHOUT_PLAN;
  }

  private String reason(Termination termination) {
    if (incumbent.best() == null) {
      return termination.sentence();
    }
    return String.format(
        Locale.ROOT,
        "%s: gap %.4f %%, asked for %.4f %%",
        termination.sentence(),
        100 * incumbent.relativeGap(),
        100 * limits.relativeGap());
  }
}
