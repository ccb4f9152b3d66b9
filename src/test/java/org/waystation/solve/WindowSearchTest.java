package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.SitingProblem;

class WindowSearchTest {
  private static final double ENDLESS = Double.POSITIVE_INFINITY;

  private static SitingProblem median(long seed) {
    return new GeometricProblems(400, 200, seed).stations(30, 30).perParcel(20).draw();
  }

  /** The first local optimum, and what windows make of it. */
  private record Ended(
      PlanCompletion.Completed first, PlanCompletion.Completed last, Set<List<Integer>> known) {}

  private static Ended search(SitingProblem problem, double mostWork, int threads) {
    SiteColumns columns = SiteColumns.cheapestFirst(problem.arcs(), problem.sites().size());
    PlanSearch search = new PlanSearch(problem, columns, 1, plan -> {});
    search.startNear(new int[0], 0, Solving.NEVER);
    assertTrue(search.reachFloor(Solving.NEVER));
    PlanCompletion.Completed first = search.best();
    BoundAscent ascent = new BoundAscent(problem);
    ascent.ascend(300, first.objective(), Solving.NEVER);
    Set<List<Integer>> known = new HashSet<>();
    try (Crew crew = new Crew(threads)) {
      search.searchWindows(ascent.multipliers(), known, mostWork, crew, Solving.NEVER);
    }
    assertEquals(List.of(), new PlanVerifier(problem).violations(search.best().plan()));
    return new Ended(first, search.best(), known);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 6})
  void betters_what_no_single_exchange_does(long seed) {
    SitingProblem problem = median(seed);
    Ended ended = search(problem, ENDLESS, 2);
    double optimum = Solving.optimum(problem);
    assertTrue(ended.last().objective() < ended.first().objective());
    assertEquals(optimum, ended.last().objective(), 1e-4 * optimum);
  }

  @Test
  void keeps_the_floor() {
    SitingProblem problem =
        new GeometricProblems(400, 200, 1).stations(26, 34).within(30).outside(25, 0.9).draw();
    Ended ended = search(problem, ENDLESS, 2);
    assertTrue(ended.last().objective() <= ended.first().objective());
  }

  @Test
  void the_number_of_threads_has_no_say() {
    SitingProblem problem = median(7);
    assertArrayEquals(
        search(problem, ENDLESS, 1).last().plan().openSites(),
        search(problem, ENDLESS, 3).last().plan().openSites());
  }

  @Test
  void begins_no_window_beyond_its_work() {
    SitingProblem problem = median(1);
    assertEquals(0, search(problem, 0, 1).known().size());
    assertTrue(search(problem, 1, 1).known().size() <= 4);
  }
}
