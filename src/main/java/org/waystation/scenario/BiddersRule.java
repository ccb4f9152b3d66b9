package org.waystation.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bidders of an auction, each with a curve of price over volume. */
record BiddersRule() implements ValueRule {
  static final String NAME = "name";
  static final String STATES = "states";
  static final String TENDER = "tender";
  static final String DIVISIBLE = "divisible";
  static final String STEPS = "steps";
  static final String PARCELS = "parcelsPerDay";
  static final String PRICE = "usdPerParcel";

  static final String BUNDLED_BY = "bundledBy";
  static final WordRule AREAS = WordRule.of(BundleArea.words());
  static final List<String> KEYS = List.of(NAME, STATES, TENDER, DIVISIBLE, BUNDLED_BY, STEPS);
  static final List<String> REQUIRED = List.of(NAME, TENDER, STEPS);
  static final List<String> STEP_KEYS = List.of(PARCELS, PRICE);
  static final NumberRule PARCELS_RULE = NumberRule.whole(1, 10_000_000);
  static final NumberRule PRICE_RULE = NumberRule.any(Range.between(0, 1_000));

  /** The planner's own name in files. */
  static final String SHIPPER = "shipper";

  static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

  @Override
  public void check(String key, LocatedNode value, Faults faults) {
    if (!(value instanceof LocatedNode.Sequence list)) {
      faults.add(key, value, "must be a list of bidders", "[] for none but the shipper");
      return;
    }
    Map<String, String> seen = new HashMap<>();
    for (int k = 0; k < list.items().size(); k++) {
      String path = key + "[" + k + "]";
      if (list.items().get(k) instanceof LocatedNode.Mapping bidder) {
        checkBidder(path, bidder, faults);
        bidder
            .at(NAME)
            .filter(name -> seen.put(name.shown(), path) != null)
            .ifPresent(
                name ->
                    faults.add(
                        path + "." + NAME, name, "stands in the list twice", "another name"));
      } else {
        String hint = "lines under it: " + String.join(", ", KEYS);
        faults.add(path, list.items().get(k), "must hold keys and values", hint);
      }
    }
  }

  private static void checkBidder(String path, LocatedNode.Mapping bidder, Faults faults) {
    new MappingRule(KEYS, REQUIRED).check(path, bidder, faults);
    bidder.at(NAME).ifPresent(name -> checkName(path + "." + NAME, name, faults));
    bidder
        .at(STATES)
        .ifPresent(states -> new StateCodes().check(path + "." + STATES, states, faults));
    bidder.at(TENDER).ifPresent(tender -> checkTime(path + "." + TENDER, tender, faults));
    bidder.at(DIVISIBLE).ifPresent(flag -> new Flag().check(path + "." + DIVISIBLE, flag, faults));
    bidder.at(STEPS).ifPresent(steps -> checkSteps(path + "." + STEPS, steps, faults));
    bidder.at(BUNDLED_BY).ifPresent(area -> checkBundled(path, area, bidder, faults));
  }

  /** A bid for an area is all or nothing, at one price for all of it. */
  private static void checkBundled(
      String path, LocatedNode area, LocatedNode.Mapping bidder, Faults faults) {
    AREAS.check(path + "." + BUNDLED_BY, area, faults);
    bidder
        .at(DIVISIBLE)
        .filter(flag -> flag.toJson().asBoolean(false))
        .ifPresent(
            flag ->
                faults.add(
                    path + "." + DIVISIBLE,
                    flag,
                    "cannot be with " + BUNDLED_BY + ": areas go all or nothing",
                    "no " + DIVISIBLE));
    bidder
        .at(STEPS)
        .filter(steps -> steps instanceof LocatedNode.Sequence list && list.items().size() > 1)
        .ifPresent(
            steps ->
                faults.add(
                    path + "." + STEPS,
                    steps,
                    "must be one step with " + BUNDLED_BY,
                    "one bidder for each step"));
  }

  private static void checkName(String key, LocatedNode name, Faults faults) {
    new Name().check(key, name, faults);
    if (name.shown().equals(SHIPPER)) {
      faults.add(key, name, "is the planner's own name", "another one");
    }
  }

  private static void checkTime(String key, LocatedNode time, Faults faults) {
    if (!time.toJson().isTextual() || !time.shown().matches(TIME)) {
      String hint = "\"05:30\", in quotes, from \"00:00\" to \"23:59\"";
      faults.add(key, time, "must be a time of day", hint);
    }
  }

  private static void checkSteps(String key, LocatedNode value, Faults faults) {
    if (!(value instanceof LocatedNode.Sequence steps) || steps.items().isEmpty()) {
      String hint = "[{parcelsPerDay: 40, usdPerParcel: 3.10}]";
      faults.add(key, value, "must be a list of steps", hint);
      return;
    }
    double before = Double.POSITIVE_INFINITY;
    for (int k = 0; k < steps.items().size(); k++) {
      String path = key + "[" + k + "]";
      if (!(steps.items().get(k) instanceof LocatedNode.Mapping step)) {
        String hint = "{parcelsPerDay: 40, usdPerParcel: 3.10}";
        faults.add(path, steps.items().get(k), "must be a volume and a price", hint);
        continue;
      }
      new MappingRule(STEP_KEYS, STEP_KEYS).check(path, step, faults);
      step.at(PARCELS)
          .ifPresent(parcels -> PARCELS_RULE.check(path + "." + PARCELS, parcels, faults));
      step.at(PRICE).ifPresent(price -> PRICE_RULE.check(path + "." + PRICE, price, faults));
      double price = step.number(PRICE).orElse(before);
      if (price > before) {
        String message = "must not be above the price of the step before, " + before;
        faults.add(path + "." + PRICE, step.at(PRICE).orElseThrow(), message, "sort the steps");
      }
      before = price;
    }
  }
}
