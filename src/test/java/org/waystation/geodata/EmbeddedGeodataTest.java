package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.geo.LonLat;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.file.Sha256;
import org.waystation.ledger.Entry;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Origin;

class EmbeddedGeodataTest {
  private static final String GUILDHALL =
      "05905,-71.677771,44.702779,Guildhall,VT,Essex,50009,943,2,182.0471678\n";

  @TempDir Path parent;

  private final Ledger ledger = new Ledger();

  @Test
  void readsARow() throws IOException {
    ZipTable table = read(GUILDHALL);

    assertEquals(
        List.of(
            new ZipArea(
                "05905",
                new Place("Guildhall", "VT", "Essex", "50009"),
                new LonLat(-71.677771, 44.702779),
                943,
                182.0471678,
                new Origin("geodata/zcta-2021.csv", 2))),
        table.zips());
    InputFile file = table.files().get(0);
    assertEquals("geodata/zcta-2021.csv", file.path());
    assertEquals("2021", file.vintage());
    assertEquals(1, file.rows());
    assertEquals(
        Sha256.of(Files.readAllBytes(parent.resolve("geodata/zcta-2021.csv"))), file.sha256());
    assertTrue(ledger.entries().isEmpty());
  }

  @Test
  void keepsUnknownFiguresUnknown() throws IOException {
    ZipArea zip = read("00636,-67.080097,18.163600,,,,,,,\n").zips().get(0);

    assertEquals(Place.UNKNOWN, zip.place());
    assertTrue(Double.isNaN(zip.population()));
    assertTrue(Double.isNaN(zip.landSquareMiles()));
  }

  @Test
  void countsLinesAsAnEditorDoes() throws IOException {
    ZipTable table =
        read("00001,1,1,\"Two\nlines\",VT,,,1,1,1\n\n00002,1,1,\"One, line\",VT,,,1,1,1\n");

    assertEquals(2, table.zips().get(0).origin().row());
    assertEquals(5, table.zips().get(1).origin().row());
    assertEquals("One, line", table.zips().get(1).place().name());
  }

  @Test
  void putsDuplicatesAndBadPointsIntoTheLedger() throws IOException {
    ZipTable table =
        read(
            GUILDHALL
                + GUILDHALL
                + "00002,181,1,,VT,,,1,1,1\n"
                + "00003,,,,VT,,,1,1,1\n"
                + "00004,1d,NaN,,VT,,,1,1,1\n");

    assertEquals(1, table.zips().size());
    assertEquals(
        List.of(Fate.DUPLICATE, Fate.BAD_POINT, Fate.BAD_POINT, Fate.BAD_POINT),
        ledger.entries().stream().map(Entry::fate).toList());
    assertEquals("stands in line 2 already", ledger.entries().get(0).reason());
    assertEquals(new Origin("geodata/zcta-2021.csv", 3), ledger.entries().get(0).origin());
    assertEquals(
        "longitude [181], latitude [1] is no point on the earth", ledger.entries().get(1).reason());
    assertEquals(
        "longitude [1d], latitude [NaN] is no point on the earth",
        ledger.entries().get(3).reason());
  }

  @Test
  void tellsAllMalformedRowsAtOnce() throws IOException {
    List<String> faults =
        faultsOf("5905,1,1,,VT,,,1,1,1\nABCDE,1,1,,VT,,,1,1,1\n00003,1,1,,VT,,,many,1,-2\n");

    assertEquals(4, faults.size());
    assertTrue(
        faults
            .get(0)
            .startsWith(
                "geodata/zcta-2021.csv: a ZIP has lost its leading zero, in 1 row: line 2 [5905]"),
        () -> faults.get(0));
    assertTrue(faults.get(1).contains("not five digits, in 1 row: line 3 [ABCDE]"));
    assertTrue(
        faults.get(2).contains("population holds no number, in 1 row: line 4, ZIP 00003 [many]"));
    assertTrue(
        faults.get(3).contains("landSquareMiles is negative, in 1 row: line 4, ZIP 00003 [-2]"));
  }

  @Test
  void oneFaultOfEveryRowIsOneSentence() throws IOException {
    List<String> faults = faultsOf("5905,1,1,,VT,,,1,1,1\n".repeat(50));

    assertEquals(1, faults.size());
    assertTrue(faults.get(0).contains("in 50 rows: line 2 [5905]; "), () -> faults.get(0));
    assertTrue(faults.get(0).contains("line 11 [5905] and 40 more"), () -> faults.get(0));
  }

  @Test
  void readsOutlines() throws IOException {
    Outlines outlines = new EmbeddedGeodata(Manifested.folder(parent, GUILDHALL)).outlines();

    assertEquals(1, outlines.state("VT").orElseThrow().getArea());
    assertEquals(1, outlines.county("50009").orElseThrow().getArea());
    assertTrue(outlines.state("NH").isEmpty());
    assertTrue(outlines.state("XX").isEmpty());
    assertTrue(outlines.county("50011").isEmpty());
    assertEquals("2017", outlines.file().vintage());
  }

  private ZipTable read(String rows) throws IOException {
    return new EmbeddedGeodata(Manifested.folder(parent, rows)).read(ledger);
  }

  private List<String> faultsOf(String rows) {
    return assertThrows(DataFileException.class, () -> read(rows)).faults();
  }
}
