package org.waystation.serve;

import java.util.Map;
import java.util.Set;

/** Media types by the ending of a file's name. */
final class MediaType {
  static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json";
  static final String TILE = "application/vnd.mapbox-vector-tile";

  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("fgb", "application/flatgeobuf"),
          Map.entry("geojson", "application/geo+json"),
          Map.entry("gpkg", "application/geopackage+sqlite3"),
          Map.entry("html", HTML),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", JSON),
          Map.entry("kml", "application/vnd.google-earth.kml+xml"),
          Map.entry("log", "text/plain; charset=utf-8"),
          Map.entry("parquet", "application/vnd.apache.parquet"),
          Map.entry("png", "image/png"),
          Map.entry("svg", "image/svg+xml"));

  private static final Set<String> TEXTS =
      Set.of("css", "csv", "geojson", "html", "js", "json", "kml", "log", "svg");

  private MediaType() {}

  static String of(String name) {
    return BY_ENDING.getOrDefault(ending(name), "application/octet-stream");
  }

  /** Whether packing makes it smaller. */
  static boolean isText(String name) {
    return TEXTS.contains(ending(name));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
