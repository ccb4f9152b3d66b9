package org.waystation.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A format in which a run writes all layers of its plan. */
public enum LayerFormat {
  /** One GeoPackage with all layers, styled. */
  GPKG("gpkg"),
  /** A GeoJSON file for each layer. */
  GEOJSON("geojson"),
  /** A FlatGeobuf file for each layer. */
  FGB("fgb"),
  /** A GeoParquet file for each layer. */
  PARQUET("parquet"),
  /** The stations as KML. */
  KML("kml");

  private static final Set<LayerFormat> USUAL = EnumSet.of(GPKG);

  private final String word;

  LayerFormat(String word) {
    this.word = word;
  }

  /** As scenarios and options name it; also the ending of its files. */
  public String word() {
    return word;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(LayerFormat::word).toList();
  }

  /** Those that a resolved document asks for; the usual ones where it says nothing. */
  static Set<LayerFormat> of(JsonNode document) {
    JsonNode formats = document.at("/" + ScenarioKey.FORMATS.path().replace('.', '/'));
    if (!formats.isArray()) {
      return USUAL;
    }
    Set<LayerFormat> chosen = EnumSet.noneOf(LayerFormat.class);
    for (LayerFormat format : values()) {
      formats.forEach(
          word -> {
            if (format.word.equals(word.asText())) {
              chosen.add(format);
            }
          });
    }
    return chosen;
  }
}
