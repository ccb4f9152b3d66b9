package org.waystation.report;

import java.util.Locale;

/**
 * Builds the drawing of a chart. Colours and fonts are classes of the page's style sheet, so that
 * charts follow it into the dark and onto paper.
 */
final class Svg {
  static final int WIDTH = 480;

  private final StringBuilder body = new StringBuilder();
  private final int height;

  Svg(int height) {
    this.height = height;
  }

  Svg line(double x1, double y1, double x2, double y2, String style) {
    return add("<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' class='%s'/>", x1, y1, x2, y2, style);
  }

  /** A rectangle; a width below zero is drawn to the left. */
  Svg bar(double x, double y, double width, double barHeight, String style) {
    double left = width < 0 ? x + width : x;
    return add(
        "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' class='%s'/>",
        left, y, Math.abs(width), Math.max(0, barHeight), style);
  }

  /**
   * A line of text.
   *
   * @param anchor {@code start}, {@code middle} or {@code end}: where of the text x is
   */
  Svg text(double x, double y, String anchor, String style, String text) {
    return add(
        "<text x='%.1f' y='%.1f' text-anchor='%s' class='%s'>%s</text>",
        x, y, anchor, style, Html.text(text));
  }

  Svg path(String path, String style) {
    return add("<path d='%s' class='%s'/>", path, style);
  }

  Svg dot(double x, double y, double radius, String style) {
    return add("<circle cx='%.1f' cy='%.1f' r='%.1f' class='%s'/>", x, y, radius, style);
  }

  /** Ticks and grid lines below a plot. */
  Svg bottomAxis(Axis x, double top, double bottom, int ticks, String title) {
    for (double tick : x.ticks(ticks)) {
      line(x.at(tick), top, x.at(tick), bottom, "grid");
      text(x.at(tick), bottom + 16, "middle", "tick", Shown.number(tick, x.decimals(ticks)));
    }
    return text((x.from() + x.to()) / 2, bottom + 34, "middle", "axis", title);
  }

  /** Ticks and grid lines to the left of a plot, the title above. */
  Svg leftAxis(Axis y, double left, double right, int ticks, String title) {
    for (double tick : y.ticks(ticks)) {
      line(left, y.at(tick), right, y.at(tick), "grid");
      text(left - 6, y.at(tick) + 4, "end", "tick", Shown.number(tick, y.decimals(ticks)));
    }
    return text(0, 16, "start", "axis", title);
  }

  private Svg add(String format, Object... values) {
    body.append(String.format(Locale.ROOT, format, values)).append('\n');
    return this;
  }

  /** The element, hidden from screen readers: its figure tells them the same in words. */
  String element() {
    return String.format(
        Locale.ROOT,
        "<svg viewBox='0 0 %d %d' aria-hidden='true' focusable='false'>\n%s</svg>",
        WIDTH,
        height,
        body);
  }
}
