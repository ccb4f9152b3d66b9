package org.waystation.scenario;

import java.util.Arrays;
import java.util.List;

/** Which delivery units a bidder wants together or not at all. */
public enum BundleArea {
  /** Units whose ZIP begins with the same three digits: those fed by one sorting centre. */
  PREFIX("prefix"),
  /** Units in one county. */
  COUNTY("county"),
  /** Units that one station of the plan serves. */
  STATION("station");

  private final String word;

  BundleArea(String word) {
    this.word = word;
  }

  /** As in a scenario. */
  String word() {
    return word;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(BundleArea::word).toList();
  }

  static BundleArea of(String word) {
    return Arrays.stream(values())
        .filter(area -> area.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no area [" + word + "]"));
  }
}
