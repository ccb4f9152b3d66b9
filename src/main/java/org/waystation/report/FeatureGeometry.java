package org.waystation.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads a geometry of a GeoJSON layer where a parser stands. */
final class FeatureGeometry {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private FeatureGeometry() {}

  /**
   * The geometry whose object begins here, degrees.
   *
   * @throws IOException if it is none that runs write
   */
  static Geometry read(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new IOException("a feature has no geometry");
    }
    String type = "";
    Object coordinates = List.of();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "type" -> type = json.getText();
        case "coordinates" -> coordinates = nested(json);
        default -> json.skipChildren();
      }
    }
    return geometry(type, coordinates);
  }

  /** A position, or a list of what is nested one level deeper. */
  private static Object nested(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new IOException("coordinates are no array");
    }
    if (json.nextToken().isNumeric()) {
      double x = json.getDoubleValue();
      json.nextToken();
      double y = json.getDoubleValue();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        json.skipChildren();
      }
      return new Coordinate(x, y);
    }
    List<Object> parts = new ArrayList<>();
    while (json.currentToken() != JsonToken.END_ARRAY) {
      parts.add(nested(json));
      json.nextToken();
    }
    return parts;
  }

  private static Geometry geometry(String type, Object coordinates) throws IOException {
    return switch (type) {
      case "Point" -> FACTORY.createPoint(position(coordinates));
      case "Polygon" -> polygon(coordinates);
      case "MultiPolygon" -> {
        List<?> areas = parts(coordinates);
        Polygon[] polygons = new Polygon[areas.size()];
        for (int k = 0; k < polygons.length; k++) {
          polygons[k] = polygon(areas.get(k));
        }
        yield FACTORY.createMultiPolygon(polygons);
      }
      default -> throw new IOException("a geometry of type [" + type + "] is not expected");
    };
  }

  private static Polygon polygon(Object coordinates) throws IOException {
    List<?> rings = parts(coordinates);
    LinearRing[] holes = new LinearRing[Math.max(0, rings.size() - 1)];
    for (int k = 0; k < holes.length; k++) {
      holes[k] = ring(rings.get(k + 1));
    }
    return FACTORY.createPolygon(ring(rings.isEmpty() ? List.of() : rings.get(0)), holes);
  }

  private static LinearRing ring(Object coordinates) throws IOException {
    List<?> positions = parts(coordinates);
    Coordinate[] ring = new Coordinate[positions.size()];
    for (int k = 0; k < ring.length; k++) {
      ring[k] = position(positions.get(k));
    }
    return FACTORY.createLinearRing(ring);
  }

  private static Coordinate position(Object coordinates) throws IOException {
    if (coordinates instanceof Coordinate position) {
      return position;
    }
    throw new IOException("a position is not where one is expected");
  }

  private static List<?> parts(Object coordinates) throws IOException {
    if (coordinates instanceof List<?> parts) {
      return parts;
    }
    throw new IOException("a position stands where a list of them is expected");
  }
}
