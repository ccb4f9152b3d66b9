package org.waystation.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fate of every input row, in the order in which rows were met, and the notes on rows that were
 * mended. Not safe for use by several threads at once.
 */
public final class Ledger {
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Origin, Entry> byOrigin = new HashMap<>();
  private final List<Note> notes = new ArrayList<>();

  /** A ledger that begins with all that this one holds, and goes its own way. */
  public Ledger copy() {
    Ledger copy = new Ledger();
    copy.entries.addAll(entries);
    copy.byOrigin.putAll(byOrigin);
    copy.notes.addAll(notes);
    return copy;
  }

  /**
   * Enters the fate of one row.
   *
   * @throws IllegalStateException if the row has a fate already: a defect of the caller
   */
  public void enter(Entry entry) {
    Entry earlier = byOrigin.putIfAbsent(entry.origin(), entry);
    if (earlier != null) {
      throw new IllegalStateException(
          "row " + entry.origin() + " ends up twice: " + earlier.fate() + ", " + entry.fate());
    }
    entries.add(entry);
  }

  public void note(Note note) {
    notes.add(note);
  }

  public List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  public List<Note> notes() {
    return Collections.unmodifiableList(notes);
  }

  /**
   * How many rows met each fate; a fate that no row met counts 0. The counts add up to all rows.
   */
  public Map<Fate, Integer> counts() {
    Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
    for (Fate fate : Fate.values()) {
      counts.put(fate, 0);
    }
    for (Entry entry : entries) {
      counts.merge(entry.fate(), 1, Integer::sum);
    }
    return counts;
  }
}
