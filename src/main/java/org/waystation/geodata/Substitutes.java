package org.waystation.geodata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.ledger.Origin;

/**
 * Notes on what stands in for something that a file does not give: one for each row, or a single
 * one on the file where it holds for every row.
 */
final class Substitutes {
  private final String file;
  private final Ledger ledger;
  private final Map<String, List<Note>> notes = new LinkedHashMap<>();

  Substitutes(String file, Ledger ledger) {
    this.file = file;
    this.ledger = ledger;
  }

  void add(String what, String zip, Origin origin) {
    notes.computeIfAbsent(what, w -> new ArrayList<>()).add(new Note(zip, origin, what));
  }

  /**
   * Hands the notes to the ledger.
   *
   * @param rows how many rows of the file were used
   */
  void tell(int rows) {
    notes.forEach(
        (what, each) -> {
          if (each.size() == rows) {
            ledger.note(new Note("", new Origin(file, 0), what));
          } else {
            each.forEach(ledger::note);
          }
        });
  }
}
