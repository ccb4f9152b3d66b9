package org.waystation.phasing;

import java.util.Arrays;

/** An order of opening under change: what moving a station to another period costs, at once. */
final class OpeningState {
  private final CoveredCost costs;
  private final CoverSets sets;
  private final int last;
  private final int[] opening;
  private final int[][] open;
  private final int[] opened;
  private final double[] capex;

  /** All stations that do not stand open in the last period, whether it allows that or not. */
  OpeningState(CoveredCost costs) {
    this.costs = costs;
    this.sets = costs.sets();
    this.last = costs.problem().last();
    this.opening = new int[costs.problem().stations().size()];
    Arrays.fill(opening, PhasingPlan.STANDING);
    this.open = new int[last][sets.size()];
    this.opened = new int[last + 1];
    this.capex = new double[last + 1];
    for (int j : costs.toOpen()) {
      opening[j] = last;
      opened[last]++;
      capex[last] += capexOf(j);
    }
  }

  private double capexOf(int station) {
    return costs.problem().stations().capexUsd()[station];
  }

  PhasingPlan plan() {
    return new PhasingPlan(opening.clone());
  }

  int opening(int station) {
    return opening[station];
  }

  /** Moves every station to its period in a plan. */
  void take(PhasingPlan plan) {
    for (int j : costs.toOpen()) {
      move(j, plan.opening()[j]);
    }
  }

  /** Whether a station may open in another period, the rest staying as it is. */
  boolean fits(int station, int period) {
    return fits(period, opened[period] + 1, capex[period] + capexOf(station));
  }

  /** Whether two stations may exchange their periods. */
  boolean fitsExchanged(int a, int b) {
    double more = capexOf(b) - capexOf(a);
    return fits(opening[a], opened[opening[a]], capex[opening[a]] + more)
        && fits(opening[b], opened[opening[b]], capex[opening[b]] - more);
  }

  private boolean fits(int period, int stations, double capexUsd) {
    return costs.problem().periods().get(period).allows(stations, capexUsd);
  }

  /** Whether all limits hold. */
  boolean isFeasible() {
    for (int t = 0; t <= last; t++) {
      if (!fits(t, opened[t], capex[t])) {
        return false;
      }
    }
    return true;
  }

  /** What the objective would change by if a station opened in another period. */
  double change(int station, int period) {
    int from = Math.min(period, opening[station]);
    int to = Math.max(period, opening[station]);
    boolean earlier = period < opening[station];
    double change = 0;
    for (int t = from; t < to; t++) {
      // Earlier, the station covers what nobody else does; later, it uncovers what it alone does.
      int alone = earlier ? 0 : 1;
      double saved = 0;
      for (int s : sets.setsOf(station)) {
        saved += open[t][s] == alone ? sets.usdPerYear(s) : 0;
      }
      double cost =
          costs.openUsd(station, t) - costs.problem().periods().get(t).volumeYears() * saved;
      change += earlier ? cost : -cost;
    }
    return change;
  }

  void move(int station, int period) {
    int from = Math.min(period, opening[station]);
    int to = Math.max(period, opening[station]);
    int step = period < opening[station] ? 1 : -1;
    for (int t = from; t < to; t++) {
      for (int s : sets.setsOf(station)) {
        open[t][s] += step;
      }
    }
    opened[opening[station]]--;
    capex[opening[station]] -= capexOf(station);
    opening[station] = period;
    opened[period]++;
    capex[period] += capexOf(station);
  }
}
