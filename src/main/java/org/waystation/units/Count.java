package org.waystation.units;

import java.util.Locale;

/** A number of things as people say it: "1 station", "2 stations", "1,000 stations". */
public final class Count {
  private Count() {}

  /**
   * Of things whose plural ends in s.
   *
   * @param thing the word for one
   */
  public static String of(long number, String thing) {
    return of(number, thing, thing + "s");
  }

  /**
   * Of anything, with the verb if wanted: "station serves", "stations serve".
   *
   * @param one the words after 1
   * @param other the words after any other number
   */
  public static String of(long number, String one, String other) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : other);
  }
}
