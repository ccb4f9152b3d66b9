package org.waystation.solve;

import org.waystation.siting.CapacityCover;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;

/**
 * The cheapest stations whose capacities together carry the parcels that must be served, where any
 * number of stations may open. What stays closed is a 0-1 knapsack: it saves its reduced cost and
 * takes of the capacity that can be spared.
 */
final class StationCover {
  private final CapacityCover needed;
  private final boolean[] forced;
  private final ContinuousKnapsack closable = new ContinuousKnapsack();
  private final WholeKnapsack closed = new WholeKnapsack();
  private double[] reduced;
  private double all;
  private double magnitude;
  private double spare;

  StationCover(SitingProblem problem) {
    needed = CapacityCover.of(problem);
    forced = new boolean[problem.sites().size()];
    for (int j = 0; j < forced.length; j++) {
      SiteRole role = problem.sites().roles().get(j);
      forced[j] = role.mustOpen();
    }
  }

  /** Whether the stations that a plan needs are a matter of capacity alone. */
  boolean applies() {
    return needed.applies();
  }

  /** Whether the capacities of these sites carry what must be served. */
  boolean isMetBy(boolean[] open) {
    return needed.isMetBy(open);
  }

  /** Takes up what each site costs or saves; the array must stay as it is. */
  void price(double[] reducedCosts) {
    reduced = reducedCosts;
    closable.clear();
    all = 0;
    magnitude = 0;
    double capacity = 0;
    for (int j = 0; j < reduced.length; j++) {
      if (mayOpen(j)) {
        all += reduced[j];
        magnitude += Math.abs(reduced[j]);
        capacity += needed.capacity(j);
        if (!forced[j] && reduced[j] > 0) {
          closable.add(j, -reduced[j], needed.capacity(j));
        }
      }
    }
    spare = capacity - needed.parcels();
  }

  private boolean mayOpen(int site) {
    return needed.capacity(site) > 0 && reduced[site] != Double.POSITIVE_INFINITY;
  }

  /** A lower bound on what the stations cost; infinite if all together carry too little. */
  double leastCost() {
    return spare < 0 ? Double.POSITIVE_INFINITY : all + closed.fill(closable, spare);
  }

  /** Marks the stations of the last {@link #leastCost}. */
  void markOpen(boolean[] open) {
    for (int j = 0; j < open.length; j++) {
      open[j] = mayOpen(j);
    }
    for (int k = 0; k < closed.size(); k++) {
      open[closed.item(k)] &= !closed.takes(k);
    }
  }

  /** The same as {@link #leastCost}, given that a site is open. */
  double leastCostWith(int site) {
    if (!mayOpen(site)) {
      return Double.POSITIVE_INFINITY;
    }
    return spare < 0 ? Double.POSITIVE_INFINITY : all + closed.fillWithout(site, closable, spare);
  }

  /** The same as {@link #leastCost}, given that a site is closed. */
  double leastCostWithout(int site) {
    if (!mayOpen(site)) {
      return leastCost();
    }
    double room = spare - needed.capacity(site);
    return room < 0
        ? Double.POSITIVE_INFINITY
        : all - reduced[site] + closed.fillWithout(site, closable, room);
  }

  /** Sum of the absolute values of what was added up. */
  double magnitude() {
    return magnitude;
  }
}
