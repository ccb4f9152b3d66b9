package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waystation.geo.LonLat;
import org.waystation.ledger.Entry;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Origin;

class ScopeTest {
  private static final ScopeRules RULES = new ScopeRules(Set.of("VT"), 7.5, 100, 50);

  private final List<ZipArea> zips = new ArrayList<>();
  private final Ledger ledger = new Ledger();

  @Test
  void takesTheLowerLimitsAndLeavesTheUpper() {
    add("VT", 75, 10);
    add("VT", 50, 1);
    add("VT", 999, 10);
    add("VT", 1000, 10);

    assertEquals(List.of("00000", "00001", "00002"), demand());
    assertEquals(
        "100 people per square mile, the scope ends below 100", ledger.entries().get(3).reason());
  }

  @Test
  void saysWhyAZipIsOut() {
    add("NH", 75, 10);
    add("", 75, 10);
    add("VT", Double.NaN, 10);
    add("VT", 0, 10);
    add("VT", 75, Double.NaN);
    add("VT", 75, 0);
    add("VT", 31, 10);
    add("VT", 123456, 10);
    add("VT", 49, 1);

    assertEquals(List.of(), demand());
    assertEquals(
        List.of(
            "outside the extent: NH is not among the states planned for",
            "outside the extent: no state is given",
            "no population: no population is given",
            "no population: population is 0",
            "no area: no land area is given or can be derived",
            "no area: no land area is given or can be derived",
            "out of scope: 3.1 people per square mile, the scope begins at 7.5",
            "out of scope: 12300 people per square mile, the scope ends below 100",
            "out of scope: 49 people, the scope begins at 50"),
        ledger.entries().stream().map(e -> e.fate().words() + ": " + e.reason()).toList());
  }

  @Test
  void theFirstRuleFailedIsTheFate() {
    add("NH", Double.NaN, Double.NaN);
    add("VT", Double.NaN, Double.NaN);
    add("VT", 1, Double.NaN);
    add("VT", 1, 10);

    demand();

    assertEquals(
        List.of(Fate.OUTSIDE_EXTENT, Fate.NO_POPULATION, Fate.NO_AREA, Fate.OUT_OF_SCOPE),
        ledger.entries().stream().map(Entry::fate).toList());
    assertEquals(
        "0.1 people per square mile, the scope begins at 7.5", ledger.entries().get(3).reason());
  }

  /** 0.3 / 0.1 is 2.9999999999999996 in binary. */
  @Test
  void lastBitsDecideNothing() {
    add("VT", 0.3, 0.1);

    assertEquals(List.of("00000"), demand(new ScopeRules(Set.of("VT"), 3, 100, 0.3)));
    assertEquals(List.of(), demandAgain(new ScopeRules(Set.of("VT"), 0, 3, 0.3)));
  }

  @Test
  void tellsAValueApartFromItsLimit() {
    add("VT", 749.96, 100);

    demand();

    assertEquals(
        "7.4996 people per square mile, the scope begins at 7.5", ledger.entries().get(0).reason());
  }

  @Test
  void everyZipEndsUpOnceInTheOrderOfTheTable() {
    add("VT", 75, 10);
    add("NH", 75, 10);
    add("VT", 76, 10);

    assertEquals(List.of("00000", "00002"), demand());
    assertEquals(
        List.of("00000", "00001", "00002"), ledger.entries().stream().map(Entry::zip).toList());
    assertEquals(2, ledger.counts().get(Fate.IN_SCOPE));
  }

  @Test
  void candidatesNeedPeopleAndAKnownDensityBelowTheLimit() {
    add("VT", 2000, 10);
    add("VT", 1999, 10);
    add("VT", 15_000, 10);
    add("VT", 14_999, 10);
    add("VT", 2000, Double.NaN);
    add("VT", Double.NaN, 10);
    add("NH", 2000, 10);
    add("VT", 2000, 1e6);

    List<ZipArea> candidates =
        Candidates.select(zips, Set.of("VT"), new CandidateRules(2000, 1500));

    assertEquals(
        List.of("00000", "00003", "00007"), candidates.stream().map(ZipArea::zip).toList());
  }

  private void add(String state, double population, double landSquareMiles) {
    int number = zips.size();
    zips.add(
        new ZipArea(
            "%05d".formatted(number),
            new Place("", state, "", ""),
            new LonLat(-72, 44),
            population,
            landSquareMiles,
            new Origin("test.csv", number + 2)));
  }

  private List<String> demand() {
    return demand(RULES);
  }

  private List<String> demand(ScopeRules rules) {
    return demand(rules, ledger);
  }

  private List<String> demandAgain(ScopeRules rules) {
    return demand(rules, new Ledger());
  }

  private List<String> demand(ScopeRules rules, Ledger into) {
    ZipTable table = new ZipTable(zips, Map.of(), List.of());
    return new Scope(rules).demand(table, into).stream().map(ZipArea::zip).toList();
  }
}
