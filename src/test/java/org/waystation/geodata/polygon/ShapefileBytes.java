package org.waystation.geodata.polygon;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small shapefiles byte by byte, right ones and wrong ones. */
final class ShapefileBytes {
  static final String NAD83 =
      "GEOGCS[\"GCS_North_American_1983\",DATUM[\"D_North_American_1983\","
          + "SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
          + "UNIT[\"Degree\",0.0174532925199433]]";

  private static final int CELL = 20;

  private final int shapeType;
  private final List<String> columns;
  private final List<double[][]> shapes = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();
  private final List<Boolean> deleted = new ArrayList<>();
  private Charset charset = StandardCharsets.ISO_8859_1;
  private int languageByte;

  /** A file of polygons; a column whose name begins with # is numeric. */
  ShapefileBytes(int shapeType, String... columns) {
    this.shapeType = shapeType;
    this.columns = List.of(columns);
  }

  ShapefileBytes text(Charset charset, int languageByte) {
    this.charset = charset;
    this.languageByte = languageByte;
    return this;
  }

  ShapefileBytes row(double[][] rings, String... cells) {
    shapes.add(rings);
    rows.add(cells);
    deleted.add(false);
    return this;
  }

  ShapefileBytes deletedRow(double[][] rings, String... cells) {
    row(rings, cells);
    deleted.set(deleted.size() - 1, true);
    return this;
  }

  /** A square ring; clockwise is how shapefiles wind shells. */
  static double[] square(double west, double south, double size, boolean clockwise) {
    double e = west + size;
    double n = south + size;
    return clockwise
        ? new double[] {west, south, west, n, e, n, e, south, west, south}
        : new double[] {west, south, e, south, e, n, west, n, west, south};
  }

  static double[][] shell(double west, double south, double size) {
    return new double[][] {square(west, south, size, true)};
  }

  byte[] shp() {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    for (int i = 0; i < shapes.size(); i++) {
      byte[] content = content(shapes.get(i));
      records.writeBytes(ByteBuffer.allocate(8).putInt(i + 1).putInt(content.length / 2).array());
      records.writeBytes(content);
    }
    ByteBuffer file = ByteBuffer.allocate(100 + records.size());
    file.putInt(0, 9994).putInt(24, file.capacity() / 2);
    file.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, shapeType);
    return file.position(100).put(records.toByteArray()).array();
  }

  private byte[] content(double[][] rings) {
    if (rings == null) {
      return new byte[4];
    }
    if (shapeType == 1) {
      return ByteBuffer.allocate(20)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putInt(shapeType)
          .putDouble(rings[0][0])
          .putDouble(rings[0][1])
          .array();
    }
    int points = 0;
    for (double[] ring : rings) {
      points += ring.length / 2;
    }
    // Type 15 carries a range and a value of z for each point after the points, type 25 of m.
    int extra = shapeType == 5 ? 0 : 16 + 8 * points;
    ByteBuffer content =
        ByteBuffer.allocate(44 + 4 * rings.length + 16 * points + extra)
            .order(ByteOrder.LITTLE_ENDIAN);
    content.putInt(shapeType).position(36);
    content.putInt(rings.length).putInt(points);
    int first = 0;
    for (double[] ring : rings) {
      content.putInt(first);
      first += ring.length / 2;
    }
    for (double[] ring : rings) {
      for (double ordinate : ring) {
        content.putDouble(ordinate);
      }
    }
    return content.array();
  }

  byte[] dbf() {
    int headerBytes = 32 + 32 * columns.size() + 1;
    int rowBytes = 1 + CELL * columns.size();
    ByteBuffer file =
        ByteBuffer.allocate(headerBytes + rowBytes * rows.size() + 1)
            .order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 3).put((byte) 120).put((byte) 1).put((byte) 1);
    file.putInt(rows.size()).putShort((short) headerBytes).putShort((short) rowBytes);
    file.put(29, (byte) languageByte).position(32);
    for (String column : columns) {
      int start = file.position();
      boolean numeric = column.startsWith("#");
      file.put(column.replace("#", "").getBytes(StandardCharsets.US_ASCII));
      file.put(start + 11, (byte) (numeric ? 'N' : 'C')).put(start + 16, (byte) CELL);
      file.position(start + 32);
    }
    file.put((byte) 13);
    for (int i = 0; i < rows.size(); i++) {
      file.put((byte) (deleted.get(i) ? '*' : ' '));
      for (int c = 0; c < columns.size(); c++) {
        file.put(cell(rows.get(i)[c], columns.get(c).startsWith("#")));
      }
    }
    return file.put((byte) 26).array();
  }

  private byte[] cell(String text, boolean numeric) {
    byte[] bytes = text.getBytes(charset);
    byte[] cell = " ".repeat(CELL).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, cell, numeric ? CELL - bytes.length : 0, bytes.length);
    return cell;
  }

  /** The parts under the base name "zips". */
  Map<String, byte[]> parts(String prj) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("zips.shp", shp());
    parts.put("zips.dbf", dbf());
    if (!prj.isEmpty()) {
      parts.put("zips.prj", prj.getBytes(StandardCharsets.US_ASCII));
    }
    return parts;
  }

  static Path zip(Path file, Map<String, byte[]> entries) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
