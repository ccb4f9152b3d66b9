package org.waystation.solve.regions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.DemandPoints;
import org.waystation.siting.RelaxationBound;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;
import org.waystation.solve.SitingSolver;
import org.waystation.solve.SolveLimits;
import org.waystation.solve.SolveResult;
import org.waystation.solve.Termination;
import org.waystation.solve.ortools.MixedIntegerModel;
import org.waystation.solve.ortools.MixedIntegerModel.Engine;

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

  /** The solver of whole problems, with every pair, comes to the same place from another side. */
  @Test
  void agreesWithTheSolverOfWholeProblems() {
    Points points = SomePoints.byRoad(250, 12);
    RegionResult byRegions = solve(points, 8, 80, 2);
    SitingProblem whole = whole(points, 8);
    SolveResult direct =
        new SitingSolver(
                new MixedIntegerModel(Engine.HIGHS),
                new MixedIntegerModel(Engine.SCIP),
                progress -> {})
            .solve(whole, new SolveLimits(0, Duration.ofMinutes(5), 6000, 600, 1, 2), () -> false);
    double best = direct.plan().orElseThrow().objectiveUsdPerYear();
    assertEquals(Termination.OPTIMAL, direct.termination());
    assertTrue(byRegions.bound() <= best * (1 + 1e-9), byRegions.bound() + " above " + best);
    assertTrue(byRegions.service().cost() >= best * (1 - 1e-9));
    assertTrue(byRegions.service().cost() <= 1.01 * best, "worse than the best plan by 1 %");
    // The same prices, by the relaxation as it is stated for any siting problem.
    double[] prices = new double[points.size()];
    Arrays.setAll(prices, i -> (double) points.weight()[i] * byRegions.radii()[i]);
    double again = RelaxationBound.of(whole, prices);
    assertEquals(byRegions.bound(), again, 1e-9 * again);
  }

  private static SitingProblem whole(Points points, int p) {
    int n = points.size();
    int[] rowStart = new int[n + 1];
    int[] site = new int[n * n];
    double[] cost = new double[n * n];
    for (int i = 0; i < n; i++) {
      int row = i;
      int[] sorted =
          IntStream.range(0, n)
              .boxed()
              .sorted(
                  Comparator.comparingLong(
                      (Integer j) -> points.weight()[row] * points.between(row, j)))
              .mapToInt(Integer::intValue)
              .toArray();
      rowStart[i + 1] = n * (i + 1);
      for (int k = 0; k < n; k++) {
        site[n * i + k] = sorted[k];
        cost[n * i + k] = points.weight()[i] * points.between(i, sorted[k]);
      }
    }
    List<String> ids = IntStream.range(0, n).mapToObj(Integer::toString).toList();
    double[] nowhere = new double[n];
    Arrays.fill(nowhere, Double.POSITIVE_INFINITY);
    return new SitingProblem(
        new DemandPoints(ids, new double[n], nowhere),
        new CandidateSites(ids, new double[n], Collections.nCopies(n, SiteRole.GREENFIELD)),
        new ServiceArcs(rowStart, site, cost),
        StationCount.exactly(p),
        n);
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
