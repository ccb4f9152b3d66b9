package org.waystation.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * How far own delivery reaches before it costs more than the post: road miles over density, which
 * is drawn by its logarithm, one curve for each price.
 *
 * @param text the words around it
 * @param mostMiles the upper end of the scale
 * @param curves at most as many as there are colours, the lowest price first
 */
public record BreakEvenPicture(MapText text, double mostMiles, List<Curve> curves) {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int WIDTH = 1200;
  private static final int PLOT_HEIGHT = 460;
  private static final int MARGIN = 24;
  private static final int LEFT = 80;
  private static final int RIGHT = 150;
  private static final int TITLE_SIZE = 26;
  private static final int HEADLINE_SIZE = 15;
  private static final int LABEL_SIZE = 13;
  private static final int ROW_HEIGHT = 30;
  private static final int STEP_MILES = 20;
  private static final double ALL_IN_WIDTH = 3;
  private static final double STANDING_WIDTH = 1;
  private static final List<MapColor> COLORS =
      List.of(MapColor.BLUE, MapColor.VERMILION, MapColor.GREEN, MapColor.PURPLE);

  public BreakEvenPicture {
    curves = List.copyOf(curves);
  }

  /**
   * One price.
   *
   * @param label of the curve
   * @param allIn where the station has to be paid for too, densities ascending
   * @param standing where it is there anyway
   */
  public record Curve(String label, List<Point> allIn, List<Point> standing) {
    public Curve {
      allIn = List.copyOf(allIn);
      standing = List.copyOf(standing);
    }
  }

  /**
   * @param peoplePerSquareMile density, above 0
   * @param roadMiles at least 0
   */
  public record Point(double peoplePerSquareMile, double roadMiles) {}

  /** Writes the picture as SVG. */
  public void writeSvg(OutputStream out) throws IOException {
    drawOn(SvgCanvas::new).writeTo(out);
  }

  private Canvas drawOn(Canvas.Maker maker) {
    double lineWidth = WIDTH - 2.0 * MARGIN;
    TextBlock title = TextBlock.of(List.of(text.title()), TITLE_SIZE, MapColor.BLACK, lineWidth);
    TextBlock headlines =
        TextBlock.of(text.headlines(), HEADLINE_SIZE, MapColor.DARK_GREY, lineWidth);
    TextBlock notes = TextBlock.of(text.notes(), LABEL_SIZE, MapColor.DARK_GREY, lineWidth);
    double top = MARGIN + title.height() + headlines.height() + ROW_HEIGHT;
    double bottom = top + PLOT_HEIGHT;
    double notesTop = bottom + 2.0 * ROW_HEIGHT;
    Canvas canvas = maker.make(WIDTH, (int) Math.ceil(notesTop + notes.height() + MARGIN));
    title.drawBelow(MARGIN, MARGIN, canvas);
    headlines.drawBelow(MARGIN + title.height(), MARGIN, canvas);
    List<Double> densities = densities();
    if (densities.size() > 1) {
      Plot plot =
          new Plot(densities.get(0), densities.get(densities.size() - 1), mostMiles, top, bottom);
      grid(canvas, plot, densities);
      double lowestLabel = Double.POSITIVE_INFINITY;
      for (int k = 0; k < curves.size(); k++) {
        lowestLabel =
            curve(canvas, plot, curves.get(k), COLORS.get(k % COLORS.size()), lowestLabel);
      }
    }
    notes.drawBelow(notesTop, MARGIN, canvas);
    return canvas;
  }

  private List<Double> densities() {
    return curves.stream()
        .flatMap(curve -> curve.standing().stream())
        .map(Point::peoplePerSquareMile)
        .distinct()
        .sorted()
        .toList();
  }

  /** From densities and miles to pixels. */
  private record Plot(
      double sparsest, double densest, double mostMiles, double top, double bottom) {
    double x(double density) {
      return LEFT
          + Math.log(density / sparsest) / Math.log(densest / sparsest) * (WIDTH - LEFT - RIGHT);
    }

    double y(double miles) {
      return bottom - Math.min(miles, mostMiles) / mostMiles * (bottom - top);
    }
  }

  private static void grid(Canvas canvas, Plot plot, List<Double> densities) {
    for (double density : densities) {
      double x = plot.x(density);
      canvas.lines(line(x, plot.top(), x, plot.bottom()), 0.6, MapColor.GREY);
      String label = String.format(Locale.ROOT, density < 20 ? "%.3g" : "%.0f", density);
      String shown = label.contains(".") ? label.replaceFirst("\\.?0+$", "") : label;
      centred(canvas, x, plot.bottom() + 0.6 * ROW_HEIGHT, shown);
    }
    for (double miles = 0; miles <= plot.mostMiles(); miles += STEP_MILES) {
      double y = plot.y(miles);
      canvas.lines(line(LEFT, y, WIDTH - RIGHT, y), 0.6, MapColor.GREY);
      String label = String.format(Locale.ROOT, "%.0f", miles);
      canvas.text(
          LEFT - 8 - TextBlock.width(label, LABEL_SIZE),
          y + 0.36 * LABEL_SIZE,
          LABEL_SIZE,
          MapColor.BLACK,
          label);
    }
    canvas.text(MARGIN, plot.top() - 0.5 * ROW_HEIGHT, LABEL_SIZE, MapColor.BLACK, "road miles");
    centred(
        canvas,
        (LEFT + WIDTH - RIGHT) / 2.0,
        plot.bottom() + 1.3 * ROW_HEIGHT,
        "people per square mile");
  }

  /** Draws one and returns how high its label stands, so that the next one stands above it. */
  private static double curve(
      Canvas canvas, Plot plot, Curve curve, MapColor color, double lowestLabel) {
    draw(canvas, plot, curve.standing(), STANDING_WIDTH, color);
    draw(canvas, plot, curve.allIn(), ALL_IN_WIDTH, color);
    List<Point> told = curve.allIn().isEmpty() ? curve.standing() : curve.allIn();
    double end = told.isEmpty() ? plot.bottom() : plot.y(told.get(told.size() - 1).roadMiles());
    double y = Math.min(end + 0.36 * LABEL_SIZE, lowestLabel - 1.3 * LABEL_SIZE);
    canvas.text(WIDTH - RIGHT + 10.0, y, LABEL_SIZE, color, curve.label());
    return y;
  }

  private static void draw(
      Canvas canvas, Plot plot, List<Point> points, double width, MapColor color) {
    List<Coordinate> corners = new ArrayList<>();
    for (Point point : points) {
      corners.add(new Coordinate(plot.x(point.peoplePerSquareMile()), plot.y(point.roadMiles())));
    }
    if (corners.size() > 1) {
      canvas.lines(FACTORY.createLineString(corners.toArray(Coordinate[]::new)), width, color);
    }
    if (width == ALL_IN_WIDTH) {
      corners.forEach(corner -> canvas.dot(corner.x, corner.y, width + 1, color));
    }
  }

  private static void centred(Canvas canvas, double x, double y, String label) {
    canvas.text(x - TextBlock.width(label, LABEL_SIZE) / 2, y, LABEL_SIZE, MapColor.BLACK, label);
  }

  private static Geometry line(double x1, double y1, double x2, double y2) {
    return FACTORY.createLineString(
        new Coordinate[] {new Coordinate(x1, y1), new Coordinate(x2, y2)});
  }
}
