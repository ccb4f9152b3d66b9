package org.waystation.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How a result is distributed over draws: all draws count alike. */
public final class Distribution {
  private static final int BARS = 20;

  private final double[] ascending;
  private final double mean;
  private final double standardDeviation;

  /**
   * @param values one per draw, at least one
   */
  public Distribution(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a distribution needs at least one draw, had [0]");
    }
    ascending = values.clone();
    Arrays.sort(ascending);
    mean = Arrays.stream(ascending).sum() / ascending.length;
    double squares = Arrays.stream(ascending).map(v -> (v - mean) * (v - mean)).sum();
    standardDeviation = ascending.length == 1 ? 0 : Math.sqrt(squares / (ascending.length - 1));
  }

  public double mean() {
    return mean;
  }

  /** Of the sample; 0 for a single draw. */
  public double standardDeviation() {
    return standardDeviation;
  }

  /**
   * The value below which so much of the draws lies, interpolated between the two nearest.
   *
   * @param share from 0 to 1
   */
  public double quantile(double share) {
    double at = share * (ascending.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (at - below) * (ascending[above] - ascending[below]);
  }

  /** Share of draws above a value. */
  public double shareAbove(double value) {
    return (double) Arrays.stream(ascending).filter(v -> v > value).count() / ascending.length;
  }

  /**
   * A bar of the histogram.
   *
   * @param from its lower end, which counts to it
   * @param to its upper end, which counts to the next one; of the last bar to it
   * @param draws in it
   */
  public record Bar(double from, double to, int draws) {}

  /** Bars of equal width from the least to the greatest value; one bar where they are the same. */
  public List<Bar> histogram() {
    double least = ascending[0];
    double width = (ascending[ascending.length - 1] - least) / BARS;
    if (width == 0) {
      return List.of(new Bar(least, least, ascending.length));
    }
    int[] draws = new int[BARS];
    for (double value : ascending) {
      draws[Math.min(BARS - 1, (int) ((value - least) / width))]++;
    }
    return IntStream.range(0, BARS)
        .mapToObj(k -> new Bar(least + k * width, least + (k + 1) * width, draws[k]))
        .toList();
  }
}
