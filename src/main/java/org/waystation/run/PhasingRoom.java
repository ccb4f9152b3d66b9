package org.waystation.run;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.waystation.cost.CostModel;
import org.waystation.phasing.FinalStations;
import org.waystation.phasing.InterimService;
import org.waystation.phasing.PhasingProblem;
import org.waystation.phasing.PhasingSolver;
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
              double capex =
                  SizedSites.leastCapexUsd(
                      scenario.network().limits(), new CostModel(scenario.costs()));
              int[] slots = slots(rules, new CostModel(scenario.costs()), capex, yetToOpen);
              if (IntStream.of(slots).asLongStream().sum() < yetToOpen) {
                faults.add(sentence(slots, yetToOpen));
              }
            });
  }

  private static int[] slots(PhasingRules rules, CostModel costs, double capexUsd, int stations) {
    double[] capex = new double[stations];
    Arrays.fill(capex, capexUsd);
    FinalStations all = new FinalStations(new double[stations], capex, new boolean[stations]);
    InterimService nobody =
        new InterimService(new int[1], new int[0], new double[0], new double[0]);
    return new PhasingProblem(all, nobody, PhasedNetwork.periods(rules, costs), 0, 0).slots();
  }

  /** Why the stations of a plan have no order. */
  static InputException exception(PhasingProblem problem) {
    int yetToOpen = problem.stations().yetToOpen();
    return new InputException(
        List.of(
            PhasingSolver.hasRoom(problem)
                ? tight(problem.stations(), yetToOpen)
                : sentence(problem.slots(), yetToOpen)));
  }

  /** Stations of different cost can leave part of every budget unused. */
  private static String tight(FinalStations stations, int yetToOpen) {
    DoubleSummaryStatistics capex =
        IntStream.range(0, stations.size())
            .filter(k -> !stations.standing()[k])
            .mapToDouble(k -> stations.capexUsd()[k])
            .summaryStatistics();
    return String.format(
        Locale.ROOT,
        "phasing.periods: found no order in which the [%d] stations to open fit the budgets; they"
            + " cost %,.0f to %,.0f USD each to build, %,.0f together%nMaybe a larger budgetUsd,"
            + " or one more period.",
        yetToOpen,
        capex.getMin(),
        capex.getMax(),
        capex.getSum());
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
