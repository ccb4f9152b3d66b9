package org.waystation.geodata;

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
  /** The warning in words. */
  String message() {
    return ("%s holds ZCTAs of %s over data of %s: %d of its %d ZIPs are not known there, and the"
            + " areas of the others may have changed%nMaybe there is an edition of %s")
        .formatted(file, fileVintage, baseVintage, unmatchedZips, zips, baseVintage);
  }
}
