package org.waystation.geodata;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.waystation.geodata.file.CsvColumn;
import org.waystation.geodata.file.CsvTable;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.InputFile;

/**
 * A list of ZIPs from a CSV with the column {@code zip}, such as those that a carrier calls remote.
 * Other columns may stand beside it.
 *
 * @param zips five digits each
 * @param file what was read
 */
public record ZipListFile(Set<String> zips, InputFile file) {
  private static final CsvColumn ZIP = new CsvColumn("ZIP", ZipColumns.ZIP, true);

  public ZipListFile {
    zips = Set.copyOf(zips);
  }

  /**
   * Reads the file.
   *
   * @throws org.waystation.geodata.file.DataFileException with every faulty line: a ZIP that is
   *     none or lost its zero, a ZIP met twice; or if the column is missing
   */
  public static ZipListFile read(Path path) {
    DataFile file = new DataFile(path);
    Faults faults = new Faults();
    CsvTable table = CsvTable.read(file, faults, ZIP);
    Set<String> zips = new LinkedHashSet<>();
    for (CsvTable.Row row : table.rows()) {
      String zip = row.text(ZIP);
      if (faults.acceptsZip(row.origin(), zip) && !zips.add(zip)) {
        faults.add(FaultKind.SECOND_ROW, row.origin(), zip);
      }
    }
    faults.throwIfAny();
    return new ZipListFile(zips, file.asInput(table.rows().size(), ZipColumns.UNKNOWN_VINTAGE));
  }
}
