package org.waystation.export;

import java.io.IOException;
import java.io.OutputStream;
import org.locationtech.jts.geom.Geometry;

/** A page to draw on; pixels, x to the right and y down from the upper left corner. */
interface Canvas {
  /** Makes an empty white page. */
  @FunctionalInterface
  interface Maker {
    Canvas make(int widthPixels, int heightPixels);
  }

  /** Fills the polygons of the geometry and draws a line of the same colour around them. */
  void areas(Geometry areas, double linePixels, MapColor color);

  void lines(Geometry lines, double widthPixels, MapColor color);

  /** A disc with a thin white edge. */
  void dot(double x, double y, double radiusPixels, MapColor color);

  /** Text, starting at x, standing on y. */
  void text(double x, double y, double sizePixels, MapColor color, String text);

  /** Ends the page. */
  void writeTo(OutputStream out) throws IOException;
}
