package org.waystation.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.waystation.cost.CostModel;
import org.waystation.phasing.FinalStations;
import org.waystation.phasing.InterimService;
import org.waystation.phasing.PhasingProblem;
import org.waystation.scenario.PhasingRules;
import org.waystation.scenario.Scenario;
import org.waystation.siting.SiteRole;

/** Whether the periods of a scenario have room for as many stations as its plan must open. */
final class PhasingRoom {
  private PhasingRoom() {}

  /** Checks the fewest stations that the scenario allows, before anything is solved. */
  static void check(Scenario scenario, List<Site> sites, List<String> faults) {
    scenario
        .network()
        .phasing()
        .ifPresent(
            rules -> {
              int fewest = scenario.network().stations().min();
              int existing =
                  (int) sites.stream().filter(site -> site.role() == SiteRole.EXISTING).count();
              int yetToOpen = Math.max(0, fewest - existing);
              int[] slots = slots(rules, new CostModel(scenario.costs()), yetToOpen);
              if (IntStream.of(slots).asLongStream().sum() < yetToOpen) {
                faults.add(sentence(slots, yetToOpen));
              }
            });
  }

  private static int[] slots(PhasingRules rules, CostModel costs, int stations) {
    FinalStations all =
        new FinalStations(
            new double[stations], PhasedNetwork.capexUsd(costs, stations), new boolean[stations]);
    InterimService nobody =
        new InterimService(new int[1], new int[0], new double[0], new double[0]);
    return new PhasingProblem(all, nobody, PhasedNetwork.periods(rules, costs), 0, 0).slots();
  }

  static InputException exception(int[] slots, int yetToOpen) {
    return new InputException(List.of(sentence(slots, yetToOpen)));
  }

  private static String sentence(int[] slots, int yetToOpen) {
    return String.format(
        Locale.ROOT,
        "phasing.periods: the plan has [%d] stations to open, and the periods have room for %s%n"
            + "Maybe more newStations or a larger budgetUsd, or one more period.",
        yetToOpen,
        Arrays.toString(slots));
  }
}
