package org.waystation.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class NeighbourIndexTest {
  /** One degree of a great circle on the sphere of radius 3,958.8 miles. */
  private static final double DEGREE_MILES = Math.PI * 3958.8 / 180;

  @Test
  void findsByDegreesAlongTheEquator() {
    NeighbourIndex index = index(at(3, 0), at(1, 0), at(2, 0), at(0, 0));

    Map<Integer, Double> found = within(index, at(0, 0), 2.5 * DEGREE_MILES);

    assertEquals(List.of(1, 2, 3), List.copyOf(found.keySet()));
    assertEquals(DEGREE_MILES, found.get(1), 1e-9);
    assertEquals(2 * DEGREE_MILES, found.get(2), 1e-9);
    assertEquals(0, found.get(3));
  }

  @Test
  void looksAcrossTheAntimeridianAndThePole() {
    NeighbourIndex index = index(at(179.5, 0), at(-90, 89.5), at(0, -89));

    assertEquals(0, index.nearest(at(-179.5, 0)).orElseThrow().index());
    assertEquals(DEGREE_MILES, within(index, at(-179.5, 0), 70).get(0), 1e-9);
    assertEquals(DEGREE_MILES, within(index, at(90, 89.5), 70).get(1), 1e-6);
    assertEquals(2, index.nearest(at(180, -89.9)).orElseThrow().index());
  }

  @Test
  void radiusIsIncluded() {
    double miles = GreatCircle.miles(at(-72, 44), at(-71.3, 44.9));

    assertEquals(Map.of(0, miles), within(index(at(-71.3, 44.9)), at(-72, 44), miles));
    assertTrue(within(index(at(-71.3, 44.9)), at(-72, 44), Math.nextDown(miles)).isEmpty());
  }

  @Test
  void firstOfEquallyNearPointsIsNearest() {
    NeighbourIndex index = index(at(5, 5), at(0, -1), at(0, 1), at(0, -1));

    assertEquals(1, index.nearest(at(0, 0)).orElseThrow().index());
  }

  @Test
  void knowsNoNeighbourWithoutPoints() {
    assertEquals(Optional.empty(), index().nearest(at(0, 0)));
    assertTrue(within(index(), at(0, 0), 99999).isEmpty());
  }

  @Test
  void refusesWhatIsNoPoint() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new NeighbourIndex(new double[] {0}, new double[] {Double.NaN}));
    assertThrows(
        IllegalArgumentException.class,
        () -> new NeighbourIndex(new double[] {0}, new double[] {1, 2}));
  }

  @Property(tries = 2000)
  void agreesWithBruteForce(
      @ForAll("points") @Size(max = 60) List<LonLat> points,
      @ForAll("point") LonLat place,
      @ForAll("radii") double miles) {
    NeighbourIndex index = index(points.toArray(LonLat[]::new));
    Map<Integer, Double> expected = new TreeMap<>();
    Optional<NeighbourIndex.Neighbour> nearest = Optional.empty();
    for (int i = 0; i < points.size(); i++) {
      double distance = GreatCircle.miles(place, points.get(i));
      if (distance <= miles) {
        expected.put(i, distance);
      }
      if (nearest.isEmpty() || distance < nearest.get().miles()) {
        nearest = Optional.of(new NeighbourIndex.Neighbour(i, distance));
      }
    }

    assertEquals(expected, within(index, place, miles));
    assertEquals(nearest, index.nearest(place));
  }

  @Property(tries = 300)
  void findsTheFarthestPointToo(
      @ForAll("points") @Size(min = 1, max = 20) List<LonLat> points,
      @ForAll @DoubleRange(min = -180, max = 180) double longitude) {
    LonLat pole = at(longitude, 90);
    double farthest =
        points.stream().mapToDouble(p -> GreatCircle.miles(pole, p)).max().orElseThrow();

    assertEquals(
        points.size(), within(index(points.toArray(LonLat[]::new)), pole, farthest).size());
  }

  /** The time is a guard against going through all pairs, not a target: a second is usual. */
  @Test
  void coversACountryInSeconds() {
    Random random = new Random(7);
    NeighbourIndex index = index(country(random, 13_007));
    LonLat[] places = country(random, 13_241);

    long[] found = new long[1];
    Assertions.assertTimeout(
        Duration.ofMinutes(2),
        () -> {
          for (LonLat place : places) {
            index.within(place, 92.3, (i, miles) -> found[0]++);
          }
        });

    assertTrue(found[0] > 500_000, () -> "found " + found[0]);
  }

  @Provide
  Arbitrary<List<LonLat>> points() {
    return point().list();
  }

  /** Anywhere, but often near a pole, the antimeridian, or on a coarse grid where ties happen. */
  @Provide
  Arbitrary<LonLat> point() {
    Arbitrary<Double> longitudes =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(-180, 180),
            Arbitraries.doubles().between(179.9, 180),
            Arbitraries.doubles().between(-180, -179.9),
            Arbitraries.integers().between(-4, 4).map(i -> i * 45.0));
    Arbitrary<Double> latitudes =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(-90, 90),
            Arbitraries.doubles().between(89.9, 90),
            Arbitraries.doubles().between(-90, -89.9),
            Arbitraries.doubles().between(-0.1, 0.1),
            Arbitraries.integers().between(-2, 2).map(i -> i * 45.0));
    return Combinators.combine(longitudes, latitudes).as(LonLat::new);
  }

  @Provide
  Arbitrary<Double> radii() {
    return Arbitraries.oneOf(
        Arbitraries.doubles().between(0, 30),
        Arbitraries.doubles().between(0, 13_000),
        Arbitraries.of(0.0, 45 * DEGREE_MILES, 90 * DEGREE_MILES, 180 * DEGREE_MILES));
  }

  private static LonLat[] country(Random random, int size) {
    LonLat[] points = new LonLat[size];
    for (int i = 0; i < size; i++) {
      points[i] = at(-124 + 57 * random.nextDouble(), 25 + 24 * random.nextDouble());
    }
    return points;
  }

  private static Map<Integer, Double> within(NeighbourIndex index, LonLat place, double miles) {
    Map<Integer, Double> found = new TreeMap<>();
    List<Integer> twice = new ArrayList<>();
    index.within(
        place,
        miles,
        (i, distance) -> {
          if (found.put(i, distance) != null) {
            twice.add(i);
          }
        });
    assertTrue(twice.isEmpty(), () -> "found twice: " + twice);
    return found;
  }

  private static NeighbourIndex index(LonLat... points) {
    double[] longitudes = new double[points.length];
    double[] latitudes = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      longitudes[i] = points[i].longitude();
      latitudes[i] = points[i].latitude();
    }
    return new NeighbourIndex(longitudes, latitudes);
  }

  private static LonLat at(double longitude, double latitude) {
    return new LonLat(longitude, latitude);
  }
}
