package org.waystation.phasing;

import java.util.Comparator;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Looks for good orders of opening: greedily by marginal saving, then by moving a station to
 * another period or exchanging the periods of two, as long as that helps, then anew from orders
 * shaken a little.
 */
final class OpeningSearch {
  /** Exchanges of one shake: few, so that most of a good order stays. */
  private static final int SHAKEN = 4;

  /** What a move must save, as a share of the constant; less is rounding. */
  private static final double LEAST_SHARE = 1e-12;

  private final CoveredCost costs;
  private final PhasingProblem problem;
  private final PhasingVerifier verifier;
  private final int[] toOpen;
  private final double least;

  OpeningSearch(CoveredCost costs) {
    this.costs = costs;
    this.problem = costs.problem();
    this.verifier = new PhasingVerifier(problem);
    this.toOpen = costs.toOpen();
    this.least = LEAST_SHARE * Math.max(1, Math.abs(costs.constant()));
  }

  /** A plan to begin with; empty if none was found, as limits in dollars can make it hard. */
  Optional<PhasingPlan> begin() {
    OpeningState greedy = greedy();
    OpeningState state = greedy.isFeasible() ? greedy : byCapex();
    if (!state.isFeasible()) {
      return Optional.empty();
    }
    improve(state);
    return Optional.of(state.plan());
  }

  /** Opens what saves most over the rest of the programme, period by period. */
  private OpeningState greedy() {
    OpeningState state = new OpeningState(costs);
    int[] slots = problem.slots();
    int left = toOpen.length;
    int later = IntStream.of(slots).sum();
    for (int t = 0; t < problem.last(); t++) {
      later -= slots[t];
      for (int best = best(state, t); best >= 0; best = best(state, t)) {
        // What saves nothing waits, unless there would be no room for it later.
        if (state.change(best, t) >= 0 && left <= later) {
          break;
        }
        state.move(best, t);
        left--;
      }
    }
    return state;
  }

  private int best(OpeningState state, int period) {
    int best = -1;
    double change = Double.POSITIVE_INFINITY;
    for (int j : toOpen) {
      if (state.opening(j) == problem.last() && state.fits(j, period)) {
        double own = state.change(j, period);
        if (own < change) {
          change = own;
          best = j;
        }
      }
    }
    return best;
  }

  /** The dearest first, each into the first period with room: for budgets that are tight. */
  private OpeningState byCapex() {
    OpeningState state = new OpeningState(costs);
    double[] capex = problem.stations().capexUsd();
    IntStream.of(toOpen)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer j) -> -capex[j]))
        .forEach(
            j -> {
              for (int t = 0; t < problem.last(); t++) {
                if (state.fits(j, t)) {
                  state.move(j, t);
                  return;
                }
              }
            });
    return state;
  }

  /** A plan no worse than the given one that no move and no exchange improves. */
  PhasingPlan improved(PhasingPlan plan) {
    OpeningState state = new OpeningState(costs);
    state.take(plan);
    improve(state);
    return state.plan();
  }

  /** The best of so many plans, each the best so far shaken and improved. */
  PhasingPlan shaken(PhasingPlan plan, int rounds, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PhasingPlan best = plan;
    double objective = verifier.objective(plan);
    for (int round = 0; round < rounds && toOpen.length > 1; round++) {
      OpeningState state = new OpeningState(costs);
      state.take(best);
      for (int k = 0; k < SHAKEN; k++) {
        int a = toOpen[random.nextInt(toOpen.length)];
        int b = toOpen[random.nextInt(toOpen.length)];
        if (state.fitsExchanged(a, b)) {
          exchange(state, a, b);
        }
      }
      improve(state);
      double own = verifier.objective(state.plan());
      if (own < objective - least) {
        objective = own;
        best = state.plan();
      }
    }
    return best;
  }

  private void improve(OpeningState state) {
    boolean better = true;
    while (better) {
      better = false;
      for (int j : toOpen) {
        for (int t = 0; t <= problem.last(); t++) {
          better |= t != state.opening(j) && improve(state, j, t);
        }
      }
    }
  }

  /** Moves a station to a period, alone or in exchange for the best of those that open in it. */
  private boolean improve(OpeningState state, int station, int period) {
    double alone = state.change(station, period);
    if (alone < -least && state.fits(station, period)) {
      state.move(station, period);
      return true;
    }
    int home = state.opening(station);
    int partner = -1;
    double best = -least;
    state.move(station, period);
    for (int k : toOpen) {
      if (k != station && state.opening(k) == period) {
        double both = alone + state.change(k, home);
        if (both < best) {
          state.move(station, home);
          boolean fits = state.fitsExchanged(station, k);
          state.move(station, period);
          best = fits ? both : best;
          partner = fits ? k : partner;
        }
      }
    }
    if (partner < 0) {
      state.move(station, home);
      return false;
    }
    state.move(partner, home);
    return true;
  }

  private static void exchange(OpeningState state, int a, int b) {
    int period = state.opening(a);
    state.move(a, state.opening(b));
    state.move(b, period);
  }
}
