package org.waystation.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.waystation.geo.Antimeridian;
import org.waystation.geo.LonLat;
import org.waystation.geo.Rings;
import org.waystation.geo.SixDecimals;

/** A geometry in degrees as RFC 7946 wants it: checked, cut, rounded, wound, and then written. */
final class GeoJsonGeometry {
  private GeoJsonGeometry() {}

  /**
   * What was prepared from an area, for the area to keep: outlines go into several files, and those
   * of a batch into files of every case. Copies take it along, so it says what it was made from.
   */
  private record Ready(Geometry from, Geometry prepared) {}

  /** What stands in a file for a prepared area, for that area to keep. */
  private record Written(Geometry from, String text) {}

  /**
   * The geometry as it will stand in the file. An area remembers it, and must not be changed
   * afterwards.
   *
   * @throws IllegalArgumentException when it is of another shape, empty, or nowhere on the earth
   */
  static Geometry prepared(Geometry geometry, Shape shape) {
    if (shape != Shape.AREA) {
      return newlyPrepared(geometry, shape);
    }
    if (geometry.getUserData() instanceof Ready ready && ready.from() == geometry) {
      return ready.prepared();
    }
    Geometry prepared = newlyPrepared(geometry, shape);
    if (geometry.getUserData() == null) {
      geometry.setUserData(new Ready(geometry, prepared));
    }
    return prepared;
  }

  private static Geometry newlyPrepared(Geometry geometry, Shape shape) {
    for (Coordinate vertex : geometry.getCoordinates()) {
      if (!LonLat.isPoint(vertex.x, vertex.y)) {
        throw new IllegalArgumentException(
            "[" + vertex.x + " " + vertex.y + "] is no longitude and latitude in degrees");
      }
    }
    Geometry prepared =
        switch (shape) {
          case POINT -> geometry instanceof Point ? rounded(geometry) : null;
          case LINE -> geometry instanceof LineString line ? line(line) : null;
          case AREA ->
              geometry instanceof Polygonal
                  ? Rings.wound(SixDecimals.of(Antimeridian.cut(geometry)))
                  : null;
        };
    if (prepared == null || prepared.isEmpty()) {
      throw new IllegalArgumentException(
          "a layer of "
              + shape.geoJsonType()
              + " cannot take ["
              + abbreviated(geometry.toText())
              + "]");
    }
    return prepared;
  }

  static void write(JsonGenerator json, Geometry prepared, Shape shape) throws IOException {
    if (shape == Shape.AREA) {
      json.writeRawValue(text(prepared));
    } else {
      writeAnew(json, prepared, shape);
    }
  }

  /** Of an area, which remembers it. */
  private static String text(Geometry prepared) throws IOException {
    if (prepared.getUserData() instanceof Written written && written.from() == prepared) {
      return written.text();
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      writeAnew(json, prepared, Shape.AREA);
    }
    if (prepared.getUserData() == null) {
      prepared.setUserData(new Written(prepared, text.toString()));
    }
    return text.toString();
  }

  private static void writeAnew(JsonGenerator json, Geometry prepared, Shape shape)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", shape.geoJsonType());
    json.writeFieldName("coordinates");
    switch (shape) {
      case POINT -> position(json, prepared.getCoordinate());
      case LINE -> lines(json, prepared);
      case AREA -> areas(json, (MultiPolygon) prepared);
    }
    json.writeEndObject();
  }

  static void writeDegrees(JsonGenerator json, double degrees) throws IOException {
    json.writeNumber(RoundedDecimal.ofMillionths(Math.round(degrees * 1e6)));
  }

  /** Without parts that rounding has made points. */
  private static Geometry line(LineString line) {
    Geometry rounded = rounded(Antimeridian.cut(line));
    List<LineString> parts = new ArrayList<>();
    for (int k = 0; k < rounded.getNumGeometries(); k++) {
      if (rounded.getGeometryN(k).getLength() > 0) {
        parts.add((LineString) rounded.getGeometryN(k));
      }
    }
    return line.getFactory().createMultiLineString(parts.toArray(new LineString[0]));
  }

  private static Geometry rounded(Geometry geometry) {
    Geometry rounded = geometry.copy();
    rounded.apply(
        (Coordinate vertex) -> {
          vertex.x = SixDecimals.of(vertex.x);
          vertex.y = SixDecimals.of(vertex.y);
        });
    rounded.geometryChanged();
    return rounded;
  }

  private static void lines(JsonGenerator json, Geometry lines) throws IOException {
    json.writeStartArray();
    for (int k = 0; k < lines.getNumGeometries(); k++) {
      positions(json, lines.getGeometryN(k));
    }
    json.writeEndArray();
  }

  private static void areas(JsonGenerator json, MultiPolygon areas) throws IOException {
    json.writeStartArray();
    for (int i = 0; i < areas.getNumGeometries(); i++) {
      Polygon area = (Polygon) areas.getGeometryN(i);
      json.writeStartArray();
      positions(json, area.getExteriorRing());
      for (int hole = 0; hole < area.getNumInteriorRing(); hole++) {
        positions(json, area.getInteriorRingN(hole));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void positions(JsonGenerator json, Geometry line) throws IOException {
    json.writeStartArray();
    for (Coordinate vertex : line.getCoordinates()) {
      position(json, vertex);
    }
    json.writeEndArray();
  }

  private static void position(JsonGenerator json, Coordinate vertex) throws IOException {
    json.writeStartArray();
    writeDegrees(json, vertex.x);
    writeDegrees(json, vertex.y);
    json.writeEndArray();
  }

  private static String abbreviated(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "...";
  }
}
