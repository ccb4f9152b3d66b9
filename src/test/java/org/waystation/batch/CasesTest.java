package org.waystation.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.scenario.ScenarioException;

class CasesTest {
  @TempDir private Path folder;

  @Test
  void aGridHasEveryValueWithEveryOtherAndChainsAlongOneKey() throws IOException {
    List<BatchCase> cases = Batches.cases(folder, Batches.SIX).list();
    assertEquals(
        List.of("1 3", "1 4.5", "1 6", "2 3", "2 4.5", "2 6"),
        cases.stream().map(one -> String.join(" ", one.varied().values())).toList());
    assertEquals(OptionalInt.empty(), cases.get(2).parent());
    assertEquals(OptionalInt.of(0), cases.get(3).parent());
    assertEquals(OptionalInt.of(2), cases.get(5).parent());
    assertTrue(cases.get(3).id().startsWith("stations-2-price-3-"), cases.get(3).id());
  }

  @Test
  void theNameOfACaseAndItsSeedComeFromItsContentAlone() throws IOException {
    BatchCase before = Batches.cases(folder, Batches.SIX).list().get(4);
    String other =
        Batches.SIX
            .replace("[1, 2]", "[2]")
            .replace("[3, 4.5, 6]", "[7, 4.5]")
            .replace("six", "two");
    BatchCase after = Batches.cases(folder, other).list().get(1);
    assertEquals(before.id(), after.id());
    assertEquals(seed(before), seed(after));
    assertNotEquals(seed(before), seed(Batches.cases(folder, Batches.SIX).list().get(3)));
  }

  @Test
  void whatACaseBeginsFromIsPartOfItsFingerprint() throws IOException {
    List<BatchCase> chained = Batches.cases(folder, Batches.SIX).list();
    List<BatchCase> alone =
        Batches.cases(folder, Batches.SIX.replaceFirst("warmStartAlong.*", "")).list();
    assertEquals(chained.get(0).fingerprint(), alone.get(0).fingerprint());
    assertEquals(chained.get(3).id(), alone.get(3).id());
    assertNotEquals(chained.get(3).fingerprint(), alone.get(3).fingerprint());
  }

  @Test
  void aSeedThatThePlanSaysStays() throws IOException {
    String said = Batches.SIX.replace("solve.threads: 1", "solve.threads: 1\n  solve.seed: 77");
    assertEquals(77, seed(Batches.cases(folder, said).list().get(0)));
  }

  @Test
  void listsAndZippedValuesGoTogetherAsTheyStand() throws IOException {
    String zip =
        "name: z\n"
            + Batches.DELAWARE
            + "sweep: {zip: {network.stations: [1, 2], travel.maxRoadMiles: [60, 90]}}\n";
    assertEquals(List.of("1 60", "2 90"), values(zip));
    String list =
        "name: l\n"
            + Batches.DELAWARE
            + """
            sweep:
              list:
                - {network.stations: 2, travel.maxRoadMiles: 40}
                - {network.stations: 1, travel.maxRoadMiles: 80}
            """;
    assertEquals(List.of("2 40", "1 80"), values(list));
  }

  /** Each of the ten tenths of a range is met once, whatever the seed. */
  @Test
  void aLatinHypercubeMeetsEachPartOfEachRangeOnce() throws IOException {
    String cube =
        "name: c\n"
            + Batches.DELAWARE
            + """
            sweep:
              latinHypercube:
                cases: 10
                seed: 4
                ranges:
                  postal.priceUsdPerParcel: {low: 3, high: 6}
                  travel.maxRoadMiles: {low: 50, high: 150}
                  network.stations: {low: 1, high: 5, whole: true}
            """;
    List<BatchCase> cases = Batches.cases(folder, cube).list();
    assertEquals(10, cases.size());
    Set<Integer> prices = new HashSet<>();
    Set<Integer> miles = new HashSet<>();
    for (BatchCase one : cases) {
      prices.add((int) Math.floor((number(one, "postal.priceUsdPerParcel") - 3) / 0.3));
      miles.add((int) Math.floor((number(one, "travel.maxRoadMiles") - 50) / 10));
    }
    assertEquals(Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), prices);
    assertEquals(prices, miles);
    // Ten cases over five whole numbers: each twice.
    Map<String, Long> stations =
        cases.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.varied().get("network.stations"), Collectors.counting()));
    assertEquals(Map.of("1", 2L, "2", 2L, "3", 2L, "4", 2L, "5", 2L), stations);
    assertEquals(values(cube), values(cube));
    assertNotEquals(values(cube), values(cube.replace("seed: 4", "seed: 5")));
  }

  @Test
  void scenariosStandBesideTheSweepAndEqualCasesOnce() throws IOException {
    String plan =
        "name: s\n"
            + Batches.DELAWARE
            + """
            sweep: {list: [{network.stations: 2}, {network.stations: 3}, {network.stations: 2}]}
            scenarios: [vermont-capacity]
            """;
    Cases cases = Batches.cases(folder, plan);
    assertEquals(3, cases.size());
    assertEquals(1, cases.repeated());
    assertEquals("vermont-capacity", cases.list().get(2).base());
  }

  /** A mistake of the base is told once, and those of single cases with the line of the plan. */
  @Test
  void allMistakesOfAllCasesAreToldEachOnce() throws IOException {
    String plan =
        "name: f\n"
            + Batches.DELAWARE.replace("solve.threads: 1", "solve.threads: 0")
            + """
            sweep:
              grid:
                network.stations: [1, 2]
                postal.price: [3]
                travel.maxRoadMiles: [60, 9000]
            """;
    ScenarioException e = assertThrows(ScenarioException.class, () -> Batches.cases(folder, plan));
    List<String> told = e.faults().stream().map(Object::toString).toList();
    assertEquals(4, told.size(), e.getMessage());
    assertTrue(told.get(0).contains("plan.yaml:7: solve.threads: must be at least 1"));
    assertTrue(told.get(1).contains("plan.yaml:13: postal.price: is not a known key"));
    assertTrue(told.get(2).contains("plan.yaml:14: travel.maxRoadMiles: must be above 0"));
    assertTrue(told.get(3).contains("plan.yaml:14: travel.maxRoadMiles: there and back"));
  }

  private List<String> values(String plan) throws IOException {
    return Batches.cases(folder, plan).list().stream()
        .map(one -> String.join(" ", one.varied().values()))
        .toList();
  }

  private static double number(BatchCase one, String key) {
    return Double.parseDouble(one.varied().get(key));
  }

  private static long seed(BatchCase one) {
    return PackedScenario.unpacked(one.packed().toJson()).scenario().solve().seed();
  }
}
