package org.waystation.geodata.polygon;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystation.geodata.file.DataFileException;

/**
 * Reads the polygons or points of a .shp from front to back (ESRI Shapefile Technical Description,
 * July 1998): a header of 100 bytes, then records of record number and content length (big-endian,
 * the length in words of 2 bytes), shape type, bounding box, parts and points (little-endian).
 * Heights and measures are skipped.
 */
final class ShpReader {
  private static final int MAGIC = 9994;
  private static final int HEADER_BYTES = 100;
  private static final int RECORD_HEADER_BYTES = 8;

  /** Shape type, bounding box, number of parts, number of points. */
  private static final int POLYGON_HEADER_BYTES = 44;

  /** Shape type, x, y. */
  private static final int POINT_BYTES = 20;

  /** Room for sixteen million points, far more than one area has. */
  private static final int MAX_RECORD_BYTES = 1 << 28;

  private static final int NULL_SHAPE = 0;

  private final InputStream in;
  private final String name;
  private final long declaredBytes;
  private long position = HEADER_BYTES;
  private int record;

  /**
   * One record.
   *
   * @param ringsXy x, y, x, y ... of each ring; none for a null shape or a point
   * @param pointXy x, y of a point; else nothing
   */
  record Shape(List<double[]> ringsXy, double... pointXy) {}

  /**
   * Reads the header.
   *
   * @param name of the .shp, for messages
   * @param areasOnly whether points are refused
   * @throws DataFileException if this is no .shp, or one of shapes that are not wanted
   */
  ShpReader(InputStream in, String name, boolean areasOnly) throws IOException {
    this.in = in;
    this.name = name;
    ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER_BYTES));
    int magic = header.limit() < HEADER_BYTES ? 0 : header.getInt(0);
    if (magic != MAGIC) {
      throw new DataFileException(
          ("%s: no .shp file: it must begin with the number %d, begins with [%d]%n"
                  + "Maybe it is another format under that name")
              .formatted(name, MAGIC, magic));
    }
    declaredBytes = 2L * header.getInt(24);
    int type = header.order(ByteOrder.LITTLE_ENDIAN).getInt(32);
    if (type != NULL_SHAPE && !isPolygon(type) && (areasOnly || !isPoint(type))) {
      throw new DataFileException(
          ("%s: holds shapes of type [%d], not polygons (5, 15, 25)%s%n"
                  + "Maybe the points or lines were exported in place of the areas")
              .formatted(name, type, areasOnly ? "" : " or points (1, 11, 21)"));
    }
  }

  /**
   * The next record, or nothing after the last.
   *
   * @throws DataFileException if the file ends within a record or before its declared length
   */
  Optional<Shape> next() throws IOException {
    if (position >= declaredBytes) {
      return Optional.empty();
    }
    record++;
    ByteBuffer header = read(RECORD_HEADER_BYTES);
    long contentBytes = 2L * header.getInt(4);
    long largest = Math.min(MAX_RECORD_BYTES, declaredBytes - position);
    if (contentBytes < Integer.BYTES || contentBytes > largest) {
      throw damaged("claims [" + contentBytes + "] bytes");
    }
    ByteBuffer content = read((int) contentBytes).order(ByteOrder.LITTLE_ENDIAN);
    int type = content.getInt(0);
    if (type == NULL_SHAPE) {
      return Optional.of(new Shape(List.of()));
    }
    if (isPoint(type) && content.limit() >= POINT_BYTES) {
      return Optional.of(
          new Shape(List.of(), content.getDouble(4), content.getDouble(4 + Double.BYTES)));
    }
    if (!isPolygon(type)) {
      throw damaged("is a shape of type [" + type + "]");
    }
    return Optional.of(new Shape(rings(content)));
  }

  private List<double[]> rings(ByteBuffer content) {
    if (content.limit() < POLYGON_HEADER_BYTES) {
      throw damaged("has no room for its counts");
    }
    int parts = content.getInt(36);
    int points = content.getInt(40);
    long needed = POLYGON_HEADER_BYTES + 4L * parts + 16L * points;
    if (parts < 0 || points < 0 || needed > content.limit()) {
      throw damaged("has no room for [" + parts + "] parts and [" + points + "] points");
    }
    int firstPoint = POLYGON_HEADER_BYTES + 4 * parts;
    List<double[]> rings = new ArrayList<>(parts);
    for (int part = 0; part < parts; part++) {
      int from = content.getInt(POLYGON_HEADER_BYTES + 4 * part);
      int to = part + 1 < parts ? content.getInt(POLYGON_HEADER_BYTES + 4 * (part + 1)) : points;
      if (from < 0 || from > to || to > points) {
        throw damaged("has a part from point [" + from + "] to [" + to + "] of " + points);
      }
      double[] xy = new double[2 * (to - from)];
      for (int i = 0; i < xy.length; i++) {
        xy[i] = content.getDouble(firstPoint + 16 * from + 8 * i);
      }
      rings.add(xy);
    }
    return rings;
  }

  private ByteBuffer read(int bytes) throws IOException {
    byte[] read;
    try {
      read = in.readNBytes(bytes);
    } catch (EOFException e) {
      throw truncated();
    }
    position += read.length;
    if (read.length < bytes) {
      throw truncated();
    }
    return ByteBuffer.wrap(read);
  }

  private DataFileException truncated() {
    return new DataFileException(
        ("%s: truncated: its header promises %,d bytes, it ends within record %d after [%,d]%n"
                + "Maybe the download stopped early: get it again")
            .formatted(name, declaredBytes, record, position));
  }

  private DataFileException damaged(String how) {
    return new DataFileException(
        "%s: record %d %s%nMaybe the file is damaged: get it again".formatted(name, record, how));
  }

  private static boolean isPoint(int type) {
    return type == 1 || type == 11 || type == 21;
  }

  private static boolean isPolygon(int type) {
    return type == 5 || type == 15 || type == 25;
  }
}
