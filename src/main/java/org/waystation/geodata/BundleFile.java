package org.waystation.geodata;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.file.Table;
import org.waystation.geodata.file.TableColumn;
import org.waystation.ledger.Ledger;

/**
 * Bids for several delivery units together from a table with the columns {@code bundle}, {@code
 * bidder}, {@code tender} as {@code HH:MM}, {@code usdPerDay}, {@code unit} and {@code
 * parcelsPerDay}: a row for each unit of a bundle, the first four alike in all of them.
 *
 * @param bundles in the order of the file
 * @param file what was read
 */
public record BundleFile(List<BundleEntry> bundles, InputFile file) {
  private static final TableColumn BUNDLE = TableColumn.required("bundle");
  private static final TableColumn BIDDER = TableColumn.required("bidder");
  private static final TableColumn TENDER = TableColumn.required("tender");
  private static final TableColumn USD = TableColumn.required("usdPerDay");
  private static final TableColumn UNIT = TableColumn.required("unit");
  private static final TableColumn PARCELS = TableColumn.required("parcelsPerDay");

  private static final FaultKind EMPTY =
      new FaultKind(
          "one of bundle, bidder and unit is empty", "every row of a bundle names all three");
  private static final FaultKind NO_TIME =
      new FaultKind("column tender is no time of day", "it lacks a zero in front: [05:30]");
  private static final FaultKind NOT_WHOLE =
      new FaultKind(
          "column parcelsPerDay holds no whole number of parcels above 0",
          "it is a year's: divide it by the delivery days, and round it");
  private static final FaultKind UNLIKE =
      new FaultKind(
          "a bundle has another bidder, tender or usdPerDay than in its first row",
          "usdPerDay is the price of all its units together, the same in every row");
  private static final FaultKind TWICE =
      new FaultKind("a bundle names a unit twice", "add the parcels of both rows");

  public BundleFile {
    bundles = List.copyOf(bundles);
  }

  /**
   * Reads the file.
   *
   * @param ledger takes notes on how coordinates were taken
   * @throws org.waystation.geodata.file.DataFileException with every faulty row, or if a column is
   *     missing
   */
  public static BundleFile read(Path path, Ledger ledger) {
    DataFile file = new DataFile(path);
    Faults faults = InputTable.faults(file);
    Table table = InputTable.read(file, faults, ledger, BUNDLE, BIDDER, TENDER, USD, UNIT, PARCELS);
    Map<String, BundleEntry> bundles = new LinkedHashMap<>();
    Set<List<String>> seen = new HashSet<>();
    for (Table.Row row : table.rows()) {
      Optional<BundleEntry> entry = entry(row, faults);
      if (entry.isEmpty()) {
        continue;
      }
      String name = entry.get().bundle();
      String unit = entry.get().parts().get(0).unit();
      BundleEntry first = bundles.get(name);
      if (!seen.add(List.of(name, unit))) {
        faults.add(TWICE, row.origin(), name + ", " + unit);
      } else if (first == null) {
        bundles.put(name, entry.get());
      } else if (!isAlike(first, entry.get())) {
        faults.add(UNLIKE, row.origin(), name);
      } else {
        bundles.put(name, joined(first, entry.get()));
      }
    }
    faults.throwIfAny();
    return new BundleFile(
        new ArrayList<>(bundles.values()),
        file.asInput(table.rows().size(), Vintage.ofName(file.name())));
  }

  /** One row as a bundle of one unit; empty, with faults, if it is none. */
  private static Optional<BundleEntry> entry(Table.Row row, Faults faults) {
    String name = row.text(BUNDLE);
    boolean named = true;
    for (TableColumn column : List.of(BUNDLE, BIDDER, UNIT)) {
      if (row.text(column).isEmpty()) {
        faults.add(EMPTY, row.origin(), name);
        named = false;
      }
    }
    Optional<LocalTime> tender = TimeOfDay.of(row.text(TENDER));
    if (tender.isEmpty()) {
      faults.add(NO_TIME, row.origin(), row.text(TENDER));
    }
    double usd = faults.amount(row.origin(), "", USD.what(), row.text(USD));
    double parcels = faults.amount(row.origin(), "", PARCELS.what(), row.text(PARCELS));
    boolean whole = parcels == (int) parcels && parcels >= 1;
    if (!whole && !Double.isNaN(parcels)) {
      faults.add(NOT_WHOLE, row.origin(), row.text(PARCELS));
    }
    if (!named || tender.isEmpty() || !whole || Double.isNaN(usd)) {
      return Optional.empty();
    }
    return Optional.of(
        new BundleEntry(
            name,
            row.text(BIDDER),
            tender.get(),
            usd,
            List.of(new BundleEntry.Part(row.text(UNIT), (int) parcels)),
            row.origin()));
  }

  private static boolean isAlike(BundleEntry one, BundleEntry other) {
    return one.bidder().equals(other.bidder())
        && one.tender().equals(other.tender())
        && one.usdPerDay() == other.usdPerDay();
  }

  private static BundleEntry joined(BundleEntry bundle, BundleEntry more) {
    List<BundleEntry.Part> parts = new ArrayList<>(bundle.parts());
    parts.addAll(more.parts());
    return new BundleEntry(
        bundle.bundle(),
        bundle.bidder(),
        bundle.tender(),
        bundle.usdPerDay(),
        parts,
        bundle.origin());
  }
}
