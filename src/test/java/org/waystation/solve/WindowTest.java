package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;

class WindowTest {
  /** A set of sites, some of whose stations are a window, and what the window is as a problem. */
  private static final class Case {
    final SitingProblem problem;
    final SwapSearch swaps;
    final OpenSet set;
    final int[] stations;
    final Window window;

    Case(long seed) {
      problem = TinyProblems.of(seed);
      SplittableRandom random = new SplittableRandom(seed);
      SiteColumns columns = SiteColumns.cheapestFirst(problem.arcs(), problem.sites().size());
      double[] outside = problem.points().outsideUsdPerYear().clone();
      Arrays.setAll(outside, i -> Math.min(outside[i], 1e4));
      set = new OpenSet(problem, columns, outside);
      swaps = new SwapSearch(problem, columns, set);
      set.reset(StartSet.of(problem, new int[0], random));
      boolean[] inside = new boolean[problem.sites().size()];
      int[] group = problem.sites().group();
      for (int j : set.toArray()) {
        inside[j] = group[j] < 0 && swaps.mayClose(j) && random.nextInt(3) > 0;
      }
      stations = IntStream.range(0, inside.length).filter(j -> inside[j]).toArray();
      window = Window.of(problem, set, swaps, inside);
    }

    /** Every choice of as many sites of the window as its counts allow. */
    void eachChoice(Remainder remainder, Consumer<int[]> use) {
      for (int choice = 0; choice < 1 << remainder.sites(); choice++) {
        int size = Integer.bitCount(choice);
        if (size >= remainder.counts().least() && size <= remainder.counts().most()) {
          int chosen = choice;
          use.accept(
              IntStream.range(0, remainder.sites()).filter(j -> (chosen >> j & 1) == 1).toArray());
        }
      }
    }

    double valueWith(int[] sites) {
      swaps.mark();
      Arrays.stream(stations).forEach(swaps::close);
      Arrays.stream(sites).map(j -> window.remainder().origin().site()[j]).forEach(swaps::open);
      double value = set.value();
      swaps.undo();
      return value;
    }
  }

  @Property(seed = "1", tries = 300)
  void a_choice_costs_in_the_window_what_it_costs_in_the_plan(@ForAll long seed) {
    Case one = new Case(seed);
    double around = one.set.value() - one.window.value();
    double tolerance = 1e-9 * (1 + Math.abs(one.set.value()));
    one.eachChoice(
        one.window.remainder(),
        sites ->
            assertEquals(
                one.valueWith(sites), around + one.window.remainder().priceOf(sites), tolerance));
  }

  @Property(seed = "2", tries = 300)
  void the_tree_finds_the_best_choice_of_each_number(@ForAll long seed) {
    Case one = new Case(seed);
    double[] multipliers = new double[one.window.remainder().points()];
    for (int takes = -1; takes <= 1; takes++) {
      Remainder remainder = one.window.remainder().withMore(takes);
      double[] best = {Double.POSITIVE_INFINITY};
      one.eachChoice(remainder, sites -> best[0] = Math.min(best[0], remainder.priceOf(sites)));
      double above = 1e5 + Math.abs(one.window.value());
      RemainderTree tree = new RemainderTree(remainder, above, value -> value - 1e-7);
      boolean found =
          tree.run(multipliers, Double.POSITIVE_INFINITY, Solving.NEVER)
              .filter(sites -> Math.abs(remainder.priceOf(sites) - best[0]) <= 1e-6)
              .isPresent();
      assertTrue(tree.isDone());
      assertEquals(best[0] < above, found);
    }
  }

  @Property(seed = "3", tries = 300)
  void stations_that_must_stay_and_groups_are_left_alone(@ForAll long seed) {
    Case one = new Case(seed);
    for (int j : one.window.remainder().origin().site()) {
      assertEquals(SiteRole.GREENFIELD, one.problem.sites().roles().get(j));
      assertTrue(one.problem.sites().group()[j] < 0);
    }
  }
}
