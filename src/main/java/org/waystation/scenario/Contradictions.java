package org.waystation.scenario;

import java.util.OptionalDouble;

/** Values that are sound each by itself but cannot hold together, seen without any data. */
final class Contradictions {
  private final LocatedNode.Mapping scenario;
  private final Faults faults;

  /**
   * @param scenario in its resolved form; values that are missing or of the wrong type are skipped
   */
  Contradictions(LocatedNode.Mapping scenario, Faults faults) {
    this.scenario = scenario;
    this.faults = faults;
  }

  void check() {
    stations();
    density();
    polygons();
    shift();
    parcelLimits();
    problem();
    auction();
    separation();
    shareToday();
    draws();
  }

  private void draws() {
    String part = ScenarioKey.REOPTIMISED_DRAWS.path();
    String all = ScenarioKey.DRAWS.path();
    OptionalDouble reoptimised = scenario.number(part);
    OptionalDouble draws = scenario.number(all);
    if (draws.orElse(0) >= 1 && reoptimised.orElse(0) > draws.getAsDouble()) {
      String message =
          "must not pass " + ScenarioKey.DRAWS.word() + ", which is [" + shown(all) + "]";
      report(part, message, shown(all) + ", to make the plan anew for each draw");
    }
  }

  private void stations() {
    String path = ScenarioKey.STATIONS.path();
    OptionalDouble min = scenario.number(path + ".min");
    OptionalDouble max = scenario.number(path + ".max");
    if (min.isPresent() && max.isPresent() && min.getAsDouble() > max.getAsDouble()) {
      String message = "must not pass max, which is [" + shown(path + ".max") + "]";
      report(path + ".min", message, "min and max are swapped");
    }
  }

  private void parcelLimits() {
    String low = ScenarioKey.MIN_PARCELS_PER_DAY.path();
    String high = ScenarioKey.MAX_PARCELS_PER_DAY.path();
    OptionalDouble min = scenario.number(low);
    OptionalDouble max = scenario.number(high);
    if (min.isPresent() && max.isPresent() && min.getAsDouble() > max.getAsDouble()) {
      String message =
          "must not pass " + ScenarioKey.MAX_PARCELS_PER_DAY.word() + ", which is [" + shown(high);
      report(low, message + "]", "the two are swapped");
    }
  }

  /** What one kind of problem asks for can leave another key without a meaning. */
  private void problem() {
    String kind = scenario.text(ScenarioKey.PROBLEM.path()).orElse("");
    String floor = ScenarioKey.COVERAGE_FLOOR.path();
    String stations = ScenarioKey.STATIONS.path();
    OptionalDouble least = leastCoverage();
    OptionalDouble exact = scenario.number(stations);
    boolean noFloor = least.isPresent() && least.getAsDouble() == 0;
    if (kind.equals(ProblemKind.MOST_COVERED.word()) && least.orElse(0) > 0) {
      String message = "cannot be asked for where problem is [" + kind + "]: coverage is the aim";
      report(floor, message, "{amount: 0}; the measure says what is covered");
    }
    if (kind.equals(ProblemKind.FEWEST_STATIONS.word()) && exact.isPresent()) {
      String message = "leaves nothing to choose where problem is [" + kind + "]";
      report(stations, message, "{min: 1, max: " + (long) exact.getAsDouble() + "}");
    }
    boolean needsFloor =
        kind.equals(ProblemKind.FEWEST_STATIONS.word())
            || kind.equals(ProblemKind.SMALLEST_STANDARD.word());
    if (needsFloor && noFloor) {
      String message = "asks for nothing to be served where problem is [" + kind + "]";
      report(floor, message, "{measure: zips, share: 1}, for all ZIPs");
    }
  }

  /** Only where cost is the aim are multipliers prices to bid by. */
  private void auction() {
    String kind = scenario.text(ScenarioKey.PROBLEM.path()).orElse("");
    if (scenario.at(AuctionSection.NAME).isPresent()
        && ProblemKind.words().contains(kind)
        && !kind.equals(ProblemKind.LEAST_COST.word())) {
      String message = "cannot be held where problem is [" + kind + "]: bids follow from costs";
      report(AuctionSection.NAME, message, "problem: " + ProblemKind.LEAST_COST.word());
    }
  }

  /** Where the post is not to be had, nothing may rest on it. */
  private void separation() {
    String path = ScenarioKey.POSTAL_OFFERED.path();
    boolean offered = scenario.at(path).map(node -> node.toJson().asBoolean(true)).orElse(true);
    if (offered) {
      return;
    }
    String kind = scenario.text(ScenarioKey.PROBLEM.path()).orElse("");
    if (ProblemKind.words().contains(kind) && !kind.equals(ProblemKind.LEAST_COST.word())) {
      String message = "leaves ZIPs without any delivery where problem is [" + kind + "]";
      report(path, message, "true, or problem: " + ProblemKind.LEAST_COST.word());
    }
    String share = ScenarioKey.CONTRACT_SHARE.path();
    if (scenario.number(share).orElse(0) > 0) {
      String message = "cannot be bound to a post that is not offered";
      report(share, message, "0, or " + path + ": true");
    }
    if (scenario.at(AuctionSection.NAME).isPresent()) {
      String message = "sells access to a post that is not offered";
      report(AuctionSection.NAME, message, path + ": true");
    }
  }

  /** What is bound to the post after the plan must have gone by it before. */
  private void shareToday() {
    String bound = ScenarioKey.CONTRACT_SHARE.path();
    String today = ScenarioKey.SHARE_TODAY.path();
    OptionalDouble share = scenario.number(today);
    double kept = scenario.number(bound).orElse(0);
    // A share above 1 is a fault of its own.
    if (share.isPresent() && share.getAsDouble() < kept && kept <= 1) {
      String message = "must not be below " + bound + ", which is [" + shown(bound) + "]";
      report(today, message, "a contract keeps what the post has, it brings nothing");
    }
  }

  /** The floor's amount or share, whichever is said. */
  private OptionalDouble leastCoverage() {
    String floor = ScenarioKey.COVERAGE_FLOOR.path() + ".";
    OptionalDouble amount = scenario.number(floor + CoverageFloorRule.AMOUNT);
    return amount.isPresent() ? amount : scenario.number(floor + CoverageFloorRule.SHARE);
  }

  private void density() {
    String low = ScenarioKey.SCOPE_MIN_DENSITY.path();
    String high = ScenarioKey.SCOPE_BELOW_DENSITY.path();
    OptionalDouble min = scenario.number(low);
    OptionalDouble below = scenario.number(high);
    if (min.isPresent() && below.isPresent() && min.getAsDouble() >= below.getAsDouble()) {
      String message =
          "must be below " + ScenarioKey.SCOPE_BELOW_DENSITY.word() + ", which is [" + shown(high);
      report(low, message + "]", "the two are swapped; as they are, no ZIP is in scope");
    }
  }

  private void polygons() {
    boolean only =
        scenario
            .at(ScenarioKey.ONLY_ZIPS_WITH_POLYGON.path())
            .filter(node -> node.toJson().asBoolean())
            .isPresent();
    boolean none =
        scenario
            .at(ScenarioKey.POLYGONS.path())
            .filter(node -> node instanceof LocatedNode.Sequence list && list.items().isEmpty())
            .isPresent();
    if (only && none) {
      String message = "leaves no ZIP, since " + ScenarioKey.POLYGONS.path() + " is empty";
      report(ScenarioKey.ONLY_ZIPS_WITH_POLYGON.path(), message, "false, or name a file there");
    }
  }

  /** The farthest ZIP must leave a driver some time for stops, or no cost can be computed. */
  private void shift() {
    OptionalDouble miles = scenario.number(ScenarioKey.MAX_ROAD_MILES.path());
    OptionalDouble speed = figure(CostKey.STEM_MILES_PER_HOUR);
    OptionalDouble fixed = figure(CostKey.FIXED_HOURS_PER_SHIFT);
    OptionalDouble shift = figure(CostKey.SHIFT_HOURS);
    if (miles.isEmpty() || speed.isEmpty() || fixed.isEmpty() || shift.isEmpty()) {
      return;
    }
    double most = (shift.getAsDouble() - fixed.getAsDouble()) * speed.getAsDouble() / 2;
    if (speed.getAsDouble() > 0 && miles.getAsDouble() >= most) {
      String message =
          "there and back with the fixed hours fills the shift of ["
              + shown(valuePath(CostKey.SHIFT_HOURS))
              + "] hours";
      report(
          ScenarioKey.MAX_ROAD_MILES.path(),
          message,
          "less than " + Math.max(0, (long) Math.floor(most)) + ", or a longer shift");
    }
  }

  private OptionalDouble figure(CostKey key) {
    return scenario.number(valuePath(key));
  }

  private static String valuePath(CostKey key) {
    return ScenarioKey.COSTS + "." + key.word() + ".value";
  }

  private String shown(String path) {
    return scenario.at(path).orElseThrow().shown();
  }

  private void report(String path, String message, String hint) {
    faults.add(path, scenario.at(path).orElseThrow(), message, hint);
  }
}
