package org.waystation.solve;

import org.waystation.siting.StationCount;

/**
 * What is known of the sets with so many stations: no other number of stations is looked at here. A
 * mix of a large and a small set, which weights alone cannot tell from a single good one, lies in
 * no piece once the two are apart.
 */
final class CountPiece {
  private final StationCount stations;
  private RobustPlan.Piece best;
  private double[] weights;
  private boolean solved;
  private boolean settled;

  /**
   * @param best what is known, of a larger piece perhaps
   * @param weights to begin with
   */
  CountPiece(StationCount stations, RobustPlan.Piece best, double[] weights) {
    this.stations = stations;
    this.best = best;
    this.weights = weights.clone();
  }

  StationCount stations() {
    return stations;
  }

  RobustPlan.Piece best() {
    return best;
  }

  double[] weights() {
    return weights.clone();
  }

  boolean holds(RobustPlan.Candidate candidate) {
    return stations.allows(candidate.openSites().length);
  }

  /** Whether a solve was spent on it. */
  boolean isSolved() {
    return solved;
  }

  /** Whether nothing more can be learned of it. */
  boolean isSettled() {
    return settled;
  }

  void settle() {
    settled = true;
  }

  /** Takes what a solve has shown at these weights. */
  void learn(RobustPlan.Piece found) {
    solved = true;
    weights = found.weights().clone();
    if (found.regret() > best.regret()) {
      best = found;
    }
  }
}
