package org.waystation.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Cost over number of stations as a chart, a line for each way the world may turn out: full points
 * are plans that none beats, the ring is the knee.
 */
final class FrontierChart {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 560;
  private static final int LEFT = 90;
  private static final int RIGHT = 260;
  private static final int TOP = 60;
  private static final int BOTTOM = 60;
  private static final int TICKS = 6;
  private static final int LABEL_HEIGHT = 16;
  private static final double MILLION = 1e6;

  /** Okabe and Ito's colours, which people who see fewer colours can tell apart. */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#000000");

  private final Map<String, List<DoneCase>> byWorld;
  private final Set<String> front;
  private final Map<String, DoneCase> knees;
  private final Scale stations;
  private final Scale cost;
  private final StringBuilder svg = new StringBuilder();

  FrontierChart(
      Map<String, List<DoneCase>> byWorld, Set<String> front, Map<String, DoneCase> knees) {
    this.byWorld = byWorld;
    this.front = front;
    this.knees = knees;
    List<DoneCase> all = byWorld.values().stream().flatMap(List::stream).toList();
    this.stations =
        Scale.over(all.stream().mapToDouble(DoneCase::stations).toArray(), LEFT, WIDTH - RIGHT);
    this.cost =
        Scale.over(
            all.stream().mapToDouble(one -> one.cost() / MILLION).toArray(), HEIGHT - BOTTOM, TOP);
  }

  /**
   * From values to places on the picture.
   *
   * @param low value at {@code from}
   * @param step between two ticks, a round number
   * @param ticks how many steps
   */
  private record Scale(double low, double step, int ticks, double from, double to) {
    static Scale over(double[] values, double from, double to) {
      double least = java.util.Arrays.stream(values).min().orElse(0);
      double most = java.util.Arrays.stream(values).max().orElse(1);
      double rough = Math.max(most - least, Math.max(1e-6, Math.abs(most) * 1e-3)) / TICKS;
      double power = Math.pow(10, Math.floor(Math.log10(rough)));
      double step = power;
      for (double factor : new double[] {2, 5, 10}) {
        if (step < rough) {
          step = factor * power;
        }
      }
      double low = Math.floor(least / step) * step;
      int ticks = Math.max(1, (int) Math.ceil((most - low) / step - 1e-9));
      return new Scale(low, step, ticks, from, to);
    }

    double at(double value) {
      return from + (value - low) / (step * ticks) * (to - from);
    }

    String label(int tick) {
      double value = low + tick * step;
      return step >= 1 ? text("%,.0f", value) : text("%,.2f", value);
    }
  }

  String svg() {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
            + " height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">",
        WIDTH, HEIGHT, WIDTH, HEIGHT);
    add("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", WIDTH, HEIGHT);
    add(
        "<text x=\"%d\" y=\"26\" font-size=\"16\">Cost of the plan over its number of"
            + " stations</text>",
        LEFT);
    add(
        "<text x=\"%d\" y=\"44\" fill=\"#555\">full: beaten by no plan in cost, coverage and"
            + " stations; ring: the knee</text>",
        LEFT);
    axes();
    int number = 0;
    List<Label> labels = new ArrayList<>();
    for (Map.Entry<String, List<DoneCase>> world : byWorld.entrySet()) {
      labels.add(line(world.getKey(), world.getValue(), COLOURS.get(number++ % COLOURS.size())));
    }
    labels(labels);
    add("</svg>");
    return svg.toString();
  }

  private void axes() {
    for (int k = 0; k <= stations.ticks(); k++) {
      double x = stations.at(stations.low() + k * stations.step());
      add(
          "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#ddd\"/>",
          x, TOP, x, HEIGHT - BOTTOM);
      add(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
          x, HEIGHT - BOTTOM + 18, stations.label(k));
    }
    for (int k = 0; k <= cost.ticks(); k++) {
      double y = cost.at(cost.low() + k * cost.step());
      add(
          "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#ddd\"/>",
          LEFT, y, WIDTH - RIGHT, y);
      add(
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
          LEFT - 8, y + 4, cost.label(k));
    }
    add(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">open stations</text>",
        (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 16);
    add(
        "<text transform=\"translate(22 %d) rotate(-90)\" text-anchor=\"middle\">million USD a"
            + " year</text>",
        (TOP + HEIGHT - BOTTOM) / 2);
  }

  /** Text beside the end of a line. */
  private record Label(String text, String colour, double y) {}

  private Label line(String world, List<DoneCase> cases, String colour) {
    List<DoneCase> ascending =
        cases.stream().sorted(Comparator.comparingInt(DoneCase::stations)).toList();
    StringBuilder points = new StringBuilder();
    ascending.forEach(one -> points.append(text("%.1f,%.1f ", x(one), y(one))));
    add(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>",
        points.toString().strip(), colour);
    for (DoneCase one : ascending) {
      add(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" stroke=\"%s\" fill=\"%s\"><title>%s</title>"
              + "</circle>",
          x(one), y(one), colour, front.contains(one.id()) ? colour : "white", escaped(one.id()));
    }
    DoneCase knee = knees.get(world);
    add(
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"8\" stroke=\"%s\" stroke-width=\"2\" fill=\"none\"/>",
        x(knee), y(knee), colour);
    return new Label(
        text("%s: knee %,d", shortened(world), knee.stations()),
        colour,
        y(ascending.get(ascending.size() - 1)));
  }

  /** Labels in the order of their lines' ends, pushed apart so that none covers another. */
  private void labels(List<Label> labels) {
    List<Label> byHeight = labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList();
    double last = TOP - LABEL_HEIGHT;
    for (Label label : byHeight) {
      double y = Math.max(label.y(), last + LABEL_HEIGHT);
      last = y;
      add(
          "<text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s</text>",
          WIDTH - RIGHT + 14, y + 4, label.colour(), escaped(label.text()));
    }
  }

  private double x(DoneCase one) {
    return stations.at(one.stations());
  }

  private double y(DoneCase one) {
    return cost.at(one.cost() / MILLION);
  }

  /** Sections of keys say little in a chart. */
  private static String shortened(String world) {
    return world.replaceAll("\\b[a-z]+\\.(overrides\\.)?", "");
  }

  private void add(String format, Object... values) {
    svg.append(text(format, values)).append('\n');
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
