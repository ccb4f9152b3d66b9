package org.waystation.compare;

import java.util.List;
import java.util.Optional;
import org.waystation.units.Ratio;
import org.waystation.units.TravelTime;

/**
 * The state with the smallest share of its people within a time of their station: what a rule that
 * holds in every state turns on.
 *
 * @param within the time, included
 * @param state the first in the alphabet of equal ones; it may be a single ZIP of the scope
 * @param people share of its people
 */
public record WorstState(TravelTime within, ZipGroup state, Ratio people) {
  /**
   * One for each of the usual times; none without states.
   *
   * @param states in alphabetical order
   */
  public static List<WorstState> of(List<ZipGroup> states) {
    return TimeCoverage.USUAL.stream().flatMap(time -> within(states, time).stream()).toList();
  }

  private static Optional<WorstState> within(List<ZipGroup> states, TravelTime time) {
    int k = TimeCoverage.USUAL.indexOf(time);
    return states.stream()
        .map(state -> new WorstState(time, state, state.coverage().get(k).coverage().people()))
        .reduce((a, b) -> b.people().value() < a.people().value() ? b : a);
  }
}
