package org.waystation.solve;

import java.util.List;
import java.util.Optional;
import org.waystation.siting.SitingProblem;

/**
 * Solves a siting problem: {@link SitingCourse}, and where stations are limited by capacity,
 * minimum throughput or a most number of points {@link LimitedCourse}.
 *
 * <p>Formulation and method: {@code models/formulations/siting.md} and {@code capacitated.md}.
 *
 * <p>The same problem, seed and limits give the same plan on any number of threads, as long as no
 * wall-clock limit is met; the result says whether one was.
 */
public final class SitingSolver implements SitingMethod {
  private final ExactModel whole;
  private final ExactModel core;
  private final ProgressListener listener;

  /**
   * @param whole takes small problems as they are, and what is left open of limited ones
   * @param core takes what bound and plans leave open of large ones, and regions of limited ones;
   *     should make use of a hint
   */
  public SitingSolver(ExactModel whole, ExactModel core, ProgressListener listener) {
    this.whole = whole;
    this.core = core;
    this.listener = listener;
  }

  @Override
  public SolveResult solve(
      SitingProblem problem, SolveLimits limits, EarlierPlan earlier, StopSignal interrupted) {
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
      Incumbent incumbent = new Incumbent(listener);
      return problem.limits().bind()
          ? new LimitedCourse(problem, limits, whole, core, incumbent, crew, clock).run(earlier)
          : new SitingCourse(problem, limits, earlier, whole, core, incumbent, crew, clock).run();
    }
  }
}
