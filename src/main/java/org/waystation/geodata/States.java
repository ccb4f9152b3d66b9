package org.waystation.geodata;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The 50 states, the District of Columbia and the five inhabited territories, with their postal
 * abbreviations (USPS Publication 28, appendix B) and FIPS codes (ANSI INCITS 38).
 */
public final class States {
  private static final List<State> ALL =
      """
      AL 01 Alabama
      AK 02 Alaska
      AZ 04 Arizona
      AR 05 Arkansas
      CA 06 California
      CO 08 Colorado
      CT 09 Connecticut
      DE 10 Delaware
      DC 11 District of Columbia
      FL 12 Florida
      GA 13 Georgia
      HI 15 Hawaii
      ID 16 Idaho
      IL 17 Illinois
      IN 18 Indiana
      IA 19 Iowa
      KS 20 Kansas
      KY 21 Kentucky
      LA 22 Louisiana
      ME 23 Maine
      MD 24 Maryland
      MA 25 Massachusetts
      MI 26 Michigan
      MN 27 Minnesota
      MS 28 Mississippi
      MO 29 Missouri
      MT 30 Montana
      NE 31 Nebraska
      NV 32 Nevada
      NH 33 New Hampshire
      NJ 34 New Jersey
      NM 35 New Mexico
      NY 36 New York
      NC 37 North Carolina
      ND 38 North Dakota
      OH 39 Ohio
      OK 40 Oklahoma
      OR 41 Oregon
      PA 42 Pennsylvania
      RI 44 Rhode Island
      SC 45 South Carolina
      SD 46 South Dakota
      TN 47 Tennessee
      TX 48 Texas
      UT 49 Utah
      VT 50 Vermont
      VA 51 Virginia
      WA 53 Washington
      WV 54 West Virginia
      WI 55 Wisconsin
      WY 56 Wyoming
      AS 60 American Samoa
      GU 66 Guam
      MP 69 Northern Mariana Islands
      PR 72 Puerto Rico
      VI 78 U.S. Virgin Islands
      """
          .lines()
          .map(line -> new State(line.substring(0, 2), line.substring(3, 5), line.substring(6)))
          .toList();

  /** Codes of the territories are higher than that of Wyoming, the last of the states. */
  private static final String LAST_STATE_FIPS = "56";

  private static final Map<String, State> BY_ABBREVIATION =
      ALL.stream().collect(Collectors.toUnmodifiableMap(State::abbreviation, Function.identity()));

  private static final Set<String> CONTIGUOUS =
      Collections.unmodifiableSet(
          ALL.stream()
              .filter(state -> state.fips().compareTo(LAST_STATE_FIPS) <= 0)
              .map(State::abbreviation)
              .filter(abbreviation -> !Set.of("AK", "HI").contains(abbreviation))
              .collect(Collectors.toCollection(() -> new LinkedHashSet<String>())));

  private States() {}

  /** All 56, in ascending FIPS code. */
  public static List<State> all() {
    return ALL;
  }

  /** Abbreviations of all 56, in ascending FIPS code. */
  public static Set<String> abbreviations() {
    return Collections.unmodifiableSet(
        ALL.stream()
            .map(State::abbreviation)
            .collect(Collectors.toCollection(() -> new LinkedHashSet<String>())));
  }

  /** Abbreviations of the contiguous 48 states and the District of Columbia, in that order too. */
  public static Set<String> contiguous() {
    return CONTIGUOUS;
  }

  /** The state with a two-letter abbreviation in capitals. */
  public static Optional<State> byAbbreviation(String abbreviation) {
    return Optional.ofNullable(BY_ABBREVIATION.get(abbreviation));
  }

  /**
   * A state, the District of Columbia or a territory.
   *
   * @param abbreviation two capital letters
   * @param fips two digits
   * @param name in English, as the Postal Service spells it
   */
  public record State(String abbreviation, String fips, String name) {}
}
