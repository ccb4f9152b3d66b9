package org.waystation.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class VectorTilesTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static TileLayer points(int leastZoom) {
    return new TileLayer.Builder("places", leastZoom)
        .add(3, FACTORY.createPoint(new Coordinate(-72.5, 44)), Map.of("name", "Barre"))
        .build();
  }

  @Test
  void world_has_its_corners_and_its_middle() {
    int world = WorldGrid.EXTENT << WorldGrid.MAX_ZOOM;
    assertEquals(0, WorldGrid.x(-180));
    assertEquals(world, WorldGrid.x(180));
    assertEquals(world / 2, WorldGrid.x(0));
    assertEquals(world / 2, WorldGrid.y(0));
    assertEquals(0, WorldGrid.y(90));
    assertEquals(world, WorldGrid.y(-90));
    // A quarter of the world's height north of the equator: atan(sinh(pi / 2)).
    assertEquals(world / 4, WorldGrid.y(66.51326044311186));
  }

  @Test
  void tile_of_elsewhere_has_no_bytes() {
    VectorTiles tiles = new VectorTiles(List.of(points(0)));
    assertEquals(0, tiles.tile(new TileAddress(5, 0, 0)).length);
    assertTrue(tiles.tile(new TileAddress(5, 9, 11)).length > 0);
  }

  @Test
  void layer_begins_at_its_zoom() {
    VectorTiles tiles = new VectorTiles(List.of(points(5)));
    assertEquals(0, tiles.tile(new TileAddress(4, 4, 5)).length);
    assertTrue(tiles.tile(new TileAddress(5, 9, 11)).length > 0);
  }

  /**
   * By hand: the fields of the specification, one feature with one attribute, at the first zoom.
   */
  @Test
  void bytes_are_those_of_the_specification() {
    TileLayer layer =
        new TileLayer.Builder("p", 0)
            .add(7, FACTORY.createPoint(new Coordinate(0, 0)), Map.of("k", true))
            .build();
    byte[] expected = {
      0x1a,
      30, // layer, 30 bytes
      0x78,
      2, // version 2
      0x0a,
      1,
      'p', // name
      0x12,
      13, // feature, 13 bytes
      0x08,
      7, // id
      0x12,
      2,
      0,
      0, // tags: the first key has the first value
      0x18,
      1, // a point
      0x22,
      5,
      9,
      (byte) 0x80,
      32,
      (byte) 0x80,
      32, // move to 2048, 2048: zigzag 4096
      0x1a,
      1,
      'k', // key
      0x22,
      2,
      0x38,
      1, // value: true
      0x28,
      (byte) 0x80,
      32 // extent 4096
    };
    expected[1] = (byte) (expected.length - 2);
    expected[8] = 15;
    assertArrayEquals(expected, new VectorTiles(List.of(layer)).tile(new TileAddress(0, 0, 0)));
  }

  @Test
  void tiles_that_are_not_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> new TileAddress(15, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new TileAddress(2, 4, 0));
    assertThrows(IllegalArgumentException.class, () -> new TileAddress(2, 0, -1));
  }

  @Test
  void features_keep_their_order() {
    TileLayer.Builder layer = new TileLayer.Builder("many", 0);
    for (int k = 0; k < 100; k++) {
      layer.add(k, FACTORY.createPoint(new Coordinate((k * 37) % 100, 10)), Map.of());
    }
    List<Integer> found =
        layer.build().touching(new Envelope(0, 1e9, 0, 1e9)).stream()
            .map(TileLayer.Feature::order)
            .toList();
    assertEquals(found.stream().sorted().toList(), found);
    assertEquals(100, found.size());
  }
}
