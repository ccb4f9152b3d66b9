package org.waystation.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file in the manner of TSPLIB (Reinelt 1991): lines {@code KEY : value}, then sections. */
final class SectionedText {
  private static final Pattern KEY = Pattern.compile("\\s*([A-Z][A-Z_]*)\\s*:\\s*(.*?)\\s*");
  private static final Pattern SECTION = Pattern.compile("\\s*([A-Z_]+_SECTION)\\s*:?\\s*");

  private final InstanceText text;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Integer> sections = new LinkedHashMap<>();

  private SectionedText(InstanceText text) {
    this.text = text;
    List<String> lines = text.lines();
    for (int k = 0; k < lines.size(); k++) {
      Matcher key = KEY.matcher(lines.get(k));
      Matcher section = SECTION.matcher(lines.get(k));
      if (section.matches()) {
        sections.putIfAbsent(section.group(1), k + 1);
      } else if (key.matches() && sections.isEmpty()) {
        values.putIfAbsent(key.group(1), key.group(2));
      }
    }
  }

  /** The file as one with sections, if it has a section of coordinates. */
  static Optional<SectionedText> of(InstanceText text) {
    SectionedText sectioned = new SectionedText(text);
    return sectioned.sections.containsKey("NODE_COORD_SECTION")
        ? Optional.of(sectioned)
        : Optional.empty();
  }

  InstanceText text() {
    return text;
  }

  /** The value of a key; empty text if it is not there. */
  String value(String key) {
    return values.getOrDefault(key, "");
  }

  /** A whole number above 0 that must be there. */
  int count(String key, int most) {
    try {
      int count = Integer.parseInt(value(key));
      if (count >= 1 && count <= most) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw refusal(key, "a whole number from 1 to " + most);
    }
    throw refusal(key, "a whole number from 1 to " + most);
  }

  /** A number above 0, if the key is there. */
  Optional<Double> positive(String key) {
    if (value(key).isEmpty()) {
      return Optional.empty();
    }
    try {
      double number = Double.parseDouble(value(key));
      if (number > 0 && Double.isFinite(number)) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      throw refusal(key, "a number above 0");
    }
    throw refusal(key, "a number above 0");
  }

  /** The value of the key is not what it has to be. */
  InstanceException refusal(String key, String wanted) {
    return new InstanceException(
        text.file(),
        key + " must be " + wanted + ", was [" + value(key) + "]",
        "the file is damaged, or poses another problem");
  }

  /** Goes to the first word of a section that must be there. */
  InstanceText at(String section) {
    Integer line = sections.get(section);
    if (line == null) {
      throw new InstanceException(
          text.file(),
          "has no " + section,
          "the file was cut short; there are "
              + String.join(", ", sections.keySet()).toLowerCase(Locale.ROOT));
    }
    text.goBelow(line);
    return text;
  }
}
