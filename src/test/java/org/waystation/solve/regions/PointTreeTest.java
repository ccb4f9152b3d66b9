package org.waystation.solve.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tree finds, held against a look at every point. */
class PointTreeTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 9, 100, 1000})
  void findsWhatALookAtAllFinds(int n) {
    for (Points points : new Points[] {SomePoints.ofAPlane(n, n), SomePoints.byRoad(n, n)}) {
      PointTree tree = new PointTree(points);
      Random random = new Random(7);
      for (int trial = 0; trial < 50; trial++) {
        int i = random.nextInt(n);
        // Just at the distance of a point, so that a point that is left out shows.
        int reach = points.between(i, random.nextInt(n));
        TreeMap<Integer, Integer> found = new TreeMap<>();
        tree.within(points.x()[i], points.y()[i], reach, found::put);
        TreeMap<Integer, Integer> all = new TreeMap<>();
        IntStream.range(0, n)
            .filter(j -> points.between(i, j) <= reach)
            .forEach(j -> all.put(j, points.between(i, j)));
        assertEquals(all, found);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9, 500})
  void theNearestIsTheNearestAndTheFirstOfEquals(int n) {
    Points points = SomePoints.byRoad(n, 3);
    PointTree tree = new PointTree(points);
    Points asked = SomePoints.byRoad(60, 4);
    for (int k = 0; k < asked.size(); k++) {
      double x = asked.x()[k];
      double y = asked.y()[k];
      int[] apart =
          IntStream.range(0, n)
              .map(j -> points.metric().between(x, y, points.x()[j], points.y()[j]))
              .toArray();
      int least = Arrays.stream(apart).min().orElseThrow();
      int first = IntStream.range(0, n).filter(j -> apart[j] == least).findFirst().orElseThrow();
      assertEquals(
          new PointTree.Nearest(first, least), tree.nearest(x, y, points.metric().longest()));
      assertEquals(new PointTree.Nearest(first, least), tree.nearest(x, y, least));
      assertEquals(PointTree.Nearest.NONE, tree.nearest(x, y, least - 1));
    }
  }

  @Test
  void whoReachesAPlaceIsKnown() {
    Points points = SomePoints.byRoad(700, 5);
    PointTree tree = new PointTree(points);
    Random random = new Random(6);
    int[] reach = IntStream.range(0, 700).map(i -> random.nextInt(40_000)).toArray();
    int[] most = tree.mostOfNodes(reach);
    Points asked = SomePoints.byRoad(100, 8);
    for (int k = 0; k < asked.size(); k++) {
      double x = asked.x()[k];
      double y = asked.y()[k];
      int[] reaching =
          IntStream.range(0, 700)
              .filter(i -> points.metric().between(points.x()[i], points.y()[i], x, y) < reach[i])
              .toArray();
      assertEquals(reaching.length > 0, tree.isReached(x, y, most, reach));
      TreeMap<Integer, Integer> found = new TreeMap<>();
      tree.reaching(
          x,
          y,
          most,
          (i, apart) -> {
            if (apart < reach[i]) {
              found.put(i, apart);
            }
          });
      assertEquals(IntStream.of(reaching).boxed().toList(), found.keySet().stream().toList());
    }
  }

  /** Across the antimeridian points are as near as anywhere. */
  @Test
  void theEarthIsRound() {
    Points points =
        new Points(
            new double[] {179.9, -179.9, 0},
            new double[] {60, 60, 60},
            new long[3],
            new Metric.Road(1));
    PointTree.Nearest nearest = new PointTree(points).nearest(-179.95, 60, 100_000);
    assertEquals(1, nearest.point());
    assertEquals(
        2, new PointTree(points.at(new int[] {0, 2})).nearest(-179.9, 60, 10_000).point() + 2);
  }
}
