package org.waystation.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What every page of one file has: its style, its scripts, and a policy that lets a browser run
 * these, each known by its hash, and nothing else.
 */
final class PageParts {
  private PageParts() {}

  /**
   * Fills the slots {@code style}, {@code scripts} and {@code policy} of a template with a map.
   *
   * @param own names of the scripts in this room, in the order in which they run, after Leaflet
   */
  static void fill(Map<String, String> slots, List<String> own) {
    List<String> scripts = new ArrayList<>(List.of(leaflet()));
    own.forEach(name -> scripts.add(Resource.own(name)));
    fill(slots, Resource.leaflet("dist/leaflet.css") + Resource.own("page.css"), scripts);
  }

  /** The same with a style and scripts of any kind. */
  static void fill(Map<String, String> slots, String style, List<String> scripts) {
    slots.put("policy", policy(style, scripts));
    slots.put("style", style);
    slots.put(
        "scripts",
        scripts.stream()
            .map(script -> "<script>" + script + "</script>")
            .collect(Collectors.joining("\n")));
  }

  /** Leaflet with its licence, and without the hint to a file that is not here. */
  private static String leaflet() {
    return "/*! Leaflet 1.9.4, BSD 2-clause licence:\n"
        + Resource.leaflet("LICENSE")
        + "*/\n"
        + Resource.leaflet("dist/leaflet.js").replaceAll("(?m)^//# sourceMappingURL=.*$", "");
  }

  private static String policy(String style, List<String> scripts) {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; script-src "
        + scripts.stream().map(PageParts::hash).collect(Collectors.joining(" "))
        + "; style-src "
        + hash(style);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
