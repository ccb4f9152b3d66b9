package org.waystation.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.quadtree.Quadtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class ThiessenCellsTest {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /** Colorado, as four corners: its northern border bulges 5 km in the plane. */
  private static final Geometry BOX = wkt("POLYGON((-109 37,-102 37,-102 41,-109 41,-109 37))");

  private static final Geometry WITH_HOLE =
      wkt(
          "POLYGON((-109 37,-102 37,-102 41,-109 41,-109 37),"
              + "(-106 38,-106 40,-104 40,-104 38,-106 38))");

  private static final Geometry ISLANDS =
      wkt(
          "MULTIPOLYGON(((-90 45,-86 45.5,-84 43,-87 42,-90 45)),"
              + "((-83 45,-82 45.2,-82 44,-83 45)),((-90.5 42,-90.4 42,-90.4 42.1,-90.5 42)))");

  @Test
  void two_points_share_a_square_along_the_meridian_between_them() {
    List<MultiPolygon> cells =
        ThiessenCells.of(
            List.of(new LonLat(-97, 40), new LonLat(-95, 40)),
            wkt("POLYGON((-98 39,-94 39,-94 41,-98 41,-98 39))"));
    assertEquals(-96, cells.get(0).getEnvelopeInternal().getMaxX(), 1e-9);
    assertEquals(-96, cells.get(1).getEnvelopeInternal().getMinX(), 1e-9);
    assertEquals(4, cells.get(0).getArea(), 1e-9);
    assertEquals(4, cells.get(1).getArea(), 1e-9);
  }

  @Test
  void one_point_gets_the_whole_state_islands_too() {
    List<MultiPolygon> cells = ThiessenCells.of(List.of(new LonLat(-88, 44)), ISLANDS);
    assertTrue(cells.get(0).equalsTopo(ISLANDS));
  }

  @Test
  void no_point_no_cell() {
    assertEquals(List.of(), ThiessenCells.of(List.of(), BOX));
  }

  @Test
  void the_second_of_two_points_in_one_place_gets_nothing() {
    LonLat twice = new LonLat(-105, 39);
    List<MultiPolygon> cells =
        ThiessenCells.of(List.of(twice, new LonLat(-107, 38), twice), WITH_HOLE);
    assertFalse(cells.get(0).isEmpty());
    assertTrue(cells.get(2).isEmpty());
    assertTiles(cells, WITH_HOLE);

    List<MultiPolygon> alone = ThiessenCells.of(List.of(twice, twice), BOX);
    assertTrue(alone.get(0).equalsTopo(BOX));
    assertTrue(alone.get(1).isEmpty());
  }

  @Test
  void a_point_off_the_coast_keeps_the_shore_nearest_to_it() {
    List<MultiPolygon> cells =
        ThiessenCells.of(List.of(new LonLat(-101.9, 39), new LonLat(-105, 39)), BOX);
    assertTrue(cells.get(0).getArea() > 0);
    assertTiles(cells, BOX);
  }

  @Test
  void a_point_far_away_from_everything_gets_nothing_and_spoils_nothing() {
    List<MultiPolygon> cells =
        ThiessenCells.of(
            List.of(new LonLat(-104, 39), new LonLat(144.8, 13.5), new LonLat(-106, 39)), BOX);
    assertTrue(cells.get(1).isEmpty());
    assertTiles(cells, BOX);
  }

  @Test
  void a_regular_grid_gives_regular_cells() {
    List<LonLat> grid = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      grid.add(new LonLat(-108.9 + 0.35 * (i % 20), 37.1 + 0.2 * (i / 20)));
    }
    assertTiles(ThiessenCells.of(grid, BOX), BOX);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void each_place_lies_in_the_cell_of_the_nearest_point(long seed) {
    for (Geometry outline : List.of(BOX, WITH_HOLE, ISLANDS)) {
      Random random = new Random(seed);
      List<LonLat> points = within(outline, 200, random);
      List<MultiPolygon> cells = ThiessenCells.of(points, outline);
      assertTiles(cells, outline);
      for (LonLat place : within(outline, 300, random)) {
        assertTrue(
            cells.get(nearest(place, points)).distance(point(place)) < 1e-4,
            place + " lies outside the cell of the nearest point");
      }
      for (int i = 0; i < points.size(); i++) {
        assertTrue(cells.get(i).covers(point(points.get(i))));
      }
    }
  }

  @Test
  void the_outline_must_be_an_area() {
    Geometry bowTie = wkt("POLYGON((0 0,1 1,1 0,0 1,0 0))");
    for (Geometry outline : List.of(bowTie, wkt("POINT(0 0)"), wkt("POLYGON EMPTY"))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> ThiessenCells.of(List.of(new LonLat(0, 0)), outline));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"VT", "NH", "DE", "ND"})
  void the_zips_of_a_real_state_tile_it(String state) throws Exception {
    Path file =
        Path.of(System.getProperty("waystation.home", "."))
            .resolve("../shared/geodata/polygons/" + state + ".geojson");
    Assumptions.assumeTrue(Files.exists(file));
    List<LonLat> points = new ArrayList<>();
    List<Geometry> areas = new ArrayList<>();
    for (JsonNode feature : new ObjectMapper().readTree(file.toFile()).get("features")) {
      JsonNode properties = feature.get("properties");
      points.add(
          new LonLat(
              properties.get("INTPTLON10").doubleValue(),
              properties.get("INTPTLAT10").doubleValue()));
      areas.add(
          GeometryFixer.fix(new GeoJsonReader(GEOMETRY).read(feature.get("geometry").toString())));
    }
    Geometry outline = OverlayNGRobust.union(areas);

    List<MultiPolygon> cells = ThiessenCells.of(points, outline);

    assertTiles(cells, outline);
    for (int i = 0; i < points.size(); i++) {
      assertTrue(
          cells.get(i).covers(point(points.get(i))) || !outline.covers(point(points.get(i))));
    }
    Geometry[] snapped = cells.stream().map(SixDecimals::of).toArray(Geometry[]::new);
    for (Geometry cell : snapped) {
      assertTrue(cell.isValid());
    }
    assertTrue(CoverageValidator.isValid(snapped), "neighbours no longer share their borders");
  }

  private static void assertTiles(List<MultiPolygon> cells, Geometry outline) {
    double area = outline.getArea();
    assertEquals(area, cells.stream().mapToDouble(Geometry::getArea).sum(), 1e-9 * area);
    Geometry union = OverlayNGRobust.union(List.<Geometry>copyOf(cells));
    assertEquals(
        0, OverlayNGRobust.overlay(union, outline, OverlayNG.SYMDIFFERENCE).getArea(), 1e-9 * area);
    Quadtree index = new Quadtree();
    for (MultiPolygon cell : cells.stream().filter(c -> !c.isEmpty()).toList()) {
      for (Object other : index.query(cell.getEnvelopeInternal())) {
        double shared =
            OverlayNGRobust.overlay(cell, (Geometry) other, OverlayNG.INTERSECTION).getArea();
        assertEquals(0, shared, 1e-12 * area);
      }
      index.insert(cell.getEnvelopeInternal(), cell);
    }
  }

  private static List<LonLat> within(Geometry outline, int count, Random random) {
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(outline);
    var extent = outline.getEnvelopeInternal();
    List<LonLat> points = new ArrayList<>();
    while (points.size() < count) {
      LonLat point =
          new LonLat(
              extent.getMinX() + random.nextDouble() * extent.getWidth(),
              extent.getMinY() + random.nextDouble() * extent.getHeight());
      if (prepared.covers(point(point))) {
        points.add(point);
      }
    }
    return points;
  }

  private static int nearest(LonLat place, List<LonLat> points) {
    Coordinate from = EqualArea.toPlane(place);
    int nearest = 0;
    for (int i = 1; i < points.size(); i++) {
      if (from.distance(EqualArea.toPlane(points.get(i)))
          < from.distance(EqualArea.toPlane(points.get(nearest)))) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static Geometry point(LonLat point) {
    return GEOMETRY.createPoint(new Coordinate(point.longitude(), point.latitude()));
  }

  private static Geometry wkt(String text) {
    try {
      return new WKTReader(GEOMETRY).read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
