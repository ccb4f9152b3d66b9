package org.waystation.geodata.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.waystation.ledger.Origin;

/**
 * A comma-separated file (RFC 4180, UTF-8, any line ends) whose columns are found by the names in
 * its first line, in any order and in capitals or not. Further columns and blank lines are allowed.
 */
public final class CsvTable {
  private final String file;
  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  private CsvTable(String file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  /**
   * Reads a whole file, possibly gzipped or with a byte order mark.
   *
   * @param faults takes the lines with too many or too few cells, which are left out
   * @param wanted columns that will be asked for
   * @throws DataFileException if the file is missing, empty, no CSV or not UTF-8, if a required
   *     column is missing or a wanted one stands there twice; with whatever the faults hold
   */
  public static CsvTable read(DataFile file, Faults faults, CsvColumn... wanted) {
    try (InputStream content = file.open()) {
      return read(file.name(), content, faults, wanted);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  /** Reads what is open already; the stream is closed. */
  public static CsvTable read(String file, InputStream content, Faults faults, CsvColumn... wanted)
      throws IOException {
    List<CsvRecord> records = records(file, content);
    if (records.isEmpty()) {
      throw new DataFileException(
          "%s: the file is empty%nMaybe its export failed: write it again".formatted(file));
    }
    CsvRecord header = records.get(0);
    CsvTable table = new CsvTable(file, header.getFields().stream().map(String::strip).toList());
    int cellsNeeded = table.checkHeader(header, faults, wanted);
    table.addRows(records.subList(1, records.size()), cellsNeeded, faults);
    return table;
  }

  /** Names as the first line gives them. */
  public List<String> columns() {
    return columns;
  }

  /** Every further line that is not blank. */
  public List<Row> rows() {
    return rows;
  }

  /** Where the column stands, counted from 0; of its names the first that the table has counts. */
  public OptionalInt index(CsvColumn column) {
    for (String name : column.names()) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).equalsIgnoreCase(name)) {
          return OptionalInt.of(i);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** The refusal of a file without a column that it must have. */
  public DataFileException lacks(CsvColumn column) {
    return new DataFileException(lack(1, column));
  }

  private static List<CsvRecord> records(String file, InputStream content) throws IOException {
    List<CsvRecord> records = new ArrayList<>();
    // A decoder that was not told to replace bad bytes reports them.
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .ofCsvRecord(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()))) {
      reader.forEach(records::add);
      return records;
    } catch (CsvParseException e) {
      throw new DataFileException(
          "%s: no CSV after line %d: [%s]%nMaybe a quotation mark is not closed"
              .formatted(
                  file,
                  lastLine(records),
                  e.getCause() == null ? e.getMessage() : e.getCause().getMessage()));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new DataFileException(
            ("%s: not UTF-8 somewhere after line %d%n"
                    + "Maybe the file was saved in a Windows code page: save it as CSV UTF-8")
                .formatted(file, lastLine(records)));
      }
      throw e.getCause();
    }
  }

  private static int lastLine(List<CsvRecord> records) {
    return records.isEmpty() ? 0 : line(records.get(records.size() - 1));
  }

  private static int line(CsvRecord csv) {
    return Math.toIntExact(csv.getStartingLineNumber());
  }

  /** How many cells a line must have to reach the last required column. */
  private int checkHeader(CsvRecord header, Faults faults, CsvColumn... wanted) {
    int cellsNeeded = 0;
    boolean usable = true;
    for (CsvColumn column : wanted) {
      OptionalInt index = index(column);
      if (index.isPresent()) {
        String name = columns.get(index.getAsInt());
        if (columns.stream().filter(name::equalsIgnoreCase).count() > 1) {
          faults.add(
              "%s:%d: the column [%s] stands there twice%nMaybe one is a leftover: delete it"
                  .formatted(file, line(header), name));
          usable = false;
        }
      }
      if (column.required()) {
        cellsNeeded = Math.max(cellsNeeded, index.orElse(0) + 1);
        if (index.isEmpty()) {
          faults.add(lack(line(header), column));
          usable = false;
        }
      }
    }
    if (!usable) {
      faults.throwIfAny();
    }
    return cellsNeeded;
  }

  private String lack(int line, CsvColumn column) {
    return ("%s:%d: no column with the %s; the columns are [%s]%n"
            + "Maybe call it %s, and separate columns by commas")
        .formatted(file, line, column.what(), String.join(", ", columns), column.what());
  }

  private void addRows(List<CsvRecord> records, int cellsNeeded, Faults faults) {
    FaultKind tooMany =
        new FaultKind(
            "a line has more cells than the header's " + columns.size(),
            "a comma inside a name or a number: put the cell in quotation marks");
    FaultKind tooFew =
        new FaultKind(
            "a line has fewer cells than the %d it needs".formatted(cellsNeeded),
            "a comma is missing, or the line was cut off");
    for (CsvRecord csv : records) {
      Row row = new Row(new Origin(file, line(csv)), csv);
      int cells = csv.getFieldCount();
      if (cells >= cellsNeeded && cells <= columns.size()) {
        rows.add(row);
      } else {
        FaultKind kind = cells > columns.size() ? tooMany : tooFew;
        faults.add(kind, row.origin(), String.join(",", csv.getFields()));
      }
    }
  }

  /** One line of data. */
  public final class Row {
    private final Origin origin;
    private final CsvRecord csv;

    private Row(Origin origin, CsvRecord csv) {
      this.origin = origin;
      this.csv = csv;
    }

    /** File and line, as an editor shows it; the header is line 1. */
    public Origin origin() {
      return origin;
    }

    /** The cell without blanks around it; empty if the line has no such cell. */
    public String text(int index) {
      return index < csv.getFieldCount() ? csv.getField(index).strip() : "";
    }

    /** The cell without blanks around it; empty if the table has no such column. */
    public String text(CsvColumn column) {
      OptionalInt index = index(column);
      return index.isPresent() ? text(index.getAsInt()) : "";
    }

    /** The cell as a number; NaN if it is none. */
    public double number(CsvColumn column) {
      return Figure.of(text(column));
    }
  }
}
