package org.waystation.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** A layer of a GeoPackage on its way, with its R-tree. */
final class GeoPackageLayer implements FeatureWriter {
  /** The column that holds the geometry. */
  static final String GEOMETRY = "geom";

  private static final String RTREE_DEFINITION =
      "http://www.geopackage.org/spec120/#extension_rtree";

  /** Bits of the header: little-endian, and an envelope of x and y or none. */
  private static final byte LITTLE_ENDIAN = 1;

  private static final byte WITH_ENVELOPE = 1 << 1;

  private final GeoPackage file;
  private final Layer layer;
  private final GeoPackageTable table;
  private final PreparedStatement index;
  private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
  private final Envelope box = new Envelope();

  GeoPackageLayer(GeoPackage file, Layer layer) throws SQLException {
    this.file = file;
    this.layer = layer;
    this.table = new GeoPackageTable(file, layer.name(), new Columns(layer.columns()), true);
    file.execute("CREATE VIRTUAL TABLE " + rtree() + " USING rtree(id, minx, maxx, miny, maxy)");
    this.index =
        file.connection().prepareStatement("INSERT INTO " + rtree() + " VALUES (?, ?, ?, ?, ?)");
  }

  private String rtree() {
    return "rtree_" + layer.name() + "_" + GEOMETRY;
  }

  @Override
  public void write(Geometry geometry, Object... values) throws IOException {
    Geometry prepared = GeoJsonGeometry.prepared(geometry, layer.shape());
    Envelope around = prepared.getEnvelopeInternal();
    try {
      long row = table.write(blob(prepared, around), values);
      index.setLong(1, row);
      index.setDouble(2, around.getMinX());
      index.setDouble(3, around.getMaxX());
      index.setDouble(4, around.getMinY());
      index.setDouble(5, around.getMaxY());
      index.addBatch();
      if (row % 500 == 0) {
        index.executeBatch();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    box.expandToInclude(around);
  }

  /** Header, envelope (points have none) and well-known binary. */
  private byte[] blob(Geometry geometry, Envelope around) {
    boolean enveloped = layer.shape() != Shape.POINT;
    byte[] body = wkb.write(geometry);
    ByteBuffer blob =
        ByteBuffer.allocate(8 + (enveloped ? 32 : 0) + body.length).order(ByteOrder.LITTLE_ENDIAN);
    blob.put((byte) 'G').put((byte) 'P').put((byte) 0);
    blob.put((byte) (LITTLE_ENDIAN | (enveloped ? WITH_ENVELOPE : 0)));
    blob.putInt(GeoPackage.WGS_84);
    if (enveloped) {
      blob.putDouble(around.getMinX()).putDouble(around.getMaxX());
      blob.putDouble(around.getMinY()).putDouble(around.getMaxY());
    }
    return blob.put(body).array();
  }

  @Override
  public void close() throws IOException {
    try (table;
        index) {
      index.executeBatch();
    } catch (SQLException e) {
      throw failed(e);
    }
    try {
      register();
      for (String trigger : RtreeTriggers.of(layer.name(), GEOMETRY, rtree())) {
        file.execute(trigger);
      }
      file.connection().commit();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void register() throws SQLException {
    boolean none = box.isNull();
    file.insert(
        "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)",
        layer.name(),
        layer.title(),
        layer.description(),
        file.lastChange(),
        none ? null : box.getMinX(),
        none ? null : box.getMinY(),
        none ? null : box.getMaxX(),
        none ? null : box.getMaxY(),
        GeoPackage.WGS_84);
    file.insert(
        "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)",
        layer.name(),
        GEOMETRY,
        layer.shape().geoJsonType().toUpperCase(Locale.ROOT),
        GeoPackage.WGS_84);
    file.insert(
        "INSERT INTO gpkg_extensions VALUES (?, ?, 'gpkg_rtree_index', ?, 'write-only')",
        layer.name(),
        GEOMETRY,
        RTREE_DEFINITION);
    GeoPackageSchema.describe(file, layer.name(), layer.columns());
  }

  private IOException failed(SQLException e) {
    return new IOException("layer [" + layer.name() + "]: " + e.getMessage(), e);
  }
}
