package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.waystation.siting.RelaxationBound;
import org.waystation.siting.SitingProblem;

/** An earlier plan gives the start, however far it has come to stand from what is allowed. */
class EarlierPlanTest {
  @Property(seed = "1", tries = 3000)
  void any_wish_becomes_an_allowed_set(@ForAll long seed) {
    SitingProblem problem = MixedProblems.either(seed);
    Assume.that(new Impossible(problem).reason().isEmpty());
    SplittableRandom random = new SplittableRandom(seed);
    int m = problem.sites().size();
    int[] wanted = IntStream.range(0, m).filter(j -> random.nextBoolean()).toArray();
    boolean[] start = BruteForce.set(m, StartSet.of(problem, wanted, random));
    boolean[] met = new boolean[1];
    boolean[] wantedIsAllowed = new boolean[1];
    BruteForce.eachAllowedSet(
        problem,
        open -> {
          met[0] |= Arrays.equals(open, start);
          wantedIsAllowed[0] |= Arrays.equals(open, BruteForce.set(m, wanted));
        });
    assertTrue(met[0], "not an allowed set");
    if (wantedIsAllowed[0] && wanted.length > 0) {
      assertArrayEquals(BruteForce.set(m, wanted), start, "what is allowed stays");
    }
  }

  @Test
  void a_search_of_no_rounds_keeps_what_an_earlier_one_found() {
    SitingProblem problem = new GeometricProblems(300, 200, 1).stations(15, 15).draw();
    SolveResult thorough = solve(problem, EarlierPlan.none(), 2000);
    double best = thorough.plan().orElseThrow().objectiveUsdPerYear();
    List<String> sites =
        Arrays.stream(thorough.plan().orElseThrow().plan().openSites())
            .mapToObj(j -> problem.sites().ids().get(j))
            .toList();
    double without = objective(solve(problem, EarlierPlan.none(), 0));
    double with = objective(solve(problem, new EarlierPlan(sites), 0));
    assertTrue(with <= best, "not worse than where it began");
    assertTrue(without > best, "which is not where a search of no rounds comes by itself");
  }

  @Test
  void sites_that_are_gone_are_passed_over() {
    SitingProblem problem = new GeometricProblems(30, 20, 1).stations(3, 3).draw();
    EarlierPlan earlier = new EarlierPlan(List.of("S4", "NO SUCH SITE", "S2", "S4"));
    assertArrayEquals(new int[] {2, 4}, earlier.sitesIn(problem));
    assertEquals(3, solve(problem, earlier, 0).plan().orElseThrow().plan().openSites().length);
  }

  /** Without an iteration of its own a solve has the bound of the multipliers that it was given. */
  @Test
  void a_bound_of_no_iterations_is_what_earlier_multipliers_prove() {
    SitingProblem problem = new GeometricProblems(300, 200, 1).stations(15, 15).draw();
    SolveLimits thorough = new SolveLimits(0, Duration.ofMinutes(1), 2000, 0, 1, 1);
    LowerBound found = solver().solve(problem, thorough, Solving.NEVER).bound();
    Map<String, Double> multipliers = new HashMap<>();
    for (int i = 0; i < problem.points().size(); i++) {
      multipliers.put(problem.points().ids().get(i), found.multipliers()[i]);
    }
    double proven = RelaxationBound.of(problem, found.multipliers());
    double without = solve(problem, EarlierPlan.none(), 0).bound().usdPerYear();
    double with = solve(problem, new EarlierPlan(List.of(), multipliers), 0).bound().usdPerYear();
    assertTrue(with >= proven * (1 - 1e-9), "what they prove");
    assertTrue(without < proven, "which is more than a solve of no iterations has by itself");
  }

  @Property(seed = "1", tries = 300)
  void no_multipliers_make_a_bound_that_passes_the_best_plan(@ForAll long seed) {
    SitingProblem problem = MixedProblems.either(seed);
    Assume.that(new Impossible(problem).reason().isEmpty());
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Double> multipliers = new HashMap<>();
    for (String id : problem.points().ids()) {
      if (random.nextInt(4) > 0) {
        multipliers.put(id, random.nextDouble(-50, 500));
      }
    }
    SolveResult result = solve(problem, new EarlierPlan(List.of(), multipliers), 0);
    double best = BruteForce.optimum(problem);
    assertTrue(result.bound().usdPerYear() <= best + 1e-6 * Math.abs(best));
  }

  private static SitingSolver solver() {
    return new SitingSolver(new ScriptedModel(), new ScriptedModel(), progress -> {});
  }

  private static double objective(SolveResult result) {
    return result.plan().orElseThrow().objectiveUsdPerYear();
  }

  private static SolveResult solve(SitingProblem problem, EarlierPlan earlier, int rounds) {
    SolveLimits limits = new SolveLimits(0, Duration.ofMinutes(1), 0, rounds, 1, 1);
    return solver().solve(problem, limits, earlier, Solving.NEVER);
  }
}
