package org.waystation.geodata.polygon;

import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;

/**
 * Ends files that give rows without end: a database may compute them, a compressed column repeat
 * them, and a few kilobytes would fill any memory.
 */
final class RowLimit {
  /** More than ten times the ZIPs of the nation. */
  private static final int MOST = 500_000;

  private RowLimit() {}

  /**
   * Lets a row pass.
   *
   * @param row its number; the first is 1
   * @throws DataFileException if there are more than any file of places has
   */
  static void check(DataFile file, int row) {
    if (row > MOST) {
      throw new DataFileException(
          "%s: holds more than %,d rows%nMaybe it was made to exhaust memory, or is not about places: export the rows that are meant"
              .formatted(file.name(), MOST));
    }
  }
}
