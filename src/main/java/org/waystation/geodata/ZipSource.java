package org.waystation.geodata;

import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Ledger;

/** Somewhere ZIP areas come from: the embedded data set, or files that a user gives. */
public interface ZipSource {
  /**
   * Reads everything.
   *
   * @param ledger takes the fate of each row that cannot be used (duplicate, bad point) and a note
   *     for each that was mended; rows that are handed on get their fate later, from the scope
   * @throws DataFileException if a file is missing, damaged or not of its kind
   */
  ZipTable read(Ledger ledger);
}
