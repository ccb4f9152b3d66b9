package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.geo.LonLat;
import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Origin;

class GazetteerFileTest {
  /** As published: tabs, blanks after the last name, a square mile of 2,589,988.110336 m2. */
  private static final String PUBLISHED =
      "GEOID\tALAND\tAWATER\tALAND_SQMI\tAWATER_SQMI\tINTPTLAT\tINTPTLONG               \n"
          + "05001\t2589988.110336\t0\t1\t0\t43.67\t-72.38\n"
          + "05009\t5179976.220672\t0\t2\t0\t43.6\t-72.3                    \n";

  @TempDir Path folder;

  private final Ledger ledger = new Ledger();

  @Test
  void columns_are_found_in_any_order_and_from_the_zip_it_is_published_in() throws IOException {
    Path zip = folder.resolve("2020_Gaz_zcta_national.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("2020_Gaz_zcta_national.txt"));
      out.write(PUBLISHED.getBytes(StandardCharsets.UTF_8));
    }
    GazetteerFile published = GazetteerFile.read(zip, ledger);
    assertEquals("2020", published.file().vintage());
    assertEquals(1, published.areas().get("05001").landSquareMiles(), 1e-12);
    assertEquals(new LonLat(-72.38, 43.67), published.areas().get("05001").point());
    GazetteerFile other =
        read("INTPTLONG\tINTPTLAT\tALAND\tGEOID\n-72.38\t43.67\t2589988.110336\t05001\n");
    assertEquals(published.areas().get("05001").point(), other.areas().get("05001").point());
    assertEquals("unknown", other.file().vintage());
  }

  @Test
  void points_and_areas_are_replaced_and_all_else_stays() {
    Origin origin = new Origin("base", 7);
    Place place = new Place("Town", "VT", "Windsor", "50027");
    Map<String, ZipArea> base = new LinkedHashMap<>();
    base.put("05001", new ZipArea("05001", place, new LonLat(-72, 43), 64, 16, origin));
    base.put("05002", new ZipArea("05002", place, new LonLat(-72, 44), 32, 8, origin));
    ZipArea untouched = base.get("05002");
    read(PUBLISHED).over(base, ledger);
    assertEquals(
        new ZipArea("05001", place, new LonLat(-72.38, 43.67), 64, 1, origin), base.get("05001"));
    assertEquals(untouched, base.get("05002"));
    assertEquals(Place.UNKNOWN, base.get("05009").place());
    assertEquals(
        "replaced point and land area of 1 ZIP; added 1 that the data does not know; lacks 1 of it",
        ledger.notes().get(0).what());
  }

  @Test
  void faulty_rows_are_told_and_points_elsewhere_are_in_the_ledger() {
    String head = "GEOID,ALAND,INTPTLAT,INTPTLONG\n";
    read(head + "05001,1,43,-72\n05002,1,0,0\n");
    assertEquals(Fate.BAD_POINT, ledger.entries().get(0).fate());
    List<String> faults =
        assertThrows(
                DataFileException.class,
                () -> read(head + "5001,1,43,-72\n05002,-4,43,-72\n05003,1,-72,43\n"))
            .faults();
    assertEquals(3, faults.size());
    assertTrue(faults.get(0).contains("lost its leading zero"));
    assertTrue(faults.get(1).contains("ALAND is negative"));
    assertTrue(faults.get(2).contains("swapped"));
  }

  private GazetteerFile read(String text) {
    try {
      return GazetteerFile.read(Files.writeString(folder.resolve("gazetteer.txt"), text), ledger);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
