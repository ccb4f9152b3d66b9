package org.waystation.solve;

import java.util.List;
import org.waystation.siting.StationCount;

/**
 * One set of stations for several problems, with what is known of the best such set. The regret of
 * a set in a problem is its cost there less the cost that was taken as the problem's own best.
 *
 * @param chosen the set with the least worst regret of all tried
 * @param seen every set that some solve gave, the chosen one among them or found from them
 * @param bound on the worst regret of every set
 * @param rounds of weights done
 */
public record RobustPlan(Candidate chosen, List<Candidate> seen, Bound bound, int rounds) {
  /** Origin of a set that exchanges of stations led to. */
  public static final String EXCHANGES = "exchanges";

  public RobustPlan {
    seen = List.copyOf(seen);
  }

  /**
   * What no set of stations can go below: that of the weakest piece.
   *
   * @param pieces one for each range of numbers of stations, ascending, together all that are
   *     allowed
   */
  public record Bound(List<Piece> pieces) {
    public Bound {
      pieces = List.copyOf(pieces);
    }

    /** No set has a worst regret below it. */
    public double regret() {
      return pieces.stream().mapToDouble(Piece::regret).min().orElse(Double.NEGATIVE_INFINITY);
    }
  }

  /**
   * What no set with so many stations can go below, and what that rests on.
   *
   * @param stations how many
   * @param regret no set has a worst regret below it; negative infinity where no solve gave a bound
   * @param basis of the bound, see {@link LowerBound}; empty where there is none
   * @param weights of the problems at which it was found; all 0 where there is none
   * @param multipliers of the weighted problem, by problem, then by its points; all 0 where there
   *     is no bound
   */
  public record Piece(
      StationCount stations,
      double regret,
      String basis,
      double[] weights,
      double[][] multipliers) {}

  /**
   * A set of stations.
   *
   * @param origin where it comes from, in words
   * @param openSites ascending
   * @param costs one per problem, every point assigned anew; infinite where its floor cannot be
   *     kept
   * @param worstRegret the greatest of its regrets
   */
  public record Candidate(String origin, int[] openSites, double[] costs, double worstRegret) {}
}
