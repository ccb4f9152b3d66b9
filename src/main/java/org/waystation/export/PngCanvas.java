package org.waystation.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;

/** A bitmap, drawn without a screen. */
final class PngCanvas implements Canvas {
  private final BufferedImage image;
  private final Graphics2D graphics;

  PngCanvas(int width, int height) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    requireFont();
  }

  /**
   * Measures one letter. What Java throws where that is impossible depends on what is missing: an
   * InternalError without a list of fonts, a LinkageError without FreeType, a bare Error without
   * any font file.
   */
  private void requireFont() {
    try {
      graphics.getFontMetrics(font(12)).stringWidth("A");
    } catch (Error e) {
      throw new NoFontException(e);
    }
  }

  private static Font font(double sizePixels) {
    return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) sizePixels);
  }

  @Override
  public void areas(Geometry areas, double linePixels, MapColor color) {
    Path2D path = path(areas);
    graphics.setColor(new Color(color.rgb()));
    graphics.fill(path);
    graphics.setStroke(stroke(linePixels));
    graphics.draw(path);
  }

  @Override
  public void lines(Geometry lines, double widthPixels, MapColor color) {
    graphics.setColor(new Color(color.rgb()));
    graphics.setStroke(stroke(widthPixels));
    graphics.draw(path(lines));
  }

  @Override
  public void dot(double x, double y, double radiusPixels, MapColor color) {
    Ellipse2D disc =
        new Ellipse2D.Double(
            x - radiusPixels, y - radiusPixels, 2 * radiusPixels, 2 * radiusPixels);
    graphics.setColor(new Color(color.rgb()));
    graphics.fill(disc);
    graphics.setColor(Color.WHITE);
    graphics.setStroke(stroke(0.8));
    graphics.draw(disc);
  }

  @Override
  public void text(double x, double y, double sizePixels, MapColor color, String text) {
    graphics.setColor(new Color(color.rgb()));
    graphics.setFont(font(sizePixels));
    graphics.drawString(text, (float) x, (float) y);
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    graphics.dispose();
    if (!ImageIO.write(Palette.indexed(image), "png", out)) {
      throw new IOException("this Java has no PNG writer");
    }
  }

  private static BasicStroke stroke(double pixels) {
    return new BasicStroke((float) pixels, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static Path2D path(Geometry geometry) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    geometry.apply(
        (GeometryComponentFilter)
            component -> {
              if (component instanceof LineString line && !line.isEmpty()) {
                append(line, path);
              }
            });
    return path;
  }

  private static void append(LineString line, Path2D path) {
    Coordinate[] points = line.getCoordinates();
    path.moveTo(points[0].x, points[0].y);
    for (int i = 1; i < points.length; i++) {
      path.lineTo(points[i].x, points[i].y);
    }
    if (line.isClosed()) {
      path.closePath();
    }
  }
}
