package org.waystation.geodata;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.Figure;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.file.Table;
import org.waystation.geodata.file.TableColumn;
import org.waystation.ledger.Ledger;

/**
 * Rural-urban commuting area codes by ZIP from a table with the columns {@code zip} and {@code
 * ruca}, or as the U.S. Department of Agriculture names them. Of a secondary code such as 4.1 the
 * primary one counts.
 *
 * @param codeByZip primary code, 1 to 10, or 99 where the source gives none
 * @param file what was read
 */
public record RuralCodesFile(Map<String, Integer> codeByZip, InputFile file) {
  /** What the source says of a ZIP that it does not code. */
  public static final int NOT_CODED = 99;

  private static final int LAST_CODE = 10;

  private static final TableColumn ZIP = new TableColumn("ZIP", ZipColumns.ZIP, true);
  private static final TableColumn CODE =
      new TableColumn("ruca", List.of("RUCA", "RUCA1", "PRIMARYRUCA", "RUCA2"), true);

  private static final FaultKind NO_CODE =
      new FaultKind(
          "column ruca holds no rural-urban code, which is 1 to 10 or 99",
          "another edition or another kind of code was meant: RUCA codes have one of these");

  public RuralCodesFile {
    codeByZip = Map.copyOf(codeByZip);
  }

  /** Whether a number is a primary code. */
  public static boolean isCode(int code) {
    return code >= 1 && code <= LAST_CODE || code == NOT_CODED;
  }

  /**
   * Reads the file.
   *
   * @param ledger takes notes on how coordinates were taken
   * @throws DataFileException with every faulty line: a ZIP that is none or lost its zero, a code
   *     that is none, a ZIP met twice; or if a column is missing
   */
  public static RuralCodesFile read(Path path, Ledger ledger) {
    DataFile file = new DataFile(path);
    Faults faults = InputTable.faults(file);
    Table table = InputTable.read(file, faults, ledger, ZIP, CODE);
    Map<String, Integer> codes = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      String zip = ZipColumns.zip(row.text(ZIP));
      if (!faults.acceptsZip(row.origin(), zip)) {
        continue;
      }
      double number = Figure.of(row.text(CODE));
      int code = Double.isNaN(number) ? 0 : (int) Math.floor(number);
      if (!isCode(code)) {
        faults.add(NO_CODE, row.origin(), zip, row.text(CODE));
      }
      if (codes.put(zip, code) != null) {
        faults.add(FaultKind.SECOND_ROW, row.origin(), zip);
      }
    }
    faults.throwIfAny();
    return new RuralCodesFile(
        codes, file.asInput(table.rows().size(), Vintage.ofName(file.name())));
  }
}
