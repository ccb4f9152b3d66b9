package org.waystation.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waystation.geodata.file.NearestWord;

/**
 * One word of several.
 *
 * @param words those that are understood
 * @param meant for other words that people may type, the word that they mean
 */
record WordRule(List<String> words, Map<String, String> meant) implements ValueRule {
  static WordRule of(List<String> words) {
    return new WordRule(words, Map.of());
  }

  @Override
  public void check(String key, LocatedNode value, Faults faults) {
    String found = value.shown();
    if (value.toJson().isTextual() && words.contains(found)) {
      return;
    }
    String other = meant.get(found.toLowerCase(Locale.ROOT));
    String hint =
        other != null
            ? other + ", as it is called here"
            : NearestWord.to(found, words).orElse(words.get(0));
    faults.add(key, value, "must be one of " + String.join(", ", words), hint);
  }
}
