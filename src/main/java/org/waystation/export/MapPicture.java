package org.waystation.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.waystation.geo.EqualArea;

/**
 * A static picture of a plan in the equal-area projection EPSG:5070: title, map, legend, note. The
 * height follows from the extent of the layers.
 *
 * @param title the heading
 * @param note a line below the legend: source, date, what is approximate
 * @param widthPixels width of the whole picture
 * @param layers from the lowest to the topmost
 */
public record MapPicture(String title, String note, int widthPixels, List<MapLayer> layers) {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int MARGIN = 20;
  private static final int TITLE_SIZE = 22;
  private static final int TEXT_SIZE = 14;
  private static final int LINE_HEIGHT = 22;

  /** Generous width of a letter as a share of the text size; only a font could tell the exact. */
  private static final double LETTER_WIDTH = 0.58;

  /** Detail below a third of a pixel is not seen; the line around areas covers what it opens. */
  private static final double DETAIL_PIXELS = 0.35;

  private static final double AREA_LINE_PIXELS = 0.5;

  public MapPicture {
    layers = List.copyOf(layers);
    if (widthPixels < 200 || widthPixels > 8000) {
      throw new IllegalArgumentException(
          "a picture must be 200 to 8000 pixels wide, was [" + widthPixels + "]");
    }
  }

  /** Writes the picture as SVG, coordinates to a tenth of a pixel. */
  public void writeSvg(OutputStream out) throws IOException {
    drawOn(SvgCanvas::new).writeTo(out);
  }

  /** Writes the picture as PNG. Text needs a font on the machine. */
  public void writePng(OutputStream out) throws IOException {
    drawOn(PngCanvas::new).writeTo(out);
  }

  private Canvas drawOn(Canvas.Maker maker) {
    List<Geometry> planes = layers.stream().map(MapPicture::inPlane).toList();
    Envelope extent = new Envelope();
    planes.forEach(plane -> extent.expandToInclude(plane.getEnvelopeInternal()));
    if (!(extent.getWidth() > 0)) {
      throw new IllegalArgumentException("the layers of [" + title + "] have no extent to draw");
    }
    double scale = (widthPixels - 2.0 * MARGIN) / extent.getWidth();
    int top = 2 * MARGIN + TITLE_SIZE;
    int bottom = top + (int) Math.ceil(extent.getHeight() * scale);
    AffineTransformation toPage =
        AffineTransformation.translationInstance(-extent.getMinX(), -extent.getMaxY())
            .scale(scale, -scale)
            .translate(MARGIN, top);
    List<Entry> legend = legend(bottom + MARGIN + TEXT_SIZE);
    int noteLine = legend.isEmpty() ? bottom + MARGIN : legend.get(legend.size() - 1).y();
    Canvas canvas = maker.make(widthPixels, noteLine + LINE_HEIGHT + MARGIN);
    for (int i = 0; i < layers.size(); i++) {
      draw(layers.get(i), toPage.transform(planes.get(i)), canvas);
    }
    canvas.text(MARGIN, MARGIN + TITLE_SIZE, TITLE_SIZE, title);
    for (Entry entry : legend) {
      canvas.dot(entry.x() + 6, entry.y() - 5, 6, entry.layer().color());
      canvas.text(entry.x() + LINE_HEIGHT, entry.y(), TEXT_SIZE, entry.layer().label());
    }
    canvas.text(MARGIN, noteLine + LINE_HEIGHT, TEXT_SIZE - 2, note);
    return canvas;
  }

  private static Geometry inPlane(MapLayer layer) {
    List<? extends Geometry> shapes;
    if (layer instanceof MapLayer.Areas areas) {
      shapes = areas.areas();
    } else if (layer instanceof MapLayer.Lines lines) {
      shapes = lines.lines();
    } else {
      shapes = ((MapLayer.Dots) layer).dots().stream().map(MapPicture::point).toList();
    }
    return EqualArea.toPlane(FACTORY.createGeometryCollection(shapes.toArray(new Geometry[0])));
  }

  private static Geometry point(MapLayer.Dot dot) {
    return FACTORY.createPoint(new Coordinate(dot.place().longitude(), dot.place().latitude()));
  }

  private static void draw(MapLayer layer, Geometry page, Canvas canvas) {
    if (layer instanceof MapLayer.Areas areas) {
      canvas.areas(simplified(page), AREA_LINE_PIXELS, areas.color());
    } else if (layer instanceof MapLayer.Lines lines) {
      canvas.lines(simplified(page), lines.widthPixels(), lines.color());
    } else if (layer instanceof MapLayer.Dots dots) {
      Coordinate[] centres = page.getCoordinates();
      for (int i = 0; i < centres.length; i++) {
        canvas.dot(centres[i].x, centres[i].y, dots.dots().get(i).radiusPixels(), dots.color());
      }
    }
  }

  private static Geometry simplified(Geometry page) {
    DouglasPeuckerSimplifier simplifier = new DouglasPeuckerSimplifier(page);
    simplifier.setDistanceTolerance(DETAIL_PIXELS);
    simplifier.setEnsureValid(false);
    return simplifier.getResultGeometry();
  }

  /** Where the entries of the legend stand, in as many lines as they need. */
  private List<Entry> legend(int firstLine) {
    List<Entry> legend = new ArrayList<>();
    int x = MARGIN;
    int y = firstLine;
    for (MapLayer layer : layers) {
      if (!layer.label().isEmpty()) {
        int width = (int) (2 * LINE_HEIGHT + layer.label().length() * LETTER_WIDTH * TEXT_SIZE);
        if (x > MARGIN && x + width > widthPixels) {
          x = MARGIN;
          y += LINE_HEIGHT;
        }
        legend.add(new Entry(layer, x, y));
        x += width;
      }
    }
    return legend;
  }

  private record Entry(MapLayer layer, int x, int y) {}
}
