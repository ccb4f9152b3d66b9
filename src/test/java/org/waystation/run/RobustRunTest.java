package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.cli.OrToolsEngines;
import org.waystation.scenario.Overrides;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.ScenarioReader;

/** One set of stations for several scenarios, from scenarios to files. */
class RobustRunTest {
  private static final Path HOME = Path.of(System.getProperty("waystation.home", ""));

  @TempDir private Path folder;

  /** Three stations for Rhode Island. */
  private static ResolvedScenario scenario(String name, String... changes) {
    Overrides overrides =
        Overrides.none()
            .set("name", name)
            .set("scope.states", "[RI]")
            .set("network.stations", "3")
            .set("network.coverageFloor.amount", "10");
    for (int k = 0; k < changes.length; k += 2) {
      overrides = overrides.set(changes[k], changes[k + 1]);
    }
    return ScenarioReader.read("vermont", HOME.resolve("models"), overrides);
  }

  private RunReport run(ResolvedScenario... scenarios) {
    return new RobustRun(HOME.resolve("geodata"), new OrToolsEngines(), Listener.SILENT)
        .run(List.of(scenarios), Optional.empty(), folder.resolve("robust"), 3, () -> false);
  }

  @Test
  void theChosenStationsHaveTheLeastWorstRegretOfAllThatWereSeen() throws IOException {
    RunReport report =
        run(
            scenario("few", "costs.overrides.parcelsPerHouseholdYear", "20"),
            scenario("far", "costs.overrides.vehicleUsdPerMile", "3"));
    JsonNode json = new ObjectMapper().readTree(report.folder().resolve("robust.json").toFile());
    assertEquals(3, json.get("stations").asInt());
    double worst = json.get("worstRegretAgainstPlansUsdPerYear").asDouble();
    double bound = json.get("lowerBoundOnWorstRegretUsdPerYear").asDouble();
    assertTrue(0 <= bound && bound <= worst + 0.01, bound + " <= " + worst);
    assertTrue(worst <= json.get("worstRegretAgainstBoundsUsdPerYear").asDouble());
    Map<String, Double> worstOf = new HashMap<>();
    for (NamedCsvRecord row : rows(report.folder().resolve("robust.csv"))) {
      double regret = Double.parseDouble(row.getField("regretAgainstPlanUsdPerYear"));
      worstOf.merge(row.getField("stations"), regret, Math::max);
      if (row.getField("stations").equals("alone: " + row.getField("scenario"))) {
        assertEquals(0, regret, 0.005, "a plan has no regret in its own scenario");
      }
    }
    assertEquals(worst, worstOf.get("chosen"), 0.005);
    worstOf.forEach((name, other) -> assertTrue(worst <= other + 0.005, name));
  }

  @Test
  void refusesScenariosThatCannotShareStations() {
    ResolvedScenario one = scenario("one");
    assertTrue(fault(one, one).contains("[one] stands twice"));
    assertTrue(
        fault(one, scenario("two", "network.stations", "4")).contains("stations must be the same"));
    assertTrue(
        fault(one, scenario("two", "network.maxZips", "60")).contains("take whatever comes"));
    assertTrue(
        fault(
                one,
                scenario(
                    "two", "problem", "fewest-stations", "network.stations", "{min: 1, max: 3}"))
            .contains("[fewest-stations]"));
  }

  private String fault(ResolvedScenario... scenarios) {
    return assertThrows(InputException.class, () -> run(scenarios)).getMessage();
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }
}
