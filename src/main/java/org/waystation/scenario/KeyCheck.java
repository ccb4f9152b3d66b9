package org.waystation.scenario;

import java.util.List;
import java.util.stream.Stream;

/** Checks each value of a scenario by itself: known key, right type, in range, nothing missing. */
final class KeyCheck {
  private final boolean complete;
  private final Faults faults;

  /**
   * @param complete whether a missing key is a fault
   */
  KeyCheck(boolean complete, Faults faults) {
    this.complete = complete;
    this.faults = faults;
  }

  /** A scenario as it is written: costs are files and overrides. */
  void written(LocatedNode.Mapping scenario) {
    top(scenario);
    ScenarioKey.sections().forEach(section -> section(section, scenario));
  }

  /** A scenario in its resolved form: costs are figures. */
  void resolved(LocatedNode.Mapping scenario) {
    top(scenario);
    ScenarioKey.sections().stream()
        .filter(section -> !section.equals(ScenarioKey.COSTS))
        .forEach(section -> section(section, scenario));
    LocatedNode costs = scenario.at(ScenarioKey.COSTS).orElse(null);
    if (costs instanceof LocatedNode.Mapping figures) {
      new MappingRule(CostKey.words(), CostKey.words()).check(ScenarioKey.COSTS, figures, faults);
      for (CostKey key : CostKey.values()) {
        String path = MappingRule.under(ScenarioKey.COSTS, key.word());
        figures.at(key.word()).ifPresent(figure -> FigureRule.check(key, path, figure, faults));
      }
    } else if (costs != null) {
      faults.add(ScenarioKey.COSTS, costs, "must hold figures", "another version wrote this");
    }
  }

  private void top(LocatedNode.Mapping scenario) {
    List<String> known =
        Stream.concat(ScenarioKey.in("").stream().map(ScenarioKey::word), sections()).toList();
    List<String> required =
        Stream.concat(
                required("").stream(), sections().filter(section -> !required(section).isEmpty()))
            .toList();
    new MappingRule(known, required).check("", scenario, faults);
    values("", scenario);
  }

  private void section(String section, LocatedNode.Mapping scenario) {
    LocatedNode node = scenario.at(section).orElse(null);
    if (node instanceof LocatedNode.Mapping mapping) {
      List<String> known = ScenarioKey.in(section).stream().map(ScenarioKey::word).toList();
      new MappingRule(known, required(section)).check(section, mapping, faults);
      values(section, scenario);
    } else if (node != null) {
      String hint = "indented lines under it, such as [" + ScenarioKey.in(section).get(0).word();
      faults.add(section, node, "must hold keys and values", hint + ": ...]");
    }
  }

  private void values(String section, LocatedNode.Mapping scenario) {
    for (ScenarioKey key : ScenarioKey.in(section)) {
      scenario.at(key.path()).ifPresent(value -> key.rule().check(key.path(), value, faults));
    }
  }

  private List<String> required(String section) {
    return ScenarioKey.in(section).stream()
        .filter(key -> complete && key.required())
        .map(ScenarioKey::word)
        .toList();
  }

  private static Stream<String> sections() {
    return ScenarioKey.sections().stream();
  }
}
