package org.waystation.ledger;

/**
 * Where a row stands, so that a person can open the file and look.
 *
 * @param file the file's name as the user gave it
 * @param row for text the line number as an editor shows it (first line is 1); for features the
 *     number of the feature in its file (first is 1); 0 for the file as a whole
 */
public record Origin(String file, int row) {
  @Override
  public String toString() {
    return file + ":" + row;
  }
}
