package org.waystation.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A tornado: what one amount comes to with each uncertain figure at the ends of its range, the
 * widest bar on top, around the amount with all figures as they are.
 *
 * @param text the words around it
 * @param base the amount with every figure as it is
 * @param bars from the top
 * @param unit of the amounts, below the scale
 */
public record TornadoPicture(MapText text, double base, List<Bar> bars, String unit) {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int WIDTH = 1200;
  private static final int MARGIN = 24;
  private static final int TITLE_SIZE = 26;
  private static final int HEADLINE_SIZE = 15;
  private static final int LABEL_SIZE = 13;
  private static final int ROW_HEIGHT = 30;
  private static final int BAR_HEIGHT = 18;
  private static final int SPACE = 10;
  private static final double LABELS_SHARE = 0.44;
  private static final int MOST_TICKS = 8;

  /** Scales go by one, two or five times a power of ten. */
  private static final double[] ROUND = {1, 2, 5, 10};

  public TornadoPicture {
    bars = List.copyOf(bars);
  }

  /**
   * One figure.
   *
   * @param label its name, unit and range
   * @param atLow the amount with the figure at its lower end
   * @param atHigh at its upper end
   */
  public record Bar(String label, double atLow, double atHigh) {}

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
    double top = MARGIN + title.height() + headlines.height() + MARGIN;
    double bottom = top + bars.size() * ROW_HEIGHT;
    double notesTop = bottom + 3.0 * ROW_HEIGHT;
    Canvas canvas =
        maker.make(WIDTH, (int) Math.ceil(notesTop + ROW_HEIGHT + notes.height() + MARGIN));
    title.drawBelow(MARGIN, MARGIN, canvas);
    headlines.drawBelow(MARGIN + title.height(), MARGIN, canvas);
    Scale scale = scale();
    ticks(canvas, scale, top, bottom);
    for (int k = 0; k < bars.size(); k++) {
      bar(canvas, scale, bars.get(k), top + k * ROW_HEIGHT);
    }
    canvas.lines(line(scale.x(base), top, scale.x(base), bottom), 2, MapColor.BLACK);
    legend(canvas, notesTop - ROW_HEIGHT / 2.0);
    notes.drawBelow(notesTop + ROW_HEIGHT / 2.0, MARGIN, canvas);
    return canvas;
  }

  /** From amounts to pixels. */
  private record Scale(double least, double most, double left, double right) {
    double x(double amount) {
      return left + (amount - least) / (most - least) * (right - left);
    }
  }

  private Scale scale() {
    double least = base;
    double most = base;
    for (Bar bar : bars) {
      least = Math.min(least, Math.min(bar.atLow(), bar.atHigh()));
      most = Math.max(most, Math.max(bar.atLow(), bar.atHigh()));
    }
    double spare = most > least ? 0.03 * (most - least) : 1;
    return new Scale(least - spare, most + spare, WIDTH * LABELS_SHARE, WIDTH - 2.0 * MARGIN);
  }

  private void ticks(Canvas canvas, Scale scale, double top, double bottom) {
    double step = step((scale.most() - scale.least()) / MOST_TICKS);
    for (double at = Math.ceil(scale.least() / step) * step; at <= scale.most(); at += step) {
      double x = scale.x(at);
      canvas.lines(line(x, top, x, bottom + SPACE / 2.0), 0.6, MapColor.GREY);
      String label = String.format(Locale.ROOT, step < 1 ? "%,.2f" : "%,.0f", at + 0.0);
      canvas.text(
          x - TextBlock.width(label, LABEL_SIZE) / 2,
          bottom + ROW_HEIGHT * 0.75,
          LABEL_SIZE,
          MapColor.BLACK,
          label);
    }
    canvas.text(scale.left(), bottom + ROW_HEIGHT * 1.5, LABEL_SIZE, MapColor.BLACK, unit);
  }

  /** The least round number that is no less. */
  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double round : ROUND) {
      if (round * power >= least) {
        return round * power;
      }
    }
    return 10 * power;
  }

  private void bar(Canvas canvas, Scale scale, Bar bar, double top) {
    double upper = top + (ROW_HEIGHT - BAR_HEIGHT) / 2.0;
    boolean lowFirst = Math.abs(bar.atLow() - base) >= Math.abs(bar.atHigh() - base);
    end(canvas, scale, bar, lowFirst, upper);
    end(canvas, scale, bar, !lowFirst, upper);
    canvas.text(
        MARGIN,
        upper + 0.5 * BAR_HEIGHT + 0.36 * LABEL_SIZE,
        LABEL_SIZE,
        MapColor.BLACK,
        bar.label());
  }

  /** One end; where both lie on one side of the base, the nearer one is drawn over the other. */
  private void end(Canvas canvas, Scale scale, Bar bar, boolean low, double upper) {
    double amount = low ? bar.atLow() : bar.atHigh();
    MapColor color = low ? MapColor.SKY_BLUE : MapColor.ORANGE;
    if (amount != base) {
      Envelope box = new Envelope(scale.x(base), scale.x(amount), upper, upper + BAR_HEIGHT);
      canvas.areas(FACTORY.toGeometry(box), 0.5, color);
    }
  }

  private static void legend(Canvas canvas, double top) {
    entry(canvas, MARGIN, top, MapColor.SKY_BLUE, "figure at the lower end of its range");
    entry(canvas, WIDTH / 3.0, top, MapColor.ORANGE, "at the upper end");
  }

  private static void entry(Canvas canvas, double left, double top, MapColor color, String label) {
    Envelope box = new Envelope(left, left + 2 * SPACE, top - SPACE / 2.0, top + SPACE / 2.0);
    canvas.areas(FACTORY.toGeometry(box), 0.5, color);
    canvas.text(left + 3 * SPACE, top + 0.36 * LABEL_SIZE, LABEL_SIZE, MapColor.BLACK, label);
  }

  private static Geometry line(double x1, double y1, double x2, double y2) {
    return FACTORY.createLineString(
        new Coordinate[] {new Coordinate(x1, y1), new Coordinate(x2, y2)});
  }
}
