package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for the stations with the least worst regret over several problems, and for a bound on it.
 *
 * <p>At any weights w that sum to 1 the worst regret of a set is at least its weighted regret, so
 * the least weighted sum of costs, less the weighted sum of what is best in each problem, is a
 * bound. Each round solves the problem of the weighted sum, which gives a bound and a set of
 * stations, and moves weight to the problems where the set is worst. Then stations of every set are
 * exchanged while that helps. Formulation: {@code models/formulations/robust.md}.
 */
public final class RobustSearch {
  /** Steps of the weights shrink with the root of the round. */
  private static final double STEP = 1;

  /** Gap of a round's solve over the worst regret of the best set. */
  private static final double GAP_OF_REGRET = 0.05;

  private static final double ROUNDING = 1e-9;

  private final SharedStations shared;
  private final double[] best;
  private final double[] floorPrices;
  private final SitingMethod method;
  private final SolveLimits limits;
  private final List<RobustPlan.Candidate> seen = new ArrayList<>();
  private RobustPlan.Bound bound;

  /**
   * @param best what each problem costs with its own best stations, as far as they are known
   * @param floorPrices for a unit of weight under the floor of each problem, at least 0: any make
   *     the bound valid, those of the problems' own bounds make it good
   * @param limits of each round's solve
   */
  public RobustSearch(
      SharedStations shared,
      double[] best,
      double[] floorPrices,
      SitingMethod method,
      SolveLimits limits) {
    this.shared = shared;
    this.best = best.clone();
    this.floorPrices = floorPrices.clone();
    this.method = method;
    this.limits = limits;
    this.bound =
        new RobustPlan.Bound(
            Double.NEGATIVE_INFINITY,
            "",
            new double[best.length],
            shared.byProblem(new double[shared.points()]));
  }

  /** Considers a set of stations, which the problems must allow. */
  public void consider(String origin, int[] openSites) {
    if (!shared.allows(openSites)) {
      throw new IllegalArgumentException("these stations are not allowed, from [" + origin + "]");
    }
    seen.add(candidate(origin, openSites));
  }

  private RobustPlan.Candidate candidate(String origin, int[] openSites) {
    double[] costs = shared.costs(openSites);
    double worst = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < costs.length; s++) {
      worst = Math.max(worst, costs[s] - best[s]);
    }
    return new RobustPlan.Candidate(origin, openSites.clone(), costs, worst);
  }

  /**
   * Searches. At least one set must have been considered.
   *
   * @param rounds of weights at most
   * @param exchanges tried at most
   * @param interrupted asked between rounds and by their solves
   */
  public RobustPlan search(int rounds, int exchanges, StopSignal interrupted) {
    double[] weights = new double[shared.size()];
    Arrays.fill(weights, 1.0 / weights.length);
    int round = 0;
    while (round < rounds && !interrupted.isRaised() && !isProven()) {
      round++;
      SolveResult result =
          method.solve(
              shared.weighted(weights, floorPrices), limits(weights), earlier(), interrupted);
      takeBound(weights, result.bound());
      if (result.plan().isEmpty()) {
        break;
      }
      RobustPlan.Candidate found =
          candidate("weights of round " + round, result.plan().get().plan().openSites());
      if (seen.stream().noneMatch(one -> Arrays.equals(one.openSites(), found.openSites()))) {
        seen.add(found);
      }
      weights = moved(weights, found, round);
    }
    RobustPlan.Candidate chosen = new RobustExchange(shared, this::candidate, exchanges).best(seen);
    return new RobustPlan(chosen, seen, bound, round);
  }

  /** A gap that is small beside the costs may be wide beside regrets; so it follows these. */
  private SolveLimits limits(double[] weights) {
    double cost = 0;
    for (int s = 0; s < weights.length; s++) {
      cost += weights[s] * Math.abs(best[s]);
    }
    double gap = cost == 0 ? 0 : GAP_OF_REGRET * Math.max(0, bestSeen().worstRegret()) / cost;
    return new SolveLimits(
        Math.min(limits.relativeGap(), gap),
        limits.time(),
        limits.boundIterations(),
        limits.searchRounds(),
        limits.seed(),
        limits.threads());
  }

  private RobustPlan.Candidate bestSeen() {
    return seen.stream()
        .min(Comparator.comparingDouble(RobustPlan.Candidate::worstRegret))
        .orElseThrow(() -> new IllegalStateException("no set of stations was considered"));
  }

  private boolean isProven() {
    double worst = bestSeen().worstRegret();
    double scale = Arrays.stream(best).map(Math::abs).max().orElse(0);
    return worst - bound.regret() <= ROUNDING * scale;
  }

  private EarlierPlan earlier() {
    return new EarlierPlan(
        Arrays.stream(bestSeen().openSites()).mapToObj(shared.sites().ids()::get).toList());
  }

  private void takeBound(double[] weights, LowerBound found) {
    double regret = shared.regret(found.usdPerYear(), weights, floorPrices, best);
    if (regret > bound.regret()) {
      bound =
          new RobustPlan.Bound(
              regret, found.basis(), weights.clone(), shared.byProblem(found.multipliers()));
    }
  }

  /** Multiplies each weight by the exponential of its regret, the widest difference being one. */
  private double[] moved(double[] weights, RobustPlan.Candidate found, int round) {
    double[] regrets = new double[weights.length];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < regrets.length; s++) {
      regrets[s] = found.costs()[s] - best[s];
      if (Double.isFinite(regrets[s])) {
        least = Math.min(least, regrets[s]);
        most = Math.max(most, regrets[s]);
      }
    }
    double width = most > least ? most - least : 1;
    double sum = 0;
    double[] moved = new double[weights.length];
    for (int s = 0; s < moved.length; s++) {
      double excess = Math.min(1, (regrets[s] - least) / width);
      moved[s] = weights[s] * Math.exp(STEP * excess / Math.sqrt(round));
      sum += moved[s];
    }
    for (int s = 0; s < moved.length; s++) {
      moved[s] /= sum;
    }
    return moved;
  }
}
