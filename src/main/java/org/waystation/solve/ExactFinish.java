package org.waystation.solve;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.SitingProblem;

/**
 * What a general solver adds to bound and search: it merges plans, and proves the best plan or
 * betters it. Its sites are completed, checked and priced here; where its figures do not agree with
 * ours its word does not count.
 */
final class ExactFinish {
  /** Most arcs that a general solver is asked to prove. */
  private static final int PROVABLE_ARCS = 40_000;

  private final SitingProblem problem;
  private final ExactModel exact;
  private final Incumbent incumbent;
  private final long seed;
  private final PlanCompletion completion;
  private final PlanVerifier verifier;
  private boolean limited;
  private boolean failed;
  private boolean decided;

  ExactFinish(SitingProblem problem, ExactModel exact, Incumbent incumbent, long seed) {
    this.problem = problem;
    this.exact = exact;
    this.incumbent = incumbent;
    this.seed = seed;
    this.completion = new PlanCompletion(problem);
    this.verifier = new PlanVerifier(problem);
  }

  /** Whether the solver has said all there is to say about the whole problem. */
  boolean hasDecided() {
    return decided;
  }

  /** Whether the problem is proven to have no plan. */
  boolean isInfeasible() {
    return decided && incumbent.best() == null;
  }

  /** Whether the best plan is proven to be the best there is, to the solver's precision. */
  boolean isOptimal() {
    return decided
        && incumbent.best() != null
        && incumbent.relativeGap() <= SolverPrecision.RELATIVE;
  }

  /** Whether a limit or a stop once kept the solver from its end. */
  boolean wasLimited() {
    return limited;
  }

  /** The best plan over all sites of some plans; those in every plan stay open. */
  void merge(List<int[]> plans, Duration limit, StopSignal stop) {
    int sites = problem.sites().size();
    int[] uses = new int[sites];
    for (int[] openSites : plans) {
      for (int site : openSites) {
        uses[site]++;
      }
    }
    boolean[] kept = new boolean[sites];
    boolean[] settled = new boolean[sites];
    for (int j = 0; j < sites; j++) {
      kept[j] = uses[j] > 0;
      settled[j] = uses[j] == plans.size();
    }
    if (Arrays.equals(kept, settled)) {
      return;
    }
    incumbent.enter(Progress.Phase.MERGE);
    double[] anyArc = new double[problem.points().size()];
    Arrays.fill(anyArc, Double.POSITIVE_INFINITY);
    ask(Core.of(problem, kept, settled, anyArc), limit, stop);
  }

  /** Asks for the best of what bound and plan leave open, if that is little enough. */
  void prove(double[] multipliers, Duration limit, StopSignal stop) {
    Core core = Fixing.of(problem, multipliers, incumbent.objective()).core(problem);
    if (failed || core.problem().arcs().size() > PROVABLE_ARCS) {
      return;
    }
    incumbent.enter(Progress.Phase.PROOF);
    double before = incumbent.objective();
    ExactModel.Answer answer = ask(core, limit, stop);
    // The core holds every plan better than the best one before, and need not hold others.
    double bound = Math.min(answer.bound(), before);
    switch (answer.status()) {
      case OPTIMAL -> {
        decided = true;
        incumbent.raiseBound(bound, exact.name());
      }
      case FEASIBLE -> incumbent.raiseBound(bound, exact.name());
      case INFEASIBLE -> {
        decided = true;
        incumbent.raiseBound(before, exact.name());
      }
      case UNKNOWN -> {}
      // The next core would hardly fare better.
      case UNUSABLE -> failed = true;
    }
  }

  private ExactModel.Answer ask(Core core, Duration limit, StopSignal stop) {
    int[] hint =
        incumbent.best() == null ? new int[0] : core.toCore(incumbent.best().plan().openSites());
    ExactModel.Answer answer = exact.solve(core.problem(), hint, limit, stop, seed);
    switch (answer.status()) {
      case FEASIBLE, UNKNOWN -> limited = true;
      case OPTIMAL, INFEASIBLE, UNUSABLE -> {}
    }
    return answer.hasSites() ? judge(answer, core.toWhole(answer.openSites())) : answer;
  }

  private ExactModel.Answer judge(ExactModel.Answer answer, int[] sites) {
    Optional<PlanCompletion.Completed> plan =
        completion.complete(sites).filter(found -> verifier.violations(found.plan()).isEmpty());
    plan.ifPresent(incumbent::offer);
    // A plan that costs less than the solver's bound gives the bound the lie.
    boolean agrees =
        plan.isPresent()
            && plan.get().objective()
                >= answer.bound() - SolverPrecision.usd(plan.get().objective());
    return agrees ? answer : ExactModel.Answer.without(ExactModel.Status.UNUSABLE);
  }
}
