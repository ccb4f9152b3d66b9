package org.waystation.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;

/** SVG in units of a tenth of a pixel, so that all coordinates are whole numbers and short. */
final class SvgCanvas implements Canvas {
  private static final int UNITS_PER_PIXEL = 10;

  private final StringBuilder svg = new StringBuilder();

  SvgCanvas(int width, int height) {
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
        font-family="sans-serif" stroke-linejoin="round">
        <rect width="100%%" height="100%%" fill="#fff"/>
        """
            .formatted(width, height, width * UNITS_PER_PIXEL, height * UNITS_PER_PIXEL));
  }

  @Override
  public void areas(Geometry areas, double linePixels, MapColor color) {
    svg.append(
        "<path fill=\"%1$s\" fill-rule=\"evenodd\" stroke=\"%1$s\" stroke-width=\"%2$d\" d=\""
            .formatted(color.hex(), units(linePixels)));
    path(areas);
  }

  @Override
  public void lines(Geometry lines, double widthPixels, MapColor color) {
    svg.append(
        "<path fill=\"none\" stroke=\"%s\" stroke-width=\"%d\" d=\""
            .formatted(color.hex(), units(widthPixels)));
    path(lines);
  }

  @Override
  public void dot(double x, double y, double radiusPixels, MapColor color) {
    svg.append(
        "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\" stroke=\"#fff\" stroke-width=\"8\"/>\n"
            .formatted(units(x), units(y), units(radiusPixels), color.hex()));
  }

  @Override
  public void text(double x, double y, double sizePixels, MapColor color, String text) {
    svg.append(
        "<text x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\">%s</text>\n"
            .formatted(units(x), units(y), units(sizePixels), color.hex(), escaped(text)));
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write((svg + "</svg>\n").getBytes(StandardCharsets.UTF_8));
  }

  private void path(Geometry geometry) {
    geometry.apply(
        (GeometryComponentFilter)
            component -> {
              if (component instanceof LineString line && !line.isEmpty()) {
                subpath(line);
              }
            });
    svg.append("\"/>\n");
  }

  /** Start absolute, the rest relative to the last point as rounded, so that nothing drifts. */
  private void subpath(LineString line) {
    Coordinate[] points = line.getCoordinates();
    long x = units(points[0].x);
    long y = units(points[0].y);
    svg.append('M').append(x).append(' ').append(y).append('l');
    boolean closed = line.isClosed();
    for (int i = 1; i < (closed ? points.length - 1 : points.length); i++) {
      long dx = units(points[i].x) - x;
      long dy = units(points[i].y) - y;
      if (dx != 0 || dy != 0) {
        svg.append(dx).append(dy < 0 ? "" : " ").append(dy).append(' ');
      }
      x += dx;
      y += dy;
    }
    svg.setLength(svg.length() - 1);
    svg.append(closed ? "z" : "");
  }

  private static long units(double pixels) {
    return Math.round(pixels * UNITS_PER_PIXEL);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
