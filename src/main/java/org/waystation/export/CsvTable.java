package org.waystation.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a table as CSV after RFC 4180: UTF-8, comma, CRLF, a header row. Rows go straight out, so
 * that memory does not grow with them. Absent values are empty cells.
 */
public final class CsvTable implements Closeable {
  private final Columns columns;
  private final CsvWriter csv;

  /** Writes the header. Closing the table closes the stream. */
  public CsvTable(OutputStream out, List<Column> columns) {
    this.columns = new Columns(columns);
    this.csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
    csv.writeRecord(this.columns.names());
  }

  /**
   * Writes one row.
   *
   * @param values one per column, in their order
   * @throws IllegalArgumentException when a value does not fit its column
   * @throws java.io.UncheckedIOException when the stream fails
   */
  public void write(Object... values) {
    csv.writeRecord(columns.cells(values));
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
