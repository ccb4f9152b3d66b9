package org.waystation.travel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.waystation.geo.GreatCircle;
import org.waystation.geo.LonLat;
import org.waystation.units.Distance;

/**
 * Mostly on the equator, where one degree is pi x 3,958.8 / 180 = 69.0941 miles, hence 89.822 road
 * miles at a circuity of 1.3.
 */
class GreatCircleTravelTest {
  private static final double DEGREE_ROAD_MILES = 89.822;

  @Test
  void degreesOnTheEquator() {
    TravelRows rows =
        travel(1.3, 180).rows(equator(0, 10), equator(3, 1, 2, 0, 11, -1)); // sites 0 to 5

    assertArrayEquals(new int[] {0, 4, 5}, rows.rowStart());
    assertArrayEquals(new int[] {3, 1, 5, 2, 4}, rows.site(), "ties in ascending site");
    assertArrayEquals(
        new double[] {0, DEGREE_ROAD_MILES, DEGREE_ROAD_MILES, 179.645, DEGREE_ROAD_MILES},
        rows.roadMiles());
    assertEquals(Provenance.GREAT_CIRCLE_TIMES_CIRCUITY, rows.provenance(0));
  }

  @Test
  void milesAreRoundedToTheThousandth() {
    GreatCircleTravel travel = travel(1.3, 120);

    assertEquals(DEGREE_ROAD_MILES, travel.roadMiles(at(0), at(1)));
    assertEquals(DEGREE_ROAD_MILES, travel.roadMiles(at(1), at(0)));
    assertEquals(69.094, travel(1, 120).roadMiles(at(0), at(1)));
    assertEquals(0, travel.roadMiles(at(7), at(7)));
  }

  /** 89.82232... road miles round to 89.822, so that standard reaches and the next below not. */
  @Test
  void theRoundedFigureDecidesOnReach() {
    assertTrue(GreatCircle.miles(at(0), at(1)) * 1.3 > 89.8223);
    assertEquals(1, travel(1.3, 89.822).rows(equator(0), equator(1)).size());
    assertEquals(0, travel(1.3, 89.8219).rows(equator(0), equator(1)).size());
  }

  @Test
  void aStandardOfNothingReachesTheSamePlaceOnly() {
    assertArrayEquals(new int[] {1}, travel(1.3, 0).rows(equator(2), equator(1, 2)).site());
  }

  @Test
  void nearestLooksBeyondTheStandard() {
    NearestSites nearest = travel(1.3, 10).nearest(equator(0, 4, 5), equator(1, 5));

    assertArrayEquals(new int[] {0, 1, 1}, nearest.site());
    assertArrayEquals(new double[] {DEGREE_ROAD_MILES, DEGREE_ROAD_MILES, 0}, nearest.roadMiles());
  }

  @Test
  void smallestStandardIsTheFarthestOfTheNearest() {
    NearestSites nearest = travel(1, 1).nearest(equator(0, 1, 3, 6), equator(0));

    assertEquals(OptionalDouble.of(0), reaching(nearest, 0));
    assertEquals(OptionalDouble.of(0), reaching(nearest, 1));
    assertEquals(OptionalDouble.of(69.094), reaching(nearest, 2));
    assertEquals(OptionalDouble.of(207.282), reaching(nearest, 3));
    assertEquals(OptionalDouble.of(414.565), reaching(nearest, 4));
    assertEquals(OptionalDouble.empty(), reaching(nearest, 5));
    double[] weights = {1, 2, 4, 8};
    assertEquals(OptionalDouble.of(207.282), nearest.smallestStandardReaching(weights, 3.5));
    assertEquals(OptionalDouble.of(414.565), nearest.smallestStandardReaching(weights, 7.5));
    assertThrows(
        IllegalArgumentException.class,
        () -> nearest.smallestStandardReaching(new double[] {1}, 1));
  }

  private static OptionalDouble reaching(NearestSites nearest, int points) {
    double[] ones = new double[nearest.site().length];
    Arrays.fill(ones, 1);
    return nearest.smallestStandardReaching(ones, points);
  }

  @Test
  void withoutSitesNothingIsReached() {
    GreatCircleTravel travel = travel(1.3, 120);
    NearestSites nearest = travel.nearest(equator(0), List.of());

    assertEquals(0, travel.rows(equator(0), List.of()).size());
    assertEquals(NearestSites.NONE, nearest.site()[0]);
    assertEquals(OptionalDouble.empty(), reaching(nearest, 1));
  }

  @Property(tries = 1000)
  void agreesWithBruteForce(
      @ForAll("places") @Size(max = 40) List<LonLat> points,
      @ForAll("places") @Size(max = 40) List<LonLat> sites,
      @ForAll @DoubleRange(min = 1, max = 2) @Scale(3) double circuity,
      @ForAll @DoubleRange(min = 0, max = 300) @Scale(4) double standard) {
    GreatCircleTravel travel = travel(circuity, standard);

    TravelRows rows = travel.rows(points, sites);

    int cell = 0;
    for (int point = 0; point < points.size(); point++) {
      for (int site : sitesByRoad(travel, points.get(point), sites)) {
        double miles = travel.roadMiles(points.get(point), sites.get(site));
        if (miles <= standard) {
          assertEquals(site, rows.site()[cell]);
          assertEquals(miles, rows.roadMiles()[cell]);
          cell++;
        }
      }
      assertEquals(cell, rows.rowStart()[point + 1]);
    }
  }

  /** The standard found is enough, and a thousandth of a mile less is not. */
  @Property(tries = 1000)
  void smallestStandardIsExact(
      @ForAll("places") @Size(min = 1, max = 20) List<LonLat> points,
      @ForAll("places") @Size(min = 1, max = 20) List<LonLat> sites) {
    NearestSites nearest = travel(1.3, 0).nearest(points, sites);
    for (int wanted = 1; wanted <= points.size(); wanted++) {
      double standard = reaching(nearest, wanted).orElseThrow();

      assertTrue(travel(1.3, standard).rows(points, sites).reached() >= wanted);
      if (standard > 0) {
        assertTrue(travel(1.3, standard - 0.001).rows(points, sites).reached() < wanted);
      }
    }
  }

  /** Within four degrees around 44 north, often on a grid where ties happen. */
  @Provide
  Arbitrary<List<LonLat>> places() {
    Arbitrary<Double> offsets =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(-2, 2).ofScale(6),
            Arbitraries.integers().between(-2, 2).map(Integer::doubleValue));
    return Combinators.combine(offsets, offsets)
        .as((east, north) -> new LonLat(-72 + east, 44 + north))
        .list();
  }

  private static List<Integer> sitesByRoad(
      GreatCircleTravel travel, LonLat point, List<LonLat> sites) {
    List<Integer> order = new ArrayList<>();
    for (int site = 0; site < sites.size(); site++) {
      order.add(site);
    }
    order.sort(Comparator.comparingDouble(site -> travel.roadMiles(point, sites.get(site))));
    return order;
  }

  private static GreatCircleTravel travel(double circuity, double standard) {
    return new GreatCircleTravel(new TravelParameters(circuity, Distance.ofMiles(standard)));
  }

  private static List<LonLat> equator(double... longitudes) {
    return Arrays.stream(longitudes).mapToObj(GreatCircleTravelTest::at).toList();
  }

  private static LonLat at(double longitude) {
    return new LonLat(longitude, 0);
  }
}
