package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waystation.siting.Plan;

/** The best plan and bound so far, shared by the threads of one solve. */
final class Incumbent {
  private final ProgressListener listener;
  private final long start = System.nanoTime();
  private final List<Progress> trace = new ArrayList<>();
  private Progress.Phase phase = Progress.Phase.START;
  private PlanCompletion.Completed best;
  private double relaxed = Double.NEGATIVE_INFINITY;
  private double word = Double.NEGATIVE_INFINITY;
  private String speaker = "";

  Incumbent(ProgressListener listener) {
    this.listener = listener;
  }

  synchronized void enter(Progress.Phase next) {
    phase = next;
    listener.progressed(now());
  }

  /**
   * Takes a plan if it beats the best. Of two plans that cost the same the one with the lower site
   * numbers stays, then the one whose points have the lower, so that it does not matter which
   * thread came first.
   */
  synchronized void offer(PlanCompletion.Completed plan) {
    if (best == null || plan.objective() < best.objective()) {
      best = plan;
      record();
    } else if (plan.objective() == best.objective() && before(plan.plan(), best.plan())) {
      best = plan;
    }
  }

  private static boolean before(Plan one, Plan other) {
    int sites = Arrays.compare(one.openSites(), other.openSites());
    return sites < 0 || (sites == 0 && Arrays.compare(one.siteOfPoint(), other.siteOfPoint()) < 0);
  }

  /** Takes a bound that the relaxation gives. */
  synchronized void raiseBound(double candidate) {
    double before = bound();
    relaxed = Math.max(relaxed, candidate);
    recordIfAbove(before);
  }

  /** Takes a bound on a solver's word. */
  synchronized void raiseBound(double candidate, String solver) {
    double before = bound();
    if (candidate > word) {
      word = candidate;
      speaker = solver;
    }
    recordIfAbove(before);
  }

  private void recordIfAbove(double before) {
    if (bound() > before) {
      record();
    }
  }

  private void record() {
    Progress progress = now();
    trace.add(progress);
    listener.progressed(progress);
  }

  private Progress now() {
    return new Progress(phase, (System.nanoTime() - start) * 1e-9, objective(), bound());
  }

  synchronized PlanCompletion.Completed best() {
    return best;
  }

  /** Value of the best plan, infinite without one. */
  synchronized double objective() {
    return best == null ? Double.POSITIVE_INFINITY : best.objective();
  }

  /**
   * The bound, never above the best plan. A word that a plan has since proven false, by more than a
   * solver's tolerance, no longer counts.
   */
  synchronized double bound() {
    return restsOnWord() ? Math.min(word, objective()) : relaxed;
  }

  /** What the bound rests on, see {@link LowerBound#basis}. */
  synchronized String basis() {
    return restsOnWord() ? speaker : LowerBound.RELAXATION;
  }

  private boolean restsOnWord() {
    return word > relaxed
        && (best == null || word <= objective() + SolverPrecision.usd(objective()));
  }

  synchronized double relativeGap() {
    return Progress.relativeGap(objective(), bound());
  }

  synchronized List<Progress> trace() {
    return List.copyOf(trace);
  }
}
