package org.waystation.phasing;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Finds the order of opening: a greedy start and local search, the relaxation's bound and the order
 * it suggests, shaken orders, and at last a general solver over what the bound leaves open, which
 * begins from the best of these and may better it.
 */
public final class PhasingSolver {
  /** A gap that rounding can explain. */
  private static final double CLOSED = 1e-9;

  private final CoveredCost costs;
  private final PhasingProblem problem;
  private final PhasingVerifier verifier;
  private final OpeningSearch search;

  public PhasingSolver(PhasingProblem problem) {
    this.problem = problem;
    this.costs = new CoveredCost(problem);
    this.verifier = new PhasingVerifier(problem);
    this.search = new OpeningSearch(costs);
  }

  /** Whether the periods have slots for all stations; if not, there is no plan. */
  public static boolean hasRoom(PhasingProblem problem) {
    long slots = IntStream.of(problem.slots()).asLongStream().sum();
    return slots >= problem.stations().yetToOpen();
  }

  /**
   * Solves the problem.
   *
   * @param model the general solver of the finish
   * @param stop once true, the best plan so far is returned
   * @return empty if no plan was found, which budgets in dollars can cause
   */
  public Optional<PhasingResult> solve(
      PhasingLimits limits, PhasingModel model, BooleanSupplier stop) {
    Optional<PhasingPlan> begun = hasRoom(problem) ? search.begin() : Optional.empty();
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    PhasingRelaxation relaxation = relaxed(begun.get());
    PhasingPlan best = begun.get();
    if (verifier.violations(relaxation.order()).isEmpty()) {
      best = better(best, search.improved(relaxation.order()));
    }
    best = better(best, search.shaken(best, limits.rounds(), limits.seed()));
    double bound = Math.min(relaxation.bound(), verifier.objective(best));
    PhasingResult own =
        new PhasingResult(
            best, verifier.objective(best), bound, bound, PhasingResult.RELAXATION, false);
    return Optional.of(finished(own, relaxation, limits, model, stop));
  }

  /** The lower bound of the relaxation, the same as a solve proves; no plan comes to less. */
  public double provenBound() {
    return search.begin().map(plan -> relaxed(plan).bound()).orElse(Double.NEGATIVE_INFINITY);
  }

  private PhasingRelaxation relaxed(PhasingPlan begun) {
    PhasingRelaxation relaxation = new PhasingRelaxation(costs);
    relaxation.ascend(verifier.objective(begun));
    return relaxation;
  }

  private PhasingPlan better(PhasingPlan a, PhasingPlan b) {
    return verifier.objective(b) < verifier.objective(a) ? b : a;
  }

  private PhasingResult finished(
      PhasingResult own,
      PhasingRelaxation relaxation,
      PhasingLimits limits,
      PhasingModel model,
      BooleanSupplier stop) {
    PhasingModel.Answer answer =
        model.solve(
            costs,
            relaxation.allowed(own.objective()),
            own.plan(),
            limits.modelTime(),
            stop,
            limits.seed());
    PhasingPlan plan =
        answer
            .plan()
            .filter(found -> verifier.violations(found).isEmpty())
            .map(found -> better(own.plan(), found))
            .orElse(own.plan());
    double objective = verifier.objective(plan);
    // Orders outside the allowed periods cost at least what was known before.
    double said = Math.min(answer.bound(), objective);
    // Where bound and order meet, nothing rests on the model's word, nor on its time.
    boolean open = own.relativeGap() > CLOSED;
    boolean more = open && said > own.bound();
    return new PhasingResult(
        plan,
        objective,
        own.provenBound(),
        more ? said : own.bound(),
        more ? model.name() : PhasingResult.RELAXATION,
        open && !answer.finished());
  }
}
