package org.waystation.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.locationtech.jts.geom.Geometry;

/** Reads the GeoJSON layers of a run, one feature after the other. */
public final class Features {
  /** The layer of the nation's ZIPs holds some 800,000 numbers. */
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder().enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER).build());

  private Features() {}

  /**
   * Hands over the properties of each feature with its geometry, degrees.
   *
   * @throws IOException if it is no such layer
   */
  public static void read(InputStream in, BiConsumer<JsonNode, Geometry> sink) throws IOException {
    try (JsonParser json = MAPPER.createParser(in)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("features")) {
          json.nextToken();
          while (json.nextToken() == JsonToken.START_OBJECT) {
            feature(json, sink);
          }
        }
      }
    }
  }

  /** Coordinates are most of a layer and are read as they come, without a tree of them. */
  private static void feature(JsonParser json, BiConsumer<JsonNode, Geometry> sink)
      throws IOException {
    JsonNode properties = MissingNode.getInstance();
    Geometry geometry = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "properties" -> properties = MAPPER.readTree(json);
        case "geometry" -> geometry = FeatureGeometry.read(json);
        default -> json.skipChildren();
      }
    }
    if (geometry == null) {
      throw new IOException("a feature has no geometry");
    }
    sink.accept(properties, geometry);
  }
}
