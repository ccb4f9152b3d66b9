package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.phasing.FinalStations;
import org.waystation.phasing.InterimService;
import org.waystation.phasing.Period;
import org.waystation.phasing.PhasingProblem;
import org.waystation.scenario.Overrides;

/** Stations in several sizes, built in periods with budgets, and with uncertain figures. */
class SizedRunTest {
  /** As in the scenario. */
  private static final Map<String, Double> CAPEX =
      Map.of("small", 6e6, "middle", 12e6, "large", 20e6);

  @TempDir private static Path folder;
  private static Path run;
  private static final Map<String, String> SIZES = new HashMap<>();

  @BeforeAll
  static void solve() throws IOException {
    run =
        VermontRun.solve(
            "vermont-sizes",
            Overrides.none()
                .set("network.stations", "{min: 3, max: 6}")
                .set("solve.relativeGap", "0.02")
                .set(
                    "phasing",
                    "{periods: [{name: 2026, budgetUsd: 13000000}, {name: 2027, budgetUsd:"
                        + " 21000000}, {name: 2028, newStations: 6}]}")
                .set("uncertainty.draws", "20")
                .set("uncertainty.reoptimisedInputs", "1")
                .set("uncertainty.reoptimisedDraws", "1"),
            folder.resolve("run"));
    JsonNode stations = new ObjectMapper().readTree(run.resolve("stations.geojson").toFile());
    for (JsonNode station : stations.path("features")) {
      SIZES.put(station.path("id").asText(), station.at("/properties/size").asText());
    }
  }

  @Test
  void verifies() {
    RunVerifier.Verdict verdict = RunVerifier.verify(run);
    assertTrue(verdict.confirmed(), () -> verdict.faults().toString());
  }

  /** Every station costs what its size does, and no period more than its budget. */
  @Test
  void budgets_hold_for_the_sizes_that_are_built() throws IOException {
    Map<String, Double> spent = new HashMap<>();
    double all = 0;
    for (NamedCsvRecord row : RunFiles.rows(run, "phases.csv")) {
      double capex = CAPEX.get(SIZES.get(row.getField("station")));
      all += capex;
      spent.merge(row.getField("period"), capex, Double::sum);
      assertEquals(all, Double.parseDouble(row.getField("cumulativeCapexUsd")), 0.01);
    }
    assertEquals(SIZES.size(), RunFiles.rows(run, "phases.csv").size());
    assertTrue(spent.getOrDefault("2026", 0.0) <= 13e6, spent.toString());
    assertTrue(spent.getOrDefault("2027", 0.0) <= 21e6, spent.toString());
  }

  /** 8 % over 20 years are 0.1018522 a year of the capital. */
  @Test
  void dearer_building_moves_every_size_in_proportion() throws IOException {
    NamedCsvRecord capex =
        RunFiles.rows(run, "sensitivity.csv").stream()
            .filter(row -> row.getField("input").equals("stationCapexUsd"))
            .findFirst()
            .orElseThrow();
    double capital = SIZES.values().stream().mapToDouble(CAPEX::get).sum();
    double value = Double.parseDouble(capex.getField("value"));
    double swing =
        (Double.parseDouble(capex.getField("high")) - Double.parseDouble(capex.getField("low")))
            / value;
    assertEquals(
        0.10185220882 * capital * swing, Double.parseDouble(capex.getField("swingUsdPerYear")), 1);
  }

  /** Two budgets that each pay for the small one of a large and a small station. */
  @Test
  void budgets_that_no_order_fits_are_told_in_dollars() {
    PhasingProblem tight =
        new PhasingProblem(
            new FinalStations(new double[2], new double[] {20e6, 6e6}, new boolean[2]),
            new InterimService(new int[1], new int[0], new double[0], new double[0]),
            List.of(new Period(9, 13e6, 1, 1), new Period(9, 13e6, 1, 1)),
            0,
            0);
    assertEquals(
        List.of(
            "phasing.periods: found no order in which the [2] stations to open fit the budgets;"
                + " they cost 6,000,000 to 20,000,000 USD each to build, 26,000,000 together\n"
                + "Maybe a larger budgetUsd, or one more period."),
        PhasingRoom.exception(tight).faults());
  }
}
