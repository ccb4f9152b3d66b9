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
    assertBroken(plan(open(0), 0, 0, -2), new Violation.NoSuchSite(-2));
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
            new Violation.BelowFloor(2, 3));
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
