package org.waystation.geodata.file;

import java.util.List;

/**
 * A column to look for.
 *
 * @param what it holds; itself a name that will do, as messages advise
 * @param names under which it may stand, in capitals or not; of several the first counts
 * @param required whether a file without it is refused
 */
public record TableColumn(String what, List<String> names, boolean required) {
  public TableColumn {
    names = List.copyOf(names);
  }

  /** A column that must be there, under the name of what it holds. */
  public static TableColumn required(String name) {
    return new TableColumn(name, List.of(name), true);
  }

  /** A column that may be left out. */
  public static TableColumn optional(String... names) {
    return new TableColumn(names[0], List.of(names), false);
  }
}
