package org.waystation.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of cases: what a person recognises, then what tells them apart. */
final class CaseName {
  private static final int LONGEST = 48;
  private static final int HASH = 8;

  private CaseName() {}

  /**
   * Such as {@code stations-5-price-4.8-1f2e3d4c}.
   *
   * @param varied values by key; of a key its last word up to the second capital is shown
   * @param content SHA-256 of the case's content
   */
  static String of(Map<String, String> varied, String content) {
    List<String> parts = new ArrayList<>();
    varied.forEach(
        (key, value) -> {
          String word =
              key.substring(key.lastIndexOf('.') + 1).replaceFirst("(?<=[a-z])[A-Z].*", "");
          parts.add(word.isEmpty() ? value : word + "-" + value);
        });
    String plain =
        String.join("-", parts)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9.]+", "-")
            .replaceAll("^[^a-z0-9]+", "");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return (cut + "-" + content.substring(0, HASH)).replaceAll("-{2,}", "-").replaceFirst("^-", "");
  }
}
