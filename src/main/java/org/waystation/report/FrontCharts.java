package org.waystation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The plans of a batch by cost, number of stations and coverage. Full points are plans that none of
 * their world beats, a ring is the knee; where there are few worlds each has a colour and a line.
 */
final class FrontCharts {
  /** Worlds that colours can still tell apart. */
  private static final int MOST_COLOURS = 7;

  /** Figures of a chart that anybody reads; the table of cases has all. */
  private static final int MOST_ROWS = 300;

  private static final int HEIGHT = 300;
  private static final int LEFT = 62;
  private static final int TOP = 34;
  private static final int BOTTOM = 250;
  private static final int LABEL_HEIGHT = 16;
  private static final double MILLION = 1e6;
  private static final double DOT = 4;
  private static final int MOST_TICKS = 5;

  private final Map<String, List<BatchStory.Case>> byWorld = new LinkedHashMap<>();
  private final List<BatchStory.Case> planned;
  private final boolean coloured;
  private final int right;

  FrontCharts(BatchStory story) {
    planned = story.cases().stream().filter(BatchStory.Case::isPlanned).toList();
    planned.forEach(
        one -> byWorld.computeIfAbsent(one.world(), unseen -> new ArrayList<>()).add(one));
    coloured = byWorld.size() <= MOST_COLOURS;
    right = coloured && byWorld.size() > 1 ? Svg.WIDTH - 100 : Svg.WIDTH - 12;
  }

  /** Cost over number of stations. */
  Figure cost() {
    return figure(
        "chart-cost",
        "What more stations cost",
        "Cost of the plan over its number of stations",
        one -> one.plan().stations(),
        "stations",
        one -> one.plan().usdPerYear() / MILLION,
        "cost, M USD a year");
  }

  /** Coverage over cost. */
  Figure coverage() {
    return figure(
        "chart-coverage",
        "What coverage costs",
        "Share of the parcels that stations deliver, over the cost of the plan",
        one -> one.plan().usdPerYear() / MILLION,
        "cost, M USD a year",
        one -> 100 * one.plan().coverage(),
        "parcels by station, %");
  }

  private Figure figure(
      String id,
      String title,
      String words,
      ToDoubleFunction<BatchStory.Case> across,
      String acrossTitle,
      ToDoubleFunction<BatchStory.Case> up,
      String upTitle) {
    Axis x = axis(across, LEFT, right);
    Axis y = axis(up, BOTTOM, TOP);
    Svg svg = new Svg(HEIGHT);
    int ticks = (int) Math.max(1, Math.min(MOST_TICKS, x.high() - x.low()));
    svg.leftAxis(y, LEFT, right, MOST_TICKS, upTitle)
        .bottomAxis(x, TOP, BOTTOM, ticks, acrossTitle);
    List<double[]> ends = new ArrayList<>();
    int world = 0;
    for (List<BatchStory.Case> cases : byWorld.values()) {
      String colour = coloured ? "world" + world : "world0";
      List<BatchStory.Case> inOrder = new ArrayList<>(cases);
      inOrder.sort(
          Comparator.comparingInt((BatchStory.Case one) -> one.plan().stations())
              .thenComparing(BatchStory.Case::id));
      if (coloured) {
        svg.path(line(inOrder, across, up, x, y), "way " + colour);
      }
      for (BatchStory.Case one : inOrder) {
        double atX = x.at(across.applyAsDouble(one));
        double atY = y.at(up.applyAsDouble(one));
        svg.dot(atX, atY, DOT, one.plan().beatenByNone() ? "full " + colour : "open " + colour);
        if (one.plan().knee() && coloured) {
          svg.dot(atX, atY, 2 * DOT, "ring");
        }
      }
      BatchStory.Case last = inOrder.get(inOrder.size() - 1);
      ends.add(new double[] {world, y.at(up.applyAsDouble(last))});
      world++;
    }
    if (coloured && byWorld.size() > 1) {
      label(svg, ends);
    }
    return new Figure(id, title, words + legend(), svg.element(), head(), rows());
  }

  private Axis axis(ToDoubleFunction<BatchStory.Case> value, double from, double to) {
    double least = planned.stream().mapToDouble(value).min().orElse(0);
    double most = planned.stream().mapToDouble(value).max().orElse(1);
    double margin = Math.max((most - least) * 0.06, Math.abs(most) * 1e-4);
    return new Axis(least - margin, most + margin, from, to);
  }

  private static String line(
      List<BatchStory.Case> cases,
      ToDoubleFunction<BatchStory.Case> across,
      ToDoubleFunction<BatchStory.Case> up,
      Axis x,
      Axis y) {
    StringBuilder path = new StringBuilder();
    for (BatchStory.Case one : cases) {
      path.append(path.isEmpty() ? "M" : "L")
          .append(x.pixel(across.applyAsDouble(one)))
          .append(' ')
          .append(y.pixel(up.applyAsDouble(one)));
    }
    return path.toString();
  }

  /** Names of the worlds to the right of where their lines end, moved apart where they meet. */
  private void label(Svg svg, List<double[]> ends) {
    List<String> worlds = List.copyOf(byWorld.keySet());
    List<String> names = ShortNames.of(worlds);
    ends.sort(Comparator.comparingDouble(end -> end[1]));
    double free = TOP + 4;
    double[] at = new double[ends.size()];
    for (int k = 0; k < at.length; k++) {
      at[k] = Math.max(free, ends.get(k)[1] + 4);
      free = at[k] + LABEL_HEIGHT;
    }
    double over = Math.max(0, free - LABEL_HEIGHT - BOTTOM);
    for (int k = 0; k < at.length; k++) {
      int world = (int) ends.get(k)[0];
      svg.text(right + 10, at[k] - over, "start", "name world" + world, names.get(world));
    }
  }

  private String legend() {
    return ". Full points are plans that no other of the same world beats in cost, coverage and"
        + " number of stations"
        + (coloured ? "; a ring marks the knee." : ".")
        + (planned.size() > MOST_ROWS
            ? " The figures here are those of the first plans; the table of cases has all."
            : "");
  }

  private static List<String> head() {
    return List.of(
        "Case", "World", "Stations", "M USD/year", "By station %", "Beaten by none", "Knee");
  }

  private List<List<String>> rows() {
    return planned.stream()
        .limit(MOST_ROWS)
        .map(
            one ->
                List.of(
                    one.id(),
                    one.world(),
                    Shown.count(one.plan().stations()),
                    Shown.number(one.plan().usdPerYear() / MILLION, 2),
                    Shown.number(100 * one.plan().coverage(), 1),
                    one.plan().beatenByNone() ? "yes" : "no",
                    one.plan().knee() ? "yes" : ""))
        .toList();
  }
}
