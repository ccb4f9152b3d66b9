package org.waystation.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.waystation.geo.EqualArea;
import org.waystation.geo.NorthUp;

/**
 * A static picture of a plan in the equal-area projection EPSG:5070, turned so that north is up in
 * the middle of the map: title, headlines, map, legend, notes. Legend and notes stand below a wide
 * map and beside a tall one; the height of the page follows from the extent of the layers.
 *
 * @param text the words around the map
 * @param widthPixels width of the page; less if a tall map does not need it
 * @param layers from the lowest to the topmost
 */
public record MapPicture(MapText text, int widthPixels, List<MapLayer> layers) {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int MARGIN = 24;
  private static final int TITLE_SIZE = 26;
  private static final int HEADLINE_SIZE = 15;
  private static final int NOTE_SIZE = 12;

  /** Width over height from which on the legend stands below the map. */
  private static final double WIDE = 1.3;

  /** Shares of the page's width: of the legend beside a tall map, and of that map's height. */
  private static final double PANEL_SHARE = 0.31;

  private static final double TALL_MAP_SHARE = 0.7;

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

  /**
   * Writes the picture as PNG.
   *
   * @throws NoFontException on a machine without any font
   */
  public void writePng(OutputStream out) throws IOException {
    drawOn(PngCanvas::new).writeTo(out);
  }

  private Canvas drawOn(Canvas.Maker maker) {
    List<Geometry> planes = northUp(layers.stream().map(MapPicture::inPlane).toList());
    Envelope extent = extent(planes);
    if (!(extent.getWidth() > 0)) {
      throw new IllegalArgumentException("the layers of [" + text.title() + "] have no extent");
    }
    boolean wide = extent.getWidth() >= WIDE * extent.getHeight();
    double scale = wide ? wideScale(extent) : tallScale(extent);
    double mapWidth = extent.getWidth() * scale;
    double mapHeight = extent.getHeight() * scale;
    double panelWidth = wide ? mapWidth : PANEL_SHARE * widthPixels;
    int pageWidth = wide ? widthPixels : (int) Math.ceil(mapWidth + panelWidth + 3 * MARGIN);

    double lineWidth = pageWidth - 2.0 * MARGIN;
    TextBlock title = TextBlock.of(List.of(text.title()), TITLE_SIZE, MapColor.BLACK, lineWidth);
    TextBlock headlines =
        TextBlock.of(text.headlines(), HEADLINE_SIZE, MapColor.DARK_GREY, lineWidth);
    TextBlock notes = TextBlock.of(text.notes(), NOTE_SIZE, MapColor.DARK_GREY, panelWidth);
    Legend legend = new Legend(layers, panelWidth, !wide, scale);

    double mapTop = MARGIN + title.height() + headlines.height() + MARGIN / 2.0;
    double panelTop = wide ? mapTop + mapHeight + MARGIN / 2.0 : mapTop;
    double panelLeft = wide ? MARGIN : MARGIN + mapWidth + MARGIN;
    double notesTop = panelTop + legend.height() + MARGIN / 2.0;
    double bottom = Math.max(mapTop + mapHeight, notesTop + notes.height()) + MARGIN;

    Canvas canvas = maker.make(pageWidth, (int) Math.ceil(bottom));
    AffineTransformation toPage =
        AffineTransformation.translationInstance(-extent.getMinX(), -extent.getMaxY())
            .scale(scale, -scale)
            .translate(MARGIN, mapTop);
    for (int i = 0; i < layers.size(); i++) {
      draw(layers.get(i), toPage.transform(planes.get(i)), canvas);
    }
    title.drawBelow(MARGIN, MARGIN, canvas);
    headlines.drawBelow(MARGIN + title.height(), MARGIN, canvas);
    legend.drawBelow(panelTop, panelLeft, canvas);
    notes.drawBelow(notesTop, panelLeft, canvas);
    return canvas;
  }

  private static List<Geometry> northUp(List<Geometry> planes) {
    return planes.stream().map(NorthUp.about(extent(planes))::transform).toList();
  }

  private static Envelope extent(List<Geometry> planes) {
    Envelope extent = new Envelope();
    planes.forEach(plane -> extent.expandToInclude(plane.getEnvelopeInternal()));
    return extent;
  }

  /** Pixels per metre of a map as wide as the page. */
  private double wideScale(Envelope extent) {
    return (widthPixels - 2.0 * MARGIN) / extent.getWidth();
  }

  /** Pixels per metre of a map with the legend beside it. */
  private double tallScale(Envelope extent) {
    return Math.min(
        ((1 - PANEL_SHARE) * widthPixels - 3.0 * MARGIN) / extent.getWidth(),
        TALL_MAP_SHARE * widthPixels / extent.getHeight());
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
}
