package org.waystation.geodata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.Sheet;
import org.waystation.geodata.file.Table;
import org.waystation.geodata.file.TableColumn;
import org.waystation.geodata.polygon.SpatialFormat;
import org.waystation.geodata.polygon.Wanted;
import org.waystation.ledger.Ledger;

/**
 * The one door through which tables of users come in, whatever they are written in: text with
 * separators, JSON of the Census API, a workbook, or a spatial format, whose attributes are the
 * columns and whose points are {@code longitude} and {@code latitude}.
 */
final class InputTable {
  /** As many letters as the name of a column of a shapefile can have. */
  private static final int DBF_NAME = 10;

  private InputTable() {}

  /** An empty list of faults that calls rows what they are called in the file. */
  static Faults faults(DataFile file) {
    file.requireFile();
    return new Faults(SpatialFormat.isSpatial(file) ? "feature" : "line");
  }

  /**
   * Reads a whole file.
   *
   * @param faults takes rows that cannot be read, which are left out
   * @param ledger takes notes on how coordinates were taken
   * @param wanted columns that will be asked for
   * @throws org.waystation.geodata.file.DataFileException as {@link Table#read}
   */
  static Table read(DataFile file, Faults faults, Ledger ledger, TableColumn... wanted) {
    file.requireFile();
    if (!SpatialFormat.isSpatial(file)) {
      return Table.read(file, faults, wanted);
    }
    List<String> keys =
        Arrays.stream(wanted)
            .filter(TableColumn::required)
            .flatMap(column -> column.names().stream())
            .map(name -> name.toUpperCase(Locale.ROOT))
            .toList();
    try {
      SpatialFormat format = SpatialFormat.of(file, new Wanted(false, keys));
      Sheet sheet = FeatureSheet.read(file.name(), format, ledger, faults);
      faults.throwIfAny();
      return Table.of(List.of(withWholeNames(sheet, wanted)), faults, wanted);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  /** Gives columns whose names were cut, as shapefiles do, the names that are wanted. */
  private static Sheet withWholeNames(Sheet sheet, TableColumn... wanted) {
    if (sheet.lines().isEmpty()) {
      return sheet;
    }
    List<String> header = new ArrayList<>(sheet.lines().get(0).cells());
    for (TableColumn column : wanted) {
      for (String name : column.names()) {
        if (name.length() > DBF_NAME && header.stream().noneMatch(name::equalsIgnoreCase)) {
          String cut = name.substring(0, DBF_NAME);
          header.replaceAll(each -> each.equalsIgnoreCase(cut) ? name : each);
        }
      }
    }
    List<Sheet.Line> lines = new ArrayList<>(sheet.lines());
    lines.set(0, new Sheet.Line(lines.get(0).number(), header));
    return new Sheet(sheet.file(), lines, sheet.headerFirst());
  }
}
