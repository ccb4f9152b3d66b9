package org.waystation.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a scenario asks for; each kind has its page in {@code models/formulations}. */
public enum ProblemKind {
  /** The least total cost a year: p-median and fixed-charge, see {@code siting.md}. */
  LEAST_COST,
  /** The fewest stations that reach the coverage floor: LSCP, see {@code lscp.md}. */
  FEWEST_STATIONS,
  /** The most coverage with the stations allowed: MCLP, see {@code mclp.md}. */
  MOST_COVERED,
  /** The smallest standard at which the stations allowed reach the floor, {@code p-centre.md}. */
  SMALLEST_STANDARD;

  /** What the literature calls them, for those who type that. */
  static final Map<String, String> LITERATURE =
      Map.of(
          "p-median", "least-cost",
          "fixed-charge", "least-cost",
          "lscp", "fewest-stations",
          "mclp", "most-covered",
          "p-centre", "smallest-standard",
          "p-center", "smallest-standard");

  /** As in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ProblemKind::word).toList();
  }

  static ProblemKind of(String word) {
    return values()[words().indexOf(word)];
  }
}
