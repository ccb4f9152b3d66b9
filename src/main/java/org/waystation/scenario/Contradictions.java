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
