package org.waystation.geodata;

import java.util.Collection;
import java.util.Comparator;

/** The word that a mistyped one was probably meant to be. */
final class NearestWord {
  private NearestWord() {}

  /** The word of {@code words} that the fewest changed letters lead to; the first of several. */
  static String to(String typed, Collection<String> words) {
    return words.stream()
        .min(Comparator.comparingInt(word -> editDistance(typed, word)))
        .orElseThrow();
  }

  /** Levenshtein distance: letters inserted, removed or replaced. */
  private static int editDistance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[to.length()];
  }
}
