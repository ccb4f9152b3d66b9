package org.waystation.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A scenario with the account of how it came about.
 *
 * @param scenario what the other rooms work with
 * @param document every final value in one document, each cost figure with unit and source; enough
 *     for {@link ScenarioReader#fromResolved} to build the same scenario without any file
 * @param files what was read, in the order of reading; empty if built from a document
 */
public record ResolvedScenario(Scenario scenario, ObjectNode document, List<SourceFile> files) {
  /** In place of a cost figure's key: the postal price of the scenario. */
  public static final String POSTAL_PRICE = "postalPriceUsdPerParcel";

  public ResolvedScenario {
    document = document.deepCopy();
    files = List.copyOf(files);
  }

  /** A copy: changing it changes nothing here. */
  @Override
  public ObjectNode document() {
    return document.deepCopy();
  }

  /**
   * The same scenario under another name and with another seed of the solve.
   *
   * @param name fit for a folder
   */
  public ResolvedScenario as(String name, long seed) {
    ObjectNode changed = document();
    changed.put(ScenarioKey.NAME.path(), name);
    changed.withObjectProperty(ScenarioKey.SEED.section()).put(ScenarioKey.SEED.word(), seed);
    return new ResolvedScenario(ScenarioBuilder.build(changed), changed, files);
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

  /** Whether the plan is to be held against what was announced of the programme. */
  public boolean comparesProgramme() {
    return document
        .path(ScenarioKey.PROGRAMME.section())
        .path(ScenarioKey.PROGRAMME.word())
        .asBoolean(false);
  }

  /** How the uncertainty of the figures is looked into; empty if it is not. */
  public Optional<UncertaintyRules> uncertainty() {
    return UncertaintyRules.of(document);
  }

  /** The formats in which all layers of the plan are written. */
  public Set<LayerFormat> formats() {
    return LayerFormat.of(document);
  }

  /**
   * The same scenario with other values of some figures; what else the document says of them, range
   * and source, stays.
   *
   * @param values by key of the cost files, or {@link #POSTAL_PRICE}; they are not checked, so they
   *     should lie in the ranges of the figures
   */
  public Scenario with(Map<String, Double> values) {
    ObjectNode changed = document();
    values.forEach(
        (key, value) -> {
          if (key.equals(POSTAL_PRICE)) {
            changed
                .withObjectProperty(ScenarioKey.POSTAL_PRICE.section())
                .put(ScenarioKey.POSTAL_PRICE.word(), value);
          } else {
            ((ObjectNode) changed.path(ScenarioKey.COSTS).required(key)).put("value", value);
          }
        });
    return ScenarioBuilder.build(changed);
  }
}
