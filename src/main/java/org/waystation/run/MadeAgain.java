package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares a written file with the same file made again. */
final class MadeAgain {
  private static final int MOST_LINES_SHOWN = 5;
  private static final int LONGEST_SHOWN = 240;

  private MadeAgain() {}

  /** Line by line; the first few that differ are told. */
  static void compare(String name, byte[] again, byte[] written, List<String> faults) {
    String[] expected = new String(again, StandardCharsets.UTF_8).split("\n", -1);
    String[] found = new String(written, StandardCharsets.UTF_8).split("\n", -1);
    int different = 0;
    for (int k = 0; k < Math.max(expected.length, found.length); k++) {
      String should = k < expected.length ? expected[k] : "nothing";
      String is = k < found.length ? found[k] : "nothing";
      if (!should.equals(is) && ++different <= MOST_LINES_SHOWN) {
        faults.add(
            name
                + ":"
                + (k + 1)
                + ": should read ["
                + shown(should)
                + "], found ["
                + shown(is)
                + "]");
      }
    }
    if (different > MOST_LINES_SHOWN) {
      faults.add(name + ": " + (different - MOST_LINES_SHOWN) + " more lines differ");
    }
  }

  /** A line fit for a message. */
  static String shown(String line) {
    String trimmed = line.strip();
    return trimmed.length() <= LONGEST_SHOWN
        ? trimmed
        : trimmed.substring(0, LONGEST_SHOWN) + " ...";
  }

  /** Compares what can be made again; other keys, such as timings, may stand in the file too. */
  static void compare(String file, JsonNode written, ObjectNode again, List<String> faults) {
    for (Map.Entry<String, JsonNode> field : again.properties()) {
      String should = JsonText.of(field.getValue());
      String found = JsonText.of(written.path(field.getKey()));
      if (!should.equals(found)) {
        faults.add(
            text(
                "%s: %s: should be %s, found [%s]",
                file, field.getKey(), shown(should), shown(found)));
      }
    }
  }

  /** Refuses keys that the document made again does not have. */
  static void refuseOthers(String file, JsonNode written, ObjectNode again, List<String> faults) {
    Set<String> unknown = new TreeSet<>();
    written.fieldNames().forEachRemaining(unknown::add);
    again.fieldNames().forEachRemaining(unknown::remove);
    unknown.forEach(name -> faults.add(file + ": " + name + ": no run writes this"));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
