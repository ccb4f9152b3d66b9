package org.waystation.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.waystation.tile.TileAddress;

class TileCacheTest {
  private static TileCache.Key key(int x) {
    return new TileCache.Key("run", new TileAddress(10, x, 0));
  }

  private static Body tile(int bytes) {
    return new Body("type", new byte[bytes], "hash");
  }

  /** A tile of 800 bytes counts for 1,000: three fit, and the one not asked for longest goes. */
  @Test
  void holds_no_more_than_it_may() {
    TileCache cache = new TileCache(3000);
    for (int x = 0; x < 3; x++) {
      cache.put(key(x), tile(800));
    }
    assertTrue(cache.get(key(0)).isPresent());
    cache.put(key(3), tile(800));
    assertTrue(cache.get(key(1)).isEmpty());
    assertTrue(cache.get(key(0)).isPresent());
    assertEquals(3000, cache.bytes());
  }

  @Test
  void tile_made_twice_counts_once() {
    TileCache cache = new TileCache(3000);
    cache.put(key(0), tile(800));
    cache.put(key(0), tile(300));
    assertEquals(500, cache.bytes());
  }

  @Test
  void tile_too_large_is_not_held() {
    TileCache cache = new TileCache(3000);
    cache.put(key(0), tile(5000));
    assertEquals(0, cache.bytes());
    assertTrue(cache.get(key(0)).isEmpty());
  }
}
