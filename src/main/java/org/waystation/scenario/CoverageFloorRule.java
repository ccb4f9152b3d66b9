package org.waystation.scenario;

import java.util.List;

/** A coverage floor: its measure, with an amount of that or a share of all of it. */
record CoverageFloorRule() implements ValueRule {
  static final String MEASURE = "measure";
  static final String AMOUNT = "amount";
  static final String SHARE = "share";
  static final List<String> KEYS = List.of(MEASURE, AMOUNT, SHARE);
  static final List<String> REQUIRED = List.of(MEASURE);
  static final NumberRule AMOUNTS = NumberRule.any(Range.NOT_NEGATIVE);
  static final NumberRule SHARES = NumberRule.any(Range.RATIO);

  /** Of these, the one that is said replaces the one that is inherited. */
  static final List<String> ALTERNATIVES = List.of(AMOUNT, SHARE);

  private static final String EXAMPLE =
      "{measure: zips, amount: 150} or {measure: people, share: 0.9}";

  @Override
  public void check(String key, LocatedNode value, Faults faults) {
    if (!(value instanceof LocatedNode.Mapping floor)) {
      faults.add(key, value, "must be a measure with an amount or a share", EXAMPLE);
      return;
    }
    new MappingRule(KEYS, REQUIRED).check(key, floor, faults);
    floor
        .at(MEASURE)
        .ifPresent(
            word -> WordRule.of(CoverageMeasure.words()).check(key + "." + MEASURE, word, faults));
    floor.at(AMOUNT).ifPresent(amount -> AMOUNTS.check(key + "." + AMOUNT, amount, faults));
    floor.at(SHARE).ifPresent(share -> SHARES.check(key + "." + SHARE, share, faults));
    long said = ALTERNATIVES.stream().filter(floor.fields()::containsKey).count();
    if (said != 1) {
      String message = said == 0 ? "needs an amount or a share" : "has an amount and a share";
      faults.add(key, value, message, EXAMPLE);
    }
  }
}
