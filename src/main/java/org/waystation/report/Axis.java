package org.waystation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A linear scale from values to pixels of a chart.
 *
 * @param low value at the first pixel
 * @param high value at the last pixel, greater than {@code low}
 * @param from first pixel
 * @param to last pixel; less than the first where values grow upward
 */
record Axis(double low, double high, double from, double to) {
  Axis {
    if (!(high > low)) {
      high = low + 1;
    }
  }

  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  /** As an attribute: a tenth of a pixel. */
  String pixel(double value) {
    return String.format(Locale.ROOT, "%.1f", at(value));
  }

  /** Round values on the axis, about as many as wanted. */
  List<Double> ticks(int wanted) {
    double step = step((high - low) / wanted);
    List<Double> ticks = new ArrayList<>();
    for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) {
      ticks.add(k * step);
    }
    return ticks;
  }

  /** How many decimals tell the ticks apart. */
  int decimals(int wanted) {
    double step = step((high - low) / wanted);
    return step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
  }

  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    double lead = least / power;
    return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
  }
}
