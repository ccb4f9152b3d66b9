package org.waystation.siting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold of the arrays that a problem is made of; a breach is a defect of the caller. */
final class Checks {
  private Checks() {}

  static void sameLength(String what, int... lengths) {
    for (int length : lengths) {
      if (length != lengths[0]) {
        throw new IllegalArgumentException(
            what + ": arrays of different length, [" + lengths[0] + "] and [" + length + "]");
      }
    }
  }

  static void unique(String what, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException(what + " [" + id + "] stands there twice");
      }
    }
  }

  static void finite(String what, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            what + " " + i + " must be a finite number, was [" + values[i] + "]");
      }
    }
  }
}
