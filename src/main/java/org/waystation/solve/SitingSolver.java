package org.waystation.solve;

import java.util.List;
import java.util.Optional;
import org.waystation.siting.SitingProblem;

/**
 * Solves a siting problem. A small one goes whole to a model of OR-Tools, with a first plan by
 * vertex substitution and the Lagrangian bound beside it. For a large one in turns: a stretch of
 * the bound beside walks of local search, then a model of OR-Tools over the sites on which the
 * walks differ, then search trees over windows of the best plan; and when bound and plan have left
 * little open, a model of OR-Tools over all of that, which proves the plan or betters it.
 *
 * <p>Formulation and method: {@code models/formulations/siting.md}.
 *
 * <p>The same problem, seed and limits give the same plan on any number of threads, as long as no
 * wall-clock limit is met; the result says whether one was.
 */
public final class SitingSolver implements SitingMethod {
  private final ExactModel whole;
  private final ExactModel core;
  private final ProgressListener listener;

  /**
   * @param whole takes small problems as they are
   * @param core takes what bound and plans leave open of large ones; should make use of a hint
   */
  public SitingSolver(ExactModel whole, ExactModel core, ProgressListener listener) {
    this.whole = whole;
    this.core = core;
    this.listener = listener;
  }

  @Override
  public SolveResult solve(
      SitingProblem problem, SolveLimits limits, EarlierPlan earlier, StopSignal interrupted) {
    if (problem.limits().bind()) {
      return new LimitedSolver(whole, core, listener).solve(problem, limits, earlier, interrupted);
    }
    Optional<String> impossible = new Impossible(problem).reason();
    if (impossible.isPresent()) {
      return new SolveResult(
          Termination.INFEASIBLE,
          Optional.empty(),
          new LowerBound(Double.POSITIVE_INFINITY, LowerBound.COUNTING, new double[0], 0),
          impossible.get(),
          false,
          List.of());
    }
    try (Crew crew = new Crew(limits.threads())) {
      SolveClock clock = new SolveClock(limits, interrupted, crew);
      return new SitingCourse(
              problem, limits, earlier, whole, core, new Incumbent(listener), crew, clock)
          .run();
    }
  }
}
