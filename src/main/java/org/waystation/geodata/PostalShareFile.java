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
 * Which share of the shipper's parcels of a ZIP goes by post today, from a table with the columns
 * {@code zip} and {@code postalShareToday}.
 *
 * @param shareByZip from 0 to 1, by five-digit ZIP
 * @param file what was read
 */
public record PostalShareFile(Map<String, Double> shareByZip, InputFile file) {
  private static final TableColumn ZIP = new TableColumn("ZIP", ZipColumns.ZIP, true);
  private static final TableColumn SHARE = TableColumn.required("postalShareToday");

  private static final FaultKind ABOVE_ONE =
      new FaultKind("column postalShareToday is above 1", "it is in per cent: divide by 100");

  public PostalShareFile {
    shareByZip = Map.copyOf(shareByZip);
  }

  /**
   * Reads the file.
   *
   * @param ledger takes notes on how coordinates were taken
   * @throws DataFileException with every faulty line: a ZIP that is none or lost its zero, a share
   *     that is no number from 0 to 1, a ZIP met twice; or if a column is missing
   */
  public static PostalShareFile read(Path path, Ledger ledger) {
    DataFile file = new DataFile(path);
    Faults faults = InputTable.faults(file);
    Table table = InputTable.read(file, faults, ledger, ZIP, SHARE);
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      String zip = ZipColumns.zip(row.text(ZIP));
      if (faults.acceptsZip(row.origin(), zip)) {
        double share = faults.amount(row.origin(), zip, SHARE.what(), row.text(SHARE));
        if (share > 1) {
          faults.add(ABOVE_ONE, row.origin(), zip, row.text(SHARE));
        }
        if (shares.put(zip, share) != null) {
          faults.add(FaultKind.SECOND_ROW, row.origin(), zip);
        }
      }
    }
    faults.throwIfAny();
    return new PostalShareFile(
        shares, file.asInput(table.rows().size(), Vintage.ofName(file.name())));
  }

  /**
   * Gives each ZIP its share; for those of which the file says nothing the scenario's holds.
   *
   * @param areas by ZIP; changed
   */
  void over(Map<String, ZipArea> areas, Ledger ledger) {
    areas.replaceAll(
        (zip, area) ->
            shareByZip.containsKey(zip) ? area.withPostalShareToday(shareByZip.get(zip)) : area);
    long used = shareByZip.keySet().stream().filter(areas::containsKey).count();
    ledger.note(
        new Note(
            "",
            new Origin(file.path(), 0),
            "gave the share of parcels by post of %s; %s not in the data"
                .formatted(
                    Count.of(used, "ZIP"),
                    Count.of(shareByZip.size() - used, "of its ZIPs is", "of its ZIPs are"))));
  }
}
