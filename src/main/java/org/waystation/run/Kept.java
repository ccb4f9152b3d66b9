package org.waystation.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a run leaves for the next one of the same process, so that data that stay the same are read,
 * measured and priced once. Everything is looked up by all that it was made from, so that a run
 * with it gives the same bytes as one without.
 *
 * <p>Of each kind the two used last are kept. Not safe for use by several threads at once.
 */
public final class Kept {
  private static final int OF_EACH_KIND = 2;

  private final boolean keeps;
  private final Map<String, Map<Object, Object>> kinds = new LinkedHashMap<>();

  /** Keeps nothing yet. */
  public Kept() {
    this(true);
  }

  private Kept(boolean keeps) {
    this.keeps = keeps;
  }

  /** Never keeps anything. */
  static Kept nothing() {
    return new Kept(false);
  }

  /**
   * What was made from the same before, or what is made now.
   *
   * @param kind of thing; one kind is always of one type
   * @param from everything that it depends on, with {@code equals}
   */
  <T> T of(String kind, Object from, Class<T> type, Supplier<T> maker) {
    if (!keeps) {
      return maker.get();
    }
    Map<Object, Object> known =
        kinds.computeIfAbsent(kind, unseen -> new LinkedHashMap<>(OF_EACH_KIND, 1, true));
    Object found = known.get(from);
    if (found == null) {
      found = maker.get();
      if (known.size() >= OF_EACH_KIND) {
        known.remove(known.keySet().iterator().next());
      }
      known.put(from, found);
    }
    return type.cast(found);
  }
}
