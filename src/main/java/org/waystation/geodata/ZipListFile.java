package org.waystation.geodata;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.file.Table;
import org.waystation.geodata.file.TableColumn;
import org.waystation.ledger.Ledger;

/**
 * A list of ZIPs from a table with the column {@code zip}, such as those that a carrier calls
 * remote. Other columns may stand beside it.
 *
 * @param zips five digits each
 * @param file what was read
 */
public record ZipListFile(Set<String> zips, InputFile file) {
  private static final TableColumn ZIP = new TableColumn("ZIP", ZipColumns.ZIP, true);

  public ZipListFile {
    zips = Set.copyOf(zips);
  }

  /**
   * Reads the file.
   *
   * @param ledger takes notes on how coordinates were taken
   * @throws org.waystation.geodata.file.DataFileException with every faulty line: a ZIP that is
   *     none or lost its zero, a ZIP met twice; or if the column is missing
   */
  public static ZipListFile read(Path path, Ledger ledger) {
    DataFile file = new DataFile(path);
    Faults faults = InputTable.faults(file);
    Table table = InputTable.read(file, faults, ledger, ZIP);
    Set<String> zips = new LinkedHashSet<>();
    for (Table.Row row : table.rows()) {
      String zip = ZipColumns.zip(row.text(ZIP));
      if (faults.acceptsZip(row.origin(), zip) && !zips.add(zip)) {
        faults.add(FaultKind.SECOND_ROW, row.origin(), zip);
      }
    }
    faults.throwIfAny();
    return new ZipListFile(zips, file.asInput(table.rows().size(), Vintage.ofName(file.name())));
  }
}
