package org.waystation.siting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waystation.siting.Problems.NONE;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Three points and four sites; S0 stands already, S3 is excluded, P2 may be left. Costs are powers
 * of two, so the objective tells what was paid.
 */
class PlanVerifierTest {
  private static final SitingProblem PROBLEM =
      Problems.of(
          new double[][] {
            {1, 2, NONE, 4},
            {8, 16, 32, NONE},
            {64, NONE, 128, NONE}
          },
          new double[] {NONE, NONE, 256},
          new double[] {512, 1024, 2048, 4096},
          List.of(SiteRole.EXISTING, SiteRole.GREENFIELD, SiteRole.GREENFIELD, SiteRole.EXCLUDED),
          new StationCount(1, 2),
          2);

  private static final int OUTSIDE = Plan.OUTSIDE;

  @Test
  void passes_a_plan_that_keeps_everything_and_adds_it_up() {
    VerifiedPlan passed = new PlanVerifier(PROBLEM).verify(plan(open(0, 1), 0, 1, OUTSIDE));
    assertEquals(512 + 1024 + 1 + 16 + 256, passed.objectiveUsdPerYear());
    assertEquals(2, passed.served());
  }

  @Test
  void does_not_ask_for_the_cheapest_station() {
    assertEquals(
        512 + 2048 + 1 + 32 + 128,
        new PlanVerifier(PROBLEM).verify(plan(open(0, 2), 0, 2, 2)).objectiveUsdPerYear());
  }

  @Test
  void refuses_another_number_of_points() {
    assertBroken(plan(open(0), 0, 0), new Violation.WrongSize(2, 3));
  }

  @Test
  void refuses_an_open_site_that_does_not_exist() {
    assertBroken(plan(open(0, 4), 0, 0, 0), new Violation.NoSuchSite(4));
    assertBroken(plan(open(-1, 0), 0, 0, 0), new Violation.NoSuchSite(-1));
  }

  @Test
  void refuses_service_from_a_site_that_does_not_exist() {
    assertBroken(plan(open(0), 0, 0, 4), new Violation.NoSuchSite(4));
    assertBroken(plan(open(0), 0, 0, -3), new Violation.NoSuchSite(-3));
  }

  @Test
  void refuses_a_site_listed_twice() {
    assertBroken(plan(open(0, 0), 0, 0, 0), new Violation.OpenTwice("S0"));
  }

  @Test
  void refuses_an_excluded_site() {
    assertBroken(plan(open(0, 3), 3, 0, 0), new Violation.OpensExcluded("S3"));
  }

  @Test
  void refuses_to_close_an_existing_site() {
    assertBroken(plan(open(1), 1, 1, OUTSIDE), new Violation.ClosesForced("S0"));
  }

  @Test
  void refuses_too_many_and_too_few_stations() {
    assertBroken(plan(open(0, 1, 2), 0, 0, 0), new Violation.WrongCount(3, PROBLEM.stations()));
    SitingProblem two =
        new SitingProblem(
            PROBLEM.points(), PROBLEM.sites(), PROBLEM.arcs(), StationCount.exactly(2), 2);
    assertEquals(
        List.of(new Violation.WrongCount(1, StationCount.exactly(2))),
        new PlanVerifier(two).violations(plan(open(0), 0, 0, 0)));
  }

  @Test
  void refuses_service_from_a_closed_site() {
    assertBroken(plan(open(0), 1, 0, 0), new Violation.ServedByClosed("P0", "S1"));
  }

  @Test
  void refuses_service_beyond_the_standard() {
    assertBroken(plan(open(0, 1), 0, 0, 1), new Violation.BeyondStandard("P2", "S1"));
  }

  @Test
  void refuses_to_leave_a_point_without_outside_option() {
    assertBroken(plan(open(0), OUTSIDE, 0, 0), new Violation.NoOutsideOption("P0"));
  }

  @Test
  void refuses_to_serve_fewer_than_the_floor() {
    SitingProblem all =
        new SitingProblem(PROBLEM.points(), PROBLEM.sites(), PROBLEM.arcs(), PROBLEM.stations(), 3);
    assertEquals(
        List.of(new Violation.BelowFloor(2, 3)),
        new PlanVerifier(all).violations(plan(open(0), 0, 0, OUTSIDE)));
  }

  @Test
  void refuses_two_open_sites_of_one_group() {
    int[] group = {0, 0, CandidateSites.NO_GROUP, 1};
    SitingProblem grouped =
        new SitingProblem(
            PROBLEM.points(),
            new CandidateSites(
                PROBLEM.sites().ids(),
                PROBLEM.sites().fixedUsdPerYear(),
                PROBLEM.sites().roles(),
                group),
            PROBLEM.arcs(),
            PROBLEM.stations(),
            2);
    assertEquals(
        List.of(new Violation.SharesGroup("S0", "S1")),
        new PlanVerifier(grouped).violations(plan(open(0, 1), 0, 1, 0)));
    assertEquals(List.of(), new PlanVerifier(grouped).violations(plan(open(0, 2), 0, 2, 0)));
  }

  /** Parcels are 10, 20 and 40 a year. */
  private static SitingProblem limited(double most, double least, int points, Sourcing sourcing) {
    return new SitingProblem(
        new DemandPoints(
            PROBLEM.points().ids(),
            new double[] {10, 20, 40},
            PROBLEM.points().outsideUsdPerYear()),
        PROBLEM.sites(),
        PROBLEM.arcs(),
        PROBLEM.stations(),
        StationLimits.alike(4, most, least, points, sourcing),
        new CoverageFloor(new double[] {1, 0, 5}, 1));
  }

  private static void assertBroken(SitingProblem problem, Plan plan, Violation... violations) {
    assertEquals(List.of(violations), new PlanVerifier(problem).violations(plan));
  }

  @Test
  void refuses_what_stations_can_not_take() {
    SitingProblem problem = limited(60, 20, 2, Sourcing.SINGLE);
    assertBroken(problem, plan(open(0, 2), 0, 2, 0));
    assertBroken(
        problem,
        plan(open(0), 0, 0, 0),
        new Violation.OverCapacity("S0", 70, 60),
        new Violation.TooManyPoints("S0", 3, 2));
    assertBroken(
        problem,
        plan(open(0, 2), 0, 0, 0),
        new Violation.OverCapacity("S0", 70, 60),
        new Violation.TooManyPoints("S0", 3, 2),
        new Violation.BelowThroughput("S2", 0, 20));
    assertBroken(
        problem, plan(open(0, 1), 1, 0, OUTSIDE), new Violation.BelowThroughput("S1", 10, 20));
  }

  @Test
  void counts_coverage_in_the_weights_given() {
    SitingProblem problem = limited(100, 0, 9, Sourcing.SINGLE);
    assertBroken(problem, plan(open(0), 0, 0, OUTSIDE));
    SitingProblem dearer =
        new SitingProblem(
            problem.points(),
            problem.sites(),
            problem.arcs(),
            problem.stations(),
            problem.limits(),
            new CoverageFloor(new double[] {1, 0, 5}, 2));
    assertBroken(dearer, plan(open(0), 0, 0, OUTSIDE), new Violation.BelowFloor(1, 2));
  }

  @Test
  void adds_up_divided_points() {
    SitingProblem problem = limited(40, 0, 9, Sourcing.SPLIT);
    Plan halved =
        new Plan(
            open(0, 2),
            new int[] {0, 0, Plan.DIVIDED},
            List.of(new Share(2, 0, 0.25), new Share(2, 2, 0.75)));
    assertEquals(
        512 + 2048 + 1 + 8 + 0.25 * 64 + 0.75 * 128,
        new PlanVerifier(problem).verify(halved).objectiveUsdPerYear());
    assertBroken(limited(40, 0, 9, Sourcing.SINGLE), halved, new Violation.Divided("P2"));
    assertBroken(
        limited(39, 0, 9, Sourcing.SPLIT), halved, new Violation.OverCapacity("S0", 40, 39));
  }

  @Test
  void refuses_shares_that_are_not_a_whole() {
    SitingProblem problem = limited(100, 0, 9, Sourcing.SPLIT);
    int[] divided = {0, 0, Plan.DIVIDED};
    assertBroken(
        problem, new Plan(open(0, 2), divided, List.of()), new Violation.WrongShare("P2", 0));
    assertBroken(
        problem,
        new Plan(open(0, 2), divided, List.of(new Share(2, 0, 0.25), new Share(2, 2, 0.5))),
        new Violation.WrongShare("P2", 0.75));
    assertBroken(
        problem,
        new Plan(open(0, 2), divided, List.of(new Share(2, 0, 1.5), new Share(2, 2, -0.5))),
        new Violation.WrongShare("P2", 1.5),
        new Violation.WrongShare("P2", -0.5));
    assertBroken(
        problem,
        new Plan(open(0, 2), divided, List.of(new Share(2, 2, 0.5), new Share(2, 0, 0.5))),
        new Violation.StrayShare(2));
    assertBroken(
        problem,
        new Plan(open(0), new int[] {0, 0, 0}, List.of(new Share(2, 0, 0.5))),
        new Violation.StrayShare(2));
    assertBroken(
        problem,
        new Plan(open(0), divided, List.of(new Share(2, 0, 0.5), new Share(2, 2, 0.5))),
        new Violation.ServedByClosed("P2", "S2"));
  }

  @Test
  void names_every_fault_at_once() {
    IllegalStateException refusal =
        assertThrows(
            IllegalStateException.class,
            () -> new PlanVerifier(PROBLEM).verify(plan(open(1, 3), OUTSIDE, 2, 1)));
    List<String> sentences =
        List.of(
            "site S0 must be open but is closed",
            "site S3 is excluded but open",
            "demand point P0 is not served and has no outside option",
            "demand point P1 is served by S2, which is not open",
            "demand point P2 lies beyond the coverage standard of its station S1");
    List<String> lines = refusal.getMessage().lines().skip(1).map(String::strip).toList();
    assertEquals(sentences, lines);
  }

  @Test
  void every_kind_of_violation_has_its_own_sentence() {
    List<Violation> kinds =
        List.of(
            new Violation.WrongSize(2, 3),
            new Violation.NoSuchSite(4),
            new Violation.OpenTwice("S0"),
            new Violation.OpensExcluded("S0"),
            new Violation.ClosesForced("S0"),
            new Violation.WrongCount(3, PROBLEM.stations()),
            new Violation.ServedByClosed("P0", "S0"),
            new Violation.BeyondStandard("P0", "S0"),
            new Violation.NoOutsideOption("P0"),
            new Violation.BelowFloor(2, 3),
            new Violation.SharesGroup("S0", "S1"),
            new Violation.OverCapacity("S0", 3, 2),
            new Violation.BelowThroughput("S0", 2, 3),
            new Violation.TooManyPoints("S0", 3, 2),
            new Violation.Divided("P0"),
            new Violation.WrongShare("P0", 0.5),
            new Violation.StrayShare(0));
    assertEquals(
        Arrays.asList(Violation.class.getPermittedSubclasses()),
        kinds.stream().map(Object::getClass).toList());
    assertEquals(kinds.size(), kinds.stream().map(Violation::sentence).distinct().count());
  }

  private static void assertBroken(Plan plan, Violation violation) {
    assertEquals(List.of(violation), new PlanVerifier(PROBLEM).violations(plan));
    IllegalStateException refusal =
        assertThrows(IllegalStateException.class, () -> new PlanVerifier(PROBLEM).verify(plan));
    assertTrue(refusal.getMessage().contains(violation.sentence()), refusal::getMessage);
  }

  private static int[] open(int... sites) {
    return sites;
  }

  private static Plan plan(int[] open, int... siteOfPoint) {
    return new Plan(open, siteOfPoint);
  }
}
