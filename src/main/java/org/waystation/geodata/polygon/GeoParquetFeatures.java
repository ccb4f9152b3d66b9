package org.waystation.geodata.polygon;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;

/**
 * Areas or points from GeoParquet 1.0 and 1.1, shapes in well-known binary. Parquet itself is read
 * by DuckDB, which is kept from loading extensions and from writing anything.
 */
record GeoParquetFeatures(DataFile file, Wanted wanted) implements SpatialFormat {
  private static final List<String> SETTINGS =
      List.of(
          "SET autoinstall_known_extensions = false",
          "SET autoload_known_extensions = false",
          "SET temp_directory = ''",
          "SET memory_limit = '1GB'",
          "SET threads = 2",
          "SET lock_configuration = true");

  @Override
  public void read(FeatureSink sink) throws IOException {
    file.requireFile();
    requireNoPattern();
    Properties streaming = new Properties();
    streaming.setProperty("jdbc_stream_results", "true");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", streaming);
        Statement sql = connection.createStatement()) {
      for (String setting : SETTINGS) {
        sql.execute(setting);
      }
      GeoParquetNotes notes = GeoParquetNotes.of(file, keyValue(sql));
      sink.coordinates(notes.frame());
      readRows(sql, notes.geometryColumn(), sink);
    } catch (SQLException e) {
      throw new DataFileException(
          "%s: no Parquet file that can be read: [%s]%nMaybe it is truncated or damaged: get it again"
              .formatted(
                  file.name(), String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
    }
  }

  @Override
  public List<DataFile> files() {
    return List.of(file);
  }

  @Override
  public String rowWord() {
    return "row";
  }

  /** DuckDB takes a name with these characters for a pattern. */
  private void requireNoPattern() {
    if (file.name().matches(".*[*?\\[\\]].*")) {
      throw new DataFileException(
          "%s: a Parquet file must have none of * ? [ ] in its path%nMaybe rename it"
              .formatted(file.name()));
    }
  }

  /** What the file says of its geometry, as JSON; empty if nothing. */
  private String keyValue(Statement sql) throws SQLException {
    try (ResultSet rows =
        sql.executeQuery(
            "SELECT decode(value) FROM parquet_kv_metadata("
                + literal()
                + ") WHERE decode(key) = 'geo'")) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  private void readRows(Statement sql, String geometry, FeatureSink sink) throws SQLException {
    Wkb wkb = new Wkb(file, wanted);
    try (ResultSet rows = sql.executeQuery("SELECT * FROM read_parquet(" + literal() + ")")) {
      ResultSetMetaData meta = rows.getMetaData();
      int row = 0;
      while (rows.next()) {
        row++;
        RowLimit.check(file, row);
        Map<String, String> values = new HashMap<>();
        Optional<Geometry> shape = Optional.empty();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
          if (meta.getColumnName(i).equals(geometry)) {
            byte[] bytes = rows.getBytes(i);
            shape = bytes == null ? shape : Optional.of(wkb.shape(bytes, row));
          } else {
            values.put(
                meta.getColumnName(i).toUpperCase(Locale.ROOT), CellText.of(rows.getObject(i)));
          }
        }
        sink.feature(new Feature(row, values, shape.filter(each -> !each.isEmpty()), List.of()));
      }
    }
  }

  private String literal() {
    return "'" + file.path().toAbsolutePath().toString().replace("'", "''") + "'";
  }
}
