package org.waystation.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * ZIPs that are known and not planned for, each with its reason: a number and what it counts.
 *
 * @param zips in ascending order
 * @param counts with which reasons begin; empty where one begins with no number
 * @param reasons the rest of each
 */
record Elsewhere(List<String> zips, List<String> counts, List<String> reasons) {
  private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");

  Elsewhere {
    zips = List.copyOf(zips);
    counts = List.copyOf(counts);
    reasons = List.copyOf(reasons);
  }

  /**
   * By the account of each row.
   *
   * @param scope the ZIPs planned for
   */
  static Elsewhere of(Table ledger, List<String> scope) {
    Map<String, String> reasons = new TreeMap<>();
    for (int row = 0; row < ledger.size(); row++) {
      String reason = ledger.text(row, "reason");
      String zip = ledger.text(row, "zip");
      if (!reason.isEmpty() && FIVE_DIGITS.matcher(zip).matches()) {
        reasons.putIfAbsent(zip, reason);
      }
    }
    scope.forEach(reasons::remove);
    List<String> numbers = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (String reason : reasons.values()) {
      boolean counts = !reason.isEmpty() && Character.isDigit(reason.charAt(0));
      int blank = counts ? reason.indexOf(' ') : 0;
      numbers.add(reason.substring(0, blank));
      texts.add(reason.substring(blank));
    }
    return new Elsewhere(List.copyOf(reasons.keySet()), numbers, texts);
  }

  void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("elsewhere");
    json.writeStringField("zip", String.join("", zips));
    json.writeStringField("count", String.join(";", counts));
    new ColumnJson(json).words("reason", reasons);
    json.writeEndObject();
  }
}
