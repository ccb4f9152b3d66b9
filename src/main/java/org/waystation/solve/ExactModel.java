package org.waystation.solve;

import java.time.Duration;
import org.waystation.siting.SitingProblem;

/**
 * A general solver that takes a siting problem whole and can prove its answer. Its word is not
 * taken as it stands: the caller completes, checks and prices the sites itself.
 */
public interface ExactModel {
  /**
   * Solves a problem to proof or to a limit.
   *
   * @param problem small enough for a general solver: some ten thousand arcs
   * @param hintSites sites of a good plan, or empty
   * @param limit wall-clock time
   * @param stop once raised, the solver ends as soon as it can be brought to
   * @param seed of the solver's random choices
   */
  Answer solve(SitingProblem problem, int[] hintSites, Duration limit, StopSignal stop, long seed);

  /**
   * The same, but the solver may end as soon as it can say that no plan is below {@code goal}; it
   * then has that for a bound, with or without a plan.
   *
   * @param goal USD per year
   */
  default Answer refute(
      SitingProblem problem, double goal, Duration limit, StopSignal stop, long seed) {
    return solve(problem, new int[0], limit, stop, seed);
  }

  /** The solver's name and version, for the certificate. */
  String name();

  /**
   * What the solver says.
   *
   * @param status how it ended
   * @param openSites sites of its best answer, ascending; empty unless it has one
   * @param flow x_ij of each arc in that answer, as the solver has it: nearly whole, or with ties
   *     and divided points between 0 and 1; empty unless it has an answer
   * @param bound lower bound on the objective, USD per year, negative infinity if it has none
   */
  record Answer(Status status, int[] openSites, double[] flow, double bound) {
    static final int[] NO_SITES = {};

    /** An answer without sites. */
    public static Answer without(Status status) {
      return new Answer(status, NO_SITES, new double[0], Double.NEGATIVE_INFINITY);
    }

    /** Whether there are sites; no site at all may be the best answer. */
    public boolean hasSites() {
      return status == Status.OPTIMAL || status == Status.FEASIBLE;
    }
  }

  /** How a solve ended. */
  enum Status {
    /** The sites are proven to be the best, as far as the bound says. */
    OPTIMAL,
    /** There are sites, and a limit or a stop came before the proof. */
    FEASIBLE,
    /** Proven to have no plan. */
    INFEASIBLE,
    /** A limit or a stop came before any answer. */
    UNKNOWN,
    /** The solver failed, or its answer did not stand our own check. */
    UNUSABLE
  }
}
