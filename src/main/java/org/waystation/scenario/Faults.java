package org.waystation.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers mistakes, so that a user hears of all of them at once. */
final class Faults {
  private final List<ScenarioFault> faults = new ArrayList<>();

  /** A value that is wrong. */
  void add(String key, LocatedNode value, String message, String hint) {
    add(value.place(), key, message, Optional.of(value.shown()), hint);
  }

  /** Something that is missing, or wrong as a whole. */
  void add(String key, Place place, String message, String hint) {
    add(place, key, message, Optional.empty(), hint);
  }

  void add(Place place, String key, String message, Optional<String> value, String hint) {
    faults.add(
        new ScenarioFault(place.file(), place.line(), place.column(), key, message, value, hint));
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  void throwIfAny() {
    if (!faults.isEmpty()) {
      throw exception();
    }
  }

  /** All mistakes so far, in the order of the files, then of the lines. */
  ScenarioException exception() {
    List<ScenarioFault> sorted = new ArrayList<>(faults);
    sorted.sort(
        Comparator.comparing(ScenarioFault::file)
            .thenComparingInt(ScenarioFault::line)
            .thenComparingInt(ScenarioFault::column));
    return new ScenarioException(sorted);
  }
}
