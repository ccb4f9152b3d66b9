package org.waystation.geodata.polygon;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/**
 * The same few rows, written in every format that can be read. Shapes are all polygons of one ring
 * or all points; there is one column of text besides.
 */
public final class SpatialFiles {
  /** A row: the text of its cells, and its shape. */
  public record Row(Geometry shape, String... cells) {}

  private final List<String> columns;
  private final List<Row> rows;
  private final int epsg;
  private final boolean areas;

  /**
   * @param epsg of the coordinates; GeoJSON and TopoJSON are always WGS 84
   */
  public SpatialFiles(int epsg, List<String> columns, List<Row> rows) {
    this.epsg = epsg;
    this.columns = columns;
    this.rows = rows;
    this.areas = !(rows.get(0).shape() instanceof Point);
  }

  /** Writes the file in the format of its name. */
  public Path write(Path file) {
    String name = file.getFileName().toString();
    try {
      switch (name.substring(name.lastIndexOf('.') + 1)) {
        case "geojson" -> Files.writeString(file, geoJson());
        case "topojson" -> Files.writeString(file, topoJson());
        case "fgb" -> Files.write(file, flatGeobuf());
        case "zip" -> ShapefileBytes.zip(file, shapefile());
        case "gpkg" -> geoPackage(file, "places");
        case "parquet" -> parquet(file);
        default -> throw new IllegalArgumentException(name);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String properties(Row row) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> "\"" + columns.get(i) + "\":\"" + row.cells()[i] + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String positions(Geometry shape) {
    return Arrays.stream(shape.getCoordinates())
        .map(c -> "[" + c.x + "," + c.y + "]")
        .collect(Collectors.joining(","));
  }

  private String geoJson() {
    return rows.stream()
        .map(
            row ->
                "{\"type\":\"Feature\",\"properties\":"
                    + properties(row)
                    + ",\"geometry\":{\"type\":\""
                    + (areas ? "Polygon" : "Point")
                    + "\",\"coordinates\":"
                    + (areas ? "[[" + positions(row.shape()) + "]]" : positions(row.shape()))
                    + "}}")
        .collect(
            Collectors.joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "]}"));
  }

  /** Steps of a millionth of a degree from 80 W 40 N; each ring is an arc of its own. */
  private String topoJson() {
    List<String> arcs = new ArrayList<>();
    List<String> shapes = new ArrayList<>();
    for (Row row : rows) {
      StringBuilder arc = new StringBuilder();
      long lastX = 0;
      long lastY = 0;
      for (Coordinate c : row.shape().getCoordinates()) {
        long x = Math.round((c.x + 80) * 1e6);
        long y = Math.round((c.y - 40) * 1e6);
        arc.append(arc.length() == 0 ? "" : ",");
        arc.append('[').append(x - lastX).append(',').append(y - lastY).append(']');
        lastX = x;
        lastY = y;
      }
      shapes.add(
          areas
              ? "{\"type\":\"Polygon\",\"arcs\":[["
                  + arcs.size()
                  + "]],\"properties\":"
                  + properties(row)
                  + "}"
              : "{\"type\":\"Point\",\"coordinates\":"
                  + arc
                  + ",\"properties\":"
                  + properties(row)
                  + "}");
      arcs.add(areas ? "[" + arc + "]" : "[]");
    }
    return "{\"type\":\"Topology\",\"transform\":{\"scale\":[1e-6,1e-6],\"translate\":[-80,40]},"
        + "\"arcs\":["
        + String.join(",", arcs)
        + "],\"objects\":{\"places\":{\"type\":\"GeometryCollection\",\"geometries\":["
        + String.join(",", shapes)
        + "]}}}";
  }

  private Map<String, byte[]> shapefile() {
    ShapefileBytes file = new ShapefileBytes(areas ? 5 : 1, columns.toArray(String[]::new));
    for (Row row : rows) {
      Coordinate[] points = row.shape().getCoordinates();
      double[] xy = new double[2 * points.length];
      for (int i = 0; i < points.length; i++) {
        xy[2 * i] = points[i].x;
        xy[2 * i + 1] = points[i].y;
      }
      file.row(new double[][] {xy}, row.cells());
    }
    return file.parts(epsg == 4269 ? ShapefileBytes.NAD83 : "");
  }

  private byte[] flatGeobuf() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {'f', 'g', 'b', 3, 'f', 'g', 'b', 0});
    FlatBufferBuilder header = new FlatBufferBuilder();
    int[] described =
        columns.stream()
            .mapToInt(
                column ->
                    Column.createColumn(
                        header,
                        header.createString(column),
                        ColumnType.String,
                        0,
                        0,
                        -1,
                        -1,
                        -1,
                        true,
                        false,
                        false,
                        0))
            .toArray();
    int columnsAt = Header.createColumnsVector(header, described);
    int crs = Crs.createCrs(header, header.createString("EPSG"), epsg, 0, 0, 0, 0);
    int name = header.createString("places");
    header.finishSizePrefixed(
        Header.createHeader(
            header,
            name,
            0,
            areas ? GeometryType.Polygon : GeometryType.Point,
            false,
            false,
            false,
            false,
            columnsAt,
            rows.size(),
            0,
            crs,
            0,
            0,
            0));
    out.writeBytes(header.sizedByteArray());
    rows.forEach(row -> out.writeBytes(flatFeature(row)));
    return out.toByteArray();
  }

  private byte[] flatFeature(Row row) {
    ByteBuffer cells = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < columns.size(); i++) {
      byte[] text = row.cells()[i].getBytes(StandardCharsets.UTF_8);
      cells.putShort((short) i).putInt(text.length).put(text);
    }
    byte[] properties = Arrays.copyOf(cells.array(), cells.position());
    double[] xy =
        Arrays.stream(row.shape().getCoordinates())
            .flatMapToDouble(c -> DoubleStream.of(c.x, c.y))
            .toArray();
    FlatBufferBuilder feature = new FlatBufferBuilder();
    int points = org.wololo.flatgeobuf.generated.Geometry.createXyVector(feature, xy);
    int geometry =
        org.wololo.flatgeobuf.generated.Geometry.createGeometry(
            feature, 0, points, 0, 0, 0, 0, 0, 0);
    int text = Feature.createPropertiesVector(feature, properties);
    feature.finishSizePrefixed(Feature.createFeature(feature, geometry, text, 0));
    return feature.sizedByteArray();
  }

  /** Adds a layer to the file, which may hold others. */
  void geoPackage(Path file, String layer) throws SQLException {
    String texts = columns.stream().map(c -> ", \"" + c + "\" TEXT").collect(Collectors.joining());
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement()) {
      sql.execute(
          "CREATE TABLE IF NOT EXISTS gpkg_spatial_ref_sys (srs_id, organization,"
              + " organization_coordsys_id, definition)");
      sql.execute("CREATE TABLE IF NOT EXISTS gpkg_contents (table_name, data_type)");
      sql.execute(
          "CREATE TABLE IF NOT EXISTS gpkg_geometry_columns (table_name, column_name,"
              + " geometry_type_name, srs_id)");
      sql.execute(
          "INSERT INTO gpkg_spatial_ref_sys VALUES (99, 'EPSG', " + epsg + ", 'undefined')");
      sql.execute("INSERT INTO gpkg_contents VALUES ('" + layer + "', 'features')");
      sql.execute(
          "INSERT INTO gpkg_geometry_columns VALUES ('%s', 'geom', '%s', 99)"
              .formatted(layer, areas ? "POLYGON" : "POINT"));
      sql.execute("CREATE TABLE " + layer + " (fid INTEGER PRIMARY KEY, geom BLOB" + texts + ")");
      String marks = ", ?".repeat(columns.size());
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO " + layer + " VALUES (NULL, ?" + marks + ")")) {
        for (Row row : rows) {
          ByteArrayOutputStream blob = new ByteArrayOutputStream();
          blob.writeBytes(new byte[] {'G', 'P', 0, 1, 99, 0, 0, 0});
          blob.writeBytes(wkb(row.shape()));
          insert.setBytes(1, blob.toByteArray());
          for (int i = 0; i < columns.size(); i++) {
            insert.setString(i + 2, row.cells()[i]);
          }
          insert.executeUpdate();
        }
      }
    }
  }

  private void parquet(Path file) throws SQLException {
    String texts = columns.stream().map(c -> ", \"" + c + "\" TEXT").collect(Collectors.joining());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE TABLE places (geometry BLOB" + texts + ")");
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO places VALUES (?" + ", ?".repeat(columns.size()) + ")")) {
        for (Row row : rows) {
          insert.setBytes(1, wkb(row.shape()));
          for (int i = 0; i < columns.size(); i++) {
            insert.setString(i + 2, row.cells()[i]);
          }
          insert.executeUpdate();
        }
      }
      String geo =
          "{\"version\":\"1.1.0\",\"primary_column\":\"geometry\",\"columns\":{\"geometry\":{"
              + "\"encoding\":\"WKB\",\"geometry_types\":[],\"crs\":{\"name\":\"of the test\","
              + "\"id\":{\"authority\":\"EPSG\",\"code\":"
              + epsg
              + "}}}}}";
      sql.execute(
          "COPY places TO '" + file + "' (FORMAT parquet, KV_METADATA {geo: '" + geo + "'})");
    }
  }

  private static byte[] wkb(Geometry shape) {
    return new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(shape);
  }
}
