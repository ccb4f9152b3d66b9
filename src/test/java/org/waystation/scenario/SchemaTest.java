package org.waystation.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystation.geodata.States;

/** The schemas say to editors what the reader checks, and the shipped files keep both. */
class SchemaTest {
  private static final JsonNode SCENARIO = json("scenario");
  private static final JsonNode COST = json("cost");
  private static final JsonNode BATCH = json("batch");

  @ParameterizedTest
  @MethodSource("shippedFiles")
  void shipped_files_pass_their_schema(Path file) throws IOException {
    JsonNode document = new YAMLMapper().readTree(file.toFile());
    JsonNode schema =
        switch (file.getParent().getFileName().toString()) {
          case "costs" -> COST;
          case "batches" -> BATCH;
          default -> SCENARIO;
        };
    assertEquals(Set.of(), schema(schema).validate(document));
  }

  @ParameterizedTest
  @MethodSource("shippedFiles")
  void shipped_files_name_their_schema(Path file) throws IOException {
    String first = Files.readAllLines(file).get(0);
    String reference = first.substring(first.indexOf('=') + 1);
    assertTrue(first.startsWith("# yaml-language-server: $schema="), first);
    assertTrue(Files.isRegularFile(file.resolveSibling(reference)), reference);
  }

  @ParameterizedTest
  @MethodSource("shippedFiles")
  void shipped_scenarios_are_read_without_a_fault(Path file) {
    if (file.getParent().endsWith("scenarios")) {
      assertFalse(Models.read(file.toString()).figures().isEmpty());
    }
  }

  @Test
  void schemas_refuse_what_the_reader_refuses() throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    assertFalse(schema(SCENARIO).validate(yaml.readTree("name: x\nsolv: {}")).isEmpty());
    assertFalse(schema(SCENARIO).validate(yaml.readTree("name: x\nscope: {a: 1}")).isEmpty());
    String floor = "name: x\nnetwork: {coverageFloor: {measure: people, share: 0.9%s}}";
    assertTrue(schema(SCENARIO).validate(yaml.readTree(floor.formatted(""))).isEmpty());
    assertFalse(schema(SCENARIO).validate(yaml.readTree(floor.formatted(", amount: 3"))).isEmpty());
    String phasing = "name: x\nphasing: {periods: [{name: 2026%s}]}";
    assertTrue(
        schema(SCENARIO).validate(yaml.readTree(phasing.formatted(", budgetUsd: 3"))).isEmpty());
    assertFalse(schema(SCENARIO).validate(yaml.readTree(phasing.formatted(""))).isEmpty());
    assertFalse(schema(COST).validate(yaml.readTree("circuity: 1.3")).isEmpty());
    String figure = "circuity: {value: 0.9, unit: ratio, year: 2025, confidence: A, source: s}";
    assertFalse(schema(COST).validate(yaml.readTree(figure)).isEmpty());
    assertTrue(schema(COST).validate(yaml.readTree(figure.replace("0.9", "1.1"))).isEmpty());
  }

  @Test
  void scenario_keys_agree() {
    Set<String> inSchema = new TreeSet<>();
    SCENARIO
        .path("properties")
        .properties()
        .forEach(
            entry -> {
              if (ScenarioKey.sections().contains(entry.getKey())) {
                entry
                    .getValue()
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(word -> inSchema.add(entry.getKey() + "." + word));
              } else {
                inSchema.add(entry.getKey());
              }
            });
    Set<String> inReader = new TreeSet<>();
    Stream.of(ScenarioKey.values()).forEach(key -> inReader.add(key.path()));
    assertEquals(inReader, inSchema);
  }

  @ParameterizedTest
  @EnumSource(ScenarioKey.class)
  void scenario_ranges_agree(ScenarioKey key) {
    JsonNode property = SCENARIO;
    for (String word : key.path().split("\\.")) {
      property = property.path("properties").path(word);
    }
    assertFalse(property.path("description").asText().isBlank());
    if (key.rule() instanceof NumberRule number) {
      assertRange(number.range(), property);
      assertEquals(number.whole() ? "integer" : "number", property.path("type").asText());
    } else if (key.rule() instanceof ValueRule.ListOf list) {
      assertEquals(list.minItems(), property.path("minItems").asInt());
      if (list.item() instanceof NumberRule number) {
        assertRange(number.range(), property.path("items"));
      }
    } else if (key.rule() instanceof OptionalNumberRule optional) {
      assertRange(optional.number().range(), property);
      String type = optional.number().whole() ? "integer" : "number";
      assertEquals(List.of(type, "null"), texts(property.path("type")));
    } else if (key.rule() instanceof WordRule word) {
      assertEquals(word.words(), texts(property.path("enum")));
    } else if (key.rule() instanceof CoverageFloorRule) {
      JsonNode floor = property.path("properties");
      assertEquals(CoverageFloorRule.KEYS, names(floor));
      assertEquals(CoverageMeasure.words(), texts(floor.at("/measure/enum")));
      assertRange(CoverageFloorRule.AMOUNTS.range(), floor.path("amount"));
      assertRange(CoverageFloorRule.SHARES.range(), floor.path("share"));
    } else if (key.rule() instanceof PhasingRule) {
      assertPhasing(property.path("properties"));
    } else if (key.rule() instanceof BiddersRule) {
      assertEquals(BiddersRule.KEYS, names(property.at("/items/properties")));
      assertEquals(BiddersRule.REQUIRED, texts(property.at("/items/required")));
      JsonNode step = property.at("/items/properties/steps/items");
      assertEquals(BiddersRule.STEP_KEYS, names(step.path("properties")));
      assertRange(BiddersRule.PARCELS_RULE.range(), step.at("/properties/parcelsPerDay"));
      assertRange(BiddersRule.PRICE_RULE.range(), step.at("/properties/usdPerParcel"));
      String time = property.at("/items/properties/tender/pattern").asText();
      assertEquals("^" + BiddersRule.TIME + "$", time);
    } else if (key.rule() instanceof CarriersRule) {
      JsonNode carrier = property.at("/items/properties");
      assertEquals(CarriersRule.KEYS, names(carrier));
      assertEquals(CarriersRule.REQUIRED, texts(property.at("/items/required")));
      assertRange(CarriersRule.PRICES.range(), carrier.path(CarriersRule.PRICE));
      assertRange(CarriersRule.PRICES.range(), carrier.path(CarriersRule.REMOTE_PRICE));
      assertRange(CarriersRule.DENSITIES.range(), carrier.path(CarriersRule.REMOTE_BELOW));
    } else if (key.rule() instanceof SizesRule) {
      JsonNode size = property.at("/items/properties");
      assertEquals(SizesRule.KEYS, names(size));
      assertEquals(SizesRule.KEYS, texts(property.at("/items/required")));
      assertRange(SizesRule.CAPACITIES.range(), size.path(SizesRule.CAPACITY));
      assertRange(SizesRule.AMOUNTS.range(), size.path(SizesRule.CAPEX));
      assertRange(SizesRule.AMOUNTS.range(), size.path(SizesRule.OPEX));
    } else if (key.rule() instanceof ValueRule.Stations) {
      JsonNode exact = property.path("oneOf").path(0);
      assertRange(ValueRule.Stations.COUNT.range(), exact);
      assertEquals(exact, property.path("oneOf").path(1).path("properties").path("min"));
      assertEquals(exact, property.path("oneOf").path(1).path("properties").path("max"));
    }
  }

  private static void assertPhasing(JsonNode phasing) {
    JsonNode periods = phasing.path(PhasingRule.PERIODS);
    JsonNode period = periods.at("/items/properties");
    assertEquals(PhasingRule.KEYS, names(phasing));
    assertEquals(PhasingRule.PERIOD_KEYS, names(period));
    assertEquals(PhasingRule.PERIOD_REQUIRED, texts(periods.at("/items/required")));
    assertEquals(PhasingRule.MOST_PERIODS, periods.path("maxItems").asInt());
    assertRange(PhasingRule.YEARS_EACH.range(), phasing.path(PhasingRule.YEARS));
    assertRange(PhasingRule.STATIONS.range(), period.path(PhasingRule.NEW_STATIONS));
    assertRange(PhasingRule.BUDGETS.range(), period.path(PhasingRule.BUDGET));
    assertRange(PhasingRule.GROWTHS.range(), period.path(PhasingRule.GROWTH));
  }

  @Test
  void cost_keys_agree() {
    assertEquals(CostKey.words(), names(COST.path("properties")));
    JsonNode overrides = SCENARIO.at("/properties/costs/properties/overrides/properties");
    assertEquals(CostKey.words(), names(overrides));
    JsonNode figure = COST.at("/$defs/figure");
    assertEquals(FigureRule.KEYS, names(figure.path("properties")));
    assertEquals(FigureRule.REQUIRED, texts(figure.path("required")));
    assertEquals(FigureRule.CONFIDENCES, texts(figure.at("/properties/confidence/enum")));
  }

  @ParameterizedTest
  @EnumSource(CostKey.class)
  void cost_units_and_ranges_agree(CostKey key) {
    JsonNode property = COST.path("properties").path(key.word());
    assertEquals(key.unit(), property.at("/properties/unit/const").asText());
    assertTrue(property.path("description").asText().endsWith("Unit: " + key.unit() + "."));
    for (String number : List.of("value", "low", "high")) {
      assertRange(key.range(), property.path("properties").path(number));
    }
    assertRange(
        key.range(),
        SCENARIO.at("/properties/costs/properties/overrides/properties/" + key.word()));
  }

  @Test
  void states_agree() {
    assertEquals(States.abbreviations(), Set.copyOf(texts(SCENARIO.at("/$defs/state/enum"))));
  }

  private static void assertRange(Range range, JsonNode property) {
    String lower = range.minIncluded() ? "minimum" : "exclusiveMinimum";
    assertEquals(range.min(), property.path(lower).asDouble(Double.NaN), lower);
    assertEquals(range.max(), property.path("maximum").asDouble(Double.POSITIVE_INFINITY));
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static List<String> texts(JsonNode array) {
    return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
        .map(i -> array.path(i).asText())
        .toList();
  }

  private static JsonSchema schema(JsonNode json) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json);
  }

  private static JsonNode json(String name) {
    try {
      return new ObjectMapper()
          .readTree(Models.DIR.resolve("schema").resolve(name + ".schema.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> shippedFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Models.DIR)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
