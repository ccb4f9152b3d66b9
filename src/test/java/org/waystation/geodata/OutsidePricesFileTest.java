package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystation.export.Gdal;
import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Ledger;

class OutsidePricesFileTest {
  private static final List<String> PROVIDERS = List.of("post", "partner", "regional");
  private static final Map<String, Map<String, Double>> PRICES =
      Map.of("05001", Map.of("post", 4.25, "regional", 6.0), "05002", Map.of("post", 3.1));
  private static final String ROWS = "05001,4.25,\n05001,6,regional\n05002,3.10,post\n";

  @TempDir private Path folder;

  @Test
  void a_price_without_provider_is_that_of_the_post() throws IOException {
    assertEquals(PRICES, read(ROWS).usdByProvider());
  }

  @Test
  void the_ledger_says_how_many_zips_took_a_price() throws IOException {
    Ledger ledger = new Ledger();
    read(ROWS).note(Set.of("05001", "05009"), ledger);
    assertTrue(ledger.notes().get(0).what().contains("to 1 ZIP; 1 of its ZIPs is not in the data"));
  }

  @Test
  void all_faults_are_told_at_once() {
    DataFileException refused =
        assertThrows(
            DataFileException.class,
            () ->
                read(
                    "5001,4,\n"
                        + "05002,0,\n"
                        + "05003,-1,\n"
                        + "05004,425000,\n"
                        + "05005,4,regionel\n"
                        + "05006,4,\n05006,5,post\n"
                        + "05007,dear,\n"));
    String told = String.join("\n", refused.faults());
    for (String part :
        List.of(
            "lost its leading zero",
            "usdPerParcel is 0",
            "usdPerParcel is negative",
            "above 1000",
            "nobody whom the scenario knows, in 1 row: line 6, ZIP 05005 [regionel]",
            "post, partner, regional",
            "second row of the same provider",
            "holds no number")) {
      assertTrue(told.contains(part), part + " in " + told);
    }
    assertEquals(7, refused.faults().size(), told);
  }

  /** Formats with names of ten letters at most, with other types for numbers, with geometry. */
  @ParameterizedTest
  @CsvSource({"GPKG, gpkg", "FlatGeobuf, fgb", "ESRI Shapefile, shp", "GeoJSON, geojson"})
  void what_gdal_writes_says_the_same(String driver, String extension)
      throws IOException, InterruptedException {
    Gdal.assume();
    Path text = folder.resolve("prices.csv");
    Files.writeString(
        text,
        "zip,usdPerParcel,provider,x,y\n"
            + "05001,4.25,,-72.4,43.7\n05001,6,regional,-72.4,43.7\n05002,3.10,post,-72.5,43.8\n");
    Path file = folder.resolve("written." + extension);
    Process ogr =
        new ProcessBuilder(
                "ogr2ogr",
                "-f",
                driver,
                file.toString(),
                text.toString(),
                "-oo",
                "X_POSSIBLE_NAMES=x",
                "-oo",
                "Y_POSSIBLE_NAMES=y",
                "-a_srs",
                "EPSG:4326")
            .redirectErrorStream(true)
            .start();
    String said = new String(ogr.getInputStream().readAllBytes());
    assertEquals(0, ogr.waitFor(), said);
    assertEquals(
        PRICES, OutsidePricesFile.read(file, PROVIDERS, new Ledger()).usdByProvider(), said);
  }

  private OutsidePricesFile read(String rows) throws IOException {
    Path file = folder.resolve("prices.csv");
    Files.writeString(file, "zip,usdPerParcel,provider\n" + rows);
    return OutsidePricesFile.read(file, PROVIDERS, new Ledger());
  }
}
