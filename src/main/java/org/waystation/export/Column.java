package org.waystation.export;

/**
 * A column of a table, the same in CSV and in the properties of GeoJSON.
 *
 * @param name its heading, with the unit where there is one
 * @param kind what its cells hold and how they are written
 * @param optional whether a cell may be absent; text never is, an empty text says as much
 */
public record Column(String name, Kind kind, boolean optional) {
  public Column {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a column needs a name, was [" + name + "]");
    }
    if (optional && (kind == Kind.TEXT || kind == Kind.ZIP)) {
      throw new IllegalArgumentException(
          "column [" + name + "] holds " + kind + " and cannot be optional, use an empty text");
    }
  }

  /** A column that has a value in every row. */
  public static Column of(String name, Kind kind) {
    return new Column(name, kind, false);
  }

  /** A column of numbers or flags that may be absent. */
  public static Column optional(String name, Kind kind) {
    return new Column(name, kind, true);
  }

  /**
   * The cell as it is written, or null for an absent value of an optional column.
   *
   * @throws IllegalArgumentException when the value is not of the column's kind
   */
  String cell(Object value) {
    if (value == null && optional) {
      return null;
    }
    String text = value == null ? null : kind.text(value);
    if (text == null) {
      throw new IllegalArgumentException(
          "column [" + name + "] holds " + kind + " and cannot take [" + value + "]");
    }
    return text;
  }
}
