package org.waystation.export;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Titles, units and descriptions of columns in a GeoPackage: the schema extension of the standard,
 * which GDAL and QGIS show in place of bare names.
 */
final class GeoPackageSchema {
  private static final String DEFINITION = "http://www.geopackage.org/spec121/#extension_schema";

  /** The second stays empty: no column here has a list of values. The extension wants both. */
  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
            name TEXT, title TEXT, description TEXT, mime_type TEXT, constraint_name TEXT,
            CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
            CONSTRAINT gdc_tn UNIQUE (table_name, name))
          """,
          """
          CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL,
            constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN,
            max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
            CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))
          """);

  private GeoPackageSchema() {}

  /** Begins the extension. */
  static void create(GeoPackage file) throws SQLException {
    for (String table : TABLES) {
      file.execute(table);
    }
    for (String table : List.of("gpkg_data_columns", "gpkg_data_column_constraints")) {
      file.insert(
          "INSERT INTO gpkg_extensions VALUES (?, NULL, 'gpkg_schema', ?, 'read-write')",
          table,
          DEFINITION);
    }
  }

  /** Says what is known of the columns of a layer or table. */
  static void describe(GeoPackage file, String table, List<Column> columns) throws SQLException {
    for (Column column : columns) {
      Optional<ColumnTitles.Entry> entry = ColumnTitles.of(table, column.name());
      if (entry.isPresent()) {
        file.insert(
            "INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, NULL, NULL)",
            table,
            column.name(),
            entry.get().title(),
            entry.get().title(),
            entry.get().description());
      }
    }
  }
}
