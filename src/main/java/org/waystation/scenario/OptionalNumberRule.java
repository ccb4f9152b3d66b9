package org.waystation.scenario;

/**
 * A number, or null for none.
 *
 * @param number what it must be if it is there
 */
record OptionalNumberRule(NumberRule number) implements ValueRule {
  @Override
  public void check(String key, LocatedNode value, Faults faults) {
    if (!value.toJson().isNull()) {
      number.check(key, value, faults);
    }
  }
}
