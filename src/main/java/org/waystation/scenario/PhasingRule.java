package org.waystation.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A programme of opening: periods, each with a number of new stations or a budget; or null. */
record PhasingRule() implements ValueRule {
  static final String PERIODS = "periods";
  static final String YEARS = "yearsPerPeriod";
  static final String NAME = "name";
  static final String NEW_STATIONS = "newStations";
  static final String BUDGET = "budgetUsd";
  static final String GROWTH = "volumeGrowth";
  static final List<String> KEYS = List.of(PERIODS, YEARS);
  static final List<String> REQUIRED = List.of(PERIODS);
  static final List<String> PERIOD_KEYS = List.of(NAME, NEW_STATIONS, BUDGET, GROWTH);
  static final List<String> PERIOD_REQUIRED = List.of(NAME);
  static final NumberRule YEARS_EACH = NumberRule.any(Range.positiveUpTo(20));
  static final NumberRule STATIONS = NumberRule.whole(0, 100_000);
  static final NumberRule BUDGETS = NumberRule.any(Range.NOT_NEGATIVE);
  static final NumberRule GROWTHS = NumberRule.any(Range.between(-0.9, 10));
  static final int MOST_PERIODS = 40;

  private static final String EXAMPLE = "{periods: [{name: 2026, newStations: 70}]}";

  /** Names stand in tables and on maps, and must tell periods from stations that stand. */
  private static final String NAME_PATTERN = "[A-Za-z0-9][A-Za-z0-9 ._/-]{0,31}";

  static final String STANDING = "standing";

  @Override
  public void check(String key, LocatedNode value, Faults faults) {
    if (value.toJson().isNull()) {
      return;
    }
    if (!(value instanceof LocatedNode.Mapping phasing)) {
      faults.add(key, value, "must hold periods", EXAMPLE);
      return;
    }
    new MappingRule(KEYS, REQUIRED).check(key, phasing, faults);
    phasing.at(YEARS).ifPresent(years -> YEARS_EACH.check(key + "." + YEARS, years, faults));
    phasing.at(PERIODS).ifPresent(periods -> checkPeriods(key + "." + PERIODS, periods, faults));
  }

  private static void checkPeriods(String key, LocatedNode value, Faults faults) {
    boolean sound =
        value instanceof LocatedNode.Sequence list
            && !list.items().isEmpty()
            && list.items().size() <= MOST_PERIODS;
    if (!sound) {
      String message = "must be a list of 1 to " + MOST_PERIODS + " periods";
      faults.add(key, value, message, "[{name: 2026, newStations: 70}]");
      return;
    }
    Set<String> names = new HashSet<>();
    List<LocatedNode> items = ((LocatedNode.Sequence) value).items();
    for (int t = 0; t < items.size(); t++) {
      checkPeriod(key + "[" + t + "]", items.get(t), names, faults);
    }
  }

  private static void checkPeriod(String key, LocatedNode value, Set<String> names, Faults faults) {
    if (!(value instanceof LocatedNode.Mapping period)) {
      faults.add(key, value, "must hold keys and values", "{name: 2026, newStations: 70}");
      return;
    }
    new MappingRule(PERIOD_KEYS, PERIOD_REQUIRED).check(key, period, faults);
    period.at(NAME).ifPresent(name -> checkName(key + "." + NAME, name, names, faults));
    period.at(NEW_STATIONS).ifPresent(n -> STATIONS.check(key + "." + NEW_STATIONS, n, faults));
    period.at(BUDGET).ifPresent(usd -> BUDGETS.check(key + "." + BUDGET, usd, faults));
    period.at(GROWTH).ifPresent(growth -> GROWTHS.check(key + "." + GROWTH, growth, faults));
    if (!period.fields().containsKey(NEW_STATIONS) && !period.fields().containsKey(BUDGET)) {
      String message = "needs a number of new stations or a budget";
      faults.add(key, value, message, NEW_STATIONS + ": 70, or " + BUDGET + ": 840000000");
    }
  }

  private static void checkName(String key, LocatedNode name, Set<String> names, Faults faults) {
    boolean word = name.toJson().isTextual() || name.toJson().isIntegralNumber();
    if (!word || !name.shown().matches(NAME_PATTERN) || name.shown().equals(STANDING)) {
      String message = "must be a year or a short name";
      faults.add(key, name, message, "2026, or another word than " + STANDING);
    } else if (!names.add(name.shown())) {
      faults.add(key, name, "stands in the list twice", "another name for one of the two");
    }
  }
}
