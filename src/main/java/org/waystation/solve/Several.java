package org.waystation.solve;

import java.util.Collection;
import java.util.List;

/**
 * Points or sites that a statement is about: all of them counted, the first ones named.
 *
 * @param count how many there are
 * @param first names of the first, at most {@link #MOST_NAMED}
 */
public record Several(int count, List<String> first) {
  /** As many names as fit on a few lines. */
  public static final int MOST_NAMED = 20;

  /** Named in a sentence. */
  private static final int MOST_SAID = 5;

  public Several {
    first = List.copyOf(first);
  }

  /** Counts all names and keeps the first. */
  public static Several of(Collection<String> names) {
    return new Several(names.size(), names.stream().limit(MOST_NAMED).toList());
  }

  /** For a sentence: "A, B and 3 more". */
  public String words() {
    List<String> said = first.stream().limit(MOST_SAID).toList();
    int rest = count - said.size();
    return String.join(", ", said) + (rest == 0 ? "" : " and " + rest + " more");
  }
}
