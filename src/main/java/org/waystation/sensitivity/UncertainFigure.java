package org.waystation.sensitivity;

/**
 * A figure of the model with its plausible range.
 *
 * @param key by which it can be set
 * @param unit of value and ends
 * @param low lower end, at most {@code value}
 * @param value what the plan was made with
 * @param high upper end, at least {@code value}
 * @param confidence mark of the figure, as in the cost files
 * @param source of value and range
 */
public record UncertainFigure(
    String key,
    String unit,
    double low,
    double value,
    double high,
    char confidence,
    String source) {
  public UncertainFigure {
    if (!(low <= value && value <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException(
          key + " needs low <= value <= high, was [" + low + ", " + value + ", " + high + "]");
    }
  }

  /**
   * The figure below which a triangular distribution over the range, with its peak at the value,
   * has so much of its mass.
   *
   * @param mass from 0 to 1
   */
  public double quantile(double mass) {
    double width = high - low;
    if (width == 0) {
      return value;
    }
    double figure =
        mass * width < value - low
            ? low + Math.sqrt(mass * width * (value - low))
            : high - Math.sqrt((1 - mass) * width * (high - value));
    return Math.min(high, Math.max(low, figure));
  }
}
