package org.waystation.geodata.polygon;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;

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
      FlatGeobufHeader header = header(headerBytes);
      sink.layer(header.name());
      sink.coordinates(header.frame());
      try {
        in.skipNBytes(Math.multiplyExact(header.nodes(), NODE_BYTES));
      } catch (EOFException | ArithmeticException e) {
        throw damaged("it ends within its index", e);
      }
      readFeatures(in, header, sink);
    }
  }

  private FlatGeobufHeader header(ByteBuffer bytes) {
    try {
      return FlatGeobufHeader.of(file, bytes);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw damaged("its header is damaged", e);
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

  private void readFeatures(InputStream in, FlatGeobufHeader header, FeatureSink sink)
      throws IOException {
    int row = 0;
    for (ByteBuffer bytes = sized(in, MAX_FEATURE_BYTES, "feature 1");
        bytes != null;
        bytes = sized(in, MAX_FEATURE_BYTES, "feature " + (row + 1))) {
      row++;
      sink.feature(feature(bytes, header, row));
    }
    if (header.features() > 0 && row != header.features()) {
      throw damaged(
          "its header promises [%,d] features, it holds %,d".formatted(header.features(), row),
          null);
    }
  }

  private org.waystation.geodata.polygon.Feature feature(
      ByteBuffer bytes, FlatGeobufHeader header, int row) {
    int size = bytes.remaining();
    try {
      Feature feature = Feature.getRootAsFeature(bytes);
      Geometry geometry = feature.geometry();
      Rings rings = new Rings();
      if (geometry != null) {
        int type =
            header.geometryType() == GeometryType.Unknown ? geometry.type() : header.geometryType();
        requireKind(type, row);
        new FlatGeobufShape(rings, size).add(geometry, type);
      }
      return new org.waystation.geodata.polygon.Feature(
          row,
          FlatGeobufCells.of(feature.propertiesAsByteBuffer(), header.columns()),
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
    if (!wanted.takesCurved(kind)) {
      wanted.require(kind, file, rowWord(), row);
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
