package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The best plan and bound so far, shared by the threads of one solve. */
final class Incumbent {
  private final ProgressListener listener;
  private final long start = System.nanoTime();
  private final List<Progress> trace = new ArrayList<>();
  private Progress.Phase phase = Progress.Phase.START;
  private PlanCompletion.Completed best;
  private double bound = Double.NEGATIVE_INFINITY;

  Incumbent(ProgressListener listener) {
    this.listener = listener;
  }

  synchronized void enter(Progress.Phase next) {
    phase = next;
    listener.progressed(now());
  }

  /**
   * Takes a plan if it beats the best. Of two plans that cost the same the one with the lower site
   * numbers stays, so that it does not matter which thread came first.
   */
  synchronized void offer(PlanCompletion.Completed plan) {
    if (best == null || plan.objective() < best.objective()) {
      best = plan;
      record();
    } else if (plan.objective() == best.objective()
        && Arrays.compare(plan.plan().openSites(), best.plan().openSites()) < 0) {
      best = plan;
    }
  }

  synchronized void raiseBound(double candidate) {
    if (candidate > bound) {
      bound = candidate;
      record();
    }
  }

  private void record() {
    Progress progress = now();
    trace.add(progress);
    listener.progressed(progress);
  }

  private Progress now() {
    return new Progress(phase, (System.nanoTime() - start) * 1e-9, objective(), bound);
  }

  synchronized PlanCompletion.Completed best() {
    return best;
  }

  /** Value of the best plan, infinite without one. */
  synchronized double objective() {
    return best == null ? Double.POSITIVE_INFINITY : best.objective();
  }

  synchronized double bound() {
    return bound;
  }

  synchronized double relativeGap() {
    return Progress.relativeGap(objective(), bound);
  }

  synchronized List<Progress> trace() {
    return List.copyOf(trace);
  }
}
