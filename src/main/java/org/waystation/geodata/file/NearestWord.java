package org.waystation.geodata.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one was probably meant to be. */
public final class NearestWord {
  private NearestWord() {}

  /**
   * The candidate with the fewest edits, if they are few enough for a typing mistake: at most a
   * third of the letters, but two (a swapped pair) from four letters on, and one below. Ties go to
   * the word that starts with the same letter, then to the first in alphabetical order.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    String typed = word.toLowerCase(Locale.ROOT);
    int most = typed.length() < 4 ? 1 : Math.max(2, typed.length() / 3);
    return candidates.stream()
        .filter(candidate -> edits(typed, candidate.toLowerCase(Locale.ROOT)) <= most)
        .min(
            Comparator.comparingInt(
                    (String candidate) -> edits(typed, candidate.toLowerCase(Locale.ROOT)))
                .thenComparing(candidate -> !sameInitial(typed, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean sameInitial(String typed, String candidate) {
    return !typed.isEmpty()
        && !candidate.isEmpty()
        && typed.charAt(0) == Character.toLowerCase(candidate.charAt(0));
  }

  /** Levenshtein's distance: insertions, deletions and replacements of one letter. */
  static int edits(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
