package org.waystation.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in cost files. */
class CostFaultsTest {
  private static final String SCENARIO =
      """
      name: mine
      extends: base
      costs:
        files: [private-network, postal, other-carriers, programme, my-demand.yaml]
      """;
  private static final String REST =
      """
      ruralIndex: {value: 1, unit: ratio, year: 2025, confidence: A, source: guess}
      deliveryDaysPerYear: {value: 312, unit: days/year, year: 2025, confidence: A, source: guess}
      parcelsPerHouseholdYear:
        {value: 48, unit: parcels/household-year, year: 2024, confidence: D, source: division}
      """;
  private static final String GOOD =
      """
      householdsPerPerson:
        value: 0.4
        unit: households/person
        year: 2020
        low: 0.3
        high: 0.5
        confidence: D
        source: "division"
      """;

  @TempDir Path folder;
  private String scenario;

  @BeforeEach
  void write_scenario() {
    scenario = Models.write(folder, "mine.yaml", SCENARIO);
  }

  @Test
  void a_file_beside_the_scenario_is_read() {
    Models.write(folder, "my-demand.yaml", GOOD + REST);
    assertEquals(0.4, Models.read(scenario).scenario().costs().demand().householdsPerPerson());
  }

  @Test
  void wrong_unit() {
    assertFault(
        "  unit: households/person",
        "  unit: people/household",
        "my-demand.yaml:3:9: householdsPerPerson.unit: must be the unit [households/person], found"
            + " [people/household]\nMaybe convert the figure and write [households/person].");
  }

  @Test
  void value_out_of_range() {
    assertFault(
        "  value: 0.4",
        "  value: -0.4",
        "my-demand.yaml:2:10: householdsPerPerson.value: must be above 0 and at most 1, found"
            + " [-0.4]\nMaybe the unit is another one than the key's name says.",
        "my-demand.yaml:2:10: householdsPerPerson.value: must lie between low and high, from [0.3]"
            + " to [0.5], found [-0.4]\nMaybe widen the range, with a source for it.");
  }

  @Test
  void value_outside_low_and_high() {
    assertFault(
        "  value: 0.4",
        "  value: 0.6",
        "my-demand.yaml:2:10: householdsPerPerson.value: must lie between low and high, from [0.3]"
            + " to [0.5], found [0.6]\nMaybe widen the range, with a source for it.");
  }

  @Test
  void low_above_high() {
    assertFault(
        "  low: 0.3",
        "  low: 0.55",
        "my-demand.yaml:5:8: householdsPerPerson.low: must not pass high, which is [0.5], found"
            + " [0.55]\nMaybe low and high are swapped.");
  }

  @Test
  void low_without_high() {
    assertFault(
        "  high: 0.5",
        "",
        "my-demand.yaml:5:3: householdsPerPerson.low: stands without high\n"
            + "Maybe give both ends, or neither if no range is known.");
  }

  @Test
  void missing_source() {
    assertFault(
        "  source: \"division\"",
        "",
        "my-demand.yaml:2:3: householdsPerPerson.source: is missing\n"
            + "Maybe add a line [source: ...] here.");
  }

  @Test
  void empty_source() {
    assertFault(
        "  source: \"division\"",
        "  source: \"\"",
        "my-demand.yaml:8:11: householdsPerPerson.source: must be text, found []\n"
            + "Maybe put it in quotes.");
  }

  @Test
  void unknown_confidence() {
    assertFault(
        "  confidence: D",
        "  confidence: sure",
        "my-demand.yaml:7:15: householdsPerPerson.confidence: must be one of H, M, L, D, A, found"
            + " [sure]\nMaybe A, the mark of an assumption.");
  }

  @Test
  void unknown_word_in_a_figure() {
    assertFault(
        "  year: 2020",
        "  year: 2020\n  sorce: me",
        "my-demand.yaml:5:3: householdsPerPerson.sorce: is not a known key\nMaybe source.");
  }

  @Test
  void impossible_year() {
    assertFault(
        "  year: 2020",
        "  year: 20",
        "my-demand.yaml:4:9: householdsPerPerson.year: must be at least 1900 and at most 2100,"
            + " found [20]\nMaybe 1900, the smallest allowed.");
  }

  @Test
  void a_bare_number_in_place_of_a_figure() {
    Models.write(folder, "my-demand.yaml", "householdsPerPerson: 0.4\n" + REST);
    assertEquals(
        List.of(
            "my-demand.yaml:1:22: householdsPerPerson: must be a figure with unit and source, found"
                + " [0.4]\nMaybe lines [value: ...], [unit: households/person], [year: ...] and so"
                + " on under it."),
        faults());
  }

  @Test
  void an_unknown_figure_and_a_missing_one() {
    Models.write(folder, "my-demand.yaml", GOOD.replace("householdsPer", "householdPer") + REST);
    assertEquals(
        List.of(
            "mine.yaml:4:10: costs.files: no cost file has the figure [householdsPerPerson]\n"
                + "Maybe a file is missing from the list; the figure's unit is households/person.",
            "my-demand.yaml:1:1: householdPerPerson: is not a known key\n"
                + "Maybe householdsPerPerson."),
        faults());
  }

  @Test
  void a_figure_in_two_files() {
    Models.write(
        folder,
        "my-demand.yaml",
        GOOD
            + REST
            + "shiftHours: {value: 9, unit: hours/shift, year: 2025, confidence: A, "
            + "source: guess}\n");
    List<String> faults = faults();
    assertEquals(1, faults.size());
    assertTrue(
        faults
            .get(0)
            .matches(
                "my-demand.yaml:13:1: shiftHours: stands in two cost files, first at"
                    + " costs/private-network.yaml:\\d+\nMaybe remove one, or use"
                    + " costs.overrides."),
        faults.get(0));
  }

  private void assertFault(String line, String replacement, String... expected) {
    assertTrue(GOOD.contains(line + "\n"), line);
    Models.write(
        folder,
        "my-demand.yaml",
        GOOD.replace(line + "\n", replacement.isEmpty() ? "" : replacement + "\n") + REST);
    assertEquals(List.of(expected), faults());
  }

  private List<String> faults() {
    return Models.faultsOf(scenario).stream()
        .map(fault -> fault.toString().replace(folder + "/", "").replace(Models.DIR + "/", ""))
        .toList();
  }
}
