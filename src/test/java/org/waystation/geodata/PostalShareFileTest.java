package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.geo.LonLat;
import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Origin;

class PostalShareFileTest {
  @TempDir private Path folder;

  @Test
  void shares_lie_over_the_zips_that_the_file_holds() throws IOException {
    Ledger ledger = new Ledger();
    Map<String, ZipArea> areas = new LinkedHashMap<>();
    for (String zip : List.of("05001", "05002")) {
      areas.put(
          zip,
          new ZipArea(zip, Place.UNKNOWN, new LonLat(-72, 43), 64, 16, new Origin("zips.csv", 1)));
    }
    PostalShareFile file = read("05001,0.3\n05009,1\n");
    file.over(areas, ledger);
    assertEquals(0.3, areas.get("05001").postalShareToday());
    assertTrue(Double.isNaN(areas.get("05002").postalShareToday()));
    assertTrue(ledger.notes().get(0).what().contains("of 1 ZIP; 1 of its ZIPs is not in the data"));
  }

  @Test
  void all_faults_are_told_at_once() {
    DataFileException refused =
        assertThrows(
            DataFileException.class,
            () -> read("5001,0.3\n05002,30\n05003,-1\n05004,some\n05005,1\n05005,1\n"));
    String told = String.join("\n", refused.faults());
    assertTrue(told.contains("is above 1") && told.contains("in per cent"), told);
    assertEquals(5, refused.faults().size(), told);
  }

  private PostalShareFile read(String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("shares.csv"), "zip,postalShareToday\n" + rows);
    return PostalShareFile.read(file, new Ledger());
  }
}
