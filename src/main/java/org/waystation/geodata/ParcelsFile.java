package org.waystation.geodata;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.file.Table;
import org.waystation.geodata.file.TableColumn;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.ledger.Origin;
import org.waystation.units.Count;

/**
 * The shipper's own parcels by ZIP, from a table with the columns {@code zip} and {@code
 * parcelsPerYear}: all of them, whoever delivers them.
 *
 * @param parcelsByZip parcels a year, at least 0, by five-digit ZIP
 * @param file what was read
 */
public record ParcelsFile(Map<String, Double> parcelsByZip, InputFile file) {
  private static final TableColumn ZIP = new TableColumn("ZIP", ZipColumns.ZIP, true);
  private static final TableColumn PARCELS = TableColumn.required("parcelsPerYear");

  public ParcelsFile {
    parcelsByZip = Map.copyOf(parcelsByZip);
  }

  /**
   * Reads the file.
   *
   * @param ledger takes notes on how coordinates were taken
   * @throws DataFileException with every faulty line: a ZIP that is none or lost its zero, an
   *     amount that is negative or no number, a ZIP met twice; or if a column is missing
   */
  public static ParcelsFile read(Path path, Ledger ledger) {
    DataFile file = new DataFile(path);
    Faults faults = InputTable.faults(file);
    Table table = InputTable.read(file, faults, ledger, ZIP, PARCELS);
    Map<String, Double> parcels = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      String zip = ZipColumns.zip(row.text(ZIP));
      if (faults.acceptsZip(row.origin(), zip)) {
        double amount = faults.amount(row.origin(), zip, PARCELS.what(), row.text(PARCELS));
        if (parcels.put(zip, amount) != null) {
          faults.add(FaultKind.SECOND_ROW, row.origin(), zip);
        }
      }
    }
    faults.throwIfAny();
    return new ParcelsFile(parcels, file.asInput(table.rows().size(), Vintage.ofName(file.name())));
  }

  /**
   * Gives each ZIP its parcels; those of which the file says nothing keep what follows from people.
   *
   * @param areas by ZIP; changed
   */
  void over(Map<String, ZipArea> areas, Ledger ledger) {
    areas.replaceAll(
        (zip, area) ->
            parcelsByZip.containsKey(zip) ? area.withParcelsPerYear(parcelsByZip.get(zip)) : area);
    long used = parcelsByZip.keySet().stream().filter(areas::containsKey).count();
    ledger.note(
        new Note(
            "",
            new Origin(file.path(), 0),
            "gave the parcels of %s; %s not in the data"
                .formatted(
                    Count.of(used, "ZIP"),
                    Count.of(parcelsByZip.size() - used, "of its ZIPs is", "of its ZIPs are"))));
  }
}
