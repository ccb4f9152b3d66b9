package org.waystation.run;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A table of a written run, read back strictly: it was written by a program. */
final class WrittenTable {
  private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");

  private WrittenTable() {}

  /**
   * Reads every row.
   *
   * @throws DamagedRunException naming file and line if a cell does not hold what it must
   */
  static <T> List<T> read(Path folder, String name, Function<Row, T> reader) {
    List<T> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(name))) {
      for (NamedCsvRecord record : csv) {
        rows.add(reader.apply(new Row(name, record)));
      }
    } catch (IOException e) {
      throw new DamagedRunException(name + ": cannot be read: " + e.getMessage());
    } catch (CsvParseException e) {
      throw new DamagedRunException(name + ": is no CSV: " + e.getMessage());
    }
    return rows;
  }

  /**
   * One row.
   *
   * @param file name of its file
   * @param record its cells
   */
  record Row(String file, NamedCsvRecord record) {
    String text(String column) {
      return record
          .findField(column)
          .orElseThrow(() -> damaged(column, "", "there is no such column"));
    }

    String zip(String column) {
      String text = text(column);
      if (!FIVE_DIGITS.matcher(text).matches()) {
        throw damaged(column, text, "must be a ZIP, five digits");
      }
      return text;
    }

    double number(String column) {
      String text = text(column);
      try {
        double number = Double.parseDouble(text);
        if (Double.isFinite(number)) {
          return number;
        }
      } catch (NumberFormatException e) {
        throw damaged(column, text, "must be a number");
      }
      throw damaged(column, text, "must be a finite number");
    }

    int whole(String column) {
      double number = number(column);
      if (number != (int) number) {
        throw damaged(column, text(column), "must be a whole number");
      }
      return (int) number;
    }

    DamagedRunException damaged(String column, String value, String what) {
      return new DamagedRunException(
          file
              + ":"
              + record.getStartingLineNumber()
              + ": "
              + column
              + ": "
              + what
              + ", found ["
              + value
              + "]");
    }
  }
}
