package org.waystation.bench;

import org.waystation.solve.Progress;
import org.waystation.solve.ProgressListener;
import org.waystation.solve.StopSignal;

/**
 * Asks a solve to stop once the bound, rounded up to the next score that a plan can have, reaches
 * the plan: the solver itself does not know that costs are whole numbers.
 */
final class RoundedProof implements ProgressListener, StopSignal {
  private final Score score;
  private final ProgressListener next;
  private volatile boolean proven;

  /**
   * @param next hears all progress too
   */
  RoundedProof(Score score, ProgressListener next) {
    this.score = score;
    this.next = next;
  }

  @Override
  public void progressed(Progress progress) {
    // Progress does not say what the bound rests on: here it counts as the less exact.
    if (score.whole() && score.leastCost(progress.bound(), true) >= progress.objective()) {
      proven = true;
    }
    next.progressed(progress);
  }

  @Override
  public boolean isRaised() {
    return proven;
  }
}
