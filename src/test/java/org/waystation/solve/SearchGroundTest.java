package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.siting.SitingProblem;

class SearchGroundTest {
  private static final int STATIONS = 20;

  /**
   * A walk begins with as many stations as the problem asks for, though the bound has left out some
   * of those it was to begin with, and no walk would open another that serves nobody.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void a_start_has_stations_enough_though_some_are_left_out(long seed) {
    SitingProblem problem =
        new GeometricProblems(200, 200, seed)
            .stations(STATIONS, STATIONS)
            .fixed(100)
            .outside(2, 0)
            .draw();
    double optimum = Solving.optimum(problem);
    BoundAscent ascent = new BoundAscent(problem);
    ascent.ascend(1500, optimum, Solving.NEVER);
    SiteColumns columns = SiteColumns.cheapestFirst(problem.arcs(), problem.sites().size());
    SearchGround ground =
        SearchGround.whole(problem, columns)
            .cutTo(Fixing.of(problem, ascent.multipliers(), optimum), problem);
    SplittableRandom random = new SplittableRandom(seed);
    int[] any =
        random.ints(0, problem.sites().size()).distinct().limit(STATIONS).sorted().toArray();

    int[] start = ground.near(any, seed);

    assertTrue(ground.core().toCore(any).length < STATIONS, "the bound leaves out some of them");
    assertEquals(STATIONS, Arrays.stream(start).distinct().count());
    int[] kept = ground.core().toCore(any);
    assertTrue(Arrays.stream(kept).allMatch(j -> Arrays.binarySearch(start, j) >= 0));
  }
}
