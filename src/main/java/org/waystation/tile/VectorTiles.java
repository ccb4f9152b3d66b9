package org.waystation.tile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Layers as tiles, each made when it is asked for (Mapbox Vector Tile 2.1). The same layers give
 * the same bytes. May be asked by several threads at once.
 */
public final class VectorTiles {
  private static final int VERSION = 2;

  private final List<TileLayer> layers;

  /** Tiles of these layers, which are drawn in this order. */
  public VectorTiles(List<TileLayer> layers) {
    this.layers = List.copyOf(layers);
  }

  /** What is in the tiles. */
  public List<TileLayer> layers() {
    return layers;
  }

  /** One tile; no bytes if nothing lies in it. */
  public byte[] tile(TileAddress address) {
    Protobuf tile = new Protobuf();
    for (TileLayer layer : layers) {
      if (address.zoom() >= layer.leastZoom()) {
        Protobuf message = new LayerMessage(layer.name()).of(layer, address);
        if (message.size() > 0) {
          tile.message(3, message);
        }
      }
    }
    return tile.toByteArray();
  }

  /** One layer in one tile: features name their attributes by places in tables of the layer. */
  private static final class LayerMessage {
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();
    private final Protobuf message = new Protobuf();

    LayerMessage(String name) {
      message.number(15, VERSION).text(1, name);
    }

    Protobuf of(TileLayer layer, TileAddress address) {
      boolean any = false;
      for (TileLayer.Feature feature : layer.touching(address.cells())) {
        Protobuf geometry = GeometryCode.of(feature.shape(), address);
        if (geometry.size() > 0) {
          any = true;
          message.message(
              2,
              new Protobuf()
                  .number(1, feature.id())
                  .message(2, tags(feature.attributes()))
                  .number(3, feature.shape().kind().ordinal() + 1L)
                  .message(4, geometry));
        }
      }
      if (!any) {
        return new Protobuf();
      }
      keys.keySet().forEach(key -> message.text(3, key));
      values.keySet().forEach(value -> message.message(4, value(value)));
      return message.number(5, WorldGrid.EXTENT);
    }

    private Protobuf tags(Map<String, Object> attributes) {
      Protobuf tags = new Protobuf();
      attributes.forEach(
          (key, value) -> tags.varint(place(keys, key)).varint(place(values, value)));
      return tags;
    }

    private static <T> int place(Map<T, Integer> table, T entry) {
      Integer next = table.size();
      Integer place = table.putIfAbsent(entry, next);
      return place == null ? next : place;
    }

    private static Protobuf value(Object value) {
      Protobuf message = new Protobuf();
      if (value instanceof Boolean flag) {
        return message.number(7, flag ? 1 : 0);
      }
      if (value instanceof Long whole) {
        return message.number(4, whole);
      }
      return value instanceof Double real ? message.real(3, real) : message.text(1, (String) value);
    }
  }
}
