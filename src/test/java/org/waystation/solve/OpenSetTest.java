package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.waystation.siting.SitingProblem;

/** What an open set keeps up to date equals what can be computed from nothing. */
class OpenSetTest {
  /** Stands in for an outside option that is not there. */
  private static final double CEILING = 1e8;

  @Property(seed = "1", tries = 1500)
  void keeps_what_can_be_recomputed(@ForAll long seed) {
    SitingProblem problem = MixedProblems.either(seed);
    SplittableRandom random = new SplittableRandom(seed);
    int m = problem.sites().size();
    double[] outside =
        Arrays.stream(problem.points().outsideUsdPerYear())
            .map(o -> Math.min(o, CEILING))
            .toArray();
    OpenSet set = new OpenSet(problem, SiteColumns.cheapestFirst(problem.arcs(), m), outside);
    boolean[] open = new boolean[m];
    assertKept(problem, outside, open, set);
    for (int move = 0; move < 25; move++) {
      int site = random.nextInt(m);
      if (open[site]) {
        set.close(site);
      } else {
        set.open(site);
      }
      open[site] = !open[site];
      assertKept(problem, outside, open, set);
    }
    set.reset(set.toArray());
    assertKept(problem, outside, open, set);
  }

  /** Beyond the cost to which a site is of use it serves no point, and would serve none. */
  @Property(seed = "1", tries = 500)
  void knows_to_which_cost_a_site_is_of_use(@ForAll long seed) {
    SitingProblem problem = MixedProblems.either(seed);
    SplittableRandom random = new SplittableRandom(seed);
    int m = problem.sites().size();
    double[] outside = new double[problem.points().size()];
    Arrays.fill(outside, 50);
    OpenSet set = new OpenSet(problem, SiteColumns.cheapestFirst(problem.arcs(), m), outside);
    for (int move = 0; move < 25; move++) {
      int site = random.nextInt(m);
      if (set.isOpen(site)) {
        set.close(site);
      } else {
        set.foundUsefulTo(site, leastUse(problem, set, site));
        set.open(site);
      }
      for (int j = 0; j < m; j++) {
        assertFalse(set.usefulTo(j) < leastUse(problem, set, j));
      }
    }
  }

  private static double leastUse(SitingProblem problem, OpenSet set, int site) {
    double use = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < problem.points().size(); i++) {
      int arc = problem.arcs().find(i, site);
      if (arc >= 0) {
        double cost = problem.arcs().usdPerYear()[arc];
        boolean serves = set.first(i) == site || set.second(i) == site;
        use = serves || cost < set.secondCost(i) ? Math.max(use, cost) : use;
      }
    }
    return use;
  }

  /** After a move only points that say so have changed, and their reach covers the change. */
  @Property(seed = "1", tries = 500)
  void names_the_points_it_touched(@ForAll long seed) {
    SitingProblem problem = MixedProblems.either(seed);
    SplittableRandom random = new SplittableRandom(seed);
    int m = problem.sites().size();
    int n = problem.points().size();
    double[] outside = new double[n];
    Arrays.fill(outside, 50);
    OpenSet set = new OpenSet(problem, SiteColumns.cheapestFirst(problem.arcs(), m), outside);
    for (int move = 0; move < 10; move++) {
      set.forgetTouched();
      double[] first = new double[n];
      double[] second = new double[n];
      Arrays.setAll(first, set::firstCost);
      Arrays.setAll(second, set::secondCost);
      int site = random.nextInt(m);
      if (set.isOpen(site)) {
        set.close(site);
      } else {
        set.open(site);
      }
      boolean[] touched = new boolean[n];
      for (int k = 0; k < set.touchedCount(); k++) {
        assertFalse(touched[set.touched(k)], "named once");
        touched[set.touched(k)] = true;
      }
      for (int i = 0; i < n; i++) {
        boolean same = first[i] == set.firstCost(i) && second[i] == set.secondCost(i);
        assertFalse(!same && !touched[i], "changed in silence");
        if (!same) {
          double most = Math.max(Math.max(first[i], set.firstCost(i)), 0);
          assertFalse(set.reach(i) < most, "reach too short");
        }
      }
    }
  }

  private static void assertKept(
      SitingProblem problem, double[] outside, boolean[] open, OpenSet set) {
    double scale = Arrays.stream(problem.arcs().usdPerYear()).map(Math::abs).sum() + 1;
    double value = 0;
    double[] loss = new double[open.length];
    int count = 0;
    for (int j = 0; j < open.length; j++) {
      assertEquals(open[j], set.isOpen(j));
      value += open[j] ? problem.sites().fixedUsdPerYear()[j] : 0;
      scale += Math.abs(problem.sites().fixedUsdPerYear()[j]);
      count += open[j] ? 1 : 0;
    }
    for (int i = 0; i < outside.length; i++) {
      double first = outside[i];
      double second = Double.POSITIVE_INFINITY;
      int station = OpenSet.OUTSIDE;
      for (int j = 0; j < open.length; j++) {
        int arc = problem.arcs().find(i, j);
        if (open[j] && arc >= 0) {
          double cost = problem.arcs().usdPerYear()[arc];
          if (cost < first) {
            second = first;
            first = cost;
            station = j;
          } else {
            second = Math.min(second, cost);
          }
        }
      }
      assertEquals(first, set.firstCost(i));
      assertEquals(second, set.secondCost(i));
      // Of equal ways either may be the first; then closing it costs nothing.
      if (first < second) {
        assertEquals(station, set.first(i));
      }
      if (station != OpenSet.OUTSIDE) {
        loss[station] += second - first;
      }
      value += first;
      scale += Math.abs(outside[i]);
    }
    assertEquals(count, set.count());
    assertEquals(value, set.value(), 1e-12 * scale);
    for (int j = 0; j < open.length; j++) {
      assertEquals(loss[j], set.loss(j), 1e-12 * scale);
    }
  }
}
