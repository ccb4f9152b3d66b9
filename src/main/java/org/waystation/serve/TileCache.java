package org.waystation.serve;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.waystation.tile.TileAddress;

/** Tiles that were asked for lately, packed, in at most so many bytes. */
final class TileCache {
  /** What a tile takes besides its bytes, about. */
  private static final int OVERHEAD = 200;

  /** Which tile of which run. */
  record Key(String run, TileAddress tile) {}

  private final long mostBytes;
  private final Map<Key, Body> tiles = new LinkedHashMap<>(256, 0.75f, true);
  private long bytes;

  TileCache(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  synchronized Optional<Body> get(Key key) {
    return Optional.ofNullable(tiles.get(key));
  }

  synchronized void put(Key key, Body tile) {
    Body before = tiles.put(key, tile);
    bytes += size(tile) - (before == null ? 0 : size(before));
    Iterator<Body> eldest = tiles.values().iterator();
    while (bytes > mostBytes && eldest.hasNext()) {
      bytes -= size(eldest.next());
      eldest.remove();
    }
  }

  synchronized long bytes() {
    return bytes;
  }

  private static long size(Body tile) {
    return (long) tile.packed().length + OVERHEAD;
  }
}
