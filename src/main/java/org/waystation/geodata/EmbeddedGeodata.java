package org.waystation.geodata;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.waystation.geo.LonLat;
import org.waystation.ledger.Entry;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Origin;

/**
 * The national data set that comes with the program: all ZCTAs as points with people and land area,
 * and the outlines of states and counties. Its README says where each figure comes from.
 *
 * <p>Land areas are derived from population and density; ZIPs where that is impossible have NaN.
 */
public final class EmbeddedGeodata implements ZipSource {
  private static final String ZIPS = "zcta-2021.csv";
  private static final String OUTLINES = "outlines-2017.topojson";
  private static final List<String> COLUMNS =
      List.of(
          "zip",
          "longitude",
          "latitude",
          "place",
          "state",
          "county",
          "countyFips",
          "population",
          "landSquareMiles");
  private static final Pattern ZIP = Pattern.compile("\\d{5}");

  private final EmbeddedFiles files;

  /**
   * Reads the files and checks them against their manifest.
   *
   * @param folder the folder {@code geodata}
   * @throws DataFileException naming every file that is missing or damaged
   */
  public EmbeddedGeodata(Path folder) {
    files = EmbeddedFiles.open(folder, List.of(ZIPS, OUTLINES));
  }

  @Override
  public ZipTable read(Ledger ledger) {
    InputFile file = files.entry(ZIPS);
    CsvTable table = CsvTable.read(file.path(), files.bytes(ZIPS), COLUMNS);
    Faults faults = new Faults();
    Map<String, Integer> lineOfZip = new HashMap<>();
    List<ZipArea> zips = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      String zip = row.text("zip");
      Origin origin = new Origin(file.path(), row.line());
      if (!ZIP.matcher(zip).matches()) {
        faults.add(malformed(row, zip));
        continue;
      }
      Integer earlier = lineOfZip.putIfAbsent(zip, row.line());
      if (earlier != null) {
        ledger.enter(
            new Entry(zip, origin, Fate.DUPLICATE, "stands in line " + earlier + " already"));
        continue;
      }
      double longitude = row.number("longitude");
      double latitude = row.number("latitude");
      if (!LonLat.isPoint(longitude, latitude)) {
        ledger.enter(new Entry(zip, origin, Fate.BAD_POINT, badPoint(row)));
        continue;
      }
      zips.add(
          new ZipArea(
              zip,
              place(row),
              new LonLat(longitude, latitude),
              row.amount("population", faults),
              row.amount("landSquareMiles", faults),
              origin));
    }
    faults.throwIfAny();
    return new ZipTable(zips, Map.of(), List.of(file));
  }

  /** Outlines of states and counties. */
  public Outlines outlines() {
    InputFile file = files.entry(OUTLINES);
    return new Outlines(
        TopoJson.read(file.path(), new ByteArrayInputStream(files.bytes(OUTLINES))), file);
  }

  private static Place place(CsvTable.Row row) {
    return new Place(
        row.text("place"), row.text("state"), row.text("county"), row.text("countyFips"));
  }

  private static String malformed(CsvTable.Row row, String zip) {
    String fault = row.where() + ": zip must be five digits, was [" + zip + "].";
    return zip.matches("\\d{3,4}")
        ? fault
            + "\nMaybe a spreadsheet dropped the leading zeros of ["
            + "0".repeat(5 - zip.length())
            + zip
            + "]: import the column as text."
        : fault;
  }

  private static String badPoint(CsvTable.Row row) {
    return "longitude ["
        + row.text("longitude")
        + "], latitude ["
        + row.text("latitude")
        + "] is no point on the earth";
  }
}
