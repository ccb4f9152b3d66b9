package org.waystation.geodata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which edition a file is of, as far as names in it and its own tell. ZCTAs are redrawn with each
 * census, so the census is what matters: a Gazetteer of 2021 holds the ZCTAs of 2020.
 */
final class Vintage {
  static final String UNKNOWN = "unknown";

  /** Census names such as ZCTA5CE20, POP2010, s10. */
  private static final Pattern ENDING = Pattern.compile(".*[^0-9](?:20)?([012]0)");

  /** Names of files such as tl_2020_us_zcta510: the year of the file, the census of the ZCTAs. */
  private static final Pattern ZCTA = Pattern.compile("(?i).*zcta5?([012]0)(?![0-9]).*");

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");

  private Vintage() {}

  /** The census year with which the name of a column ends, or "unknown". */
  static String ofColumn(String column) {
    Matcher ending = ENDING.matcher(column);
    return ending.matches() ? "20" + ending.group(1) : UNKNOWN;
  }

  /** The year in the name of a layer or a file, without its folder, or "unknown". */
  static String ofName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    Matcher zcta = ZCTA.matcher(last);
    if (zcta.matches()) {
      return "20" + zcta.group(1);
    }
    Matcher year = YEAR.matcher(last);
    return year.find() ? year.group(1) : ofColumn(last);
  }

  /** The first that is known; "unknown" if none is. */
  static String first(String... vintages) {
    for (String vintage : vintages) {
      if (!vintage.equals(UNKNOWN)) {
        return vintage;
      }
    }
    return UNKNOWN;
  }

  /** The year of the census whose ZCTAs an edition holds, if the edition is known. */
  static Optional<String> census(String vintage) {
    Matcher year = YEAR.matcher(vintage);
    return year.find()
        ? Optional.of(String.valueOf(Integer.parseInt(year.group(1)) / 10 * 10))
        : Optional.empty();
  }
}
