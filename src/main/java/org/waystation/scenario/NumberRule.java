package org.waystation.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A number.
 *
 * @param range what it must lie in
 * @param whole whether it must have no fraction
 */
record NumberRule(Range range, boolean whole) implements ValueRule {
  static NumberRule any(Range range) {
    return new NumberRule(range, false);
  }

  static NumberRule whole(long min, long max) {
    return new NumberRule(Range.between(min, max), true);
  }

  @Override
  public void check(String key, LocatedNode value, Faults faults) {
    JsonNode json = value instanceof LocatedNode.Scalar scalar ? scalar.json() : null;
    if (json == null || !json.isNumber()) {
      String hint = likely(value).map(number -> number + ", a bare number").orElse("a bare number");
      faults.add(key, value, "must be a number", hint);
    } else if (whole && !json.isIntegralNumber()) {
      String hint = Long.toString(Math.round(json.doubleValue()));
      faults.add(key, value, "must be a whole number", hint);
    } else if (!range.contains(json.doubleValue())) {
      faults.add(key, value, "must be " + range, cure(json.doubleValue()));
    }
  }

  private String cure(double value) {
    boolean share = range.min() == 0 && range.max() <= 1;
    if (share && value > 1 && value <= 100) {
      return Math.min(range.max(), value / 100) + ", since a ratio of 1 is the whole";
    }
    if (value < range.min() && whole) {
      return (long) range.min() + ", the smallest allowed";
    }
    if (whole) {
      return (long) range.max() + ", the largest allowed";
    }
    return share && value > range.max() && value <= 1
        ? range.max() + ", the largest allowed"
        : "the unit is another one than the key's name says";
  }

  /** The number that a text such as "12,000,000" or "8 %" was meant to be. */
  private static Optional<String> likely(LocatedNode value) {
    String bare = value.shown().replaceAll("[,_$ ]", "");
    boolean percent = bare.endsWith("%");
    String digits = percent ? bare.substring(0, bare.length() - 1) : bare;
    if (!digits.matches("[-+]?\\d+(\\.\\d+)?")) {
      return Optional.empty();
    }
    return Optional.of(percent ? Double.toString(Double.parseDouble(digits) / 100) : digits);
  }
}
