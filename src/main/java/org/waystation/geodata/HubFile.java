package org.waystation.geodata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private static final TableColumn LONGITUDE = PointColumns.required(PointColumns.LONGITUDE);
  private static final TableColumn LATITUDE = PointColumns.required(PointColumns.LATITUDE);
  private static final TableColumn PLACE = TableColumn.optional("place");

  private static final FaultKind NO_ID =
      new FaultKind("an id is empty", "any name or number will do, each once");
  private static final FaultKind SECOND_ID =
      new FaultKind("an id stands in a second row", "one of the two rows is a leftover: delete it");

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
      if (id.isEmpty()) {
        faults.add(NO_ID, row.origin(), id);
      } else if (!ids.add(id)) {
        faults.add(SECOND_ID, row.origin(), id);
      }
      PointColumns.of(row, faults)
          .ifPresent(point -> hubs.add(new Hub(id, row.text(PLACE), point, Double.NaN)));
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
