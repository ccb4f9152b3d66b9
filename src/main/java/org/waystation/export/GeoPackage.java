package org.waystation.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A GeoPackage 1.3 being written: one file with many layers, each with an R-tree, tables without
 * geometry, and styles that QGIS applies by itself. Layers are written one at a time; features go
 * to the file as they come, so that memory does not grow with their number.
 *
 * <p>Everything is WGS 84 (EPSG:4326), longitude first, as SQLite's file is the same on any
 * machine. The file is one file at the end: no journal stays beside it.
 */
public final class GeoPackage implements Closeable {
  /** Degrees of longitude and latitude on WGS 84. */
  static final int WGS_84 = 4326;

  /** "GPKG" in ASCII: what tells a GeoPackage from any other SQLite file. */
  private static final int APPLICATION_ID = 0x47504B47;

  /** Version 1.3.0 of the standard. */
  private static final int USER_VERSION = 10300;

  private static final String WGS_84_WKT =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
          + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,"
          + "AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,"
          + "AUTHORITY[\"EPSG\",\"9122\"]],AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],"
          + "AUTHORITY[\"EPSG\",\"4326\"]]";

  /** The one form that the standard allows: always with thousandths of a second. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final List<String> CORE_TABLES =
      List.of(
          """
          CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL,
            srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
            organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)
          """,
          """
          CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY,
            data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
            last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
            min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
            CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id)
              REFERENCES gpkg_spatial_ref_sys(srs_id))
          """,
          """
          CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL,
            column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
            z TINYINT NOT NULL, m TINYINT NOT NULL,
            CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
            CONSTRAINT uk_gc_table_name UNIQUE (table_name),
            CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
            CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))
          """,
          """
          CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT,
            extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
            CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))
          """);

  private final Connection connection;
  private final String lastChange;
  private boolean styled;

  private GeoPackage(Connection connection, Instant lastChange) {
    this.connection = connection;
    this.lastChange = TIME.format(lastChange);
  }

  /**
   * Begins a file.
   *
   * @param file must not exist
   * @param lastChange written beside every layer
   */
  public static GeoPackage create(Path file, Instant lastChange) throws IOException {
    try {
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
      GeoPackage made = new GeoPackage(connection, lastChange);
      made.begin();
      return made;
    } catch (SQLException e) {
      throw new IOException("SQLite: " + e.getMessage(), e);
    }
  }

  private void begin() throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("PRAGMA journal_mode = DELETE");
      // Whoever makes the file forces it to the disk as a whole.
      sql.execute("PRAGMA synchronous = OFF");
      sql.execute("PRAGMA application_id = " + APPLICATION_ID);
      sql.execute("PRAGMA user_version = " + USER_VERSION);
      connection.setAutoCommit(false);
      for (String table : CORE_TABLES) {
        sql.execute(table);
      }
    }
    GeoPackageSchema.create(this);
    referenceSystem("Undefined Cartesian SRS", -1, "NONE", -1, "undefined", "any plane");
    referenceSystem("Undefined geographic SRS", 0, "NONE", 0, "undefined", "any sphere");
    referenceSystem("WGS 84 geodetic", WGS_84, "EPSG", WGS_84, WGS_84_WKT, "longitude, latitude");
    connection.commit();
  }

  private void referenceSystem(
      String name, int id, String organization, int number, String definition, String description)
      throws SQLException {
    insert(
        "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)",
        name,
        id,
        organization,
        number,
        definition,
        description);
  }

  /** Begins a layer; the one before must be closed. */
  public FeatureWriter layer(Layer layer) throws IOException {
    try {
      return new GeoPackageLayer(this, layer);
    } catch (SQLException e) {
      throw new IOException("layer [" + layer.name() + "]: " + e.getMessage(), e);
    }
  }

  /** What fills a table without geometry. */
  @FunctionalInterface
  public interface Rows {
    /** Hands every row on, one value per column. */
    void writeTo(RowSink sink) throws IOException;
  }

  /** Takes a row. */
  @FunctionalInterface
  public interface RowSink {
    void write(Object... values) throws IOException;
  }

  /** Writes a table without geometry. */
  public void table(String name, String title, String description, List<Column> columns, Rows rows)
      throws IOException {
    Layer.requireName(name);
    try {
      GeoPackageTable table = new GeoPackageTable(this, name, new Columns(columns), false);
      try (table) {
        rows.writeTo(
            values -> {
              try {
                table.write(null, values);
              } catch (SQLException e) {
                throw new IOException("table [" + name + "]: " + e.getMessage(), e);
              }
            });
      }
      insert(
          "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)"
              + " VALUES (?, 'attributes', ?, ?, ?)",
          name,
          title,
          description,
          lastChange);
      GeoPackageSchema.describe(this, name, columns);
      connection.commit();
    } catch (SQLException e) {
      throw new IOException("table [" + name + "]: " + e.getMessage(), e);
    }
  }

  /** Gives a layer the style in which QGIS shows it first; SLD is for those who read that. */
  public void style(Layer layer, LayerStyle style) throws IOException {
    try {
      if (!styled) {
        createStyles();
        styled = true;
      }
      insert(
          "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name,"
              + " f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description,"
              + " owner, ui, update_time) VALUES ('', '', ?, ?, ?, ?, ?, 1, ?, '', NULL, ?)",
          layer.name(),
          GeoPackageLayer.GEOMETRY,
          layer.title(),
          style.qml(layer),
          style.sld(layer),
          layer.description(),
          lastChange);
      connection.commit();
    } catch (SQLException e) {
      throw new IOException("style of [" + layer.name() + "]: " + e.getMessage(), e);
    }
  }

  /** The table that QGIS and GeoServer look for; not a part of the standard. */
  private void createStyles() throws SQLException {
    execute(
        """
        CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
          f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256),
          f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
          useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
          update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))
        """);
    insert(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)"
            + " VALUES ('layer_styles', 'attributes', 'layer_styles', 'styles of the layers', ?)",
        lastChange);
  }

  Connection connection() {
    return connection;
  }

  String lastChange() {
    return lastChange;
  }

  void execute(String statement) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  void insert(String statement, Object... values) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        sql.setObject(i + 1, values[i]);
      }
      sql.executeUpdate();
    }
  }

  /** Completes the file. */
  @Override
  public void close() throws IOException {
    try (connection) {
      connection.commit();
    } catch (SQLException e) {
      throw new IOException("SQLite: " + e.getMessage(), e);
    }
  }
}
