package org.waystation.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchPlanTest {
  private static final Path MODELS =
      Path.of(System.getProperty("waystation.home", "")).resolve("models");

  @TempDir private Path folder;

  @Test
  void everyMistakeIsToldAtOnceWithItsLine() throws IOException {
    List<String> told =
        faults(
            """
            name: Two Words
            bsae: vermont
            sweep:
              grid:
                network.stations: 5
              zip:
                a: [1]
            warmStartAlong: a
            workers: 0
            retries: many
            caseFiles: some
            """);
    assertEquals(
        List.of(
            "1: name: must be a short name in lower case, found [Two Words]",
            "2: bsae: is not a known key",
            "4: sweep: must hold exactly one of grid, list, zip, latinHypercube, found [keys grid,"
                + " zip]",
            "9: workers: must be at least 1 and at most 1024, found [0]",
            "10: retries: must be a number, found [many]",
            "11: caseFiles: must be one of full, plan, brief, found [some]"),
        told);
  }

  @Test
  void sweepsOfTheWrongShapeAreTold() throws IOException {
    assertEquals(
        List.of("2: sweep.grid.network.stations: must be a list of values, found [5]"),
        faults("name: a\nsweep: {grid: {network.stations: 5, travel.maxRoadMiles: [60]}}\n"));
    assertEquals(
        List.of("2: sweep.zip: must have lists of the same length, has [1, 2], found [keys a, b]"),
        faults("name: a\nsweep: {zip: {a: [1], b: [1, 2]}}\n"));
    assertEquals(
        List.of("5: sweep.list[1]: must have the keys of the first, a, found [keys b]"),
        faults("name: a\nsweep:\n  list:\n    - a: 1\n    - b: 1\n"));
    assertEquals(
        List.of(
            "2: sweep.latinHypercube.cases: must be at least 1 and at most 1000000, found [0]",
            "2: sweep.latinHypercube.ranges.a: must not have low above high, found [keys low, high]",
            "2: sweep.latinHypercube.ranges.b.high: is missing"),
        faults(
            "name: a\n"
                + "sweep: {latinHypercube: {cases: 0, ranges: {a: {low: 2, high: 1}, b: {low: 1}}}}\n"));
    assertEquals(List.of("1: says nothing to run"), faults("name: a\n"));
    assertEquals(
        List.of("3: warmStartAlong: must be a key of sweep.grid, found [b]"),
        faults("name: a\nsweep: {grid: {a: [1]}}\nwarmStartAlong: b\n"));
  }

  @Test
  void pathsAreRelativeToThePlan() throws IOException {
    BatchPlan plan = read("name: a\nbase: ./mine.yaml\nscenarios: [other.yaml, vermont]\n");
    assertEquals(folder.resolve("mine.yaml").toString(), plan.base());
    assertEquals(List.of(folder.resolve("other.yaml").toString(), "vermont"), plan.scenarios());
  }

  @Test
  void whatIsNotSaidIsUsual() throws IOException {
    BatchPlan plan = read("name: a\nscenarios: [vermont]\n");
    assertEquals("base", plan.base());
    assertEquals(Optional.empty(), plan.sweep());
    assertEquals(FilesKept.PLAN, plan.limits().files());
    assertTrue(plan.limits().workers().isEmpty());
    assertEquals(1, plan.limits().retries());
  }

  @Test
  void schemaAndReaderKnowTheSameKeys() throws IOException {
    Set<String> inSchema = new TreeSet<>();
    schemaJson().path("properties").fieldNames().forEachRemaining(inSchema::add);
    assertEquals(new TreeSet<>(BatchPlanReader.KEYS), inSchema);
    Set<String> sweeps = new TreeSet<>();
    schemaJson().at("/properties/sweep/properties").fieldNames().forEachRemaining(sweeps::add);
    assertEquals(new TreeSet<>(SweepRule.KINDS), sweeps);
  }

  @Test
  void shippedPlansPassSchemaAndReader() throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaJson());
    try (Stream<Path> plans = Files.list(MODELS.resolve("batches"))) {
      for (Path plan : plans.toList()) {
        JsonNode document = new YAMLMapper().readTree(plan.toFile());
        assertEquals(Set.of(), schema.validate(document), plan.toString());
        BatchPlan read = BatchPlanReader.read(plan.toString(), MODELS);
        assertTrue(read.sweep().isPresent() || !read.scenarios().isEmpty(), plan.toString());
      }
    }
    assertFalse(schema.validate(new YAMLMapper().readTree("name: a")).isEmpty());
    assertFalse(
        schema.validate(new YAMLMapper().readTree("name: a\nsweep: {grid: {a: 1}}")).isEmpty());
  }

  private static JsonNode schemaJson() throws IOException {
    return new ObjectMapper()
        .readTree(MODELS.resolve("schema").resolve("batch.schema.json").toFile());
  }

  private BatchPlan read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("plan.yaml"), text);
    return BatchPlanReader.read(file.toString(), MODELS);
  }

  /** Line, key and message of each fault. */
  private List<String> faults(String text) throws IOException {
    ScenarioException e = assertThrows(ScenarioException.class, () -> read(text));
    return e.faults().stream()
        .map(
            fault ->
                fault.line()
                    + ": "
                    + (fault.key().isEmpty() ? "" : fault.key() + ": ")
                    + fault.message()
                    + fault.value().map(value -> ", found [" + value + "]").orElse(""))
        .toList();
  }
}
