package org.waystation.geodata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waystation.geodata.file.InputFile;
import org.waystation.units.Count;

/**
 * A file holds ZCTAs of another census than the data it is laid over. Areas of the same code differ
 * between 2010 and 2020 by 4 % in the median and by more than 38 % for one in ten, so this is worth
 * a warning even where every code matches.
 *
 * @param file as the user gave it
 * @param fileVintage as read from the file
 * @param baseVintage of the data below it
 * @param zips how many ZIPs the file holds
 * @param unmatchedZips how many of them the base does not know
 */
record VintageMismatch(
    String file, String fileVintage, String baseVintage, int zips, int unmatchedZips) {
  /**
   * Whether a file is of another census than the data below it, as far as both tell.
   *
   * @param below files of that data
   * @param known its ZIPs
   * @param zips those of the file
   */
  static Optional<VintageMismatch> between(
      List<InputFile> below, Set<String> known, InputFile file, Set<String> zips) {
    Set<String> censuses =
        below.stream()
            .flatMap(each -> Vintage.census(each.vintage()).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Optional<String> census = Vintage.census(file.vintage());
    if (censuses.isEmpty() || census.isEmpty() || censuses.contains(census.get())) {
      return Optional.empty();
    }
    int unmatched = (int) zips.stream().filter(zip -> !known.contains(zip)).count();
    return Optional.of(
        new VintageMismatch(
            file.path(), file.vintage(), String.join("/", censuses), zips.size(), unmatched));
  }

  /** The warning in words. */
  String message() {
    return ("%s holds ZIPs of %s over data of %s: %s not known there, and the"
            + " areas of the others may have changed%nMaybe there is an edition of %s")
        .formatted(
            file,
            fileVintage,
            baseVintage,
            Count.of(
                unmatchedZips,
                "of its %,d ZIPs is".formatted(zips),
                "of its %,d ZIPs are".formatted(zips)),
            baseVintage);
  }
}
