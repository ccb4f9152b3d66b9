package org.waystation.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class EqualAreaTest {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  @Test
  void the_origin_of_the_projection_is_zero() {
    Coordinate origin = EqualArea.toPlane(new LonLat(-96, 23));
    assertEquals(0, origin.x, 1e-6);
    assertEquals(0, origin.y, 1e-6);
  }

  @Test
  void boston_and_san_francisco_lie_where_proj_puts_them() {
    Coordinate boston = EqualArea.toPlane(new LonLat(-71.06, 42.36));
    assertEquals(2017804.96956615, boston.x, 1e-4);
    assertEquals(2417475.12172842, boston.y, 1e-4);
    Coordinate sanFrancisco = EqualArea.toPlane(new LonLat(-122.42, 37.77));
    assertEquals(-2275632.97077888, sanFrancisco.x, 1e-4);
    assertEquals(1955421.68804526, sanFrancisco.y, 1e-4);
  }

  @Test
  void the_registered_system_agrees_within_five_millimetres() throws Exception {
    var registered =
        CRS.findMathTransform(CRS.decode("EPSG:4326", true), CRS.decode("EPSG:5070", true));
    for (double longitude = -125; longitude <= -66; longitude += 7) {
      for (double latitude = 24; latitude <= 50; latitude += 5) {
        Coordinate theirs = JTS.transform(new Coordinate(longitude, latitude), null, registered);
        Coordinate ours = EqualArea.toPlane(new LonLat(longitude, latitude));
        assertEquals(0, ours.distance(theirs), 0.005);
      }
    }
  }

  @Test
  void there_and_back_is_the_same_place() {
    LonLat back = EqualArea.toDegrees(EqualArea.toPlane(new LonLat(-71.06, 42.36)));
    assertEquals(-71.06, back.longitude(), 1e-11);
    assertEquals(42.36, back.latitude(), 1e-11);
  }

  /**
   * Half of a sphere of equal area, 2 pi R^2 with R = 6,371,007.2 m, has 98,471,000 square miles.
   */
  @Test
  void a_cell_of_one_degree_has_the_area_the_ellipsoid_gives_it() {
    Geometry cell = GEOMETRY.toGeometry(new Envelope(-97, -96, 40, 41));
    // Closed formula of the authalic latitude on GRS 80, between 40 N and 41 N, over one degree.
    double squareMetres = zoneSquareMetres(40, 41) / 360;
    assertEquals(
        squareMetres / (1609.344 * 1609.344),
        EqualArea.squareMiles(Densifier.densify(cell, 0.01)),
        1e-4);
  }

  private static double zoneSquareMetres(double south, double north) {
    return 2 * Math.PI * (toPole(Math.toRadians(north)) - toPole(Math.toRadians(south)));
  }

  /** Snyder, Map Projections - A Working Manual (1987), equation 3-12, times half of a squared. */
  private static double toPole(double latitude) {
    double flattening = 1 / 298.257222101;
    double e = Math.sqrt(flattening * (2 - flattening));
    double s = Math.sin(latitude);
    double q =
        (1 - e * e) * (s / (1 - e * e * s * s) - Math.log((1 - e * s) / (1 + e * s)) / (2 * e));
    return 6378137.0 * 6378137.0 * q / 2;
  }
}
