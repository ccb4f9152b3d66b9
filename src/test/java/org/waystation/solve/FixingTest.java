package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.waystation.siting.SitingProblem;

class FixingTest {
  private static final StopSignal NEVER = () -> false;

  /**
   * For a plan that is somewhat too dear, every better plan is still in the core at the same cost.
   */
  @Property(seed = "1", tries = 2500)
  void the_core_holds_every_better_plan(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 0.3) double tooDear) {
    SitingProblem problem = possible(seed);
    double optimum = BruteForce.optimum(problem);
    Assume.that(Double.isFinite(optimum));
    BoundAscent ascent = new BoundAscent(problem);
    ascent.ascend((int) (seed & 127), optimum, NEVER);
    double incumbent = optimum + tooDear * Math.abs(optimum);
    Core core = Fixing.of(problem, ascent.multipliers(), incumbent).core(problem);
    BruteForce.eachAllowedSet(
        problem,
        open -> {
          double cost = BruteForce.cost(problem, open);
          if (cost < incumbent) {
            assertEquals(cost, costInCore(core, open), 1e-9 * (1 + Math.abs(cost)));
          }
        });
    assertTrue(
        BruteForce.optimum(core.problem()) >= optimum - 1e-9 * (1 + Math.abs(optimum)),
        "no plan of the core is cheaper than in the whole");
  }

  @Property(seed = "1", tries = 1000)
  void without_a_plan_nothing_is_fixed(@ForAll long seed) {
    SitingProblem problem = possible(seed);
    BoundAscent ascent = new BoundAscent(problem);
    ascent.ascend(50, ascent.bound() + 10, NEVER);
    Core core = Fixing.of(problem, ascent.multipliers(), Double.POSITIVE_INFINITY).core(problem);
    assertEquals(BruteForce.optimum(problem), BruteForce.optimum(core.problem()));
  }

  @Property(seed = "1", tries = 500)
  void site_numbers_lead_there_and_back(@ForAll long seed) {
    SitingProblem problem = MixedProblems.either(seed);
    int m = problem.sites().size();
    boolean[] kept = new boolean[m];
    for (int j = 0; j < m; j++) {
      kept[j] = (seed >> j & 1) == 1;
    }
    double[] anyArc = new double[problem.points().size()];
    Arrays.fill(anyArc, Double.POSITIVE_INFINITY);
    Core core = Core.of(problem, kept, new boolean[m], anyArc);
    int[] all = IntStream.range(0, m).toArray();
    int[] stay = IntStream.range(0, m).filter(j -> kept[j]).toArray();
    int[] inCore = IntStream.range(0, stay.length).toArray();
    assertArrayEquals(inCore, core.toCore(all));
    assertArrayEquals(stay, core.toWhole(inCore));
    for (int k = 0; k < stay.length; k++) {
      assertEquals(problem.sites().ids().get(stay[k]), core.problem().sites().ids().get(k));
      assertEquals(
          problem.sites().fixedUsdPerYear()[stay[k]], core.problem().sites().fixedUsdPerYear()[k]);
    }
  }

  /** What a set of the whole problem's sites costs in the core; infinite if it is not there. */
  private static double costInCore(Core core, boolean[] open) {
    int[] sites = IntStream.range(0, open.length).filter(j -> open[j]).toArray();
    int[] there = core.toCore(sites);
    if (there.length < sites.length) {
      return Double.POSITIVE_INFINITY;
    }
    boolean[] set = BruteForce.set(core.problem().sites().size(), there);
    for (int k = 0; k < set.length; k++) {
      if (core.problem().sites().roles().get(k).mustOpen() && !set[k]) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return BruteForce.cost(core.problem(), set);
  }

  private static SitingProblem possible(long seed) {
    SitingProblem problem = MixedProblems.either(seed);
    Assume.that(new Impossible(problem).reason().isEmpty());
    return problem;
  }
}
