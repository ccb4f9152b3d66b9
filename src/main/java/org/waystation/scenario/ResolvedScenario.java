package org.waystation.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A scenario with the account of how it came about.
 *
 * @param scenario what the other rooms work with
 * @param document every final value in one document, each cost figure with unit and source; enough
 *     for {@link ScenarioReader#fromResolved} to build the same scenario without any file
 * @param files what was read, in the order of reading; empty if built from a document
 */
public record ResolvedScenario(Scenario scenario, ObjectNode document, List<SourceFile> files) {
  public ResolvedScenario {
    document = document.deepCopy();
    files = List.copyOf(files);
  }

  /** A copy: changing it changes nothing here. */
  @Override
  public ObjectNode document() {
    return document.deepCopy();
  }

  /** What the author says the scenario is for; empty if nothing. */
  public String description() {
    return document.path(ScenarioKey.DESCRIPTION.path()).asText("");
  }

  /** Every cost figure, those that only inform a reader too, in the order of the cost files. */
  public List<CostFigure> figures() {
    JsonNode costs = document.path(ScenarioKey.COSTS);
    return costs.properties().stream()
        .map(figure -> CostFigure.of(figure.getKey(), figure.getValue()))
        .toList();
  }
}
