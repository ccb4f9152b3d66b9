package org.waystation.geodata;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with files, so that all of it is told at once. */
final class Faults {
  /** A file whose every row has the same fault is understood after this many. */
  private static final int MOST_TOLD = 20;

  private final List<String> faults = new ArrayList<>();

  /** Adds a full sentence that names file, place, value and cure. */
  void add(String fault) {
    faults.add(fault);
  }

  boolean none() {
    return faults.isEmpty();
  }

  /**
   * Ends the reading if anything was added.
   *
   * @throws DataFileException with the faults in the order in which they were found
   */
  void throwIfAny() {
    if (faults.isEmpty()) {
      return;
    }
    if (faults.size() <= MOST_TOLD) {
      throw new DataFileException(faults);
    }
    List<String> told = new ArrayList<>(faults.subList(0, MOST_TOLD));
    told.add("and " + (faults.size() - MOST_TOLD) + " faults more.");
    throw new DataFileException(told);
  }
}
