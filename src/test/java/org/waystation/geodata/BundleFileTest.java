package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Ledger;

class BundleFileTest {
  private static final String HEADER = "bundle,bidder,tender,usdPerDay,unit,parcelsPerDay\n";

  @TempDir private Path folder;

  @Test
  void rows_of_one_bundle_come_together() throws IOException {
    List<BundleEntry> bundles =
        read("a,grocer,06:00,99.5,U,3\nb,grocer,07:00,4,U,1\na,grocer,06:00,99.5,V,4\n");
    assertEquals(
        List.of(new BundleEntry.Part("U", 3), new BundleEntry.Part("V", 4)),
        bundles.get(0).parts());
    assertEquals(99.5, bundles.get(0).usdPerDay());
    assertEquals(LocalTime.of(7, 0), bundles.get(1).tender());
    assertEquals(3, bundles.get(1).origin().row());
  }

  @Test
  void all_faults_are_told_at_once() {
    DataFileException refused =
        assertThrows(
            DataFileException.class,
            () ->
                read(
                    "a,grocer,6:00,9,U,3\n"
                        + "b,,06:00,9,U,3\n"
                        + "c,grocer,06:00,much,U,3\n"
                        + "d,grocer,06:00,9,U,0\n"
                        + "e,grocer,06:00,9,U,1\ne,grocer,06:00,8,V,1\n"
                        + "f,grocer,06:00,9,U,1\nf,grocer,06:00,9,U,1\n"));
    String told = String.join("\n", refused.faults());
    for (String part :
        List.of(
            "no time of day",
            "is empty",
            "[much]",
            "no whole number of parcels above 0",
            "another bidder, tender or usdPerDay",
            "names a unit twice")) {
      assertTrue(told.contains(part), part + " in " + told);
    }
    assertEquals(6, refused.faults().size(), told);
  }

  private List<BundleEntry> read(String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("bundles.csv"), HEADER + rows);
    return BundleFile.read(file, new Ledger()).bundles();
  }
}
