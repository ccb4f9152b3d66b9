package org.waystation.export;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.NodeItem;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.generated.Feature;

/**
 * Writes a layer as FlatGeobuf 3, with its spatial index. The index stands before the features and
 * orders them along a Hilbert curve, so features wait in a file beside the target; what stays in
 * memory is a box and an address for each.
 */
public final class FlatGeobufWriter implements FeatureWriter {
  /** As the specification recommends. */
  private static final int NODE_SIZE = 16;

  private final Path file;
  private final Path waiting;
  private final Layer layer;
  private final Columns columns;
  private final byte geometryType;
  private final OutputStream features;
  private final WritableByteChannel channel;
  private final List<PackedRTree.Item> items = new ArrayList<>();
  private final Envelope box = new Envelope();
  private long end;

  /** Begins a file, which must not exist. */
  public FlatGeobufWriter(Path file, Layer layer) throws IOException {
    this.file = file;
    this.waiting = file.resolveSibling(file.getFileName() + ".features");
    this.layer = layer;
    this.columns = new Columns(layer.columns());
    this.geometryType = FlatGeobufGeometry.type(layer.shape());
    this.features = new BufferedOutputStream(Files.newOutputStream(waiting));
    this.channel = Channels.newChannel(features);
  }

  @Override
  public void write(Geometry geometry, Object... values) throws IOException {
    byte[] properties = new FlatGeobufProperties(columns).of(values);
    Geometry prepared = GeoJsonGeometry.prepared(geometry, layer.shape());
    FlatBufferBuilder builder = new FlatBufferBuilder(1024);
    int vector = Feature.createPropertiesVector(builder, properties);
    int shape = FlatGeobufGeometry.write(builder, prepared);
    builder.finishSizePrefixed(Feature.createFeature(builder, shape, vector, 0));
    ByteBuffer bytes = builder.dataBuffer();
    PackedRTree.FeatureItem item = new PackedRTree.FeatureItem();
    Envelope around = prepared.getEnvelopeInternal();
    item.nodeItem =
        new NodeItem(around.getMinX(), around.getMinY(), around.getMaxX(), around.getMaxY());
    item.offset = end;
    item.size = bytes.remaining();
    items.add(item);
    box.expandToInclude(around);
    end += item.size;
    channel.write(bytes);
  }

  @Override
  public void close() throws IOException {
    features.close();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        RandomAccessFile from = new RandomAccessFile(waiting.toFile(), "r")) {
      out.write(Constants.MAGIC_BYTES);
      HeaderMeta.write(header(), out, new FlatBufferBuilder(4096));
      if (!items.isEmpty()) {
        PackedRTree.hilbertSort(items, PackedRTree.calcExtent(items));
        long offset = 0;
        for (PackedRTree.Item item : items) {
          item.nodeItem.offset = offset;
          offset += ((PackedRTree.FeatureItem) item).size;
        }
        new PackedRTree(items, (short) NODE_SIZE).write(out);
        copy(from, out);
      }
    } finally {
      Files.deleteIfExists(waiting);
    }
  }

  private void copy(RandomAccessFile from, OutputStream out) throws IOException {
    for (PackedRTree.Item item : items) {
      PackedRTree.FeatureItem feature = (PackedRTree.FeatureItem) item;
      byte[] bytes = new byte[Math.toIntExact(feature.size)];
      from.seek(feature.offset);
      from.readFully(bytes);
      out.write(bytes);
    }
  }

  private HeaderMeta header() {
    HeaderMeta header = new HeaderMeta();
    header.name = layer.name();
    header.geometryType = geometryType;
    header.srid = GeoPackage.WGS_84;
    header.envelope = box.isNull() ? null : box;
    header.featuresCount = items.size();
    header.indexNodeSize = items.isEmpty() ? 0 : NODE_SIZE;
    header.columns = new ArrayList<>();
    for (Column column : columns.list()) {
      ColumnMeta meta = new ColumnMeta();
      meta.name = column.name();
      meta.type = FlatGeobufProperties.type(column.kind());
      meta.nullable = column.optional();
      header.columns.add(meta);
    }
    return header;
  }
}
