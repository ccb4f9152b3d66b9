package org.waystation.solve.regions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionSolverTest {
  private static RegionResult solve(Points points, int p, int perRegion, int threads) {
    try (RegionEngine engine = new LocalRegions(threads)) {
      return new RegionSolver(
              engine, new RegionLimits(0, 2, 200, perRegion, 40, 1), progress -> {}, () -> false)
          .solve(points, p);
    }
  }

  /** Whole, in three regions and in eight, on the plane and by road. */
  @ParameterizedTest
  @CsvSource({"600,12,600", "600,12,200", "600,40,75", "500,1,100", "300,299,50", "40,39,5"})
  void planAndBoundAreWhatTheyAreSaidToBe(int n, int p, int perRegion) {
    for (Points points : List.of(SomePoints.ofAPlane(n, n + p), SomePoints.byRoad(n, n + p))) {
      RegionResult result = solve(points, p, perRegion, 2);
      Service service = result.service();
      assertEquals(p, Arrays.stream(service.stations()).distinct().count());
      assertEquals(SomePoints.cost(points, service.stations()), service.cost());
      assertEquals(MedianBound.of(points, result.radii(), p), result.bound());
      assertTrue(result.bound() <= service.cost());
      assertTrue(result.relativeGap() < 0.03, "gap " + result.relativeGap());
    }
  }

  /** A bound without a plan's help would show only in a lower bound above a better plan. */
  @Test
  void noOtherPlanIsBelowTheBound() {
    Points points = SomePoints.byRoad(300, 9);
    RegionResult result = solve(points, 10, 100, 2);
    Random random = new Random(9);
    for (int trial = 0; trial < 300; trial++) {
      int[] stations = result.service().stations().clone();
      for (int k = 0; k < 1 + trial % 3; k++) {
        stations[random.nextInt(10)] = random.nextInt(300);
      }
      assertTrue(SomePoints.cost(points, stations) >= result.bound());
    }
  }

  @Test
  void theNumberOfThreadsHasNoSay() {
    Points points = SomePoints.byRoad(500, 2);
    RegionResult one = solve(points, 25, 100, 1);
    RegionResult three = solve(points, 25, 100, 3);
    assertArrayEquals(one.service().stations(), three.service().stations());
    assertArrayEquals(one.radii(), three.radii());
    assertEquals(one.account(), three.account());
  }

  /** However the points are cut into regions, the bound of given prices is the same. */
  @Test
  void regionsAddUpToTheWhole() {
    Points given = SomePoints.byRoad(800, 3);
    Points points = given.at(new PointTree(given).order());
    int[] first = StartRadii.of(points, 20);
    int[] cut = Arrays.stream(first).map(r -> 2 * r).toArray();
    List<Double> values = new ArrayList<>();
    try (RegionEngine engine = new LocalRegions(2)) {
      for (int count : new int[] {1, 2, 7, 40}) {
        RegionDual dual =
            new RegionDual(points, 20, engine, RegionLayout.of(points, cut, count), first);
        values.add(dual.evaluate(dual.scaled(first)));
        int[] radii = dual.radii(dual.scaled(first));
        assertEquals(MedianBound.of(points, radii, 20), values.get(0));
        // 1 less the open sites within the radius, in the ascent's unit: the sign tells.
        for (int i = 0; i < points.size(); i++) {
          int reached = 0;
          for (int j = 0; j < points.size(); j++) {
            reached += dual.isOpen(j) && points.between(i, j) < radii[i] ? 1 : 0;
          }
          assertEquals(
              points.weight()[i] == 0 ? 0 : Math.signum(1 - reached),
              Math.signum(dual.subgradient()[i]));
        }
      }
    }
    assertEquals(1, values.stream().distinct().count(), values.toString());
  }

  /** What a class of windows gains in all is what each gains by itself, or more. */
  @Test
  void windowsOfAClassDoNotDisturbEachOther() {
    Points points = SomePoints.byRoad(1500, 4);
    int[] first = StartRadii.of(points, 60);
    int[] cut = Arrays.stream(first).map(r -> 2 * r).toArray();
    Service before = Service.of(points, IntStream.range(0, 60).map(k -> 25 * k).toArray());
    int[] window = Partition.of(points, 16, 20);
    Windows windows = new Windows(points, window, 16, cut, first, before);
    WindowTask.Effort effort = new WindowTask.Effort(60, 40, 0.001, 1);
    List<Windows.Piece> pieces =
        IntStream.range(0, 16)
            .mapToObj(number -> windows.piece(number, effort))
            .filter(piece -> piece != null)
            .toList();
    int together = 0;
    for (List<Windows.Piece> one : Windows.classes(pieces)) {
      long apart = 0;
      int[] all = before.stations();
      for (Windows.Piece piece : one) {
        int[] changed = with(before.stations(), window, piece);
        apart += SomePoints.cost(points, changed) - before.cost();
        all = with(all, window, piece);
      }
      long gained = SomePoints.cost(points, all) - before.cost();
      assertTrue(gained <= apart, gained + " and " + apart);
      assertTrue(apart < 0, "a class that gains nothing shows nothing");
      together = Math.max(together, one.size());
    }
    assertTrue(together > 1, "no two windows are in one class");
  }

  private static int[] with(int[] stations, int[] window, Windows.Piece piece) {
    return IntStream.concat(
            Arrays.stream(stations).filter(j -> window[j] != piece.number()),
            Arrays.stream(piece.task().solved()).map(site -> piece.members()[site]))
        .toArray();
  }
}
