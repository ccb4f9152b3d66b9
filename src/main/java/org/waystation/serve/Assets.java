package org.waystation.serve;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Scripts and styles of the pages, from the class path: this room's, the report's, the library's.
 */
final class Assets {
  private static final String OWN = "/org/waystation/serve/";
  private static final String REPORT = "/org/waystation/report/";
  private static final String OPENLAYERS = "/META-INF/resources/webjars/ol/10.7.0/";

  /** Where each is read from, by the name that it has in addresses. */
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("page.css", REPORT + "page.css"),
          Map.entry("data.js", REPORT + "data.js"),
          Map.entry("colors.js", REPORT + "colors.js"),
          Map.entry("story.js", REPORT + "story.js"),
          Map.entry("search.js", REPORT + "search.js"),
          Map.entry("serve.css", OWN + "serve.css"),
          Map.entry("atlas.js", OWN + "atlas.js"),
          Map.entry("run.js", OWN + "run.js"),
          Map.entry("changes.js", OWN + "changes.js"),
          Map.entry("beside.js", OWN + "beside.js"),
          Map.entry("ol.js", OPENLAYERS + "dist/ol.js"),
          Map.entry("ol.css", OPENLAYERS + "ol.css"),
          Map.entry("openlayers-licence.txt", OPENLAYERS + "LICENSE.md"));

  private final Map<String, Body> bodies = new TreeMap<>();

  Assets() {
    PLACES.forEach((name, place) -> bodies.put(name, Body.of(MediaType.of(name), read(place))));
  }

  Optional<Body> get(String name) {
    return Optional.ofNullable(bodies.get(name));
  }

  /** A page's template. */
  static String template(String name) {
    return new String(read(OWN + name), StandardCharsets.UTF_8);
  }

  /** Without the hint to a file that is not here. */
  private static byte[] read(String place) {
    try (InputStream in = Assets.class.getResourceAsStream(place)) {
      if (in == null) {
        throw new FileNotFoundException("[" + place + "] is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("(?m)^//# sourceMappingURL=.*$", "")
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
