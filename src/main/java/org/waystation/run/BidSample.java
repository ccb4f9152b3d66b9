package org.waystation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.waystation.cost.Cents;
import org.waystation.scenario.AuctionRules;
import org.waystation.scenario.Scenario;
import org.waystation.solve.PointWorth;
import org.waystation.solve.SitingMethod;
import org.waystation.solve.StopSignal;

/**
 * What the plan would save without one ZIP, stations chosen anew.
 *
 * @param zip its number
 * @param savedUsdPerYear in whole cents; on the solver's word that there is not more
 * @param movesStations whether stations would be other ones
 */
record BidSample(int zip, double savedUsdPerYear, boolean movesStations) {

  /** The ZIPs to sample, ascending: drawn without repetition from those that have parcels. */
  static List<Integer> chosen(Network network, AuctionRules rules) {
    List<Integer> left =
        new ArrayList<>(
            IntStream.range(0, network.zips().size())
                .filter(i -> network.parcelsPerYear(i) > 0)
                .boxed()
                .toList());
    SplittableRandom random = new SplittableRandom(rules.seed());
    List<Integer> chosen = new ArrayList<>();
    // The last ZIP of all can not be taken from a problem.
    while (chosen.size() < rules.sampleZips() && left.size() > 1) {
      chosen.add(left.remove(random.nextInt(left.size())));
    }
    return chosen.stream().sorted().toList();
  }

  /** Solves the plan again for each, by the scenario's own limits. */
  static List<BidSample> solve(
      Outcome outcome,
      Certificate certificate,
      Scenario scenario,
      SitingMethod method,
      StopSignal interrupted) {
    List<BidSample> samples = new ArrayList<>();
    for (int zip : chosen(outcome.network(), scenario.auction().orElseThrow())) {
      PointWorth.of(
              outcome.verified(),
              zip,
              certificate.proof().multipliers(),
              method,
              scenario.solve(),
              interrupted)
          .map(
              worth ->
                  new BidSample(zip, Cents.round(worth.savedUsdPerYear()), worth.movesStations()))
          .ifPresent(samples::add);
    }
    return samples;
  }
}
