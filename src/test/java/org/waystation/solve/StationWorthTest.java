package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.Problems;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;
import org.waystation.siting.VerifiedPlan;

class StationWorthTest {
  private static final double NONE = Problems.NONE;

  /** Sites at 0, 10 and 11 of a line, points at 0, 1, 10 and 12; a mile costs a dollar. */
  @Test
  void worksByHandOnALine() {
    double[][] cost = {{0, 10, 11}, {1, 9, 10}, {10, 0, 1}, {12, 2, 1}};
    double[] outside = {30, 30, 30, 30};
    SitingProblem problem =
        Problems.of(
            cost,
            outside,
            new double[] {5, 5, 5},
            Problems.greenfield(3),
            StationCount.exactly(2),
            4);
    StationWorth worth = StationWorth.of(plan(problem, 0, 1), new double[] {10, 10, 10, 10}, 5);
    StationWorth.Station first = worth.stations().get(0);
    assertEquals(0, first.site());
    assertEquals(10 + 9 - 0 - 1 - 5, first.closing().usdPerYear());
    assertTrue(first.closing().exact());
    assertEquals(2, first.replacement(), "the only closed site");
    assertEquals(10 + 9 - 1 - 1, first.replacing().usdPerYear(), "it also takes the last point");
    StationWorth.Station second = worth.stations().get(1);
    assertEquals(10 + 12 - 2 - 5, second.closing().usdPerYear());
    assertEquals(1 + 1 - 2, second.replacing().usdPerYear());
    StationWorth.Candidate miss = worth.candidates().get(0);
    assertEquals(2, miss.site());
    assertEquals(5 - 9 - 9, miss.reducedCost());
    assertEquals(5 - 1, miss.opening().usdPerYear());
    assertEquals(1, miss.exchangedFor());
    assertEquals(0, miss.exchange().usdPerYear());
  }

  @Test
  void pointsThatCanNotBeLetGoMakeClosingImpossible() {
    double[][] cost = {{1, NONE}, {1, NONE}, {2, 1}, {NONE, 1}};
    SitingProblem problem =
        Problems.of(
            cost,
            new double[] {NONE, 9, 9, 9},
            new double[2],
            Problems.greenfield(2),
            StationCount.exactly(2),
            4);
    StationWorth worth = StationWorth.of(plan(problem, 0, 1), new double[4], 0);
    CostChange first = worth.stations().get(0).closing();
    assertFalse(first.hasPlan());
    assertEquals(2, first.stranded(), "one without outside option, one without place");
    assertEquals(1, worth.stations().get(1).closing().stranded());
    assertEquals(9 - 1 - 1, first.usdPerYear(), "the one without outside option is not counted");
    assertEquals(StationWorth.NO_SITE, worth.stations().get(0).replacement());
  }

  /** Every figure against {@link PlanCompletion}, for every plan of small problems of all kinds. */
  @Property(seed = "1", tries = 300)
  void isWhatCompletionSaysOfEveryPlan(@ForAll long seed) {
    SitingProblem problem = grouped(TinyProblems.of(seed), seed);
    SplittableRandom random = new SplittableRandom(seed);
    double[] multipliers = random.doubles(problem.points().size(), 0, 100).toArray();
    BruteForce.eachAllowedSet(
        problem,
        open -> {
          int[] sites = IntStream.range(0, open.length).filter(j -> open[j]).toArray();
          new PlanCompletion(problem)
              .complete(sites)
              .filter(plan -> new PlanVerifier(problem).violations(plan.plan()).isEmpty())
              .ifPresent(plan -> check(plan(problem, sites), multipliers));
        });
  }

  @Property(seed = "2", tries = 12)
  void isWhatCompletionSaysOfLargerPlans(@ForAll long seed) {
    SitingProblem problem = grouped(GeometricProblems.of(Math.floorMod(seed, 1000)), seed);
    Optional<VerifiedPlan> plan = Solving.solve(problem(problem)).plan();
    plan.filter(found -> new PlanVerifier(problem).violations(found.plan()).isEmpty())
        .map(found -> new PlanVerifier(problem).verify(found.plan()))
        .ifPresent(found -> check(found, new double[problem.points().size()]));
  }

  @Test
  void countsFromAPlanThatIsNotComplete() {
    double[][] cost = {{1, 5, 2}, {1, 5, 2}};
    SitingProblem problem = Problems.median(cost, new StationCount(1, 3));
    Plan wasteful = new Plan(new int[] {0, 1}, new int[] {1, 0});
    VerifiedPlan plan = new PlanVerifier(problem).verify(wasteful);
    StationWorth worth = StationWorth.of(plan, new double[2], 3);
    assertEquals(2 - 6, worth.stations().get(1).closing().usdPerYear());
    assertEquals(2 - 6, worth.candidates().get(0).opening().usdPerYear());
  }

  private static SitingProblem problem(SitingProblem grouped) {
    CandidateSites sites = grouped.sites();
    return new SitingProblem(
        grouped.points(),
        new CandidateSites(sites.ids(), sites.fixedUsdPerYear(), sites.roles()),
        grouped.arcs(),
        grouped.stations(),
        grouped.limits(),
        grouped.floor());
  }

  /** Half of the problems get groups of sites of which only one may open. */
  private static SitingProblem grouped(SitingProblem problem, long seed) {
    SplittableRandom random = new SplittableRandom(seed + 1);
    CandidateSites sites = problem.sites();
    int[] group = new int[sites.size()];
    boolean any = random.nextBoolean();
    Arrays.setAll(group, j -> any ? random.nextInt(-1, sites.size()) : CandidateSites.NO_GROUP);
    return new SitingProblem(
        problem.points(),
        new CandidateSites(sites.ids(), sites.fixedUsdPerYear(), sites.roles(), group),
        problem.arcs(),
        problem.stations(),
        problem.limits(),
        problem.floor());
  }

  private static VerifiedPlan plan(SitingProblem problem, int... sites) {
    return new PlanVerifier(problem)
        .verify(new PlanCompletion(problem).complete(sites).orElseThrow().plan());
  }

  private static void check(VerifiedPlan plan, double[] multipliers) {
    int misses = 2;
    StationWorth worth = StationWorth.of(plan, multipliers, misses);
    int[] open = plan.plan().openSites();
    assertEquals(open.length, worth.stations().size());
    for (StationWorth.Station station : worth.stations()) {
      same(change(plan, station.site(), -1), station.closing());
      double best = Double.POSITIVE_INFINITY;
      for (int r = 0; r < plan.problem().sites().size(); r++) {
        if (mayReplace(plan, station.site(), r)) {
          best = Math.min(best, change(plan, station.site(), r));
        }
      }
      same(best, station.replacing());
      assertEquals(Double.isInfinite(best), station.replacement() == StationWorth.NO_SITE);
      if (Double.isFinite(best)) {
        same(change(plan, station.site(), station.replacement()), station.replacing());
      }
    }
    List<SiteRole> roles = plan.problem().sites().roles();
    long excluded = roles.stream().filter(role -> role == SiteRole.EXCLUDED).count();
    int free = roles.size() - open.length - (int) excluded;
    assertEquals(excluded + Math.min(misses, free), worth.candidates().size());
    double before = Double.NEGATIVE_INFINITY;
    for (StationWorth.Candidate candidate : worth.candidates()) {
      assertTrue(candidate.reducedCost() >= before);
      before = candidate.reducedCost();
      same(change(plan, -1, candidate.site()), candidate.opening());
      double best = Double.POSITIVE_INFINITY;
      for (int j : open) {
        if (!roles.get(j).mustOpen() && noGroupBut(plan, candidate.site(), j)) {
          best = Math.min(best, change(plan, j, candidate.site()));
        }
      }
      same(best, candidate.exchange());
      assertEquals(Double.isInfinite(best), candidate.exchangedFor() == StationWorth.NO_SITE);
    }
  }

  private static boolean mayReplace(VerifiedPlan plan, int station, int site) {
    return Arrays.binarySearch(plan.plan().openSites(), site) < 0
        && plan.problem().sites().roles().get(site) == SiteRole.GREENFIELD
        && noGroupBut(plan, site, station);
  }

  /** Whether no open station but the one given is of the site's group. */
  private static boolean noGroupBut(VerifiedPlan plan, int site, int station) {
    int[] group = plan.problem().sites().group();
    return group[site] == CandidateSites.NO_GROUP
        || Arrays.stream(plan.plan().openSites())
            .allMatch(j -> j == station || group[j] != group[site]);
  }

  private static double change(VerifiedPlan plan, int closed, int opened) {
    IntStream kept = Arrays.stream(plan.plan().openSites()).filter(j -> j != closed);
    IntStream sites = opened < 0 ? kept : IntStream.concat(kept, IntStream.of(opened));
    return new PlanCompletion(plan.problem())
        .complete(sites.toArray())
        .map(changed -> changed.objective() - plan.objectiveUsdPerYear())
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static void same(double expected, CostChange found) {
    assertEquals(Double.isFinite(expected), found.hasPlan());
    if (found.hasPlan()) {
      // What is compared is a difference of sums as large as the dearest costs.
      assertEquals(expected, found.usdPerYear(), 1e-8 * Math.max(1, Math.abs(expected)));
      assertEquals(0, found.stranded());
    }
  }
}
