package org.waystation.tile;

import org.locationtech.jts.geom.Envelope;

/**
 * Which tile.
 *
 * @param zoom from 0, where one tile holds the world, to {@link WorldGrid#MAX_ZOOM}
 * @param x column from the west, 0 to 2^zoom - 1
 * @param y row from the north, 0 to 2^zoom - 1
 */
public record TileAddress(int zoom, int x, int y) {
  /** Around a tile so much is drawn too, in its units, so that lines do not end at its edge. */
  static final int BUFFER = 64;

  /** Checks that there is such a tile. */
  public TileAddress {
    if (zoom < 0 || zoom > WorldGrid.MAX_ZOOM) {
      throw new IllegalArgumentException(
          "zoom must be from 0 to " + WorldGrid.MAX_ZOOM + ", was [" + zoom + "]");
    }
    int side = 1 << zoom;
    if (x < 0 || x >= side || y < 0 || y >= side) {
      throw new IllegalArgumentException(
          "column and row must be from 0 to %d at zoom %d, were [%d] and [%d]"
              .formatted(side - 1, zoom, x, y));
    }
  }

  /** By how many bits the grid is coarser than the finest. */
  int shift() {
    return WorldGrid.MAX_ZOOM - zoom;
  }

  /** The tile and the buffer around it in cells of the finest grid. */
  Envelope cells() {
    double unit = 1 << shift();
    double left = unit * WorldGrid.EXTENT * x;
    double top = unit * WorldGrid.EXTENT * y;
    double side = unit * WorldGrid.EXTENT;
    Envelope cells = new Envelope(left, left + side, top, top + side);
    cells.expandBy(unit * BUFFER);
    return cells;
  }
}
