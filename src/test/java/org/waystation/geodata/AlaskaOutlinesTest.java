package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.waystation.geo.EqualArea;
import org.waystation.geo.GreatCircle;
import org.waystation.ledger.Ledger;

/** Cells of Alaska, which stands on both sides of the 180th meridian. */
class AlaskaOutlinesTest {
  private static List<ZipArea> zips;
  private static Geometry alaska;
  private static ZipOutlines outlines;

  @BeforeAll
  static void draw() {
    EmbeddedGeodata embedded = new EmbeddedGeodata(Path.of("geodata"));
    ZipTable table = embedded.read(new Ledger());
    zips = table.zips().stream().filter(zip -> zip.place().state().equals("AK")).toList();
    alaska = embedded.outlines().state("AK").orElseThrow();
    outlines = new ZipOutlines(table, zips, embedded.outlines());
  }

  @Test
  void every_zip_has_an_outline_between_the_meridians() {
    for (ZipArea zip : zips) {
      Geometry outline = outline(zip);
      assertTrue(outline.isValid(), zip.zip());
      Envelope extent = outline.getEnvelopeInternal();
      assertTrue(extent.getMinX() >= -180 && extent.getMaxX() <= 180, zip.zip() + " " + extent);
      for (int k = 0; k < outline.getNumGeometries(); k++) {
        double width = outline.getGeometryN(k).getEnvelopeInternal().getWidth();
        assertTrue(width < 40, zip.zip() + " is " + width + " degrees wide");
      }
    }
  }

  @Test
  void together_they_are_alaska() {
    double cells = zips.stream().mapToDouble(zip -> EqualArea.squareMiles(outline(zip))).sum();
    assertEquals(1, cells / EqualArea.squareMiles(alaska), 1e-4);
    boolean east =
        zips.stream().anyMatch(zip -> outline(zip).getEnvelopeInternal().getMaxX() > 170);
    assertTrue(east, "nobody has the islands east of Greenwich");
  }

  /** Where two points are about as near, the plane decides and not the globe. */
  @Test
  void land_belongs_to_the_nearest_point() {
    Random random = new Random(7);
    Envelope box = new Envelope(-180, -130, 51, 71.5);
    int checked = 0;
    for (int k = 0; k < 4000; k++) {
      double longitude =
          k % 4 == 0
              ? 172 + 8 * random.nextDouble()
              : box.getMinX() + box.getWidth() * random.nextDouble();
      double latitude =
          k % 4 == 0
              ? 51 + 3 * random.nextDouble()
              : box.getMinY() + box.getHeight() * random.nextDouble();
      Point place = alaska.getFactory().createPoint(new Coordinate(longitude, latitude));
      List<ZipArea> near =
          zips.stream()
              .sorted(Comparator.comparingDouble(zip -> miles(zip, place)))
              .limit(2)
              .toList();
      if (miles(near.get(0), place) < 0.93 * miles(near.get(1), place) && alaska.contains(place)) {
        assertTrue(outline(near.get(0)).intersects(place), near.get(0).zip() + " at " + place);
        checked++;
      }
    }
    assertTrue(checked > 500, checked + " places were checked");
  }

  private static Geometry outline(ZipArea zip) {
    return outlines
        .of(zip.zip())
        .orElseThrow(() -> new AssertionError(zip.zip() + " has no outline"))
        .geometry();
  }

  private static double miles(ZipArea zip, Point place) {
    return GreatCircle.miles(
        zip.point().longitude(), zip.point().latitude(), place.getX(), place.getY());
  }
}
