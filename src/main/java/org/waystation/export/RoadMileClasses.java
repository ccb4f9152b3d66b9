package org.waystation.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The classes of road miles in which pictures and styles show how far a ZIP's station is. */
final class RoadMileClasses {
  /** Upper ends; the last class has none. */
  private static final double[] MILES = {30, 45, 60, 90};

  private RoadMileClasses() {}

  static int count() {
    return MILES.length + 1;
  }

  /** Number of the class that a distance falls into. */
  static int of(double roadMiles) {
    int k = 0;
    while (k < MILES.length && roadMiles > MILES[k]) {
      k++;
    }
    return k;
  }

  static MapColor color(int k) {
    return MapColor.steps().get(k);
  }

  /** As a legend says it. */
  static String label(int k) {
    if (k == 0) {
      return text("up to %.0f road miles from its station", MILES[0]);
    }
    return k == MILES.length
        ? text("over %.0f", MILES[k - 1])
        : text("%.0f to %.0f", MILES[k - 1], MILES[k]);
  }

  /** What the miles in a column must be to fall into the class. */
  static List<LayerStyle.Test> tests(int k, String column) {
    List<LayerStyle.Test> tests = new ArrayList<>();
    if (k > 0) {
      tests.add(new LayerStyle.Test(column, LayerStyle.Comparison.ABOVE, MILES[k - 1]));
    }
    if (k < MILES.length) {
      tests.add(new LayerStyle.Test(column, LayerStyle.Comparison.AT_MOST, MILES[k]));
    }
    return tests;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
