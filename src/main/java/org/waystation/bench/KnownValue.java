package org.waystation.bench;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What others found for an instance.
 *
 * @param value with the decimals it was published with
 * @param status how much it says
 * @param source who says so; may be empty
 */
public record KnownValue(BigDecimal value, Status status, String source) {
  private static final double RELATIVE = 1e-6;
  private static final double HALF_A_DIGIT = 0.5;

  /** How sure a known value is. */
  public enum Status {
    /** Proven: nothing is better. */
    OPTIMAL,
    /** The best plan known. */
    BEST_KNOWN,
    /** The best plan that some publication reports. */
    BEST_REPORTED;

    /** As it stands in files. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Status> of(String label) {
      return Stream.of(values()).filter(status -> status.label().equals(label)).findAny();
    }
  }

  /**
   * How far a figure may lie from the value and still agree with it: half of its last digit, for it
   * may have been rounded; and where scores are no whole numbers a millionth, for it may have been
   * computed with rounded distances.
   */
  double tolerance(Score score) {
    double rounding = HALF_A_DIGIT * value.ulp().doubleValue();
    return score.whole() ? rounding : Math.max(rounding, RELATIVE * Math.abs(value.doubleValue()));
  }

  /** (score - value) / value. */
  double deviation(double score) {
    double known = value.doubleValue();
    return known == 0 ? score - known : (score - known) / known;
  }
}
