package org.waystation.solve;

import java.util.List;

/**
 * One set of stations for several problems, with what is known of the best such set. The regret of
 * a set in a problem is its cost there less the cost that was taken as the problem's own best.
 *
 * @param chosen the set with the least worst regret of all tried
 * @param seen every set that some solve gave, the chosen one among them or found from them
 * @param bound no set of stations has a worst regret below it; negative infinity where no solve
 *     gave a bound
 * @param basis of the bound, see {@link LowerBound}
 * @param weights of the problems at which the bound was found
 * @param rounds of weights done
 */
public record RobustPlan(
    Candidate chosen,
    List<Candidate> seen,
    double bound,
    String basis,
    double[] weights,
    int rounds) {
  public RobustPlan {
    seen = List.copyOf(seen);
  }

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
