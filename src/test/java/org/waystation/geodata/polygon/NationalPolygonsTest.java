package org.waystation.geodata.polygon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.waystation.geodata.ZipPolygonFile;
import org.waystation.geodata.ZipTable;
import org.waystation.ledger.Ledger;

/** A real file of polygons, where it is at hand. */
class NationalPolygonsTest {
  private static final Path FILE =
      Path.of(
          System.getProperty("waystation.home"),
          "../shared/geodata/polygons/us_zcta10_300m.topo.json.gz");

  @Test
  void readsEveryZcta() throws IOException {
    assumeTrue(Files.exists(FILE), "needs the shared data");

    List<TopoJson.Feature> features = read();
    Set<String> zips = new HashSet<>();
    int invalid = 0;
    for (TopoJson.Feature feature : features) {
      Geometry geometry = feature.geometry();
      if (!geometry.isValid()) {
        invalid++;
        geometry = GeometryFixer.fix(geometry);
      }
      assertTrue(geometry.getArea() > 0, () -> "no area: " + feature.property("z"));
      zips.add(feature.property("z"));
    }

    assertEquals(32_989, features.size());
    assertEquals(32_989, zips.size());
    assertTrue(invalid < 100, "a few rings are invalid in this file, were " + invalid);
  }

  @Test
  void everyZctaBecomesAnArea() {
    assumeTrue(Files.exists(FILE), "needs the shared data");
    Ledger ledger = new Ledger();
    ZipTable table = new ZipPolygonFile(FILE).read(ledger);
    assertEquals(32_989, table.zips().size() + ledger.entries().size());
    assertEquals(table.zips().size(), table.outlines().size());
    assertTrue(ledger.entries().size() < 10, () -> ledger.entries().toString());
    assertTrue(table.outlines().values().stream().allMatch(Geometry::isValid));
    assertEquals("2010", table.files().get(0).vintage());
  }

  private static List<TopoJson.Feature> read() throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(FILE))) {
      return TopoJson.read(FILE.getFileName().toString(), in).features("s10");
    }
  }
}
