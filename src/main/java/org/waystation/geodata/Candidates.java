package org.waystation.geodata;

import java.util.List;
import java.util.Set;

/** Picks the ZIPs where a station may stand, of those that lie in the states planned for. */
public final class Candidates {
  private Candidates() {}

  /**
   * Applies the rules. A ZIP whose population or density is unknown is no candidate; whether it is
   * in scope plays no part, for a station may well stand in the town beside the demand.
   *
   * @param states two-letter abbreviations of the extent
   * @return the candidates in the order given
   */
  public static List<ZipArea> select(List<ZipArea> zips, Set<String> states, CandidateRules rules) {
    return zips.stream()
        .filter(zip -> states.contains(zip.place().state()))
        .filter(zip -> Threshold.reaches(zip.population(), rules.minPopulation()))
        .filter(zip -> zip.landSquareMiles() > 0)
        .filter(
            zip -> !Threshold.reaches(zip.peoplePerSquareMile(), rules.belowPeoplePerSquareMile()))
        .toList();
  }
}
