package org.waystation.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sizes in which stations can be built; an empty list for one size only. */
record SizesRule() implements ValueRule {
  static final String NAME = "name";
  static final String CAPACITY = "maxParcelsPerDay";
  static final String CAPEX = "capexUsd";
  static final String OPEX = "opexUsdPerYear";
  static final List<String> KEYS = List.of(NAME, CAPACITY, CAPEX, OPEX);
  static final NumberRule CAPACITIES = NumberRule.any(Range.POSITIVE);
  static final NumberRule AMOUNTS = NumberRule.any(Range.NOT_NEGATIVE);

  private static final Map<String, ValueRule> RULES =
      Map.of(NAME, new Name(), CAPACITY, CAPACITIES, CAPEX, AMOUNTS, OPEX, AMOUNTS);
  private static final String EXAMPLE =
      "{name: small, maxParcelsPerDay: 8000, capexUsd: 6000000, opexUsdPerYear: 1000000}";

  @Override
  public void check(String key, LocatedNode value, Faults faults) {
    if (!(value instanceof LocatedNode.Sequence list)) {
      faults.add(key, value, "must be a list of sizes", "[" + EXAMPLE + "]");
      return;
    }
    Set<String> names = new HashSet<>();
    for (int k = 0; k < list.items().size(); k++) {
      String path = key + "[" + k + "]";
      if (!(list.items().get(k) instanceof LocatedNode.Mapping size)) {
        faults.add(path, list.items().get(k), "must hold keys and values", EXAMPLE);
        continue;
      }
      new MappingRule(KEYS, KEYS).check(path, size, faults);
      RULES.forEach(
          (word, rule) ->
              size.at(word).ifPresent(item -> rule.check(path + "." + word, item, faults)));
      size.at(NAME)
          .filter(name -> !names.add(name.shown()))
          .ifPresent(
              name ->
                  faults.add(path + "." + NAME, name, "stands in the list twice", "another name"));
    }
  }
}
