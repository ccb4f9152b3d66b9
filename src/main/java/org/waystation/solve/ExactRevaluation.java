package org.waystation.solve;

import org.waystation.siting.CompensatedSum;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.VerifiedPlan;

/**
 * The exact cost of a changed set of sites where stations take whatever comes and the coverage
 * floor counts points: what {@link PlanCompletion} would say of both sets, one less the other, but
 * at the price of the points that the change concerns.
 *
 * <p>Such a set costs its stations, each point's cheapest open site, less what the points save that
 * are left. A point out of reach pays the outside option and takes a place under the floor; if it
 * has no such option, or no place is left for it, it is stranded.
 */
final class ExactRevaluation implements Revaluation {
  /** What the plan pays more than its sites need; 0 for a plan that is complete. */
  private final double surplus;

  private final double[] fixed;
  private final double[] outside;
  private final SiteColumns columns;
  private final OpenWays ways;
  private final int mostLeft;
  private final int outOfReach;
  private final FloorPlaces floor;

  /** For each point the number of the last change that concerned it. */
  private final int[] concerned;

  private int change;

  private final int[] removed;
  private final double[] added;
  private int removedCount;
  private int addedCount;
  private int outOfReachThen;
  private int withoutOption;
  private CompensatedSum sum;

  /**
   * @param plan of a problem without station limits whose floor counts points
   * @param columns of its arcs
   * @param ways of its open sites
   */
  ExactRevaluation(VerifiedPlan plan, SiteColumns columns, OpenWays ways) {
    SitingProblem problem = plan.problem();
    this.surplus =
        plan.objectiveUsdPerYear()
            - new PlanCompletion(problem)
                .complete(plan.plan().openSites())
                .orElseThrow()
                .objective();
    this.fixed = problem.sites().fixedUsdPerYear();
    this.outside = problem.points().outsideUsdPerYear();
    this.columns = columns;
    this.ways = ways;
    int n = problem.points().size();
    mostLeft = (int) problem.floor().mostLeft();
    double[] savings = new double[n];
    int unreached = 0;
    for (int i = 0; i < n; i++) {
      boolean reached = ways.site(i) != OpenWays.NONE;
      savings[i] = reached ? ways.cost(i) - outside[i] : 0;
      unreached += reached ? 0 : 1;
    }
    outOfReach = unreached;
    floor = new FloorPlaces(savings, mostLeft - outOfReach);
    concerned = new int[n];
    removed = new int[n];
    added = new double[n];
  }

  /** The price of the floor at which just the points are left that the set leaves. */
  double floorPrice() {
    return floor.price();
  }

  @Override
  public CostChange of(int closed, int opened) {
    change++;
    removedCount = 0;
    addedCount = 0;
    outOfReachThen = outOfReach;
    withoutOption = 0;
    sum = new CompensatedSum();
    sum.add(-surplus);
    if (opened != NONE) {
      sum.add(fixed[opened]);
      for (int a = columns.start()[opened]; a < columns.start()[opened + 1]; a++) {
        int i = columns.point()[a];
        double otherwise = ways.site(i) == closed ? ways.secondCost(i) : ways.cost(i);
        if (columns.cost()[a] < otherwise) {
          pays(i, columns.cost()[a]);
        }
      }
    }
    if (closed != NONE) {
      sum.add(-fixed[closed]);
      for (int k = ways.firstOf(closed); k < ways.endOf(closed); k++) {
        int i = ways.point(k);
        if (concerned[i] != change) {
          pays(i, ways.secondCost(i));
        }
      }
    }
    int places = mostLeft - outOfReachThen;
    sum.add(-floor.change(removed, removedCount, added, addedCount, Math.max(0, places)));
    return new CostChange(sum.value(), withoutOption + Math.max(0, -places), true);
  }

  /** The point's cheapest site now costs so much; infinite if it has none in reach any more. */
  private void pays(int i, double then) {
    concerned[i] = change;
    double now = ways.cost(i);
    boolean canLeave = outside[i] < Double.POSITIVE_INFINITY;
    if (now == Double.POSITIVE_INFINITY) {
      // Only a point with an outside option can be out of reach now.
      outOfReachThen--;
      sum.add(-outside[i]);
    } else {
      sum.add(-now);
      if (floor.rank(i) >= 0) {
        removed[removedCount++] = floor.rank(i);
      }
    }
    if (then < Double.POSITIVE_INFINITY) {
      sum.add(then);
      if (canLeave && then > outside[i]) {
        added[addedCount++] = then - outside[i];
      }
    } else if (canLeave) {
      sum.add(outside[i]);
      outOfReachThen++;
    } else {
      withoutOption++;
    }
  }
}
