package org.waystation.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong with a programme of opening, told all at once. */
class PhasingFaultsTest {
  @TempDir Path folder;

  @Test
  void everyMistakeIsToldWithItsPlace() {
    assertEquals(
        List.of(
            "mine.yaml:4:19: phasing.yearsPerPeriod: must be above 0 and at most 20, found [0]\n"
                + "Maybe the unit is another one than the key's name says.",
            "mine.yaml:6:7: phasing.periods[0]: needs a number of new stations or a budget,"
                + " found [keys name]\nMaybe newStations: 70, or budgetUsd: 840000000.",
            "mine.yaml:7:18: phasing.periods[1].name: stands in the list twice, found [2026]\n"
                + "Maybe another name for one of the two.",
            "mine.yaml:7:38: phasing.periods[1].newStations: must be a whole number, found [1.5]\n"
                + "Maybe 2.",
            "mine.yaml:8:18: phasing.periods[2].name: must be a year or a short name,"
                + " found [standing]\nMaybe 2026, or another word than standing.",
            "mine.yaml:8:28: phasing.periods[2].budget: is not a known key\n"
                + "Maybe one of name, newStations, budgetUsd, volumeGrowth.",
            "mine.yaml:8:52: phasing.periods[2].newStations: must be at least 0 and at most"
                + " 100000, found [-1]\nMaybe 0, the smallest allowed."),
        Models.faults(
                folder,
                """
            name: mine
            extends: base
            phasing:
              yearsPerPeriod: 0
              periods:
                - {name: 2026}
                - {name:     2026,  newStations: 1.5}
                - {name:     standing, budget: 3, newStations: -1}
            """)
            .stream()
            .map(fault -> fault.toString().replace(folder + "/", ""))
            .toList());
  }

  @Test
  void periodsMustBeAList() {
    assertEquals(
        "mine.yaml:3:20: phasing.periods: must be a list of 1 to 40 periods, found []\n"
            + "Maybe [{name: 2026, newStations: 70}].",
        Models.onlyFault(folder, "name: mine\nextends: base\nphasing: {periods: []}\n"));
  }

  @Test
  void aProgrammeIsRead() {
    assertEquals(
        new PhasingRules(
            1,
            List.of(
                new PeriodRules("2026", OptionalInt.of(2), OptionalDouble.empty(), 0),
                new PeriodRules("2027", OptionalInt.empty(), OptionalDouble.of(24e6), 0.05),
                new PeriodRules("2028", OptionalInt.of(2), OptionalDouble.empty(), 0.05))),
        Models.read("vermont-phased").scenario().network().phasing().orElseThrow());
  }
}
