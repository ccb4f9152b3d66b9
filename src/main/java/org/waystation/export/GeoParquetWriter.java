package org.waystation.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * Writes a layer as GeoParquet 1.1: geometry as well-known binary in longitude and latitude
 * (OGC:CRS84, which the specification takes where none is said), and the box of each feature in a
 * column of its own, by which readers skip what they need not read. DuckDB makes the file from a
 * database beside it, so that memory does not grow with the number of features.
 */
public final class GeoParquetWriter implements FeatureWriter {
  /** What DuckDB may keep in memory before it turns to the disk. */
  private static final String MEMORY = "256MB";

  private final Path file;
  private final Path database;
  private final Layer layer;
  private final Columns columns;
  private final DuckDBConnection connection;
  private final DuckDBAppender rows;
  private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
  private final Envelope box = new Envelope();

  /**
   * Begins a file.
   *
   * @param file must not exist
   * @param layer none of whose columns is called geometry or bbox
   */
  public GeoParquetWriter(Path file, Layer layer) throws IOException {
    this.file = file;
    this.database = file.resolveSibling(file.getFileName() + ".duckdb");
    this.layer = layer;
    this.columns = new Columns(layer.columns());
    try {
      connection =
          (DuckDBConnection)
              DriverManager.getConnection("jdbc:duckdb:" + database.toAbsolutePath());
      begin();
      rows = connection.createAppender("layer");
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void begin() throws SQLException {
    try (Statement sql = connection.createStatement()) {
      // One thread keeps the order of the rows and gives the same bytes each time.
      sql.execute("SET threads = 1");
      sql.execute("SET memory_limit = '" + MEMORY + "'");
      sql.execute("SET autoinstall_known_extensions = false");
      String properties =
          columns.list().stream()
              .map(column -> GeoPackageTable.quoted(column.name()) + " " + type(column.kind()))
              .collect(Collectors.joining(", "));
      sql.execute(
          "CREATE TABLE layer ("
              + properties
              + ", geometry BLOB,"
              + " bbox STRUCT(xmin DOUBLE, ymin DOUBLE, xmax DOUBLE, ymax DOUBLE))");
    }
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case ZIP, TEXT -> "VARCHAR";
      case FLAG -> "BOOLEAN";
      case INTEGER -> "BIGINT";
      case USD, MILES, PARCELS, NUMBER, EXACT -> "DOUBLE";
    };
  }

  @Override
  public void write(Geometry geometry, Object... values) throws IOException {
    List<String> cells = columns.cells(values);
    Geometry prepared = GeoJsonGeometry.prepared(geometry, layer.shape());
    Envelope around = prepared.getEnvelopeInternal();
    try {
      rows.beginRow();
      for (int k = 0; k < cells.size(); k++) {
        append(columns.list().get(k).kind(), cells.get(k));
      }
      rows.append(wkb.write(prepared));
      rows.beginStruct()
          .append(around.getMinX())
          .append(around.getMinY())
          .append(around.getMaxX())
          .append(around.getMaxY())
          .endStruct();
      rows.endRow();
    } catch (SQLException e) {
      throw failed(e);
    }
    box.expandToInclude(around);
  }

  /** The same rounding as in text, so that every format holds the same number. */
  private void append(Kind kind, String cell) throws SQLException {
    if (cell == null) {
      rows.appendNull();
    } else if (kind == Kind.FLAG) {
      rows.append(Boolean.parseBoolean(cell));
    } else if (kind == Kind.INTEGER) {
      rows.append(Long.parseLong(cell));
    } else if (kind.isNumber()) {
      rows.append(Double.parseDouble(cell));
    } else {
      rows.append(cell);
    }
  }

  @Override
  public void close() throws IOException {
    try (connection) {
      rows.close();
      try (Statement sql = connection.createStatement()) {
        sql.execute(
            "COPY layer TO '%s' (FORMAT parquet, COMPRESSION zstd, KV_METADATA {geo: '%s'})"
                .formatted(text(file.toAbsolutePath().toString()), text(metadata())));
      }
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      Files.deleteIfExists(database);
      Files.deleteIfExists(database.resolveSibling(database.getFileName() + ".wal"));
    }
  }

  /** What the specification wants to know of the geometry column. */
  private String metadata() {
    String around =
        box.isNull()
            ? ""
            : ",\"bbox\":[%s,%s,%s,%s]"
                .formatted(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    String wound = layer.shape() == Shape.AREA ? ",\"orientation\":\"counterclockwise\"" : "";
    return """
        {"version":"1.1.0","primary_column":"geometry","columns":{"geometry":{"encoding":"WKB",\
        "geometry_types":["%s"]%s%s,"covering":{"bbox":{"xmin":["bbox","xmin"],\
        "ymin":["bbox","ymin"],"xmax":["bbox","xmax"],"ymax":["bbox","ymax"]}}}}}"""
        .formatted(layer.shape().geoJsonType(), wound, around);
  }

  private static String text(String content) {
    return content.replace("'", "''");
  }

  private IOException failed(SQLException e) {
    return new IOException("layer [" + layer.name() + "]: DuckDB: " + e.getMessage(), e);
  }
}
