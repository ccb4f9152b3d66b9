package org.waystation.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Columns of a table as JSON: an array, or a single value where all rows have the same. */
final class ColumnJson {
  /** Of a whole number that a double holds exactly. */
  private static final int MOST_DIGITS = 15;

  private final JsonGenerator json;

  ColumnJson(JsonGenerator json) {
    this.json = json;
  }

  /** Numbers as they stand in the file, nothing for empty cells. */
  void numbers(String name, List<String> cells) throws IOException {
    json.writeFieldName(name);
    if (cells.size() > 1 && cells.stream().allMatch(cells.get(0)::equals)) {
      number(cells.get(0));
      return;
    }
    json.writeStartArray();
    for (String cell : cells) {
      number(cell);
    }
    json.writeEndArray();
  }

  /** Words of which there are few: the words, then for each row the place of its word. */
  void words(String name, List<String> cells) throws IOException {
    List<String> words = cells.stream().distinct().sorted().toList();
    json.writeObjectFieldStart(name);
    texts("words", words);
    json.writeArrayFieldStart("at");
    for (String cell : cells) {
      json.writeNumber(java.util.Collections.binarySearch(words, cell));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Texts, one after the other. */
  void texts(String name, List<String> cells) throws IOException {
    json.writeArrayFieldStart(name);
    for (String cell : cells) {
      json.writeString(cell);
    }
    json.writeEndArray();
  }

  private void number(String cell) throws IOException {
    if (cell.isEmpty()) {
      json.writeNull();
    } else if (isPlain(cell)) {
      json.writeNumber(withoutNothing(cell));
    } else {
      double value = Double.parseDouble(cell);
      json.writeNumber(value == Math.rint(value) ? Long.toString((long) value) : cell);
    }
  }

  /** Whether it is digits, a point and digits, as most cells are. */
  private static boolean isPlain(String cell) {
    int point = cell.indexOf('.');
    boolean plain = point > 0 && point <= MOST_DIGITS && point + 1 < cell.length();
    plain &= point == 1 || !cell.startsWith("0");
    for (int k = 0; plain && k < cell.length(); k++) {
      plain = k == point || (cell.charAt(k) >= '0' && cell.charAt(k) <= '9');
    }
    return plain;
  }

  /** Whole numbers without their point. */
  private static String withoutNothing(String plain) {
    int point = plain.indexOf('.');
    for (int k = point + 1; k < plain.length(); k++) {
      if (plain.charAt(k) != '0') {
        return plain;
      }
    }
    return plain.substring(0, point);
  }
}
