package org.waystation.geodata.polygon;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.geotools.api.referencing.FactoryException;
import org.locationtech.jts.geom.Geometry;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;

/**
 * Areas or points from a layer of a GeoPackage (OGC 12-128r18). The file is opened as one that
 * nobody changes, so that SQLite leaves no file beside it; rows are read one at a time.
 */
record GeoPackageFeatures(DataFile file, Wanted wanted) implements SpatialFormat {
  /** Far more than one area takes. */
  private static final int MAX_CELL_BYTES = 1 << 28;

  /** Bytes of the envelope by the number that the flags of a geometry give. */
  private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

  private static final int HEADER_BYTES = 8;
  private static final int EMPTY_FLAG = 0x10;

  private record GeoLayer(
      String name, String geometryColumn, String kind, int system, Set<String> columns)
      implements Wanted.Choice {}

  @Override
  public void read(FeatureSink sink) throws IOException {
    file.requireFile();
    requireNoJournal();
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    String url = "jdbc:sqlite:" + file.path().toAbsolutePath().toUri() + "?immutable=1&mode=ro";
    try (SQLiteConnection connection = (SQLiteConnection) config.createConnection(url)) {
      connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, MAX_CELL_BYTES);
      try (Statement sql = connection.createStatement()) {
        sql.execute("PRAGMA trusted_schema = OFF");
        sql.execute("PRAGMA cell_size_check = ON");
        GeoLayer layer = wanted.only(file, layers(sql));
        sink.layer(layer.name());
        sink.coordinates(frame(sql, layer.system()));
        readRows(sql, layer, sink);
      }
    } catch (SQLException e) {
      throw new DataFileException(
          "%s: no GeoPackage: [%s]%nMaybe it is truncated or damaged: get it again"
              .formatted(file.name(), e.getMessage()));
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

  /** What a program has written and not yet closed stands in a journal beside the file. */
  private void requireNoJournal() throws IOException {
    for (String suffix : List.of("-wal", "-journal")) {
      Path journal = Path.of(file.path() + suffix);
      if (Files.exists(journal) && Files.size(journal) > 0) {
        throw new DataFileException(
            "%s: another program has changes to it open in [%s]%nMaybe close the layer in QGIS"
                .formatted(file.name(), journal.getFileName()));
      }
    }
  }

  private List<GeoLayer> layers(Statement sql) throws SQLException {
    List<GeoLayer> found = new ArrayList<>();
    try (ResultSet rows =
        sql.executeQuery(
            "SELECT c.table_name, g.column_name, g.geometry_type_name, g.srs_id"
                + " FROM gpkg_contents c JOIN gpkg_geometry_columns g"
                + " ON g.table_name = c.table_name"
                + " WHERE c.data_type = 'features' ORDER BY c.table_name")) {
      while (rows.next()) {
        found.add(
            new GeoLayer(
                rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4), Set.of()));
      }
    }
    List<GeoLayer> layers = new ArrayList<>();
    for (GeoLayer layer : found) {
      String kind = layer.kind().toUpperCase(Locale.ROOT);
      if (wanted.takesCurved(kind) || kind.startsWith("GEOMETRY")) {
        layers.add(
            new GeoLayer(
                layer.name(),
                layer.geometryColumn(),
                kind,
                layer.system(),
                columns(sql, layer.name())));
      }
    }
    return layers;
  }

  private static Set<String> columns(Statement sql, String table) throws SQLException {
    Set<String> columns = new TreeSet<>();
    try (ResultSet rows = sql.executeQuery("SELECT * FROM " + quoted(table) + " LIMIT 0")) {
      ResultSetMetaData meta = rows.getMetaData();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        columns.add(meta.getColumnName(i));
      }
    }
    return columns;
  }

  private CoordinateFrame frame(Statement sql, int system) throws SQLException {
    if (system <= 0) {
      return CoordinateFrame.assumedWgs84("the layer names no coordinate system");
    }
    try (ResultSet rows =
        sql.executeQuery(
            "SELECT organization, organization_coordsys_id, definition"
                + " FROM gpkg_spatial_ref_sys WHERE srs_id = "
                + system)) {
      if (!rows.next()) {
        return CoordinateFrame.assumedWgs84("the layer's coordinate system is not in the file");
      }
      if ("EPSG".equalsIgnoreCase(rows.getString(1))) {
        try {
          return CoordinateFrame.ofEpsg(rows.getInt(2));
        } catch (FactoryException e) {
          // Its definition in words may still be understood.
          return CoordinateFrame.described(file, rows.getString(3));
        }
      }
      return CoordinateFrame.described(file, rows.getString(3));
    }
  }

  private void readRows(Statement sql, GeoLayer layer, FeatureSink sink) throws SQLException {
    Wkb wkb = new Wkb(file, wanted);
    try (ResultSet rows = sql.executeQuery("SELECT * FROM " + quoted(layer.name()))) {
      ResultSetMetaData meta = rows.getMetaData();
      int row = 0;
      while (rows.next()) {
        row++;
        RowLimit.check(file, row);
        Map<String, String> values = new HashMap<>();
        Optional<Geometry> shape = Optional.empty();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
          String column = meta.getColumnName(i);
          if (column.equalsIgnoreCase(layer.geometryColumn())) {
            byte[] bytes = rows.getBytes(i);
            shape = bytes == null ? shape : shape(bytes, wkb, row);
          } else {
            values.put(column.toUpperCase(Locale.ROOT), CellText.of(rows.getObject(i)));
          }
        }
        sink.feature(new Feature(row, values, shape, List.of()));
      }
    }
  }

  /** A geometry is "GP", a version, flags, the system's number, an envelope, and WKB. */
  private Optional<Geometry> shape(byte[] bytes, Wkb wkb, int row) {
    boolean isGeometry = bytes.length > HEADER_BYTES && bytes[0] == 'G' && bytes[1] == 'P';
    int envelope = isGeometry ? bytes[3] >> 1 & 7 : ENVELOPE_BYTES.length;
    int start =
        envelope < ENVELOPE_BYTES.length ? HEADER_BYTES + ENVELOPE_BYTES[envelope] : bytes.length;
    if (start >= bytes.length) {
      throw new DataFileException(
          "%s: row %d holds no GeoPackage geometry, it begins with [%08X]%nMaybe the file is damaged"
              .formatted(
                  file.name(),
                  row,
                  bytes.length < Integer.BYTES
                      ? 0
                      : ByteBuffer.wrap(bytes).order(ByteOrder.BIG_ENDIAN).getInt()));
    }
    if ((bytes[3] & EMPTY_FLAG) != 0) {
      return Optional.empty();
    }
    return Optional.of(wkb.shape(Arrays.copyOfRange(bytes, start, bytes.length), row))
        .filter(shape -> !shape.isEmpty());
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
