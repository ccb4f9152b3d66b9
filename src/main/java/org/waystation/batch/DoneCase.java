package org.waystation.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A case of a written batch that is over.
 *
 * @param id its name
 * @param scenario that it was made from
 * @param varied what it says over that scenario
 * @param outcome what it came to
 */
record DoneCase(String id, String scenario, Map<String, String> varied, CaseOutcome outcome) {
  /** Keys by which a planner decides something; all others are how the world may turn out. */
  private static final List<String> DECISIONS =
      List.of("network.", "candidates.", "travel.maxRoadMiles", "geodata.sitesFile", "solve.");

  DoneCase {
    varied = Collections.unmodifiableMap(new LinkedHashMap<>(varied));
  }

  boolean isPlanned() {
    return outcome.result() == Result.PLANNED;
  }

  /** What is decided in it, in words; cases of the same words can be held against each other. */
  String decision() {
    return words(DoneCase::isDecision);
  }

  /** How the world turns out in it, in words. */
  String world() {
    String words = words(key -> !isDecision(key));
    return words.isEmpty() ? scenario : words;
  }

  private static boolean isDecision(String key) {
    return DECISIONS.stream().anyMatch(key::startsWith);
  }

  private String words(Predicate<String> wanted) {
    return String.join(
        ", ",
        varied.entrySet().stream()
            .filter(entry -> wanted.test(entry.getKey()))
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .toList());
  }

  int stations() {
    return number(Figure.STATIONS).intValue();
  }

  /** USD a year. */
  double cost() {
    return number(Figure.COST).doubleValue();
  }

  /** USD. */
  double costPerParcel() {
    return number(Figure.COST_PER_PARCEL).doubleValue();
  }

  /** Relative, between plan and bound. */
  double gap() {
    return number(Figure.GAP).doubleValue();
  }

  int zipsServed() {
    return number(Figure.ZIPS_SERVED).intValue();
  }

  int zipsInScope() {
    return number(Figure.ZIPS_IN_SCOPE).intValue();
  }

  /** Share of the parcels that stations deliver. */
  double coverage() {
    double all = number(Figure.PARCELS).doubleValue();
    return all == 0 ? 0 : number(Figure.PARCELS_BY_STATIONS).doubleValue() / all;
  }

  private Number number(Figure figure) {
    JsonNode value = outcome.figures().path(figure.column());
    return value.isNumber() ? value.numberValue() : 0;
  }
}
