package org.waystation.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class TerritoriesTest {
  @Test
  void neighbours_of_one_owner_become_one() {
    List<Geometry> found =
        Territories.of(
            areas(
                "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))",
                "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))",
                "POLYGON ((2 0, 3 0, 3 1, 2 1, 2 0))"),
            new int[] {0, 0, 1},
            3);
    assertEquals(2, found.get(0).getArea(), 1e-12);
    assertEquals(1, found.get(0).getNumGeometries());
    assertEquals(1, found.get(1).getArea(), 1e-12);
    assertTrue(found.get(2).isEmpty());
  }

  /** A lake that touches the outer border in a point: nine times in ten it was not a hole. */
  @Test
  void a_territory_is_valid_and_always_written_alike() {
    List<Geometry> around =
        areas(
            "POLYGON ((0 0, 2 0, 1 1, 0 4, 0 0))",
            "POLYGON ((0 4, 1 1, 2 2, 4 4, 0 4))",
            "POLYGON ((4 4, 2 2, 3 1, 4 4))",
            "POLYGON ((4 4, 3 1, 4 0, 4 4))",
            "POLYGON ((2 0, 4 0, 3 1, 2 0))");
    for (int k = 0; k < 100; k++) {
      Geometry found = Territories.of(around, new int[around.size()], 1).get(0);
      assertEquals(
          "POLYGON ((0 0, 0 4, 4 4, 4 0, 2 0, 0 0), (1 1, 2 0, 3 1, 2 2, 1 1))", found.toText());
      assertTrue(found.isValid());
    }
  }

  /** A border that one side knows in one piece and the other in two, a hair off the line. */
  @Test
  void a_border_that_two_sides_tell_differently_becomes_one() {
    List<Geometry> found =
        Territories.of(
            areas(
                "POLYGON ((0 0, 3 1, 3 3, 0 3, 0 0))",
                "POLYGON ((0 0, 0 -3, 3 -3, 3 1, 1.5 0.5000008, 0 0))"),
            new int[] {0, 1},
            2);
    assertFit(found);
    double all = found.get(0).getArea() + found.get(1).getArea();
    assertEquals(found.get(0).union(found.get(1)).getArea(), all, 1e-12);
    assertEquals(1, found.get(0).union(found.get(1)).getNumGeometries());
  }

  @Test
  void a_gap_of_rounding_is_closed_and_a_lake_is_not() {
    List<Geometry> found =
        Territories.of(
            areas(
                "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0), (0.2 0.2, 0.2 0.4, 0.4 0.4, 0.4 0.2, 0.2 0.2))",
                "POLYGON ((0 1, 0.5 1.000008, 1 1, 1 2, 0 2, 0 1))"),
            new int[] {0, 1},
            2);
    assertFit(found);
    Geometry both = found.get(0).union(found.get(1));
    assertEquals(2 - 0.04, both.getArea(), 1e-9);
    assertEquals(1, ((Polygon) both).getNumInteriorRing());
  }

  @Test
  void what_two_areas_claim_goes_to_the_first() {
    List<Geometry> found =
        Territories.of(
            areas("POLYGON ((0 0, 2 0, 2 1, 0 1, 0 0))", "POLYGON ((1 0, 3 0, 3 1, 1 1, 1 0))"),
            new int[] {1, 0},
            2);
    assertFit(found);
    assertEquals(2, found.get(1).getArea(), 1e-12);
    assertEquals(1, found.get(0).getArea(), 1e-12);
  }

  /** Thiessen cells, jittered by less than their rounding, as they come from two states. */
  @Property(seed = "1", tries = 60)
  void territories_fit_and_cover_what_their_areas_do(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<LonLat> points = new ArrayList<>();
    for (int k = 0; k < 60; k++) {
      points.add(new LonLat(-100 + random.nextDouble(), 40 + random.nextDouble()));
    }
    List<? extends Geometry> cells =
        ThiessenCells.of(
            points, areas("POLYGON ((-100 40, -99 40, -99 41, -100 41, -100 40))").get(0));
    List<Geometry> jittered = new ArrayList<>();
    for (Geometry cell : cells) {
      double phase = jittered.size();
      Geometry moved = cell.copy();
      moved.apply(
          (Coordinate at) -> {
            at.x += 1e-7 * Math.sin(1e9 * at.x + phase);
            at.y += 1e-7 * Math.sin(1e9 * at.y + phase);
          });
      jittered.add(moved);
    }
    int[] owner = points.stream().mapToInt(point -> random.nextInt(5)).toArray();
    List<Geometry> found = Territories.of(jittered, owner, 5);
    assertFit(found);
    assertEquals(1, found.stream().mapToDouble(Geometry::getArea).sum(), 1e-5);
  }

  /** The parts of JTS that dissolve go by the addresses of objects, which differ each time. */
  @Test
  void the_same_areas_give_the_same_vertices_in_the_same_order() {
    SplittableRandom random = new SplittableRandom(3);
    List<LonLat> points = new ArrayList<>();
    for (int k = 0; k < 300; k++) {
      points.add(new LonLat(-100 + random.nextDouble(), 40 + random.nextDouble()));
    }
    List<? extends Geometry> cells =
        ThiessenCells.of(
            points, areas("POLYGON ((-100 40, -99 40, -99 41, -100 41, -100 40))").get(0));
    int[] owner = points.stream().mapToInt(point -> random.nextInt(9)).toArray();
    List<Geometry> first = Territories.of(cells, owner, 9);
    for (int again = 0; again < 5; again++) {
      List<Geometry> found = Territories.of(cells, owner, 9);
      for (int k = 0; k < 9; k++) {
        assertTrue(first.get(k).equalsExact(found.get(k)), "territory " + k);
      }
    }
  }

  private static void assertFit(List<Geometry> territories) {
    Geometry[] all = territories.stream().filter(one -> !one.isEmpty()).toArray(Geometry[]::new);
    for (Geometry one : all) {
      assertTrue(one.isValid(), one::toText);
    }
    assertTrue(CoverageValidator.isValid(all), "the territories do not fit each other");
  }

  private static List<Geometry> areas(String... texts) {
    List<Geometry> areas = new ArrayList<>();
    for (String text : texts) {
      try {
        areas.add(new WKTReader().read(text));
      } catch (ParseException e) {
        throw new IllegalArgumentException(e);
      }
    }
    return areas;
  }
}
