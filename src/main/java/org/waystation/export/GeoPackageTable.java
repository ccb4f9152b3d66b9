package org.waystation.export;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A table of a GeoPackage on its way: rows with a number of their own, and perhaps a geometry. */
final class GeoPackageTable implements AutoCloseable {
  /** Rows that go to SQLite together. */
  private static final int BATCH = 500;

  private final Columns columns;
  private final boolean hasGeometry;
  private final PreparedStatement insert;
  private long rows;

  GeoPackageTable(GeoPackage file, String name, Columns columns, boolean hasGeometry)
      throws SQLException {
    this.columns = columns;
    this.hasGeometry = hasGeometry;
    String properties =
        columns.list().stream()
            .map(column -> quoted(column.name()) + " " + type(column.kind()) + notNull(column))
            .collect(Collectors.joining(", "));
    file.execute(
        "CREATE TABLE "
            + quoted(name)
            + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
            + (hasGeometry ? GeoPackageLayer.GEOMETRY + " BLOB, " : "")
            + properties
            + ")");
    int values = 1 + (hasGeometry ? 1 : 0) + columns.list().size();
    insert =
        file.connection()
            .prepareStatement(
                "INSERT INTO "
                    + quoted(name)
                    + " VALUES ("
                    + String.join(", ", Collections.nCopies(values, "?"))
                    + ")");
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case ZIP, TEXT -> "TEXT";
      case FLAG -> "BOOLEAN";
      case INTEGER -> "INTEGER";
      case USD, MILES, PARCELS, NUMBER, EXACT -> "DOUBLE";
    };
  }

  private static String notNull(Column column) {
    return column.optional() ? "" : " NOT NULL";
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Writes a row and returns its number. */
  long write(byte[] geometry, Object... values) throws SQLException {
    List<String> cells = columns.cells(values);
    int at = 1;
    insert.setLong(at++, ++rows);
    if (hasGeometry) {
      insert.setBytes(at++, geometry);
    }
    for (int i = 0; i < cells.size(); i++) {
      set(at++, columns.list().get(i).kind(), cells.get(i));
    }
    insert.addBatch();
    if (rows % BATCH == 0) {
      insert.executeBatch();
    }
    return rows;
  }

  /** The same rounding as in text, so that every format holds the same number. */
  private void set(int at, Kind kind, String cell) throws SQLException {
    if (cell == null) {
      insert.setNull(at, Types.NULL);
    } else if (kind == Kind.FLAG) {
      insert.setInt(at, Boolean.parseBoolean(cell) ? 1 : 0);
    } else if (kind == Kind.INTEGER) {
      insert.setLong(at, Long.parseLong(cell));
    } else if (kind.isNumber()) {
      insert.setDouble(at, Double.parseDouble(cell));
    } else {
      insert.setString(at, cell);
    }
  }

  @Override
  public void close() throws SQLException {
    try (insert) {
      insert.executeBatch();
    }
  }
}
