package org.waystation.geodata;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.file.Table;
import org.waystation.geodata.file.TableColumn;
import org.waystation.ledger.Ledger;

/**
 * Postal delivery units from a table with the columns {@code unit}, {@code zip} and, if wanted,
 * {@code capacityParcelsPerDay}, {@code tenderFrom} and {@code tenderUntil} as {@code HH:MM}: a row
 * for each ZIP of a unit, the others alike in all of them. An empty cell says nothing.
 *
 * @param units in the order of the file
 * @param file what was read
 */
public record UnitFile(List<UnitEntry> units, InputFile file) {
  private static final TableColumn UNIT = TableColumn.required("unit");
  private static final TableColumn ZIP = new TableColumn("ZIP", ZipColumns.ZIP, true);
  private static final TableColumn CAPACITY = TableColumn.optional("capacityParcelsPerDay");
  private static final TableColumn FROM = TableColumn.optional("tenderFrom");
  private static final TableColumn UNTIL = TableColumn.optional("tenderUntil");

  private static final FaultKind NO_UNIT =
      new FaultKind("column unit is empty", "a ZIP of its own unit has the ZIP as its name");
  private static final FaultKind NOT_WHOLE =
      new FaultKind(
          "column capacityParcelsPerDay holds no whole number of parcels",
          "it is a year's: divide it by the delivery days, and round it");
  private static final FaultKind NO_TIME =
      new FaultKind("a tender time is no time of day", "it lacks a zero in front: [05:30]");
  private static final FaultKind SWAPPED =
      new FaultKind("tenderUntil is before tenderFrom", "the two columns are swapped");
  private static final FaultKind HALF =
      new FaultKind(
          "one of tenderFrom and tenderUntil is empty", "both are: then the usual window holds");
  private static final FaultKind UNLIKE =
      new FaultKind(
          "a unit has another capacity or tender time than in its first row",
          "two units have the same name: give them two");

  public UnitFile {
    units = List.copyOf(units);
  }

  /**
   * Reads the file.
   *
   * @param ledger takes notes on how coordinates were taken
   * @throws org.waystation.geodata.file.DataFileException with every faulty row, or if a column is
   *     missing
   */
  public static UnitFile read(Path path, Ledger ledger) {
    DataFile file = new DataFile(path);
    Faults faults = InputTable.faults(file);
    Table table = InputTable.read(file, faults, ledger, UNIT, ZIP, CAPACITY, FROM, UNTIL);
    Map<String, UnitEntry> units = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (Table.Row row : table.rows()) {
      String zip = ZipColumns.zip(row.text(ZIP));
      if (faults.acceptsZip(row.origin(), zip) && !seen.add(zip)) {
        faults.add(FaultKind.SECOND_ROW, row.origin(), zip);
      }
      UnitEntry entry = entry(row, zip, faults);
      UnitEntry first = units.get(entry.unit());
      if (entry.unit().isEmpty()) {
        faults.add(NO_UNIT, row.origin(), zip, "");
      } else if (first == null) {
        units.put(entry.unit(), entry);
      } else if (!first.parcelsPerDay().equals(entry.parcelsPerDay())
          || !first.tenderFrom().equals(entry.tenderFrom())
          || !first.tenderUntil().equals(entry.tenderUntil())) {
        faults.add(UNLIKE, row.origin(), zip, entry.unit());
      } else {
        units.put(entry.unit(), with(first, zip));
      }
    }
    faults.throwIfAny();
    return new UnitFile(
        new ArrayList<>(units.values()),
        file.asInput(table.rows().size(), Vintage.ofName(file.name())));
  }

  private static UnitEntry entry(Table.Row row, String zip, Faults faults) {
    Optional<LocalTime> from = time(row, zip, FROM, faults);
    Optional<LocalTime> until = time(row, zip, UNTIL, faults);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      faults.add(SWAPPED, row.origin(), zip, row.text(UNTIL));
    }
    if (row.text(FROM).isEmpty() != row.text(UNTIL).isEmpty()) {
      faults.add(HALF, row.origin(), zip, row.text(FROM) + row.text(UNTIL));
    }
    return new UnitEntry(
        row.text(UNIT), List.of(zip), capacity(row, zip, faults), from, until, row.origin());
  }

  private static UnitEntry with(UnitEntry unit, String zip) {
    List<String> zips = new ArrayList<>(unit.zips());
    zips.add(zip);
    return new UnitEntry(
        unit.unit(),
        zips,
        unit.parcelsPerDay(),
        unit.tenderFrom(),
        unit.tenderUntil(),
        unit.origin());
  }

  private static OptionalInt capacity(Table.Row row, String zip, Faults faults) {
    String text = row.text(CAPACITY);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    double parcels = faults.amount(row.origin(), zip, CAPACITY.what(), text);
    if (Double.isNaN(parcels)) {
      return OptionalInt.empty();
    }
    if (parcels != (int) parcels) {
      faults.add(NOT_WHOLE, row.origin(), zip, text);
    }
    return OptionalInt.of((int) parcels);
  }

  private static Optional<LocalTime> time(
      Table.Row row, String zip, TableColumn column, Faults faults) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalTime> time = TimeOfDay.of(text);
    if (time.isEmpty()) {
      faults.add(NO_TIME, row.origin(), zip, text);
    }
    return time;
  }
}
