package org.waystation.compare;

import java.util.Arrays;
import java.util.List;

/**
 * Classes of rural-urban commuting area codes, as the U.S. Department of Agriculture groups their
 * primary codes.
 */
public enum RuralClass {
  METROPOLITAN("metropolitan (1-3)", 1, 3),
  MICROPOLITAN("micropolitan (4-6)", 4, 6),
  SMALL_TOWN("small town (7-9)", 7, 9),
  RURAL("rural (10)", 10, 10),
  /** 99 in the source, or not in the file. */
  NOT_CODED("not coded", 99, 99);

  private final String words;
  private final int first;
  private final int last;

  RuralClass(String words, int first, int last) {
    this.words = words;
    this.first = first;
    this.last = last;
  }

  /** The class of a primary code. */
  public static RuralClass of(int code) {
    return Arrays.stream(values())
        .filter(one -> code >= one.first && code <= one.last)
        .findFirst()
        .orElse(NOT_CODED);
  }

  /** All names, from the city outwards. */
  public static List<String> names() {
    return Arrays.stream(values()).map(RuralClass::words).toList();
  }

  /** The name with its codes. */
  public String words() {
    return words;
  }
}
