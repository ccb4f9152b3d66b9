package org.waystation.geodata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waystation.geo.LonLat;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.file.Table;
import org.waystation.geodata.file.TableColumn;
import org.waystation.ledger.Ledger;

/**
 * A table of sort centres with the columns {@code id,longitude,latitude} and, if wanted, {@code
 * place}, in any order.
 *
 * @param hubs at least one, in the order of the file
 * @param file what was read
 */
public record HubFile(List<Hub> hubs, InputFile file) {
  private static final TableColumn ID = new TableColumn("id", List.of("id", "hub"), true);
  private static final TableColumn LONGITUDE = TableColumn.required("longitude");
  private static final TableColumn LATITUDE = TableColumn.required("latitude");
  private static final TableColumn PLACE = TableColumn.optional("place");

  private static final FaultKind NO_ID =
      new FaultKind("an id is empty", "any name or number will do, each once");
  private static final FaultKind SECOND_ID =
      new FaultKind("an id stands in a second row", "one of the two rows is a leftover: delete it");
  private static final FaultKind NO_POINT =
      new FaultKind(
          "longitude and latitude are no point on the earth",
          "the two are exchanged, or written in degrees and minutes; decimal degrees are needed,"
              + " west of Greenwich negative");

  private static final FaultKind SWAPPED =
      new FaultKind(
          "longitude and latitude are swapped (outside the United States, but inside once swapped"
              + " back)",
          "the heads of the two columns are exchanged");

  public HubFile {
    hubs = List.copyOf(hubs);
  }

  /**
   * Reads a file. It is short and a person wrote it, so a fault in any row refuses the whole.
   *
   * @param ledger takes notes on how coordinates were taken
   * @throws DataFileException with every fault: no file, no rows, an id missing or given twice, a
   *     place that is none
   */
  public static HubFile read(Path path, Ledger ledger) {
    DataFile file = new DataFile(path);
    Faults faults = InputTable.faults(file);
    Table table = InputTable.read(file, faults, ledger, ID, LONGITUDE, LATITUDE, PLACE);
    Set<String> ids = new HashSet<>();
    List<Hub> hubs = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      String id = row.text(ID);
      double longitude = row.number(LONGITUDE);
      double latitude = row.number(LATITUDE);
      if (id.isEmpty()) {
        faults.add(NO_ID, row.origin(), id);
      } else if (!ids.add(id)) {
        faults.add(SECOND_ID, row.origin(), id);
      }
      if (UnitedStates.containsOnlySwapped(longitude, latitude)) {
        faults.add(SWAPPED, row.origin(), row.text(LONGITUDE) + ", " + row.text(LATITUDE));
      } else if (LonLat.isPoint(longitude, latitude)) {
        hubs.add(new Hub(id, row.text(PLACE), new LonLat(longitude, latitude), Double.NaN));
      } else {
        faults.add(NO_POINT, row.origin(), row.text(LONGITUDE) + ", " + row.text(LATITUDE));
      }
    }
    faults.throwIfAny();
    if (hubs.isEmpty()) {
      throw new DataFileException(
          "%s: holds no hub, at least one is needed%nMaybe its export was filtered"
              .formatted(file.name()));
    }
    return new HubFile(hubs, file.asInput(hubs.size(), Vintage.ofName(file.name())));
  }
}
