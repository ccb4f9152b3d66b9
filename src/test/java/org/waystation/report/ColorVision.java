package org.waystation.report;

import java.util.List;

/**
 * How far two colours look apart to people with full, red-blind, green-blind and blue-blind sight:
 * the least distance in CIE L*a*b* (1976) over the four, of colours as Machado, Oliveira and
 * Fernandes (2009) simulate them at full severity. About 2 is just noticeable.
 */
final class ColorVision {
  private static final List<double[][]> SIGHTS =
      List.of(
          new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
          new double[][] {
            {0.152286, 1.052583, -0.204868},
            {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}
          },
          new double[][] {
            {0.367322, 0.860646, -0.227968},
            {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}
          },
          new double[][] {
            {1.255528, -0.076749, -0.178779},
            {-0.078411, 0.930809, 0.147602},
            {0.004733, 0.691367, 0.303900}
          });

  private ColorVision() {}

  /** The distance of two colours such as #0072b2. */
  static double distance(String one, String other) {
    return SIGHTS.stream()
        .mapToDouble(
            sight -> {
              double[] a = lab(one, sight);
              double[] b = lab(other, sight);
              return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
            })
        .min()
        .orElseThrow();
  }

  private static double[] lab(String hex, double[][] sight) {
    double[] rgb = new double[3];
    for (int k = 0; k < 3; k++) {
      rgb[k] = linear(Integer.parseInt(hex.substring(1 + 2 * k, 3 + 2 * k), 16) / 255.0);
    }
    double[] seen = new double[3];
    for (int k = 0; k < 3; k++) {
      double value = sight[k][0] * rgb[0] + sight[k][1] * rgb[1] + sight[k][2] * rgb[2];
      seen[k] = Math.max(0, Math.min(1, value));
    }
    double x = curve((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
    double y = curve(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
    double z = curve((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static double curve(double value) {
    return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
  }
}
