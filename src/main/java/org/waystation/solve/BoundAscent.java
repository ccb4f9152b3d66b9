package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.SitingProblem;

/**
 * Raises the Lagrangian bound by a subgradient method whose direction remembers the last ones
 * (deflection after Camerini, Fratta and Maffioli, 1975), with Polyak's step towards the value of
 * the best plan. The step is shortened, and the ascent returns to its best multipliers, when the
 * bound has stood still for some iterations. Where rows of arcs are cut short, multipliers are kept
 * at or below the cut (projected), beyond which the bound would not hold.
 *
 * <p>Can be continued, with a better plan or without; the same calls give the same numbers.
 */
public final class BoundAscent {
  /**
   * How an ascent goes.
   *
   * @param memory weight of the earlier direction
   * @param firstStep factor of Polyak's step
   * @param shorter what the step is multiplied with when the bound stands still
   * @param patience iterations of standing still before that
   */
  record Pace(double memory, double firstStep, double shorter, int patience) {
    /** To the top. */
    static final Pace LONG = new Pace(0.95, 1.0, 0.8, 30);

    /**
     * The same where there are many points: higher, after half as many iterations again. On the
     * national case it came to rest at a bound of 4,397.25 M, the other at 4,397.18 M; the highest
     * bound seen is 4,397.33 M. On d15112 with 500 stations the two came to 3,690,467 and
     * 3,690,421; a memory of 0.95 with a patience of 100, after 11,300 iterations, to 3,690,494.
     */
    static final Pace LONG_OF_MANY = new Pace(0.97, 1.0, 0.8, 50);

    /** To a goal nearby, if it can be reached: what most nodes of a search tree are there for. */
    static final Pace SHORT = new Pace(0.9, 1.5, 0.7, 15);
  }

  private static final int MANY_POINTS = 5_000;

  /** Iterations between two reports. */
  private static final int REPORT = 100;

  /** An ascent of less than this, relative to the bound, counts as standing still. */
  private static final double NOTICEABLE = 1e-6;

  private static final double SHORTEST_STEP = 1e-4;

  private final LagrangianDual relaxation;
  private final double[] highest;
  private final OpenShares shares;
  private final double[] multipliers;
  private final double[] direction;
  private final double[] best;
  private double bestBound;
  private double bestRounding;
  private double bestFloorPrice;
  private final Pace pace;
  private double step;
  private int standing;
  private long evaluations;

  BoundAscent(SitingProblem problem) {
    this(new Relaxation(problem), problem);
  }

  /**
   * @param relaxation of the problem
   */
  BoundAscent(LagrangianDual relaxation, SitingProblem problem) {
    this(relaxation, problem, firstMultipliers(problem));
  }

  /**
   * @param relaxation of the problem
   * @param first multipliers to begin with, one per point; any will do
   */
  BoundAscent(LagrangianDual relaxation, SitingProblem problem, double[] first) {
    this(
        relaxation,
        problem,
        first,
        problem.points().size() < MANY_POINTS ? Pace.LONG : Pace.LONG_OF_MANY);
  }

  BoundAscent(LagrangianDual relaxation, SitingProblem problem, double[] first, Pace pace) {
    this(relaxation, problem.sites().size(), highest(problem), first, pace);
  }

  /**
   * @param relaxation to be raised
   * @param sites how many it may open
   * @param highest multipliers that are worth no more beyond, one per point
   * @param first multipliers to begin with, one per point; any will do
   */
  public BoundAscent(LagrangianDual relaxation, int sites, double[] highest, double[] first) {
    this(relaxation, sites, highest, first, Pace.LONG);
  }

  private BoundAscent(
      LagrangianDual relaxation, int sites, double[] highest, double[] first, Pace pace) {
    this.relaxation = relaxation;
    this.pace = pace;
    step = pace.firstStep();
    this.highest = highest;
    shares = new OpenShares(sites, pace.memory());
    multipliers = first.clone();
    direction = new double[multipliers.length];
    best = multipliers.clone();
    bestBound = evaluate();
    bestRounding = relaxation.rounding();
    bestFloorPrice = relaxation.floorPrice();
    turn();
  }

  /**
   * Above the price at which a point may always be left its multiplier is worth no more, and above
   * the cost from which arcs may be missing it bounds nothing.
   */
  private static double[] highest(SitingProblem problem) {
    double[] highest = problem.arcs().cutUsdPerYear().clone();
    if (problem.floor().least() == 0) {
      for (int i = 0; i < highest.length; i++) {
        highest[i] = Math.min(highest[i], problem.points().outsideUsdPerYear()[i]);
      }
    }
    return highest;
  }

  /**
   * Each point starts at its third cheapest arc: low enough to be bounded, high enough to pull.
   * Where the first three cost the same that would pull nothing: there it starts half way to its
   * outside option.
   */
  static double[] firstMultipliers(SitingProblem problem) {
    int[] rowStart = problem.arcs().rowStart();
    double[] first = new double[problem.points().size()];
    for (int i = 0; i < first.length; i++) {
      int arcs = rowStart[i + 1] - rowStart[i];
      double outside = problem.points().outsideUsdPerYear()[i];
      if (arcs == 0) {
        first[i] = Double.isInfinite(outside) ? 0 : outside;
      } else {
        double cheapest = problem.arcs().usdPerYear()[rowStart[i]];
        first[i] = problem.arcs().usdPerYear()[rowStart[i] + Math.min(2, arcs - 1)];
        if (first[i] == cheapest && outside > cheapest && outside != Double.POSITIVE_INFINITY) {
          first[i] = (cheapest + outside) / 2;
        }
      }
      first[i] = Math.min(first[i], problem.arcs().cutUsdPerYear()[i]);
    }
    return first;
  }

  /**
   * Goes on for at most so many iterations.
   *
   * @param target value of the best plan known, USD per year
   * @param stop asked before each iteration
   * @return iterations made; fewer than asked if stopped, converged, or at the target
   */
  public int ascend(int iterations, double target, StopSignal stop) {
    for (int k = 0; k < iterations; k++) {
      if (stop.isRaised() || hasConverged() || bestBound >= target) {
        return k;
      }
      iterate(target);
    }
    return iterations;
  }

  /**
   * The same, telling now and then that the bound may have risen.
   *
   * @param target infinite while no plan is known: any above the bound will do then
   * @return the bound
   */
  double ascend(int iterations, double target, Runnable report, StopSignal stop) {
    double goal =
        Double.isInfinite(target) ? bestBound + Math.max(1, 0.1 * Math.abs(bestBound)) : target;
    for (int left = iterations; left > 0; left -= REPORT) {
      ascend(Math.min(left, REPORT), goal, stop);
      report.run();
    }
    return bestBound;
  }

  private void iterate(double target) {
    double norm = 0;
    for (double d : direction) {
      norm += d * d;
    }
    if (norm == 0) {
      step = 0;
      return;
    }
    double length = step * (target - bestBound) / norm;
    for (int i = 0; i < multipliers.length; i++) {
      multipliers[i] = Math.min(multipliers[i] + length * direction[i], highest[i]);
    }
    double bound = evaluate();
    shares.add(relaxation);
    turn();
    standing++;
    if (bound > bestBound) {
      if (bound - bestBound > NOTICEABLE * Math.abs(bestBound)) {
        standing = 0;
      }
      bestBound = bound;
      bestRounding = relaxation.rounding();
      bestFloorPrice = relaxation.floorPrice();
      System.arraycopy(multipliers, 0, best, 0, best.length);
    }
    if (standing >= pace.patience()) {
      shorten();
    }
  }

  private void shorten() {
    step *= pace.shorter();
    standing = 0;
    System.arraycopy(best, 0, multipliers, 0, best.length);
    evaluate();
    Arrays.fill(direction, 0);
    turn();
  }

  /**
   * Turns the direction towards the subgradient. Where a multiplier may not rise, a direction in
   * which it would is a waste of step.
   */
  private void turn() {
    double[] subgradient = relaxation.subgradient();
    for (int i = 0; i < direction.length; i++) {
      double d = subgradient[i] + pace.memory() * direction[i];
      direction[i] = d > 0 && multipliers[i] >= highest[i] ? 0 : d;
    }
  }

  private double evaluate() {
    evaluations++;
    return relaxation.evaluate(multipliers);
  }

  /** How often the relaxation was evaluated so far. */
  long evaluations() {
    return evaluations;
  }

  /** The share of the latest relaxed answers in which site j was open, from 0 to 1. */
  double share(int j) {
    return shares.of(j);
  }

  /** Whether further iterations are not worth their time. */
  public boolean hasConverged() {
    return step < SHORTEST_STEP;
  }

  /** The best bound found, USD per year. */
  public double bound() {
    return bestBound;
  }

  /** The best bound lowered by what rounding could have added, USD per year. */
  double safeBound() {
    return bestBound - bestRounding;
  }

  /** The multipliers of the best bound; a copy. */
  public double[] multipliers() {
    return best.clone();
  }

  /** The price of a unit of weight under the coverage floor at the best bound, USD per year. */
  double floorPrice() {
    return bestFloorPrice;
  }

  /** How often the latest relaxed answers opened a site, from 0 to 1. */
  public double openShare(int site) {
    return shares.of(site);
  }

  /** The sites that were open most in the latest relaxed answers, as many as in the last. */
  int[] likelySites() {
    return shares.mostOpen(relaxation.openCount());
  }
}
