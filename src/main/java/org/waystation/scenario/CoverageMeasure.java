package org.waystation.scenario;

import java.util.Arrays;
import java.util.List;

/** What coverage is counted in. */
public enum CoverageMeasure {
  ZIPS("zips", "ZIPs"),
  PEOPLE("people", "people"),
  /** Parcels a year. */
  PARCELS("parcels", "parcels a year"),
  /** Land. */
  SQUARE_MILES("squareMiles", "square miles");

  private final String word;
  private final String unit;

  CoverageMeasure(String word, String unit) {
    this.word = word;
    this.unit = unit;
  }

  /** As in files. */
  public String word() {
    return word;
  }

  /** As it follows a figure in a sentence. */
  public String unit() {
    return unit;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(CoverageMeasure::word).toList();
  }

  static CoverageMeasure of(String word) {
    return values()[words().indexOf(word)];
  }
}
