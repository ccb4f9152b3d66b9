package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.siting.CoverageFloor;
import org.waystation.siting.Problems;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;
import org.waystation.siting.StationLimits;

/** Covering problems by hand and against every set of sites. */
class CoveringProblemTest {
  private static final double NO = Problems.NONE;

  /**
   * Sites A to D and points that weigh 1, 2, 4, 8, 16: A reaches the first three, B the last two, C
   * the middle three, D the last alone.
   */
  private static SitingProblem five(StationCount stations, double least) {
    double[][] cost = {
      {7, NO, NO, NO},
      {7, NO, 5, NO},
      {7, NO, 5, NO},
      {NO, 3, 5, NO},
      {NO, 3, NO, 1}
    };
    SitingProblem counted =
        Problems.of(cost, new double[5], new double[4], Problems.greenfield(4), stations, 0);
    return new SitingProblem(
        counted.points(),
        counted.sites(),
        counted.arcs(),
        stations,
        StationLimits.none(4),
        new CoverageFloor(new double[] {1, 2, 4, 8, 16}, least));
  }

  @Test
  void coversMostByWeight() {
    assertEquals(7, left(1), "B covers 8 and 16");
    assertEquals(0, left(2), "A and B cover all");
  }

  private static double left(int stations) {
    return Solving.optimum(CoveringProblem.leastLeft(five(StationCount.exactly(stations), 0)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void fewestStationsAgreeWithEverySet(long seed) {
    SitingProblem problem = TinyProblems.of(seed);
    SitingProblem covering = CoveringProblem.fewestStations(problem, problem.stations());
    double optimum = BruteForce.optimum(covering);
    SolveResult result = Solving.solve(covering);
    assertEquals(
        optimum,
        result.plan().map(plan -> plan.objectiveUsdPerYear()).orElse(Double.POSITIVE_INFINITY),
        1e-9);
  }

  @Test
  void aPointThatTheFloorCannotSpareHasNoOutsideOption() {
    SitingProblem all =
        CoveringProblem.fewestStations(five(StationCount.exactly(2), 31), StationCount.exactly(2));
    SitingProblem most =
        CoveringProblem.fewestStations(five(StationCount.exactly(2), 25), StationCount.exactly(2));
    for (int i = 0; i < 5; i++) {
      assertEquals(NO, all.points().outsideUsdPerYear()[i]);
      assertEquals(i < 3 ? 0 : NO, most.points().outsideUsdPerYear()[i], "weighs more than 6");
    }
  }
}
