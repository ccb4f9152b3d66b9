package org.waystation.report;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that goes into HTML, so that whatever the files say stays text. */
public final class Html {
  private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");

  private Html() {}

  /** Text for an element or a quoted attribute. */
  public static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * JSON for a script element. Outside of strings JSON has none of these characters, and within
   * them it may have their codes.
   */
  static String inScript(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  /**
   * Fills the slots of a template, such as <code>{{title}}</code>, once: what looks like a slot in
   * a value stays.
   *
   * @throws IllegalArgumentException if there is no value for a slot
   */
  public static String filled(String template, Map<String, String> values) {
    Matcher slot = SLOT.matcher(template);
    StringBuilder text = new StringBuilder();
    int from = 0;
    // Not by the matcher's own means, which look at each character of a value: some have millions.
    while (slot.find()) {
      String value = values.get(slot.group(1));
      if (value == null) {
        throw new IllegalArgumentException("no value for slot [" + slot.group(1) + "]");
      }
      text.append(template, from, slot.start()).append(value);
      from = slot.end();
    }
    return text.append(template, from, template.length()).toString();
  }
}
