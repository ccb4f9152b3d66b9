package org.waystation.geodata;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day in whole minutes, as people write them and as spatial formats and GDAL do. */
final class TimeOfDay {
  /** A date that says nothing may stand before, seconds that say nothing behind. */
  private static final Pattern WRITTEN =
      Pattern.compile("(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T)?((?:[01][0-9]|2[0-3]):[0-5][0-9])(?::00)?");

  private TimeOfDay() {}

  /** The time; empty if the text is none. */
  static Optional<LocalTime> of(String text) {
    Matcher written = WRITTEN.matcher(text);
    return written.matches() ? Optional.of(LocalTime.parse(written.group(1))) : Optional.empty();
  }
}
