package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.CoverageFloor;
import org.waystation.siting.DemandPoints;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.Problems;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationCount;
import org.waystation.siting.StationLimits;
import org.waystation.siting.VerifiedPlan;

class RemedySearchTest {
  private static final double NONE = Problems.NONE;

  /** Three pairs of points, each in reach of one site only; two stations are allowed. */
  @Test
  void namesStationsToAddAndPointsToLetGo() {
    SitingProblem problem = pairs(StationCount.exactly(2), 6, Problems.greenfield(3));
    Diagnosis diagnosis = diagnose(problem);
    assertEquals(
        List.of(
            new Obstacle.FloorBeyondStations(6, 4, 2),
            new Obstacle.TooFewStations(StationCount.exactly(2), 3)),
        diagnosis.obstacles());
    assertEquals(new Remedy.MoreStations(3, 3), remedy(diagnosis, Remedy.MoreStations.class));
    Remedy.LowerFloor floor = remedy(diagnosis, Remedy.LowerFloor.class);
    assertEquals(4, floor.floor());
    assertEquals(4, floor.atMost());
    assertEquals(2, floor.letGo().count());
    assertEquals(0, floor.withoutOption().count());
    assertEquals(
        "what must be served takes at least 3 stations, but at most 2 are allowed",
        diagnosis.obstacles().get(1).sentence());
  }

  @Test
  void namesForcedSitesToRelease() {
    List<SiteRole> roles = List.of(SiteRole.FORCED, SiteRole.EXISTING, SiteRole.FORCED);
    Diagnosis diagnosis = diagnose(pairs(StationCount.exactly(2), 4, roles));
    assertEquals(
        List.of(new Obstacle.TooManyForced(new Several(3, List.of("S0", "S1", "S2")), 2)),
        diagnosis.obstacles());
    assertEquals(1, remedy(diagnosis, Remedy.ReleaseSites.class).sites().count());
  }

  @Test
  void namesEveryForcedPairOfAGroup() {
    SitingProblem free = pairs(new StationCount(0, 3), 0, Collections.nCopies(3, SiteRole.FORCED));
    SitingProblem problem =
        new SitingProblem(
            free.points(),
            new CandidateSites(
                free.sites().ids(),
                free.sites().fixedUsdPerYear(),
                free.sites().roles(),
                new int[] {0, 1, 0}),
            free.arcs(),
            free.stations(),
            free.limits(),
            free.floor());
    assertEquals(
        List.of(new Obstacle.ForcedShareGroup(new Several(2, List.of("S0", "S2")))),
        new Impossible(problem).obstacles());
  }

  @Test
  void aPointWithoutOptionIsLetGoLastAndNamed() {
    double[][] cost = {{1, NONE}, {NONE, NONE}, {1, NONE}};
    SitingProblem problem =
        Problems.of(
            cost,
            new double[] {9, NONE, 9},
            new double[2],
            Problems.greenfield(2),
            StationCount.exactly(1),
            3);
    Diagnosis diagnosis = diagnose(problem);
    Several alone = new Several(1, List.of("P1"));
    assertEquals(
        List.of(new Obstacle.OutOfReach(alone), new Obstacle.FloorBeyondReach(3, 2, alone)),
        diagnosis.obstacles());
    Remedy.LowerFloor floor = remedy(diagnosis, Remedy.LowerFloor.class);
    assertEquals(alone, floor.letGo());
    assertEquals(alone, floor.withoutOption());
    assertEquals(1, diagnosis.notFound().size(), "no number of stations will do");
  }

  /** Four points of 10 parcels, one site with room for 25. */
  @Test
  void findsTheSmallestCapacityThatWillDo() {
    double[][] cost = {{1}, {1}, {1}, {1}};
    SitingProblem problem =
        limited(cost, StationLimits.alike(1, 25, 0, StationLimits.ANY_NUMBER, Sourcing.SINGLE));
    Diagnosis diagnosis = diagnose(problem);
    assertEquals(List.of(new Obstacle.TooLittleCapacity(40, 25, 1)), diagnosis.obstacles());
    Remedy.WidenLimit capacity = remedy(diagnosis, Remedy.WidenLimit.class);
    assertEquals(Remedy.Limit.CAPACITY, capacity.limit());
    assertEquals(1.6, capacity.factor(), 1e-9);
    assertEquals(1.59, capacity.noneFoundAt(), 1e-9);
    assertTrue(capacity.proven());
  }

  @Test
  void findsTheSmallestCutInThroughputAndTheLeastPlaces() {
    double[][] cost = {{1}, {1}, {1}, {1}};
    SitingProblem starving =
        limited(cost, StationLimits.alike(1, 200, 80, StationLimits.ANY_NUMBER, Sourcing.SINGLE));
    assertEquals(0.5, remedy(diagnose(starving), Remedy.WidenLimit.class).factor(), 1e-9);
    SitingProblem crowded = limited(cost, StationLimits.alike(1, NONE, 0, 2, Sourcing.SINGLE));
    Diagnosis diagnosis = diagnose(crowded);
    assertEquals(List.of(new Obstacle.TooFewPlaces(4, 2, 1)), diagnosis.obstacles());
    assertEquals(2, remedy(diagnosis, Remedy.WidenLimit.class).factor(), 1e-9);
  }

  @Test
  void namesPointsLargerThanStationsAndSitesThatStarve() {
    double[][] cost = {{1, 1}, {1, NONE}, {NONE, 1}};
    SitingProblem free = Problems.median(cost, new StationCount(0, 2));
    SitingProblem problem =
        new SitingProblem(
            new DemandPoints(
                free.points().ids(), new double[] {30, 1, 1}, free.points().outsideUsdPerYear()),
            new CandidateSites(
                free.sites().ids(), new double[2], List.of(SiteRole.FORCED, SiteRole.GREENFIELD)),
            free.arcs(),
            free.stations(),
            new StationLimits(
                new double[] {50, 9}, new double[] {40, 0}, new int[] {9, 9}, Sourcing.SINGLE),
            free.floor());
    assertEquals(
        List.of(new Obstacle.TooLittleThroughput(new Several(1, List.of("S0")))),
        new Impossible(problem).obstacles());
    SitingProblem narrow =
        new SitingProblem(
            problem.points(),
            free.sites(),
            free.arcs(),
            free.stations(),
            StationLimits.alike(2, 20, 0, 9, Sourcing.SINGLE),
            free.floor());
    assertEquals(
        List.of(new Obstacle.LargerThanStations(new Several(1, List.of("P0")))),
        new Impossible(narrow).obstacles());
  }

  /** Every statement about small problems without a plan, against trying every set of sites. */
  @Property(seed = "1", tries = 400)
  void everyStatementIsTrue(@ForAll long seed) {
    SitingProblem problem = TinyProblems.of(seed);
    if (Double.isFinite(BruteForce.optimum(problem))) {
      assertEquals(List.of(), new Impossible(problem).obstacles());
      return;
    }
    Diagnosis diagnosis = diagnose(problem);
    assertTrue(!diagnosis.obstacles().isEmpty(), "no plan, and no reason");
    int sites = problem.sites().size();
    for (Remedy remedy : diagnosis.remedies()) {
      if (remedy instanceof Remedy.MoreStations more) {
        assertTrue(hasPlan(problem, new StationCount(problem.stations().min(), more.most())));
        assertEquals(more.most(), more.neededAtLeast(), "proven, for it is small");
        assertTrue(!hasPlan(problem, new StationCount(0, more.most() - 1)));
      } else if (remedy instanceof Remedy.FewerStations fewer) {
        assertTrue(hasPlan(problem, new StationCount(fewer.fewest(), problem.stations().max())));
      } else if (remedy instanceof Remedy.LowerFloor lower) {
        assertTrue(hasPlan(lowered(problem, lower.floor(), lower.withoutOption().first())));
        assertEquals(
            lower.withoutOption().count() > 0, problem.points().size() > 0 && forced(problem));
      } else if (remedy instanceof Remedy.ReleaseSites release) {
        assertTrue(hasPlan(released(problem, release.sites().first())));
      }
    }
    if (hasPlan(problem, new StationCount(0, sites))) {
      assertTrue(
          diagnosis.remedies().stream()
              .anyMatch(
                  r -> r instanceof Remedy.MoreStations || r instanceof Remedy.FewerStations));
    }
  }

  /** Whether no floor at all would do. */
  private static boolean forced(SitingProblem problem) {
    return !hasPlan(lowered(problem, 0, List.of()));
  }

  private static boolean hasPlan(SitingProblem problem) {
    return Double.isFinite(BruteForce.optimum(problem));
  }

  private static boolean hasPlan(SitingProblem problem, StationCount stations) {
    return hasPlan(
        new SitingProblem(
            problem.points(),
            problem.sites(),
            problem.arcs(),
            stations,
            problem.limits(),
            problem.floor()));
  }

  private static SitingProblem lowered(SitingProblem problem, double floor, List<String> options) {
    double[] outside = problem.points().outsideUsdPerYear().clone();
    options.forEach(name -> outside[problem.points().ids().indexOf(name)] = 0);
    return new SitingProblem(
        new DemandPoints(problem.points().ids(), problem.points().parcelsPerYear(), outside),
        problem.sites(),
        problem.arcs(),
        problem.stations(),
        problem.limits(),
        new CoverageFloor(problem.floor().weights(), floor));
  }

  private static SitingProblem released(SitingProblem problem, List<String> names) {
    CandidateSites sites = problem.sites();
    List<SiteRole> roles =
        IntStream.range(0, sites.size())
            .mapToObj(
                j ->
                    names.contains(sites.ids().get(j)) ? SiteRole.GREENFIELD : sites.roles().get(j))
            .toList();
    return new SitingProblem(
        problem.points(),
        new CandidateSites(sites.ids(), sites.fixedUsdPerYear(), roles),
        problem.arcs(),
        problem.stations(),
        problem.limits(),
        problem.floor());
  }

  private static SitingProblem pairs(StationCount stations, int floor, List<SiteRole> roles) {
    double[][] cost = {
      {1, NONE, NONE}, {1, NONE, NONE},
      {NONE, 1, NONE}, {NONE, 1, NONE},
      {NONE, NONE, 1}, {NONE, NONE, 1}
    };
    double[] outside = new double[6];
    Arrays.fill(outside, 5);
    return Problems.of(cost, outside, new double[3], roles, stations, floor);
  }

  private static SitingProblem limited(double[][] cost, StationLimits limits) {
    SitingProblem free = Problems.median(cost, StationCount.exactly(1));
    double[] parcels = new double[cost.length];
    Arrays.fill(parcels, 10);
    return new SitingProblem(
        new DemandPoints(free.points().ids(), parcels, free.points().outsideUsdPerYear()),
        free.sites(),
        free.arcs(),
        free.stations(),
        limits,
        free.floor());
  }

  private static <R extends Remedy> R remedy(Diagnosis diagnosis, Class<R> kind) {
    return diagnosis.remedies().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError(diagnosis.toString()));
  }

  private static Diagnosis diagnose(SitingProblem problem) {
    PlanFinder finder =
        problem.limits().bind()
            ? RemedySearchTest::whole
            : new SitingSolver(Solving.scip(), Solving.scip(), progress -> {})::solve;
    SolveResult failed = finder.solve(problem, Solving.PATIENT, Solving.NEVER);
    assertEquals(Termination.INFEASIBLE, failed.termination());
    return RemedySearch.diagnose(
        problem, failed, finder, Solving.limits(Duration.ofMinutes(2)), Solving.NEVER);
  }

  /** Small problems with limits, by the general solver alone. */
  private static SolveResult whole(SitingProblem problem, SolveLimits limits, StopSignal stop) {
    Optional<String> impossible = new Impossible(problem).reason();
    ExactModel.Answer answer =
        impossible.isPresent()
            ? ExactModel.Answer.without(ExactModel.Status.INFEASIBLE)
            : Solving.scip().solve(problem, new int[0], limits.time(), stop, limits.seed());
    Optional<VerifiedPlan> plan =
        answer.hasSites()
            ? Optional.of(new PlanVerifier(problem).verify(planOf(problem, answer)))
            : Optional.empty();
    double bound = plan.isPresent() ? answer.bound() : Double.POSITIVE_INFINITY;
    return new SolveResult(
        plan.isPresent() ? Termination.OPTIMAL : Termination.INFEASIBLE,
        plan,
        new LowerBound(bound, "SCIP", new double[0], 0),
        impossible.orElse("solved whole"),
        false,
        List.of());
  }

  private static Plan planOf(SitingProblem problem, ExactModel.Answer answer) {
    int[] siteOfPoint = new int[problem.points().size()];
    for (int i = 0; i < siteOfPoint.length; i++) {
      siteOfPoint[i] = Plan.OUTSIDE;
      for (int a = problem.arcs().rowStart()[i]; a < problem.arcs().rowStart()[i + 1]; a++) {
        if (answer.flow()[a] > 0.5) {
          siteOfPoint[i] = problem.arcs().site()[a];
        }
      }
    }
    return new Plan(answer.openSites(), siteOfPoint);
  }
}
