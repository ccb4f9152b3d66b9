package org.waystation.siting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What the arrays of a problem must keep. */
class SitingArraysTest {
  private static final DemandPoints TWO_POINTS = points(1, 1);
  private static final CandidateSites TWO_SITES =
      new CandidateSites(List.of("a", "b"), new double[2], Problems.greenfield(2));

  @Test
  void arcs_are_found_by_point_and_site() {
    ServiceArcs arcs = arcs(ints(0, 2, 2, 3), ints(1, 0, 1), 5, 7, 9);
    assertEquals(3, arcs.points());
    assertEquals(3, arcs.size());
    assertEquals(1, arcs.find(0, 0));
    assertEquals(-1, arcs.find(1, 0));
    assertEquals(2, arcs.find(2, 1));
  }

  @Test
  void rows_must_span_all_arcs() {
    assertRefused("rows must span all 1 arcs", () -> arcs(ints(), ints(0), 1));
    assertRefused("rows must span all 1 arcs", () -> arcs(ints(1, 1), ints(0), 1));
    assertRefused("rows must span all 1 arcs", () -> arcs(ints(0, 0), ints(0), 1));
    assertRefused("row 1 ends before it begins", () -> arcs(ints(0, 5, 1), ints(0), 1));
  }

  @Test
  void rows_must_ascend_in_cost_then_site() {
    assertRefused("not in ascending cost at arc 1", () -> arcs(ints(0, 2), ints(0, 1), 2, 1));
    assertRefused("not in ascending cost at arc 1", () -> arcs(ints(0, 2), ints(1, 0), 1, 1));
    assertEquals(2, arcs(ints(0, 1, 2), ints(1, 0), 9, 1).size(), "rows stand for themselves");
  }

  @Test
  void no_site_stands_twice_in_a_row() {
    assertRefused(
        "site [0] stands twice in row 1", () -> arcs(ints(0, 1, 3), ints(0, 0, 0), 1, 1, 2));
    assertRefused("at arc 1", () -> arcs(ints(0, 2), ints(0, 0), 1, 1));
  }

  @Test
  void arcs_carry_site_numbers_and_finite_costs() {
    assertRefused("site [-1]", () -> arcs(ints(0, 1), ints(-1), 1));
    assertRefused("was [NaN]", () -> arcs(ints(0, 1), ints(0), Double.NaN));
    assertRefused("was [Infinity]", () -> arcs(ints(0, 1), ints(0), Double.POSITIVE_INFINITY));
    assertRefused("different length", () -> arcs(ints(0, 1), ints(0), 1, 2));
  }

  @Test
  void demand_is_finite_and_not_negative() {
    assertRefused("point 1 must be at least 0, was [-2.0]", () -> points(1, -2));
    assertRefused("point 0 must be a finite number, was [NaN]", () -> points(Double.NaN, 1));
  }

  @Test
  void an_outside_option_costs_a_number_or_is_not_there() {
    assertRefused("point 0 must be a number, was [NaN]", () -> outside(Double.NaN));
    assertRefused("was [-Infinity]", () -> outside(Double.NEGATIVE_INFINITY));
    assertEquals(1, outside(Double.POSITIVE_INFINITY).size());
    assertEquals(1, outside(-3).size());
  }

  @Test
  void names_are_unique() {
    assertRefused(
        "candidate site [a] stands there twice",
        () -> new CandidateSites(List.of("a", "a"), new double[2], Problems.greenfield(2)));
    assertRefused(
        "demand point [z] stands there twice",
        () -> new DemandPoints(List.of("z", "z"), new double[2], new double[2]));
  }

  @Test
  void sites_have_a_role_and_a_finite_cost_each() {
    assertRefused(
        "different length",
        () -> new CandidateSites(List.of("a"), new double[1], Problems.greenfield(2)));
    assertRefused(
        "fixed cost of site 0",
        () ->
            new CandidateSites(
                List.of("a"), new double[] {Double.POSITIVE_INFINITY}, Problems.greenfield(1)));
  }

  @Test
  void the_parts_of_a_problem_fit() {
    ServiceArcs oneRow = arcs(ints(0, 1), ints(0), 1);
    ServiceArcs farSite = arcs(ints(0, 1, 1), ints(2), 1);
    ServiceArcs good = arcs(ints(0, 1, 1), ints(1), 1);
    assertRefused("different length", () -> problem(oneRow, 0));
    assertRefused("leads to site [2]", () -> problem(farSite, 0));
    assertRefused("must lie in 0 to 2, was [3]", () -> problem(good, 3));
    assertRefused("must lie in 0 to 2, was [-1]", () -> problem(good, -1));
    assertEquals(1, problem(good, 1).floor().mostLeft());
  }

  @Test
  void station_limits_are_possible_ones() {
    assertRefused("capacity of site 0 must be above 0, was [0.0]", () -> limits(0, 0, 1));
    assertRefused("between 0 and its capacity, was [3.0]", () -> limits(2, 3, 1));
    assertRefused("between 0 and its capacity, was [-1.0]", () -> limits(2, -1, 1));
    assertRefused("most points of site 0 must be at least 1, was [0]", () -> limits(2, 1, 0));
    assertRefused(
        "different length",
        () -> new StationLimits(new double[1], new double[2], new int[1], Sourcing.SINGLE));
  }

  @Test
  void any_limit_of_any_site_binds() {
    assertFalse(StationLimits.none(2).bind());
    assertTrue(limits(2, 0, StationLimits.ANY_NUMBER).bind());
    assertTrue(limits(Double.POSITIVE_INFINITY, 1, StationLimits.ANY_NUMBER).bind());
    assertTrue(limits(Double.POSITIVE_INFINITY, 0, 7).bind());
  }

  private static StationLimits limits(double most, double least, int points) {
    return StationLimits.alike(1, most, least, points, Sourcing.SINGLE);
  }

  @Test
  void coverage_floors_are_possible_ones() {
    double[] weights = {1, 0.5};
    assertRefused("was [1.75]", () -> new CoverageFloor(weights, 1.75));
    assertRefused("was [NaN]", () -> new CoverageFloor(weights, Double.NaN));
    assertRefused("must be at least 0", () -> new CoverageFloor(new double[] {-1}, 0));
    assertEquals(0.25, new CoverageFloor(weights, 1.25).mostLeft());
    assertFalse(new CoverageFloor(weights, 1.25).countsPoints());
    assertTrue(CoverageFloor.points(2, 1).countsPoints());
  }

  @Test
  void cut_rows_say_from_where_on() {
    double[] cut = {2, Double.POSITIVE_INFINITY};
    assertFalse(new ServiceArcs(ints(0, 1, 1), ints(0), new double[] {1}, cut).isComplete());
    assertTrue(arcs(ints(0, 1, 1), ints(0), 1).isComplete());
    assertRefused(
        "a cut must be a number",
        () -> new ServiceArcs(ints(0, 0), ints(), new double[0], new double[] {Double.NaN}));
    assertRefused(
        "different length", () -> new ServiceArcs(ints(0, 0), ints(), new double[0], cut));
  }

  @Test
  void groups_are_numbered_from_0() {
    assertRefused("group of site 1 must be a number from 0", () -> grouped(0, -2));
    assertEquals(3, grouped(2, CandidateSites.NO_GROUP).groups());
    assertEquals(0, TWO_SITES.groups());
  }

  private static CandidateSites grouped(int... group) {
    return new CandidateSites(List.of("a", "b"), new double[2], Problems.greenfield(2), group);
  }

  @Test
  void a_number_of_stations_is_a_range() {
    assertRefused("was [-1, 2]", () -> new StationCount(-1, 2));
    assertRefused("was [3, 2]", () -> new StationCount(3, 2));
    StationCount range = new StationCount(1, 2);
    assertEquals(
        List.of(false, true, true, false),
        List.of(range.allows(0), range.allows(1), range.allows(2), range.allows(3)));
  }

  private static SitingProblem problem(ServiceArcs arcs, int minServed) {
    return new SitingProblem(TWO_POINTS, TWO_SITES, arcs, StationCount.exactly(1), minServed);
  }

  private static DemandPoints points(double... parcels) {
    return new DemandPoints(List.of("p", "q"), parcels, new double[parcels.length]);
  }

  private static DemandPoints outside(double cost) {
    return new DemandPoints(List.of("p"), new double[1], new double[] {cost});
  }

  private static ServiceArcs arcs(int[] rowStart, int[] site, double... cost) {
    return new ServiceArcs(rowStart, site, cost);
  }

  private static int[] ints(int... values) {
    return values;
  }

  private static void assertRefused(String part, Executable making) {
    String message = assertThrows(IllegalArgumentException.class, making).getMessage();
    assertTrue(message.contains(part), message);
  }
}
