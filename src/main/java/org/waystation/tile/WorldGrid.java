package org.waystation.tile;

/**
 * The finest grid that tiles are drawn on: the square world of web Mercator, x to the east and y to
 * the south from 180 W at the top, in 2^26 cells each way, 0.6 m at the equator. At {@link
 * #MAX_ZOOM} a tile is {@link #EXTENT} cells wide, so that nothing is lost there; a zoom less is a
 * bit less.
 */
public final class WorldGrid {
  /** The zoom at which one cell of the grid is one unit of a tile. */
  public static final int MAX_ZOOM = 14;

  /** Units across a tile. */
  public static final int EXTENT = 4096;

  /** Beyond it the square world ends. */
  private static final double MOST_LATITUDE = 85.05112877980659;

  private static final double CELLS = (double) EXTENT * (1 << MAX_ZOOM);

  private WorldGrid() {}

  /** The cell of a longitude, degrees. */
  public static int x(double longitude) {
    return (int) Math.round((longitude + 180) / 360 * CELLS);
  }

  /** The cell of a latitude, degrees; poles are brought to the edge. */
  public static int y(double latitude) {
    double within = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, latitude));
    double north = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(within) / 2));
    return (int) Math.round((1 - north / Math.PI) / 2 * CELLS);
  }
}
