package org.waystation.auction;

/** Refuses what no auction can hold; a breach is a defect of the caller. */
final class Checks {
  private Checks() {}

  static void named(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " must not be blank");
    }
  }

  static void amount(String what, double usd) {
    if (!(usd >= 0 && Double.isFinite(usd))) {
      throw new IllegalArgumentException(
          what + " must be a finite number, at least 0, was [" + usd + "]");
    }
  }

  static void parcels(String what, int parcels, int least) {
    if (parcels < least) {
      throw new IllegalArgumentException(
          what + " must be at least " + least + " parcels a day, was [" + parcels + "]");
    }
  }
}
