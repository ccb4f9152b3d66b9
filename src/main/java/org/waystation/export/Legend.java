package org.waystation.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What the layers of a picture mean, from the topmost to the lowest, and a scale bar. */
final class Legend {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int TEXT_SIZE = 14;
  private static final int LINE_HEIGHT = 24;
  private static final int SYMBOL_WIDTH = 26;
  private static final int SYMBOL_HEIGHT = 14;
  private static final int SPACE = 8;
  private static final double METRES_PER_MILE = 1609.344;
  private static final int[] BAR_MILES = {500, 200, 100, 50, 20, 10, 5, 2, 1};
  private static final double LONGEST_BAR_PIXELS = 150;

  private final List<Placed> entries = new ArrayList<>();
  private final double width;
  private final boolean onePerLine;
  private double x;
  private int line;

  /**
   * Places the entries.
   *
   * @param width of all the space there is
   * @param onePerLine whether entries stand below, not beside each other
   * @param pixelsPerMetre of the map, for the scale bar
   */
  Legend(List<MapLayer> layers, double width, boolean onePerLine, double pixelsPerMetre) {
    this.width = width;
    this.onePerLine = onePerLine;
    for (int i = layers.size() - 1; i >= 0; i--) {
      MapLayer layer = layers.get(i);
      if (!layer.label().isEmpty()) {
        place(layer.label(), SYMBOL_WIDTH, (canvas, box) -> symbol(layer, box, canvas));
      }
    }
    scaleBar(pixelsPerMetre);
  }

  double height() {
    return (line + 1) * LINE_HEIGHT;
  }

  void drawBelow(double top, double left, Canvas canvas) {
    for (Placed entry : entries) {
      double middle = top + (entry.line() + 0.5) * LINE_HEIGHT;
      double from = left + entry.x();
      entry
          .symbol()
          .draw(
              canvas,
              new Envelope(
                  from,
                  from + entry.symbolWidth(),
                  middle - SYMBOL_HEIGHT / 2.0,
                  middle + SYMBOL_HEIGHT / 2.0));
      canvas.text(
          from + entry.symbolWidth() + SPACE,
          middle + 0.36 * TEXT_SIZE,
          TEXT_SIZE,
          MapColor.BLACK,
          entry.label());
    }
  }

  private void place(String label, double symbolWidth, Symbol symbol) {
    double needed = symbolWidth + SPACE + TextBlock.width(label, TEXT_SIZE);
    if (x > 0 && (onePerLine || x + needed > width)) {
      x = 0;
      line++;
    }
    entries.add(new Placed(label, symbolWidth, symbol, x, line));
    x += needed + SPACE;
  }

  /** The longest round number of miles that is not too long; none on a map of less than a mile. */
  private void scaleBar(double pixelsPerMetre) {
    for (int miles : BAR_MILES) {
      double pixels = miles * METRES_PER_MILE * pixelsPerMetre;
      if (pixels <= LONGEST_BAR_PIXELS) {
        place(
            String.format(Locale.ROOT, miles == 1 ? "%d mile" : "%d miles", miles),
            pixels,
            (canvas, box) -> canvas.lines(bar(box), 2, MapColor.BLACK));
        return;
      }
    }
  }

  private static void symbol(MapLayer layer, Envelope box, Canvas canvas) {
    if (layer instanceof MapLayer.Areas areas) {
      canvas.areas(FACTORY.toGeometry(box), 0.5, areas.color());
    } else if (layer instanceof MapLayer.Lines lines) {
      canvas.lines(middle(box), lines.widthPixels(), lines.color());
    } else if (layer instanceof MapLayer.Dots dots) {
      Coordinate centre = box.centre();
      canvas.dot(centre.x, centre.y, dots.largestRadiusPixels(), dots.color());
    }
  }

  private static Geometry middle(Envelope box) {
    double y = box.centre().y;
    return line(box.getMinX(), y, box.getMaxX(), y);
  }

  /** A bar with a tick at either end. */
  private static Geometry bar(Envelope box) {
    double y = box.centre().y;
    return FACTORY.createGeometryCollection(
        new Geometry[] {
          middle(box),
          line(box.getMinX(), y - 4, box.getMinX(), y + 4),
          line(box.getMaxX(), y - 4, box.getMaxX(), y + 4)
        });
  }

  private static Geometry line(double x1, double y1, double x2, double y2) {
    return FACTORY.createLineString(
        new Coordinate[] {new Coordinate(x1, y1), new Coordinate(x2, y2)});
  }

  @FunctionalInterface
  private interface Symbol {
    void draw(Canvas canvas, Envelope box);
  }

  private record Placed(String label, double symbolWidth, Symbol symbol, double x, int line) {}
}
