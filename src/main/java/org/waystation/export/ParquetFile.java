package org.waystation.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Writes tables as Parquet, by way of DuckDB. */
public final class ParquetFile {
  private static final String IN_MEMORY = "jdbc:duckdb:";

  private ParquetFile() {}

  /** DuckDB cannot be used on this machine; the message says why. */
  public static final class Unavailable extends Exception {
    private static final long serialVersionUID = 1;

    Unavailable(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /**
   * Writes the rows of a CSV file that {@link CsvTable} has written. Whole numbers become 64-bit
   * integers, other numbers doubles; empty cells become nulls.
   *
   * @param columns those of the CSV file
   * @throws Unavailable if DuckDB cannot be used on this machine
   * @throws OutputException if the file cannot be written
   */
  public static void ofCsv(Path csv, List<Column> columns, Path parquet) throws Unavailable {
    try (Connection connection = DriverManager.getConnection(IN_MEMORY);
        Statement statement = connection.createStatement()) {
      WholeFile.make(
          parquet,
          temporary -> {
            try {
              statement.execute(copy(csv, columns, temporary));
            } catch (SQLException e) {
              throw new IOException(e.getMessage(), e);
            }
          });
    } catch (SQLException | LinkageError e) {
      throw new Unavailable(e);
    }
  }

  private static String copy(Path csv, List<Column> columns, Path parquet) {
    String types =
        columns.stream()
            .map(column -> text(column.name()) + ": " + text(type(column.kind())))
            .collect(Collectors.joining(", "));
    return "COPY (SELECT * FROM read_csv("
        + text(csv.toString())
        + ", header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"',"
        + " new_line = '\\r\\n', columns = {"
        + types
        + "})) TO "
        + text(parquet.toString())
        + " (FORMAT parquet, COMPRESSION zstd)";
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case ZIP, TEXT -> "VARCHAR";
      case FLAG -> "BOOLEAN";
      case INTEGER -> "BIGINT";
      case USD, MILES, PARCELS, NUMBER, EXACT -> "DOUBLE";
    };
  }

  /** A literal of SQL. */
  private static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
