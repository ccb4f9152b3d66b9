package org.waystation.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;

class RingsTest {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  @Property
  void outer_rings_go_against_the_clock_and_holes_with_it(
      @ForAll @IntRange(min = 3, max = 12) int corners,
      @ForAll boolean shellReversed,
      @ForAll boolean holeReversed) {
    Polygon polygon =
        GEOMETRY.createPolygon(
            ring(corners, 2, shellReversed), new LinearRing[] {ring(corners, 1, holeReversed)});

    Polygon wound = (Polygon) Rings.wound(polygon).getGeometryN(0);

    assertTrue(Orientation.isCCW(wound.getExteriorRing().getCoordinates()));
    assertTrue(!Orientation.isCCW(wound.getInteriorRingN(0).getCoordinates()));
    assertTrue(wound.equalsTopo(polygon));
  }

  @Test
  void rings_without_an_area_go() throws Exception {
    Geometry areas =
        new WKTReader()
            .read(
                "MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0),(1 1,2 2,1 1,1 1))," + "((9 9,9 8,9 9,9 9)))");
    assertEquals("MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)))", Rings.wound(areas).toText());
  }

  @Test
  void points_and_lines_beside_polygons_go() throws Exception {
    Geometry mixed =
        new WKTReader().read("GEOMETRYCOLLECTION(POINT(9 9),POLYGON((0 0,1 0,1 1,0 0)))");
    assertEquals("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))", Rings.polygonsOf(mixed).toText());
  }

  @Test
  void an_area_across_the_180th_meridian_becomes_two() throws Exception {
    Geometry aleutian =
        new WKTReader()
            .read(
                "POLYGON((179 51,-178 51,-178 53,179 53,179 51),(-179.5 52,-179 52,-179 52.5,-179.5 52))");

    MultiPolygon cut = Antimeridian.cut(aleutian);

    assertEquals(2, cut.getNumGeometries());
    assertEquals(2, area(cut, 0), 1e-9);
    assertEquals(4 - 0.125, area(cut, 1), 1e-9);
    assertTrue(
        Arrays.stream(cut.getCoordinates()).allMatch(c -> Math.abs(c.x) <= 180), cut.toText());
    assertEquals(178 + 1, cut.getGeometryN(0).getEnvelopeInternal().getMinX());
    assertEquals(-180, cut.getGeometryN(1).getEnvelopeInternal().getMinX());
    assertTrue(cut.isValid());
  }

  @Test
  void an_area_that_runs_on_beyond_the_180th_meridian_is_brought_back() throws Exception {
    Geometry west =
        new WKTReader()
            .read(
                "MULTIPOLYGON(((-182 51,-179 51,-179 52,-182 52,-182 51)),((-170 51,-169 51,-169 52,-170 51)))");

    MultiPolygon cut = Antimeridian.cut(west);

    assertEquals(3, cut.getNumGeometries());
    assertEquals(3.5, cut.getArea(), 1e-9);
    assertEquals(178, cut.getGeometryN(0).getEnvelopeInternal().getMinX());
    assertEquals(180, cut.getGeometryN(0).getEnvelopeInternal().getMaxX());
    assertEquals(-180, cut.getGeometryN(1).getEnvelopeInternal().getMinX());
    assertTrue(Antimeridian.joined(cut).equalsTopo(west), Antimeridian.joined(cut).toText());
  }

  @Test
  void an_area_elsewhere_stays_as_it_is() throws Exception {
    Geometry here = new WKTReader().read("POLYGON((-98 39,-94 39,-94 41,-98 41,-98 39))");
    assertTrue(Antimeridian.cut(here).equalsExact(Rings.polygonsOf(here)));
  }

  @Test
  void a_ring_around_the_pole_is_refused() throws Exception {
    Geometry cap = new WKTReader().read("POLYGON((0 80,120 80,-120 80,0 80))");
    assertThrows(IllegalArgumentException.class, () -> Antimeridian.cut(cap));
  }

  private static double area(MultiPolygon cut, int part) {
    return cut.getGeometryN(part).getArea();
  }

  private static LinearRing ring(int corners, double radius, boolean reversed) {
    Coordinate[] vertices = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      vertices[i] =
          new Coordinate(-90 + 2 * radius * Math.cos(angle), 40 + radius * Math.sin(angle));
    }
    // A triangle around a triangle half its size touches nothing: the inner one lies inside.
    vertices[corners] = vertices[0].copy();
    LinearRing ring = GEOMETRY.createLinearRing(vertices);
    return reversed ? ring.reverse() : ring;
  }
}
