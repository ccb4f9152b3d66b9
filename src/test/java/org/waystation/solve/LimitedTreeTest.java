package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;

class LimitedTreeTest {
  private static final double ENDLESS = Double.POSITIVE_INFINITY;

  /** A tree on its own: the plan found, the bound proven, and whether nothing is left. */
  private record Ended(double plan, double bound, long nodes, int[] siteOfPoint, boolean done) {}

  private static Ended search(
      SitingProblem problem,
      double[] multipliers,
      Plan first,
      double mostWork,
      int threads,
      ExactModel model) {
    Incumbent incumbent = new Incumbent(progress -> {});
    LimitedFinish finish = new LimitedFinish(problem, incumbent, 1);
    assertTrue(finish.offer(first));
    SolveLimits limits = new SolveLimits(0, Duration.ofMinutes(5), 1, 1, 1, threads);
    try (Crew crew = new Crew(threads)) {
      LimitedTree tree = new LimitedTree(problem, model, incumbent, finish, limits, crew);
      LimitedFixing fixing =
          LimitedFixing.of(
              problem, new LimitedRelaxation(problem), multipliers, incumbent.objective());
      boolean done =
          tree.run(
              fixing.core(problem), multipliers, mostWork, Duration.ofMinutes(1), Solving.NEVER);
      assertTrue(new PlanVerifier(problem).violations(incumbent.best().plan()).isEmpty());
      return new Ended(
          incumbent.objective(),
          incumbent.bound(),
          tree.nodes(),
          incumbent.best().plan().siteOfPoint(),
          done);
    }
  }

  /** From whatever multipliers and a poor plan the tree comes to the optimum. */
  @Test
  void finds_and_proves_what_trying_every_answer_finds() {
    int solved = 0;
    for (long seed = 0; seed < 600; seed++) {
      SitingProblem problem = LimitedProblems.of(seed, Sourcing.SINGLE);
      Optional<Plan> poor = poorPlan(problem, seed);
      if (poor.isEmpty()) {
        continue;
      }
      BoundAscent ascent = new BoundAscent(new LimitedRelaxation(problem), problem);
      ascent.ascend((int) (seed % 60), PlanPrice.of(problem, poor.get()), Solving.NEVER);
      Ended ended = search(problem, ascent.multipliers(), poor.get(), ENDLESS, 1, Solving.scip());
      double optimum = LimitedProblems.bruteForce(problem);
      assertEquals(optimum, ended.plan(), SolverPrecision.usd(optimum), "seed " + seed);
      assertEquals(optimum, ended.bound(), 2 * SolverPrecision.usd(optimum), "seed " + seed);
      assertTrue(ended.done(), "seed " + seed);
      solved++;
    }
    assertTrue(solved > 200, solved + " with a plan");
  }

  /** The dearest of some plans drawn at random, if any of them breaks no limit. */
  private static Optional<Plan> poorPlan(SitingProblem problem, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PlanVerifier verifier = new PlanVerifier(problem);
    Plan poor = null;
    for (int draw = 0; draw < 400; draw++) {
      Plan plan = randomPlan(problem, random);
      if (verifier.violations(plan).isEmpty()
          && (poor == null || PlanPrice.of(problem, plan) > PlanPrice.of(problem, poor))) {
        poor = plan;
      }
    }
    return Optional.ofNullable(poor);
  }

  private static Plan randomPlan(SitingProblem problem, SplittableRandom random) {
    int[] sites =
        IntStream.range(0, problem.sites().size())
            .filter(j -> problem.sites().roles().get(j).mustOpen() || random.nextBoolean())
            .toArray();
    int[] siteOfPoint = new int[problem.points().size()];
    ServiceArcs arcs = problem.arcs();
    for (int i = 0; i < siteOfPoint.length; i++) {
      int[] own =
          IntStream.range(arcs.rowStart()[i], arcs.rowStart()[i + 1])
              .map(a -> arcs.site()[a])
              .filter(j -> Arrays.binarySearch(sites, j) >= 0)
              .toArray();
      siteOfPoint[i] =
          own.length == 0 || random.nextInt(5) == 0
              ? Plan.OUTSIDE
              : own[random.nextInt(own.length)];
    }
    return new Plan(sites, siteOfPoint);
  }

  private static double[] converged(SitingProblem problem, double target) {
    BoundAscent ascent = new BoundAscent(new LimitedRelaxation(problem), problem);
    ascent.ascend(300, target, Solving.NEVER);
    return ascent.multipliers();
  }

  /** A plan that the course finds quickly, without any solver's help. */
  private static Plan somePlan(SitingProblem problem) {
    SolveLimits few = new SolveLimits(0.2, Duration.ofMinutes(5), 60, 12, 1, 1);
    SolveResult result =
        Solving.solve(problem, few, Solving.NEVER, new ScriptedModel(), new ScriptedModel());
    return result.plan().orElseThrow().plan();
  }

  @Test
  void grows_the_same_tree_on_any_number_of_threads() {
    SitingProblem problem = LimitedGeometry.draw(60, 30, 7, 0.9, 3);
    Plan plan = somePlan(problem);
    double[] multipliers = converged(problem, PlanPrice.of(problem, plan));
    Ended one = search(problem, multipliers, plan, ENDLESS, 1, Solving.scip());
    Ended two = search(problem, multipliers, plan, ENDLESS, 2, Solving.scip());
    assertTrue(one.nodes() > 10, "a tree worth the name, was " + one.nodes());
    assertTrue(one.done());
    assertEquals(one.nodes(), two.nodes());
    assertEquals(one.bound(), two.bound());
    assertArrayEquals(one.siteOfPoint(), two.siteOfPoint());
  }

  @Test
  void agrees_with_one_model_of_the_whole() {
    for (long seed = 1; seed <= 6; seed++) {
      SitingProblem problem = LimitedGeometry.draw(30, 12, 4, 0.8, seed);
      ExactModel.Answer whole =
          Solving.scip().solve(problem, new int[0], Duration.ofMinutes(2), Solving.NEVER, 1);
      assertEquals(ExactModel.Status.OPTIMAL, whole.status());
      Plan plan = somePlan(problem);
      double[] multipliers = converged(problem, PlanPrice.of(problem, plan));
      Ended ended = search(problem, multipliers, plan, ENDLESS, 2, Solving.scip());
      assertEquals(whole.bound(), ended.plan(), SolverPrecision.usd(whole.bound()));
      assertEquals(whole.bound(), ended.bound(), 2 * SolverPrecision.usd(whole.bound()));
    }
  }

  @Test
  void given_up_early_it_still_bounds() {
    SitingProblem problem = LimitedGeometry.draw(60, 30, 7, 0.9, 3);
    Plan plan = somePlan(problem);
    double[] multipliers = converged(problem, PlanPrice.of(problem, plan));
    Ended whole = search(problem, multipliers, plan, ENDLESS, 1, Solving.scip());
    double some = 2000 * LimitedTree.size(problem);
    Ended part = search(problem, multipliers, plan, some, 1, Solving.scip());
    assertFalse(part.done());
    assertTrue(part.nodes() < whole.nodes());
    assertTrue(part.bound() <= whole.plan());
    assertTrue(part.bound() > new LimitedRelaxation(problem).evaluate(multipliers));
  }

  /** A solver that proves too much is found out where it has a plan, and counts for nothing. */
  @Test
  void word_of_a_false_prover_does_not_count() {
    SitingProblem problem = LimitedGeometry.draw(30, 12, 4, 0.8, 2);
    Plan plan = somePlan(problem);
    double[] multipliers = converged(problem, PlanPrice.of(problem, plan));
    double optimum = search(problem, multipliers, plan, ENDLESS, 1, Solving.scip()).plan();
    ExactModel liar =
        new ScriptedModel(
            new ExactModel.Answer(
                ExactModel.Status.OPTIMAL, new int[0], new double[problem.arcs().size()], 1e12));
    Ended ended = search(problem, multipliers, plan, ENDLESS, 1, liar);
    assertTrue(ended.bound() <= optimum + SolverPrecision.usd(optimum), ended.toString());
    assertTrue(Arrays.stream(ended.siteOfPoint()).allMatch(j -> j >= 0));
  }
}
