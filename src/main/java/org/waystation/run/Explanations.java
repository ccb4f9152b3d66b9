package org.waystation.run;

import org.waystation.scenario.ProblemKind;
import org.waystation.siting.StationCount;
import org.waystation.solve.StationWorth;

/**
 * Why the plan is as it is: what each station is worth, what closed sites would have brought. Sites
 * are numbers of the network. Follows from plan, problem and multipliers alone, so that the
 * verifier works it out again.
 *
 * @param network whose plan is explained
 * @param worth of its stations, in the order of the outcome's, and of near misses
 */
record Explanations(Network network, StationWorth worth) {
  /** Closed sites explained, besides the excluded ones: about half as many as base has stations. */
  static final int NEAR_MISSES = 100;

  static Explanations of(Outcome outcome, Certificate certificate) {
    // Only where the aim is the least cost are multipliers prices.
    boolean prices = certificate.aim().kind() == ProblemKind.LEAST_COST;
    return new Explanations(
        outcome.network(),
        StationWorth.of(
            outcome.verified(),
            prices ? certificate.proof().multipliers() : new double[outcome.zips().size()],
            prices ? NEAR_MISSES : 0));
  }

  int stationsOpen() {
    return worth.stations().size();
  }

  StationCount stationsAllowed() {
    return network.problem().stations();
  }

  /** Whether every figure is exact. */
  boolean exact() {
    return worth.stations().stream().allMatch(station -> station.closing().exact());
  }

  /** The site as its ZIP; empty text for {@link StationWorth#NO_SITE}. */
  String zip(int site) {
    return site == StationWorth.NO_SITE ? "" : network.sites().get(site).zip().zip();
  }

  /** The site's post office town; empty text for {@link StationWorth#NO_SITE}. */
  String place(int site) {
    return site == StationWorth.NO_SITE ? "" : network.sites().get(site).zip().place().name();
  }
}
