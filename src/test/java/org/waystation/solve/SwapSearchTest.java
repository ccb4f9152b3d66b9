package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.Problems;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;

class SwapSearchTest {
  private static final StopSignal NEVER = () -> false;
  private static final double CEILING = 1e6;

  /** Corrections of nothing, one for each point, once filled a list beyond its end. */
  @Test
  void survives_many_equal_costs() {
    double[][] cost = new double[50][];
    Arrays.fill(cost, new double[] {7, 7, 6});
    SitingProblem problem = Problems.median(cost, StationCount.exactly(2));
    OpenSet set = set(problem);
    set.reset(new int[] {0, 1});
    new SwapSearch(problem, columns(problem), set).descendFromEverywhere(NEVER);
    assertEquals(300, set.value());
  }

  /** With every site open there is nothing to open, and yet something to close. */
  @Test
  void closes_stations_that_do_not_earn_their_cost() {
    SitingProblem problem =
        Problems.of(
            new double[][] {{1, 2, 3}},
            new double[] {Problems.NONE},
            new double[] {10, 10, 10},
            Problems.greenfield(3),
            new StationCount(1, 3),
            1);
    OpenSet set = set(problem);
    set.reset(new int[] {0, 1, 2});
    new SwapSearch(problem, columns(problem), set).descendFromEverywhere(NEVER);
    assertArrayEquals(new int[] {0}, set.toArray());
  }

  @Property(seed = "1", tries = 3000)
  void ends_where_no_move_helps(@ForAll long seed) {
    SitingProblem problem = possible(seed);
    assertNoMoveHelps(problem, start(problem, seed));
  }

  /** Large enough for moves far from the last change, which only another look at all finds. */
  @Property(seed = "1", tries = 25)
  void ends_where_no_move_helps_far_away_either(@ForAll @LongRange(min = 0, max = 9999) long seed) {
    SitingProblem problem =
        new GeometricProblems(60, 30, seed).stations(8, 8).within(30).outside(50, 0).draw();
    assertNoMoveHelps(problem, new int[] {0, 1, 2, 3, 4, 5, 6, 7});
  }

  private static void assertNoMoveHelps(SitingProblem problem, int[] start) {
    OpenSet set = set(problem);
    set.reset(start);
    new SwapSearch(problem, columns(problem), set).descendFromEverywhere(NEVER);
    int m = problem.sites().size();
    boolean[] open = BruteForce.set(m, set.toArray());
    double value = value(problem, open);
    assertEquals(value, set.value(), 1e-9 * (1 + Math.abs(value)));
    assertAllowed(problem, set);
    double least = value - 1e-9 * (1 + Math.abs(value)) - 1e-6;
    // Site m stands for none: opening or closing alone.
    for (int in = 0; in <= m; in++) {
      for (int out = 0; out <= m; out++) {
        boolean[] other = open.clone();
        if (in < m) {
          other[in] = true;
        }
        if (out < m) {
          other[out] = false;
        }
        if (isAllowed(problem, other)) {
          assertTrue(value(problem, other) >= least, "a single move helps");
        }
      }
    }
  }

  @Property(seed = "1", tries = 1000)
  void undo_leads_back(@ForAll long seed) {
    SitingProblem problem = possible(seed);
    OpenSet set = set(problem);
    set.reset(start(problem, seed));
    SwapSearch swaps = new SwapSearch(problem, columns(problem), set);
    int[] before = set.toArray();
    double value = set.value();
    swaps.mark();
    swaps.descendFromEverywhere(NEVER);
    swaps.undo();
    assertArrayEquals(before, set.toArray());
    assertEquals(value, set.value(), 1e-9 * (1 + Math.abs(value)));
  }

  private static void assertAllowed(SitingProblem problem, OpenSet set) {
    assertTrue(isAllowed(problem, BruteForce.set(problem.sites().size(), set.toArray())));
  }

  private static boolean isAllowed(SitingProblem problem, boolean[] open) {
    int count = 0;
    int[] inGroup = new int[problem.sites().groups()];
    boolean allowed = true;
    for (int j = 0; j < open.length; j++) {
      SiteRole role = problem.sites().roles().get(j);
      allowed &= open[j] ? role != SiteRole.EXCLUDED : !role.mustOpen();
      count += open[j] ? 1 : 0;
      int group = problem.sites().group()[j];
      allowed &= !open[j] || group == CandidateSites.NO_GROUP || ++inGroup[group] == 1;
    }
    return allowed && problem.stations().allows(count);
  }

  /** Some allowed set. */
  private static int[] start(SitingProblem problem, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[][] found = new int[1][];
    int[] seen = {0};
    BruteForce.eachAllowedSet(
        problem,
        open -> {
          if (random.nextInt(++seen[0]) == 0) {
            found[0] = IntStream.range(0, open.length).filter(j -> open[j]).toArray();
          }
        });
    return found[0];
  }

  private static double value(SitingProblem problem, boolean[] open) {
    double value = 0;
    for (int j = 0; j < open.length; j++) {
      value += open[j] ? problem.sites().fixedUsdPerYear()[j] : 0;
    }
    for (int i = 0; i < problem.points().size(); i++) {
      double cost = Math.min(problem.points().outsideUsdPerYear()[i], CEILING);
      for (int j = 0; j < open.length; j++) {
        int arc = problem.arcs().find(i, j);
        if (open[j] && arc >= 0) {
          cost = Math.min(cost, problem.arcs().usdPerYear()[arc]);
        }
      }
      value += cost;
    }
    return value;
  }

  private static OpenSet set(SitingProblem problem) {
    double[] outside =
        Arrays.stream(problem.points().outsideUsdPerYear())
            .map(o -> Math.min(o, CEILING))
            .toArray();
    return new OpenSet(problem, columns(problem), outside);
  }

  private static SiteColumns columns(SitingProblem problem) {
    return SiteColumns.cheapestFirst(problem.arcs(), problem.sites().size());
  }

  private static SitingProblem possible(long seed) {
    SitingProblem problem = MixedProblems.either(seed);
    Assume.that(new Impossible(problem).reason().isEmpty());
    return problem;
  }
}
