package org.waystation.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the figures of a scenario's cost files and lays the scenario's own over them. */
final class CostFiles {
  private final ModelFiles files;
  private final Faults faults;
  private final Map<String, LocatedNode.Field> figures = new LinkedHashMap<>();

  CostFiles(ModelFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  /**
   * Every figure as a mapping from its key, overrides applied.
   *
   * @param scenario the merged scenario, which may have faults of its own
   */
  LocatedNode.Mapping figures(LocatedNode.Mapping scenario) {
    Optional<LocatedNode> names = scenario.at(ScenarioKey.COST_FILES.path());
    if (names.isPresent() && names.get() instanceof LocatedNode.Sequence list) {
      boolean allRead = true;
      for (LocatedNode name : list.items()) {
        allRead &= name.toJson().isTextual() && readFile(name);
      }
      if (allRead) {
        reportMissing(list.place());
      }
    }
    scenario
        .at(ScenarioKey.COST_OVERRIDES.path())
        .filter(LocatedNode.Mapping.class::isInstance)
        .map(LocatedNode.Mapping.class::cast)
        .ifPresent(overrides -> overrides.fields().forEach(this::override));
    return new LocatedNode.Mapping(scenario.place(), figures);
  }

  private boolean readFile(LocatedNode name) {
    Optional<Path> file = files.find(ScenarioKey.COSTS, ScenarioKey.COST_FILES.path(), name);
    Optional<LocatedNode.Mapping> found = file.flatMap(files::mapping);
    if (found.isEmpty()) {
      return false;
    }
    new MappingRule(CostKey.words(), List.of()).check("", found.get(), faults);
    found.get().fields().forEach(this::add);
    return true;
  }

  private void add(String word, LocatedNode.Field figure) {
    Optional<CostKey> key = CostKey.of(word);
    if (key.isEmpty()) {
      return;
    }
    FigureRule.check(key.get(), word, figure.value(), faults);
    LocatedNode.Field first = figures.putIfAbsent(word, figure);
    if (first != null) {
      String message = "stands in two cost files, first at " + first.keyPlace();
      faults.add(word, figure.keyPlace(), message, "remove one, or use costs.overrides");
    }
  }

  private void reportMissing(Place place) {
    for (CostKey key : CostKey.values()) {
      if (!figures.containsKey(key.word())) {
        String message = "no cost file has the figure [" + key.word() + "]";
        String hint = "a file is missing from the list; the figure's unit is " + key.unit();
        faults.add(ScenarioKey.COST_FILES.path(), place, message, hint);
      }
    }
  }

  /** The new value is the scenario's own assumption; the file's range and mark do not cover it. */
  private void override(String word, LocatedNode.Field value) {
    LocatedNode.Field field = figures.get(word);
    if (field != null && field.value() instanceof LocatedNode.Mapping figure) {
      String was = figure.at("value").map(LocatedNode::shown).orElse("nothing");
      String source =
          "Set by the scenario in place of " + was + ". " + figure.text("source").orElse("");
      figures.put(
          word,
          new LocatedNode.Field(
              field.keyPlace(),
              figure
                  .without("low", "high")
                  .with("value", value)
                  .with("confidence", text(value, "A"))
                  .with("source", text(value, source.strip()))));
    }
  }

  private static LocatedNode.Field text(LocatedNode.Field origin, String text) {
    return new LocatedNode.Field(
        origin.keyPlace(),
        new LocatedNode.Scalar(origin.value().place(), JsonNodeFactory.instance.textNode(text)));
  }
}
