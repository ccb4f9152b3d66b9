package org.waystation.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads the GeoJSON layers of a run, one feature after the other. */
public final class Features {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Features() {}

  /**
   * Hands over the properties of each feature with its geometry, degrees.
   *
   * @throws IOException if it is no such layer
   */
  public static void read(InputStream in, BiConsumer<JsonNode, Geometry> sink) throws IOException {
    try (JsonParser json = new JsonFactory(MAPPER).createParser(in)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("features")) {
          json.nextToken();
          while (json.nextToken() == JsonToken.START_OBJECT) {
            JsonNode feature = MAPPER.readTree(json);
            sink.accept(feature.path("properties"), geometry(feature.path("geometry")));
          }
        }
      }
    }
  }

  private static Geometry geometry(JsonNode json) throws IOException {
    JsonNode coordinates = json.path("coordinates");
    return switch (json.path("type").asText()) {
      case "Point" -> FACTORY.createPoint(coordinate(coordinates));
      case "Polygon" -> polygon(coordinates);
      case "MultiPolygon" -> {
        Polygon[] parts = new Polygon[coordinates.size()];
        for (int k = 0; k < parts.length; k++) {
          parts[k] = polygon(coordinates.get(k));
        }
        yield FACTORY.createMultiPolygon(parts);
      }
      default ->
          throw new IOException(
              "a geometry of type [" + json.path("type").asText() + "] is not expected");
    };
  }

  private static Polygon polygon(JsonNode rings) {
    LinearRing[] holes = new LinearRing[Math.max(0, rings.size() - 1)];
    for (int k = 0; k < holes.length; k++) {
      holes[k] = ring(rings.get(k + 1));
    }
    return FACTORY.createPolygon(ring(rings.get(0)), holes);
  }

  private static LinearRing ring(JsonNode points) {
    Coordinate[] ring = new Coordinate[points.size()];
    for (int k = 0; k < ring.length; k++) {
      ring[k] = coordinate(points.get(k));
    }
    return FACTORY.createLinearRing(ring);
  }

  private static Coordinate coordinate(JsonNode pair) {
    return new Coordinate(pair.get(0).doubleValue(), pair.get(1).doubleValue());
  }
}
