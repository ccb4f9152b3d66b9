package org.waystation.geodata;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystation.geo.LonLat;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.Figure;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.file.Table;
import org.waystation.geodata.file.TableColumn;
import org.waystation.ledger.Entry;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.ledger.Origin;
import org.waystation.units.Count;

/**
 * The Gazetteer of ZCTAs as the Census Bureau publishes it, or a table alike: official land area
 * and internal point of each ZIP. Columns are found by name, in any order.
 *
 * @param areas by ZIP, in the order of the file; of people only what the file says
 * @param file what was read
 */
public record GazetteerFile(Map<String, ZipArea> areas, InputFile file) {
  private static final TableColumn ZIP = new TableColumn("ZIP", ZipColumns.ZIP, true);
  private static final TableColumn LAND =
      new TableColumn("ALAND", ZipColumns.LAND_SQUARE_METRES, true);
  private static final TableColumn LATITUDE =
      new TableColumn("INTPTLAT", ZipColumns.LATITUDE, true);
  private static final TableColumn LONGITUDE =
      new TableColumn("INTPTLONG", ZipColumns.LONGITUDE, true);
  private static final TableColumn PEOPLE = new TableColumn("population", ZipColumns.PEOPLE, false);

  public GazetteerFile {
    areas = Map.copyOf(areas);
  }

  /**
   * Reads the file.
   *
   * @param ledger takes rows whose point is none, as bad points
   * @throws DataFileException with every faulty line: a ZIP that is none or lost its zero, an area
   *     that is negative or no number, latitude and longitude swapped, a ZIP met twice; or if a
   *     column is missing
   */
  public static GazetteerFile read(Path path, Ledger ledger) {
    DataFile file = new DataFile(path);
    Faults faults = InputTable.faults(file);
    Table table = InputTable.read(file, faults, ledger, ZIP, LAND, LATITUDE, LONGITUDE, PEOPLE);
    String zipColumn = table.columns().get(table.index(ZIP).orElseThrow());
    Map<String, ZipArea> areas = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      String zip = ZipColumns.zip(row.text(ZIP));
      if (!faults.acceptsZip(row.origin(), zip)) {
        continue;
      }
      double land = faults.amount(row.origin(), zip, LAND.what(), row.text(LAND));
      String people = row.text(PEOPLE);
      double longitude = Figure.of(row.text(LONGITUDE));
      double latitude = Figure.of(row.text(LATITUDE));
      String shown = row.text(LONGITUDE) + ", " + row.text(LATITUDE);
      if (UnitedStates.containsOnlySwapped(longitude, latitude)) {
        faults.add(OutlineRules.SWAPPED, row.origin(), zip, shown);
      } else if (!UnitedStates.contains(longitude, latitude)) {
        ledger.enter(
            new Entry(
                zip,
                row.origin(),
                Fate.BAD_POINT,
                "longitude, latitude [" + shown + "] is no point in the United States"));
      } else if (areas.containsKey(zip)) {
        faults.add(FaultKind.SECOND_ROW, row.origin(), zip);
      } else {
        areas.put(
            zip,
            new ZipArea(
                zip,
                Place.UNKNOWN,
                new LonLat(longitude, latitude),
                people.isEmpty()
                    ? Double.NaN
                    : faults.amount(row.origin(), zip, PEOPLE.what(), people),
                land / PolygonRows.SQUARE_METRES_PER_SQUARE_MILE,
                row.origin()));
      }
    }
    faults.throwIfAny();
    if (areas.isEmpty()) {
      throw new DataFileException(
          "%s: no line with a ZIP follows the header%nMaybe the export was filtered"
              .formatted(file.name()));
    }
    return new GazetteerFile(
        areas,
        file.asInput(
            table.rows().size(),
            Vintage.first(Vintage.ofColumn(zipColumn), Vintage.ofName(file.name()))));
  }

  /**
   * Lays points and land areas over the ZIPs of the data; what they are called, and the people,
   * stay. ZIPs that the data does not know are added.
   *
   * @param base by ZIP; changed
   */
  void over(Map<String, ZipArea> base, Ledger ledger) {
    int known = 0;
    Map<String, ZipArea> added = new HashMap<>();
    for (Map.Entry<String, ZipArea> each : areas.entrySet()) {
      ZipArea official = each.getValue();
      ZipArea below = base.get(each.getKey());
      if (below == null) {
        added.put(each.getKey(), official);
      } else {
        known++;
        base.put(
            each.getKey(),
            new ZipArea(
                below.zip(),
                below.place(),
                official.point(),
                Double.isNaN(below.population()) ? official.population() : below.population(),
                official.landSquareMiles(),
                below.origin()));
      }
    }
    int missing = base.size() - known;
    List<String> inOrder = added.keySet().stream().sorted().toList();
    inOrder.forEach(zip -> base.put(zip, added.get(zip)));
    ledger.note(
        new Note(
            "",
            new Origin(file.path(), 0),
            "replaced point and land area of %s; added %d that the data does not know; lacks %d of it"
                .formatted(Count.of(known, "ZIP"), added.size(), missing)));
  }
}
