package org.waystation.solve;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SitingProblem;

/**
 * What a general solver adds to bound and search: it merges plans, and proves the best plan or
 * betters it. Its sites are completed, checked and priced here; where its figures do not agree with
 * ours its word does not count. Where arcs may be missing that a better plan would use, its plans
 * are taken but its bounds are not.
 */
final class ExactFinish {
  /** Most arcs that a general solver is asked to prove. */
  private static final int PROVABLE_ARCS = 40_000;

  /**
   * The same where points have so few different costs that the model, which counts these and not
   * the arcs, is small all the same: coverings have one each.
   */
  private static final int PROVABLE_COVER_ARCS = 400_000;

  private static final int PROVABLE_RINGS = 4_000;

  /** Most arcs of a problem that goes to the general solver as it is. */
  private static final int WHOLE_ARCS = 25_000;

  /**
   * Most sites on which merged plans may differ. On the national case 78 took SCIP some 5 s and 160
   * took 42 s, on a machine with other work.
   */
  private static final int MERGEABLE_SITES = 80;

  /**
   * However many sites they differ on, plans may be merged where points have so few arcs between
   * them, beyond one each: among many stations with few points the differences lie far apart.
   */
  private static final int MERGEABLE_ARCS = 3_000;

  /** The same for coverings: 172 took SCIP 1 to 2 s and 390 some 9 s. */
  private static final int MERGEABLE_COVER_SITES = 400;

  private final SitingProblem problem;
  private final ExactModel whole;
  private final ExactModel core;
  private final Incumbent incumbent;
  private final long seed;
  private final PlanCompletion completion;
  private final PlanVerifier verifier;
  private boolean limited;
  private boolean failed;
  private boolean decided;
  private double searchedBelow = Double.NaN;

  /**
   * @param whole takes small problems as they are
   * @param core takes what bound and plans leave open of large ones
   */
  ExactFinish(
      SitingProblem problem, ExactModel whole, ExactModel core, Incumbent incumbent, long seed) {
    this.problem = problem;
    this.whole = whole;
    this.core = core;
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
    int open = 0;
    for (int j = 0; j < sites; j++) {
      open += kept[j] && !settled[j] ? 1 : 0;
    }
    double[] anyArc = new double[problem.points().size()];
    Arrays.fill(anyArc, Double.POSITIVE_INFINITY);
    Core union = Core.of(problem, kept, settled, anyArc);
    int choices = union.problem().arcs().size() - anyArc.length;
    boolean small = open <= MERGEABLE_SITES || choices <= MERGEABLE_ARCS;
    boolean cover = open <= MERGEABLE_COVER_SITES && hasFewRings(union.problem().arcs());
    if (open == 0 || !(small || cover)) {
      return;
    }
    incumbent.enter(Progress.Phase.MERGE);
    ask(core, union, limit, stop);
  }

  /** Whether the problem is small enough to go to the general solver as it is. */
  boolean takesWhole() {
    return problem.arcs().size() <= WHOLE_ARCS;
  }

  /** Asks for the best of the whole problem. */
  void solveWhole(Duration limit, StopSignal stop) {
    incumbent.enter(Progress.Phase.PROOF);
    Core all = Core.whole(problem);
    ExactModel.Answer answer = ask(whole, all, limit, stop);
    boolean contradicted =
        answer.status() == ExactModel.Status.INFEASIBLE && incumbent.best() != null;
    if (!contradicted && all.missesNothing()) {
      settle(whole, answer, Double.POSITIVE_INFINITY);
    }
  }

  /** Asks for the best of what bound and plan leave open, if that is little enough. */
  void prove(double[] multipliers, Duration limit, StopSignal stop) {
    Core left = Fixing.of(problem, multipliers, incumbent.objective()).core(problem);
    // With the same plan and a higher bound less is left than last time: only a proof is new.
    boolean searched = !left.missesNothing() && incumbent.objective() == searchedBelow;
    if (failed || searched || !isProvable(left.problem().arcs())) {
      return;
    }
    incumbent.enter(Progress.Phase.PROOF);
    double before = incumbent.objective();
    ExactModel.Answer answer = ask(core, left, limit, stop);
    if (left.missesNothing()) {
      settle(core, answer, before);
    } else if (answer.status() == ExactModel.Status.OPTIMAL
        || answer.status() == ExactModel.Status.INFEASIBLE) {
      searchedBelow = incumbent.objective();
    }
    // The next core would hardly fare better.
    failed = answer.status() == ExactModel.Status.UNUSABLE;
  }

  private static boolean isProvable(ServiceArcs arcs) {
    return arcs.size() <= PROVABLE_ARCS
        || (arcs.size() <= PROVABLE_COVER_ARCS && hasFewRings(arcs));
  }

  /** Whether points have few different costs, as in coverings, where they have one each. */
  static boolean hasFewRings(ServiceArcs arcs) {
    return rings(arcs) <= PROVABLE_RINGS;
  }

  /** Different costs of each point, summed up: costs ascend within a row. */
  private static int rings(ServiceArcs arcs) {
    int rings = 0;
    for (int i = 0; i < arcs.points(); i++) {
      for (int a = arcs.rowStart()[i]; a < arcs.rowStart()[i + 1]; a++) {
        boolean first = a == arcs.rowStart()[i];
        rings += first || arcs.usdPerYear()[a] > arcs.usdPerYear()[a - 1] ? 1 : 0;
      }
    }
    return rings;
  }

  /** A core holds every plan that costs less than {@code before}, and need not hold others. */
  private void settle(ExactModel model, ExactModel.Answer answer, double before) {
    double bound = Math.min(answer.bound(), before);
    switch (answer.status()) {
      case OPTIMAL -> {
        decided = true;
        incumbent.raiseBound(bound, model.name());
      }
      case FEASIBLE -> incumbent.raiseBound(bound, model.name());
      case INFEASIBLE -> {
        decided = true;
        incumbent.raiseBound(before, model.name());
      }
      case UNKNOWN, UNUSABLE -> {}
    }
  }

  private ExactModel.Answer ask(ExactModel model, Core cut, Duration limit, StopSignal stop) {
    int[] hint =
        incumbent.best() == null ? new int[0] : cut.toCore(incumbent.best().plan().openSites());
    ExactModel.Answer answer = model.solve(cut.problem(), hint, limit, stop, seed);
    switch (answer.status()) {
      case FEASIBLE, UNKNOWN -> limited = true;
      case OPTIMAL, INFEASIBLE, UNUSABLE -> {}
    }
    return answer.hasSites() ? judge(answer, cut.toWhole(answer.openSites())) : answer;
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
