package org.waystation.geodata.polygon;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.geotools.api.referencing.FactoryException;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/**
 * Areas or points from a FlatGeobuf file (version 3), front to back, past its index. No length that
 * the file gives is believed before the bytes are there.
 */
record FlatGeobufFeatures(DataFile file, Wanted wanted) implements SpatialFormat {
  private static final byte[] MAGIC = {'f', 'g', 'b', 3, 'f', 'g', 'b'};
  private static final int MAX_HEADER_BYTES = 1 << 24;

  /** Room for sixteen million points, far more than one area has. */
  private static final int MAX_FEATURE_BYTES = 1 << 28;

  /** A node of the index: a box of four doubles and an offset. */
  private static final int NODE_BYTES = 40;

  @Override
  public void read(FeatureSink sink) throws IOException {
    try (InputStream in = file.open()) {
      byte[] magic = in.readNBytes(MAGIC.length + 1);
      if (magic.length <= MAGIC.length
          || !Arrays.equals(MAGIC, Arrays.copyOf(magic, MAGIC.length))) {
        throw new DataFileException(
            "%s: no FlatGeobuf of version 3%nMaybe it is another format under that name"
                .formatted(file.name()));
      }
      ByteBuffer headerBytes = sized(in, MAX_HEADER_BYTES, "its header");
      if (headerBytes == null) {
        throw damaged("it ends before its header", null);
      }
      Header header = Header.getRootAsHeader(headerBytes);
      List<Column> columns;
      try {
        columns = columns(header);
        sink.layer(header.name() == null ? "" : header.name());
        sink.coordinates(frame(header.crs()));
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        throw damaged("its header is damaged", e);
      }
      skipIndex(in, header);
      readFeatures(in, header, columns, sink);
    }
  }

  @Override
  public List<DataFile> files() {
    return List.of(file);
  }

  @Override
  public String rowWord() {
    return "feature";
  }

  private void readFeatures(InputStream in, Header header, List<Column> columns, FeatureSink sink)
      throws IOException {
    int row = 0;
    for (ByteBuffer bytes = sized(in, MAX_FEATURE_BYTES, "feature 1");
        bytes != null;
        bytes = sized(in, MAX_FEATURE_BYTES, "feature " + (row + 1))) {
      row++;
      sink.feature(feature(bytes, header.geometryType(), columns, row));
    }
    if (header.featuresCount() > 0 && row != header.featuresCount()) {
      throw damaged(
          "its header promises [%,d] features, it holds %,d".formatted(header.featuresCount(), row),
          null);
    }
  }

  private org.waystation.geodata.polygon.Feature feature(
      ByteBuffer bytes, int commonType, List<Column> columns, int row) {
    int size = bytes.remaining();
    try {
      Feature feature = Feature.getRootAsFeature(bytes);
      Geometry geometry = feature.geometry();
      Rings rings = new Rings();
      if (geometry != null) {
        int type = commonType == GeometryType.Unknown ? geometry.type() : commonType;
        requireKind(type, row);
        new FlatGeobufShape(rings, size).add(geometry, type);
      }
      return new org.waystation.geodata.polygon.Feature(
          row,
          FlatGeobufCells.of(feature.propertiesAsByteBuffer(), columns),
          rings.shape(),
          rings.mended());
    } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
      throw damaged("feature " + row + " is damaged", e);
    }
  }

  private void requireKind(int type, int row) {
    String kind =
        type >= 0 && type < GeometryType.names.length
            ? GeometryType.name(type)
            : String.valueOf(type);
    wanted.require(kind, file, rowWord(), row);
  }

  private static List<Column> columns(Header header) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < header.columnsLength(); i++) {
      Column column = header.columns(i);
      if (column.name() == null) {
        throw new IllegalArgumentException("a column without a name");
      }
      columns.add(column);
    }
    return columns;
  }

  private static CoordinateFrame frame(Crs crs) {
    if (crs == null) {
      return CoordinateFrame.assumedWgs84("the file names no coordinate system");
    }
    String organisation = crs.org() == null ? "EPSG" : crs.org().toUpperCase(Locale.ROOT);
    if (crs.code() > 0 && organisation.equals("EPSG")) {
      try {
        return CoordinateFrame.ofEpsg(crs.code());
      } catch (FactoryException e) {
        // Its definition in words may still be understood.
        return frameOfWkt(crs);
      }
    }
    return frameOfWkt(crs);
  }

  private static CoordinateFrame frameOfWkt(Crs crs) {
    return crs.wkt() == null
        ? CoordinateFrame.assumedWgs84(
            "the file's coordinate system is not known [" + crs.code() + "]")
        : CoordinateFrame.ofWkt(crs.wkt());
  }

  private void skipIndex(InputStream in, Header header) throws IOException {
    long features = header.featuresCount();
    int branches = header.indexNodeSize();
    if (branches < 2 || features <= 0) {
      return;
    }
    long nodes = features;
    long level = features;
    do {
      level = (level + branches - 1) / branches;
      nodes += level;
    } while (level > 1);
    try {
      in.skipNBytes(Math.multiplyExact(nodes, NODE_BYTES));
    } catch (EOFException | ArithmeticException e) {
      throw damaged("it ends within its index", e);
    }
  }

  /** The bytes that follow a length; null at the end of the file. */
  private ByteBuffer sized(InputStream in, int most, String what) throws IOException {
    byte[] length = in.readNBytes(Integer.BYTES);
    if (length.length == 0) {
      return null;
    }
    long bytes =
        length.length < Integer.BYTES
            ? Long.MAX_VALUE
            : Integer.toUnsignedLong(
                ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt());
    if (bytes > most) {
      throw damaged(what + " claims more than [%,d] bytes".formatted(most), null);
    }
    byte[] content = in.readNBytes((int) bytes);
    if (content.length < bytes) {
      throw damaged("it ends within " + what, null);
    }
    return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }

  private DataFileException damaged(String how, Exception cause) {
    DataFileException fault =
        new DataFileException(
            "%s: %s%nMaybe the file is truncated or damaged: get it again"
                .formatted(file.name(), how));
    fault.initCause(cause);
    return fault;
  }
}
