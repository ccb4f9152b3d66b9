package org.waystation.geodata.file;

import java.util.regex.Pattern;

/** What a cell holds where a ZIP should stand. */
public enum ZipText {
  /** A ZIP as it should be. */
  FIVE_DIGITS,
  /** Three or four digits, perhaps followed by {@code .0}: a program took the ZIP for a number. */
  LOST_ZERO,
  /** Anything else. */
  MALFORMED;

  private static final Pattern WHOLE = Pattern.compile("[0-9]{5}");
  private static final Pattern SHORT = Pattern.compile("[0-9]{3,4}(\\.0+)?");

  public static ZipText of(String text) {
    if (WHOLE.matcher(text).matches()) {
      return FIVE_DIGITS;
    }
    return SHORT.matcher(text).matches() ? LOST_ZERO : MALFORMED;
  }
}
