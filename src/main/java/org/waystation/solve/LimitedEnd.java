package org.waystation.solve;

import java.util.Locale;
import java.util.Optional;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.SitingProblem;

/** Why a solve with limited stations ended, and what it came to. */
final class LimitedEnd {
  /** A gap of zero cannot be told from rounding. */
  private static final double NO_GAP = 1e-9;

  private final SolveLimits limits;
  private final Incumbent incumbent;
  private final LimitedFinish finish;
  private final StopSignal interrupted;
  private final StopSignal clock;

  LimitedEnd(
      SolveLimits limits,
      Incumbent incumbent,
      LimitedFinish finish,
      StopSignal interrupted,
      StopSignal clock) {
    this.limits = limits;
    this.incumbent = incumbent;
    this.finish = finish;
    this.interrupted = interrupted;
    this.clock = clock;
  }

  /** The relaxation alone may show that too few sites can reach their minimum throughput. */
  static boolean isImpossible(Incumbent incumbent) {
    return incumbent.best() == null && incumbent.bound() == Double.POSITIVE_INFINITY;
  }

  /**
   * @param regionLimited whether a clock ended the solver of some region
   */
  SolveResult result(SitingProblem problem, BoundAscent ascent, boolean regionLimited) {
    Termination termination = termination();
    boolean engineLimited = finish.wasLimited() || regionLimited;
    return new SolveResult(
        termination,
        Optional.ofNullable(incumbent.best())
            .map(best -> new PlanVerifier(problem).verify(best.plan())),
        new LowerBound(
            incumbent.bound(), incumbent.basis(), ascent.multipliers(), ascent.floorPrice()),
        reason(termination),
        clock.isRaised() || (engineLimited && !interrupted.isRaised()),
        incumbent.trace());
  }

  private Termination termination() {
    boolean found = incumbent.best() != null;
    if (finish.isInfeasible() || isImpossible(incumbent)) {
      return Termination.INFEASIBLE;
    }
    if (finish.isOptimal() || (found && incumbent.relativeGap() <= NO_GAP)) {
      return Termination.OPTIMAL;
    }
    if (found && incumbent.relativeGap() <= limits.relativeGap()) {
      return Termination.GAP_REACHED;
    }
    if (interrupted.isRaised()) {
      return found ? Termination.INTERRUPTED : Termination.INTERRUPTED_WITHOUT_PLAN;
    }
    if (clock.isRaised()) {
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
